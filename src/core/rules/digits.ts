import type { ReportDocument } from '../model/index.ts';
import { paragraphsOf, type Placed } from './place.ts';

const known = new WeakMap<ReportDocument, readonly Placed[]>();

/** The paragraphs of the report with a digit in them, in order: without one nothing is dated, counted or reckoned. Listed once for all rules. */
export function withDigits(document: ReportDocument): readonly Placed[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found = paragraphsOf(document).filter(({ paragraph }) => /\d/.test(paragraph.text));
  known.set(document, found);
  return found;
}
