/** Word files for the tests in the browser, written by our own builder. */

import { emptyLedger } from '../../../src/core/model/index.ts';
import type { Content, Inline, Ledger, LedgerFigure } from '../../../src/core/model/index.ts';
import { buildDocument, savePackage } from '../../../src/ooxml/index.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });

const figure = (tag: string, words: string): Inline => ({
  kind: 'control',
  control: { tag: `rw:f:${tag}`, title: 'Figure' },
  text: words,
  guidance: '',
});

/** A short report: a summary with a figure, a recommendation still to be written, a table with a name and a check box. */
export function shortReport(
  children = '545',
  { indicator = 'cla-number', ledger }: { indicator?: string; ledger?: Ledger } = {},
): Uint8Array {
  const clause = (inlines: readonly Inline[]): Content => ({ kind: 'clause', inlines, numbering: 'body' });
  const section = (id: string, title: string, inlines: readonly Inline[]): Content => ({
    kind: 'section',
    control: { tag: `rw:s:${id}`, title },
    content: [{ kind: 'heading', level: 1, text: title.toUpperCase(), numbering: 'body' }, clause(inlines)],
  });
  const cell = (inlines: readonly Inline[]) => ({
    span: 1,
    bold: false,
    shaded: false,
    paragraphs: [inlines],
  });
  const name: Inline = {
    kind: 'control',
    control: { tag: 'rw:o:legal', title: 'Legal officer' },
    text: 'P. Okafor',
    guidance: 'Name',
  };
  const check: Inline = {
    kind: 'check',
    control: { tag: 'rw:h:key-theme/0', title: 'Schools' },
    checked: false,
  };
  return savePackage(
    buildDocument(
      [
        section('summary', 'Summary', [
          text('There were '),
          figure(`${indicator}/E06000015/latest/value`, children),
          text(' children looked after in Derby.'),
        ]),
        section('recommendations', 'Recommendation', [
          { kind: 'guidance', text: 'Say what members are asked to decide.' },
        ]),
        section('reasons', 'Reasons', [text('It matters.')]),
        {
          kind: 'table',
          style: 'approvals',
          altText: 'Approvals',
          widths: [4500, 4500],
          rows: [
            { header: true, cells: [cell([text('Role')]), cell([text('Name')])] },
            { header: false, cells: [cell([text('Legal officer')]), cell([name])] },
            { header: false, cells: [cell([check]), cell([text('Schools')])] },
          ],
        },
      ],
      { title: 'Children in care', language: 'en-GB', ...(ledger && { ledger }) },
    ),
  );
}

/** What the record of a report of a year ago says of the number of children. */
export const lastYear: LedgerFigure = {
  text: '598',
  exact: '598',
  period: '2024-03-31/P1D',
  release: 'dfe-cla-2024',
  source: 'Department for Education',
  licence: 'Open Government Licence v3.0',
  retrieved: '2025-01-08T10:00:00Z',
  hash: 'a'.repeat(64),
  override: null,
  history: [],
};

/** The same report as it was written a year ago, with last year's number. */
export function lastYearsReport(indicator = 'cla-number'): Uint8Array {
  const figures = { [`rw:f:${indicator}/E06000015/latest/value`]: lastYear };
  return shortReport('598', { ledger: { ...emptyLedger, figures }, indicator });
}

/** A report of Derby’s with these paragraphs in its summary. */
export function reportOf(paragraphs: readonly (string | readonly Inline[])[]): Uint8Array {
  const content: readonly Content[] = [
    { kind: 'heading', level: 1, text: 'SUMMARY', numbering: 'body' },
    ...paragraphs.map((inlines): Content => ({
      kind: 'clause',
      inlines: typeof inlines === 'string' ? [text(inlines)] : inlines,
      numbering: 'body',
    })),
  ];
  const type = { id: 'derby-2015', version: 1 };
  return savePackage(
    buildDocument([{ kind: 'section', control: { tag: 'rw:s:summary', title: 'Summary' }, content }], {
      title: 'Figures',
      language: 'en-GB',
      ledger: { ...emptyLedger, type },
    }),
  );
}
