import { err, ok } from '../model/index.ts';
import type { Edit, HostError, Report, ReportDocument, Result } from '../model/index.ts';
import { evidenceAppendix, evidenceTag, evidenceTitle } from '../reports/evidence-content.ts';
import { planLines, recordPart } from '../reports/evidence-papers.ts';
import { applyAll } from './apply-all.ts';
import { evidence } from './evidence.ts';
import type { Ports } from './ports.ts';

export interface AppendedEvidence {
  /** "Appendix 2" */
  readonly label: string;
  /** Whether the list of appendices names it now; where the report has no such list, nothing is to be done. */
  readonly listed: boolean;
}

/**
 * Puts the evidence at the end of the report as its next appendix, and names it in the list of appendices where the report
 * has one. Once only: an appendix that is there may hold an author's words, so it is never put in anew.
 */
export async function appendEvidence(ports: Ports): Promise<Result<AppendedEvidence, HostError>> {
  const found = await evidence(ports);
  if (!found.ok) return found;
  const { rows, about, report, document } = found.value;
  if (rows.length === 0) return err(noFigures);
  if (isThere(document)) return err(alreadyThere);
  const label = `Appendix ${nextNumber(report)}`;
  const insertion: Edit = {
    kind: 'insert-content',
    content: evidenceAppendix(rows, about, label),
    at: { where: 'end' },
  };
  const inserted = await applyAll(ports.host, [insertion]);
  if (!inserted.ok) return inserted;
  return ok({ label, listed: await list(ports, `${label} – ${evidenceTitle}`) });
}

function isThere({ controls, blocks }: ReportDocument): boolean {
  if (controls.some(({ tag }) => tag === evidenceTag)) return true;
  return blocks.some(
    (block) =>
      block.kind === 'paragraph' &&
      block.headingLevel !== null &&
      block.text.trim().toLowerCase() === evidenceTitle.toLowerCase(),
  );
}

/** One more than the highest that the report has, lists or names; letters go on with letters. */
function nextNumber({ appendices: { listed, cited, present } }: Report): string {
  const known = [...listed, ...cited, ...present].map(({ number }) => number);
  const letters = known.filter((number) => /^[A-Y]$/.test(number)).sort();
  const numbers = known.map((number) => parseInt(number, 10)).filter((number) => !Number.isNaN(number));
  const last = letters.at(-1);
  if (numbers.length === 0 && last !== undefined) return String.fromCharCode(last.charCodeAt(0) + 1);
  return String(Math.max(0, ...numbers) + 1);
}

/** Names the appendix in the list of appendices. The text is read again: places may have moved. */
async function list(ports: Ports, entry: string): Promise<boolean> {
  const found = await evidence({ ...ports, source: null });
  if (!found.ok) return false;
  const { report, document } = found.value;
  const part = recordPart(report, document, 'appendices');
  if (part === null || part.state === 'missing' || part.state === 'nil') return false;
  const edit = planLines(document, part, [entry]);
  return edit !== null && (await applyAll(ports.host, [edit])).ok;
}

const noFigures: HostError = {
  kind: 'not-found',
  message: 'The report has no live figures, so there is no evidence to put at its end.',
};

const alreadyThere: HostError = {
  kind: 'read-only',
  message: `The report has an appendix called “${evidenceTitle}” already, and your words may be in it, so it was left as it is. Delete it first to have it drawn up anew.`,
};
