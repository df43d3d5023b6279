/** Documents to open in the stand-in for Word, made by our own builder. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newDocument, savePackage } from '../../src/ooxml/index.ts';
import { longReport } from '../bench/long-report.ts';
import { shortReport } from '../e2e/support/reports.ts';
import { checkout } from './server/checkout.ts';

/** What Word opens for “New document”: one empty paragraph. */
export const newReport = (): Uint8Array => savePackage(newDocument({ title: '', language: 'en-GB' }));

/** A summary with one live figure, a recommendation that is guidance still, an approvals table. */
export const reportWithFigures = (): Uint8Array => shortReport();

/** A skeleton with so many live figures, each with a record, none with the value that the source has now. */
export const staleFigures = (figures: number, pages = 1): Promise<Uint8Array> =>
  longReport(pages, figures, authorities().slice(0, 50));

function authorities(): readonly string[] {
  const rows = readFileSync(join(checkout(), 'assets', 'data', 'areas.csv'), 'utf8').split('\n');
  return rows.filter((row) => row.includes(',authority,')).map((row) => row.split(',')[0] ?? '');
}
