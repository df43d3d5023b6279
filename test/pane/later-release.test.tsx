/** A report that has one of everything, once its source has published again. */
import { createFileSource } from '../../src/sources/index.ts';
import { writtenReport } from '../e2e/support/written-report.ts';
import { exampleTables } from '../support/example-data.ts';
import { openPane, screen, textOf, within } from './open-pane.tsx';

const derby = 'E06000015';
const later = createFileSource(exampleTables({ later: true }), { now: () => '2026-06-01T10:00:00Z' });

it('each figure says how it stands, and the list shows those that stand so', async () => {
  const provisional = `ex-complaints/${derby}/2025-04-01~P6M/value`;
  const withdrawn = `ex-footfall/${derby}/latest/value`;
  const steady = ['2021', '2022', '2023', '2024'].map(
    (year) => `ex-repairs/${derby}/${year}-04-01~P1Y/value`,
  );
  const paragraphs = [provisional, withdrawn, `ex-waiting/${derby}/latest/value`, ...steady].map(
    (tag) => `{${tag}}`,
  );
  const bytes = await writtenReport([{ id: 'summary', title: 'Summary', paragraphs }], {
    once: { [`rw:f:${withdrawn}`]: '377,100' },
  });
  const pane = await openPane({ bytes, source: later });
  await pane.tab(/^Figures/);
  const list = within(await screen.findByRole('region', { name: 'In this report' }));
  const pills = within(list.getByRole('group', { name: 'Show figures that are' }));
  expect(pills.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'all 7',
    'newer value 1',
    'revised 1',
    'withdrawn 1',
    'provisional 1',
    'current 4',
  ]);
  const line = (words: RegExp) => list.queryByRole('button', { name: words });
  expect(line(/complaints.*97.*provisional/)).toBeTruthy();
  expect(line(/377,100.*withdrawn/)).toBeTruthy();
  expect(line(/41\.3.*43\.6.*newer value.*revised/)).toBeTruthy();
  await pane.user.click(pills.getByRole('button', { name: 'withdrawn 1' }));
  expect(line(/377,100/)).toBeTruthy();
  expect(line(/43\.6/)).toBeNull();
});

it('a review is ticked by section, shows charts as they will be, and the words that no longer fit', async () => {
  const repairs = `ex-repairs/${derby}/latest`;
  const sections = [
    {
      id: 'summary',
      title: 'Summary',
      paragraphs: [
        `Repairs completed on time rose to {${repairs}/value}.`,
        `It took {ex-waiting/${derby}/latest/value} days.`,
      ],
    },
    {
      id: 'reasons',
      title: 'Reasons',
      paragraphs: [`It took {ex-waiting/${derby}/latest/value} days.`, `{${repairs}/trend}`],
    },
  ];
  const pane = await openPane({ bytes: await writtenReport(sections), source: later });
  await pane.command('refresh-figures');
  await screen.findByRole('heading', { name: '3 newer values' });
  const isTicked = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name }).checked;
  expect(isTicked(/becomes 84\.6%/)).toBe(false);
  expect(isTicked(/becomes 43\.6/)).toBe(true);
  expect(screen.getByText('unusually large change')).toBeTruthy();
  // The chart is a picture that says in words what it shows.
  expect(screen.getByRole('img', { name: /84\.6/ }).getAttribute('src')).toMatch(/^data:image\/svg/);

  expect(screen.queryByText(/no longer fit/)).toBeNull();
  await pane.user.click(screen.getByRole('button', { name: 'By section' }));
  expect(screen.getAllByText(/too and change there as well/).length).toBe(2);
  await pane.user.click(screen.getByRole('checkbox', { name: 'All 2 in Summary' }));
  expect(isTicked(/becomes 84\.6%/)).toBe(true);
  expect(screen.getByText('The words beside one figure no longer fit')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: /^Show “rose.*” in the report$/ }));
  expect(pane.revealed).toHaveLength(1);
  expect(textOf(await pane.document())).toContain('rose to 93.4%');

  // A figure that stands in both sections has one tick.
  await pane.user.click(screen.getByRole('checkbox', { name: /^All 2 in Reason/ }));
  expect(isTicked(/becomes 43\.6/)).toBe(false);
  expect(screen.getByRole('button', { name: 'Update 1 figure' })).toBeTruthy();
});
