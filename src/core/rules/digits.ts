import { madeOnceFor } from '../model/index.ts';
import type { ReportDocument } from '../model/index.ts';
import { paragraphsOf, type Placed } from './place.ts';

/** The paragraphs of the report with a digit in them, in order: without one nothing is dated, counted or reckoned. Listed once for all rules. */
export const withDigits = madeOnceFor((document: ReportDocument): readonly Placed[] =>
  paragraphsOf(document).filter(({ paragraph }) => /\d/.test(paragraph.text)),
);
