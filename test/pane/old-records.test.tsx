/** Records of earlier versions have no names: the pane says what the source calls a figure, never its id alone. */
import { emptyLedger } from '../../src/core/model/index.ts';
import type { LedgerFigure } from '../../src/core/model/index.ts';
import { derbyReport, openPane, screen, within } from './open-pane.tsx';

const known = 'rw:f:cla-rate/E06000015/latest/rank';
const gone = 'rw:f:gone-rate/E06000015/latest/change-pct';

const record: LedgerFigure = {
  text: '88',
  exact: '88',
  period: '2025-03-31/P1D',
  release: 'dfe-cla-2025',
  source: 'Department for Education',
  licence: 'Open Government Licence v3.0',
  retrieved: '2026-01-10T10:00:00Z',
  hash: 'a'.repeat(64),
  override: null,
  history: [{ text: '99', retrieved: '2025-01-10T10:00:00Z', until: '2026-01-10T10:00:00Z' }],
};

async function openList() {
  const frozen = [known, gone].map((tag) => ({
    tag,
    text: '88',
    quote: { exact: '88', prefix: 'There were ', suffix: ' of them.' },
    at: '2026-01-11T10:00:00Z',
  }));
  const ledger = { ...emptyLedger, figures: { [known]: record, [gone]: record }, frozen };
  const pane = await openPane({ bytes: await derbyReport([{ kind: 'set-ledger', ledger }]) });
  await pane.tab(/^Figures/);
  return { pane, list: within(await screen.findByRole('region', { name: 'In this report' })) };
}

it.each(['Frozen figures', 'Earlier refreshes'])('“%s” has names from the source', async (title) => {
  const { pane, list } = await openList();
  await pane.user.click(list.getByRole('button', { name: title }));
  expect(await list.findByText(/Children looked after \(rate\), Derby: rank/)).toBeTruthy();
  expect(
    list.getByText(
      /A figure that this report no longer describes \(gone rate, change (in per cent|on the year)\)/,
    ),
  ).toBeTruthy();
  expect(list.queryByText(/cla-rate|gone-rate|E06000015/)).toBeNull();
});
