import type { DocumentHost, Edit, EditOutcome, Finding, Fix, HostError, Result } from '../model/index.ts';
import { err, ok } from '../model/index.ts';
import type { Checked, CheckOptions } from './check-report.ts';
import { checkReport } from './check-report.ts';
import type { Ports } from './ports.ts';

/**
 * Makes one fix; gives one outcome per edit, in order. What the report remembers about itself is written last, and
 * only when everything else was done: otherwise it would speak of text that is not there.
 */
export async function applyFix(
  ports: Pick<Ports, 'host'>,
  fix: Fix,
): Promise<Result<readonly EditOutcome[], HostError>> {
  const { host } = ports;
  if (!isSupported(host, fix)) {
    return err({
      kind: 'unsupported',
      message: `“${fix.title}” cannot be done from here in this version of Word. Make the change by hand.`,
    });
  }
  const [outcomes = []] = await applyTogether(host, [fix]);
  return ok(outcomes);
}

/** More than any real report needs: a pass mends everything that does not overlap. */
const passes = 10;

/**
 * Makes every safe fix, in passes: those that do not overlap, then a new check, until none is left to make.
 * Gives how many were made, and the report as it then stands.
 */
export async function fixAllSafe(
  ports: Ports,
  options: CheckOptions = {},
): Promise<Result<{ readonly fixed: number; readonly checked: Checked }, HostError>> {
  let checked = await checkReport(ports, options);
  let fixed = 0;
  for (let pass = 0; checked.ok && pass < passes; pass += 1) {
    const outcomes = await applyTogether(ports.host, planPass(checked.value.findings, ports.host));
    if (!outcomes.flat().some((outcome) => outcome.done)) break;
    fixed += outcomes.filter((ofFix) => ofFix.every((outcome) => outcome.done)).length;
    checked = await checkReport(ports, options);
  }
  return checked.ok ? ok({ fixed, checked: checked.value }) : checked;
}

/**
 * One call for all of them, because every location in them speaks of the same reading of the document.
 * Gives the outcomes of each fix, one per edit.
 */
async function applyTogether(
  host: DocumentHost,
  fixes: readonly Fix[],
): Promise<readonly (readonly EditOutcome[])[]> {
  const outcomes = new Map<Edit, EditOutcome>();
  const apply = async (edits: readonly Edit[]): Promise<void> => {
    const given = edits.length === 0 ? [] : await host.apply(edits);
    edits.forEach((edit, index) => outcomes.set(edit, given[index] ?? skipped));
  };
  const isMemory = (edit: Edit): boolean => edit.kind === 'set-ledger';
  await apply(fixes.flatMap((fix) => fix.edits.filter((edit) => !isMemory(edit))));
  const made = fixes.filter((fix) =>
    fix.edits.every((edit) => isMemory(edit) || outcomes.get(edit)?.done === true),
  );
  await apply(made.flatMap((fix) => fix.edits.filter(isMemory)));
  return fixes.map((fix) => fix.edits.map((edit) => outcomes.get(edit) ?? skipped));
}

/** The first safe fix of each finding, leaving out those that touch what an earlier one touches. */
function planPass(findings: readonly Finding[], host: DocumentHost): readonly Fix[] {
  const touched = new Set<string>();
  return findings.flatMap((finding) => {
    const fix = finding.fixes.find((one) => one.safe && isSupported(host, one));
    if (fix === undefined) return [];
    const places = fix.edits.map(placeOf);
    if (places.some((place) => touched.has(place))) return [];
    for (const place of places) touched.add(place);
    return [fix];
  });
}

/** Whether this host can make a fix; where it cannot, the pane shows it as advice. */
export const isSupported = (host: Pick<DocumentHost, 'supports'>, fix: Fix): boolean =>
  fix.edits.every((edit) => host.supports.has(edit.kind));

const skipped: EditOutcome = {
  done: false,
  reason: 'changed',
  message: 'Left as it was, because another part of the same change could not be made.',
};

/** What an edit touches: two fixes that touch the same thing are not made in one pass. */
function placeOf(edit: Edit): string {
  switch (edit.kind) {
    case 'insert-content':
    case 'split-paragraph':
    case 'join-paragraph':
      // Blocks move: every later location would be out of date.
      return 'blocks';
    case 'insert-inline':
    case 'wrap-text':
    case 'replace-text':
    case 'set-heading-level':
      return `block ${edit.at.story ?? ''} ${edit.at.block ?? edit.at.tag ?? ''}`;
    case 'set-control-text':
    case 'set-checked':
      return `control ${edit.tag} ${edit.occurrence}`;
    case 'append-row':
    case 'set-header-row':
      return `table ${edit.table}`;
    case 'set-alt-text':
      return `picture ${edit.picture}`;
    case 'set-title':
    case 'set-language':
    case 'set-ledger':
      return edit.kind;
  }
}
