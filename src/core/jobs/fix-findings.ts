import type {
  DocumentHost,
  Edit,
  EditOutcome,
  Finding,
  Fix,
  HostError,
  Result,
  Watch,
} from '../model/index.ts';
import { err, ok } from '../model/index.ts';
import { applyTogether } from './apply-all.ts';
import type { Checked, CheckOptions } from './check-report.ts';
import { checkReport } from './check-report.ts';
import type { Ports } from './ports.ts';

/** Makes one fix; gives one outcome per edit, in order. */
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
  const [outcomes = []] = await applyTogether(host, [fix.edits]);
  return ok(outcomes);
}

/** More than any real report needs: a pass mends everything that does not overlap. */
const passes = 10;

export interface SafeFixes {
  /** How many were made. */
  readonly fixed: number;
  /** The report as it then stands. */
  readonly checked: Checked;
  /** Set where it was ended early: how far it got, or why the host makes no more of them, in a sentence. */
  readonly stopped: string | null;
}

/**
 * Makes every safe fix, in passes: those that do not overlap, then a new check, until none is left to make, or the
 * author has had enough.
 */
export async function fixAllSafe(
  ports: Ports,
  options: CheckOptions = {},
  watch?: Watch,
): Promise<Result<SafeFixes, HostError>> {
  let checked = await checkReport(ports, options);
  let fixed = 0;
  for (let pass = 0; checked.ok && pass < passes; pass += 1) {
    const planned = planPass(checked.value.findings, ports.host);
    const outcomes = await applyTogether(
      ports.host,
      planned.map(({ edits }) => edits),
      watch,
    );
    const isCancelled = outcomes.flat().some((outcome) => !outcome.done && outcome.reason === 'cancelled');
    if (!isCancelled && !outcomes.flat().some((outcome) => outcome.done)) {
      const refused = outcomes.flat().find((outcome) => !outcome.done);
      if (refused?.done === false) return ok({ fixed, checked: checked.value, stopped: refused.message });
      break;
    }
    const made = outcomes.filter((ofFix) => ofFix.every((outcome) => outcome.done)).length;
    fixed += made;
    checked = await checkReport(ports, options);
    if (!isCancelled || !checked.ok) continue;
    const all = fixed + planned.length - made;
    const stopped = `${fixed} of ${all} problems were put right; the rest were left as they were.`;
    return ok({ fixed, checked: checked.value, stopped });
  }
  return checked.ok ? ok({ fixed, checked: checked.value, stopped: null }) : checked;
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
    case 'set-alignment':
      return `block ${edit.at.story ?? ''} ${edit.at.block ?? edit.at.tag ?? ''}`;
    case 'unmark-guidance':
    case 'clear-highlight':
      // The text and whatever else is said of it stay.
      return `mark ${edit.at.story ?? ''} ${edit.at.block ?? edit.at.tag ?? ''} ${edit.at.start ?? ''}`;
    case 'set-control-text':
    case 'set-picture':
    case 'unwrap-control':
    case 'retag-control':
    case 'set-checked':
      return `control ${edit.tag} ${edit.occurrence}`;
    case 'append-row':
    case 'set-header-row':
      return `table ${edit.table}`;
    case 'set-alt-text':
      return `picture ${edit.picture}`;
    case 'set-property':
      return `property ${edit.property}`;
    case 'set-title':
    case 'set-language':
    case 'set-ledger':
      return edit.kind;
  }
}
