/** Figures that read the same for a later period: told in one line, and accepted with the rest. */
import { createFileSource } from '../../src/sources/index.ts';
import { writtenReport } from '../e2e/support/written-report.ts';
import { exampleTables } from '../support/example-data.ts';
import { openPane, screen, within } from './open-pane.tsx';

const derby = 'E06000015';
const later = createFileSource(exampleTables({ later: true }), { now: () => '2026-06-01T10:00:00Z' });
const folded = '2 figures keep their text; only their period moves';

const paragraphs = [
  `Repairs completed on time were {ex-repairs/${derby}/latest/value}.`,
  `The target is {ex-repairs/${derby}/latest/target}; {ex-repairs/${derby}/latest/since} it was missed.`,
];

const openReview = async () => {
  const bytes = await writtenReport([{ id: 'summary', title: 'Summary', paragraphs }]);
  const pane = await openPane({ bytes, source: later });
  await pane.command('refresh-figures');
  await screen.findByRole('heading', { name: '3 newer values' });
  return pane;
};

const periodOf = async (pane: Awaited<ReturnType<typeof openReview>>, measure: string) => {
  const { ledger } = await pane.document();
  return ledger.state === 'read'
    ? ledger.ledger.figures[`rw:f:ex-repairs/${derby}/latest/${measure}`]?.period
    : null;
};

describe('figures that keep their text', () => {
  it('are one line of the review that opens', async () => {
    const pane = await openReview();
    expect(within(screen.getByRole('list', { name: 'Newer values' })).getAllByRole('listitem')).toHaveLength(
      1,
    );
    expect(screen.queryByRole('list', { name: 'Same text' })).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: folded }));
    const opened = within(screen.getByRole('list', { name: 'Same text' }));
    expect(opened.getAllByRole('listitem')).toHaveLength(2);
    expect(opened.getAllByText('a year earlier')).toHaveLength(1);
    await pane.user.click(opened.getByRole('checkbox', { name: /a year earlier stays$/ }));
    expect(screen.getByRole('button', { name: 'Update 1 figure' })).toBeTruthy();
  });

  it('are accepted with the rest, counted, and one line of what changed', async () => {
    const pane = await openReview();
    const before = await periodOf(pane, 'target');
    await pane.user.click(screen.getByRole('checkbox', { name: 'All 3' }));
    await pane.user.click(screen.getByRole('button', { name: 'Update 3 figures' }));
    await screen.findByRole('heading', { name: 'What changed' });
    expect(screen.getByText('Updated 3 figures.')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Restore previous value/ })).toHaveLength(1);
    await pane.user.click(screen.getByRole('button', { name: folded }));
    expect(screen.getAllByRole('button', { name: /^Restore previous value/ })).toHaveLength(3);
    expect(await periodOf(pane, 'target')).not.toBe(before);
  });
});
