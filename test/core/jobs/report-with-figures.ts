import { printTag } from '../../../src/core/figures/index.ts';
import { emptyLedger } from '../../../src/core/model/index.ts';
import type { FigureQuery, Inline, LedgerFigure } from '../../../src/core/model/index.ts';
import { finishedReport, portsOn } from './finished-report.ts';

/** The record of a figure as it is written today. */
export const recorded = (text: string, more: Partial<LedgerFigure> = {}): LedgerFigure => ({
  text,
  exact: text,
  period: '2025-03-31/P1D',
  release: 'dfe-cla-2025',
  source: 'Department for Education, Children looked after in England including adoptions',
  licence: 'Open Government Licence v3.0',
  retrieved: '2026-01-20T09:30:00Z',
  hash: 'c'.repeat(64),
  override: null,
  about: {
    indicator: 'Children looked after at 31 March',
    area: 'Derby',
    release: 'Children looked after in England including adoptions, reporting year 2025',
    published: '2025-11-20',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2025',
  },
  history: [],
  ...more,
});

/** Words, and figures of Derby by indicator and measure; `record` null for one that came from elsewhere. */
export type Said =
  | string
  | {
      readonly indicator: string;
      readonly measure: FigureQuery['measure'];
      readonly text: string;
      readonly record?: Partial<LedgerFigure> | null;
    };

const tagOf = (said: Exclude<Said, string>): string =>
  printTag({ indicator: said.indicator, area: 'E06000015', period: 'latest', measure: said.measure });

/** A finished Derby 2015 report whose summary ends with these words and figures, each with its record. */
export async function reportWithFigures(
  said: readonly Said[],
  other: Readonly<Record<string, string | null>> = {},
): Promise<Uint8Array> {
  const ports = portsOn(await finishedReport({ 'rw:s:summary': 'Members know this.', ...other }));
  const read = await ports.host.read();
  if (!read.ok) throw new Error(read.error.message);
  const block = read.value.blocks.find(
    (one) => one.kind === 'paragraph' && one.text === 'Members know this.',
  );
  if (block?.kind !== 'paragraph') throw new Error('The summary is not there.');
  const inlines = said.map((one): Inline =>
    typeof one === 'string'
      ? { kind: 'text', text: one }
      : { kind: 'control', control: { tag: tagOf(one), title: 'Figure' }, text: one.text, guidance: '' },
  );
  const figures = said.flatMap((one) =>
    typeof one === 'string' || one.record === null
      ? []
      : [[tagOf(one), recorded(one.text, one.record)] as const],
  );
  const ledger = read.value.ledger.state === 'read' ? read.value.ledger.ledger : emptyLedger;
  const end = block.text.length;
  const outcomes = await ports.host.apply([
    {
      kind: 'insert-inline',
      inlines: [{ kind: 'text', text: ' ' }, ...inlines],
      at: { block: block.block, start: end, end },
    },
    { kind: 'set-ledger', ledger: { ...ledger, figures: Object.fromEntries(figures) } },
  ]);
  const refused = outcomes.find((outcome) => !outcome.done);
  if (refused?.done === false) throw new Error(refused.message);
  return ports.host.bytes();
}
