/** How figures stand after their source has published again, and what an author does about each. */

import { expect } from '@playwright/test';
import type { Author } from '../support/author.ts';
import { read } from '../support/workbench.ts';
import { merged, writtenReport } from '../support/written-report.ts';
import type { Section } from '../support/written-report.ts';
import type { Story } from './story.ts';
import { nextSummer, said, showFigures, texts } from './story.ts';

const derby = 'E06000015';
const summary: Section = {
  id: 'summary',
  title: 'Summary',
  paragraphs: [
    `Stale: {ex-repairs/${derby}/latest/value}`,
    `Revised: {ex-waiting/${derby}/latest/value}`,
    `Provisional: {ex-complaints/${derby}/2025-04-01~P6M/value}`,
    `Renamed: {ex-satisfied/${derby}/latest/value}`,
    `Withdrawn: {ex-footfall/${derby}/latest/value}`,
    `Edited: {ex-repairs/${derby}/latest/england}`,
    `Kept: {ex-repairs/${derby}/latest/previous}`,
    `Adopted: {ex-repairs/${derby}/2024-04-01~P1Y/england}`,
    `Unknown: {ex-nothing/${derby}/latest/value}`,
    `Current: {ex-repairs/${derby}/2024-04-01~P1Y/value}`,
  ],
};
const tag = (rest: string): string => `rw:f:${rest}`;
const since = {
  typed: { [tag(`ex-repairs/${derby}/latest/england`)]: 'nearly 90%' },
  pasted: [tag(`ex-repairs/${derby}/2024-04-01~P1Y/england`)],
  kept: { [tag(`ex-repairs/${derby}/latest/previous`)]: 'As it was agreed with the director.' },
  once: {
    [tag(`ex-footfall/${derby}/latest/value`)]: '377,100',
    [tag(`ex-nothing/${derby}/latest/value`)]: '12',
  },
};

const list = ({ pane }: Author) => pane.getByRole('region', { name: 'In this report' });
const pill = (author: Author, name: RegExp) =>
  list(author).getByRole('group', { name: 'Show figures that are' }).getByRole('button', { name });

export const states: readonly Story[] = [
  {
    title: 'every state is shown without the text being touched, and each has its way out',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('later');
      const report = await writtenReport([summary], since);
      await author.open(report, nextSummer);
      await showFigures(pane);
      const figures = list(author);
      await expect(
        figures.getByRole('group', { name: 'Show figures that are' }).getByRole('button'),
      ).toHaveText([
        'all 10',
        'newer value 2',
        'revised 1',
        'edited by you 1',
        'adopted 1',
        'renamed 1',
        'withdrawn 1',
        'unknown 1',
        'pinned 1',
        'provisional 1',
        'current 1',
      ]);
      await expect(figures).toContainText('As it was agreed with the director.');
      await figures.getByRole('heading', { name: 'In this report' }).scrollIntoViewIfNeeded();
      await author.accessible();
      await author.picture('figures-states');
      expect(texts(await author.document())).toEqual(texts(read(report)));

      // Edited by hand: both texts are shown; what was written comes back.
      await pill(author, /^edited by you/).click();
      await expect(figures).toContainText('“nearly 90%”');
      await expect(figures).toContainText('“89.7%”');
      await figures.getByRole('button', { name: /^Restore “89.7%” in place of “nearly 90%”/ }).click();
      await said(pane, '“89.7%” is back as it was last written.');
      expect(texts(await author.document())).toContain('Edited: 89.7%');

      // Kept no longer.
      await pill(author, /^pinned/).click();
      await figures.getByRole('button', { name: /^Unpin: / }).click();
      await said(pane, 'Unpinned');

      // Renamed at its source: linked to what takes its place.
      await pill(author, /^renamed/).click();
      await expect(figures).toContainText('overall satisfaction of tenants');
      await figures.getByRole('button', { name: 'Link to it' }).click();
      await expect(pane.getByRole('heading', { name: /newer values?$/ })).toBeVisible();
      await pane.getByRole('button', { name: /^(Cancel|Back)$/ }).click();
      const now = await author.document();
      expect(now.controls.map(({ tag: each }) => each)).toContain(
        tag(`ex-satisfaction/${derby}/latest/value`),
      );
      expect(texts(now)).toContain('Renamed: 71.9%');
    },
  },
  {
    title: 'words of the author’s own are kept with a reason',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('example');
      await author.open(
        await writtenReport([
          { ...summary, paragraphs: [`It was {ex-repairs/${derby}/latest/value} then.`] },
        ]),
        '2026-01-08',
      );
      await showFigures(pane);
      const figures = list(author);
      await expect(figures).toContainText('current');
      await author.replace('It was', '3.4', '3');
      // Word is read only when it is asked for.
      if (author.program === 'word') await pane.getByRole('button', { name: 'Check again' }).click();
      await expect(figures).toContainText('edited by you');
      await figures.getByRole('button', { name: /^Keep mine: / }).click();
      await figures.getByRole('button', { name: 'Keep mine', exact: true }).click();
      await expect(figures).toContainText('Enter a reason');
      await figures
        .getByRole('textbox', { name: 'Why you keep your own words' })
        .fill('Rounded for the summary.');
      await figures.getByRole('button', { name: 'Keep mine', exact: true }).click();
      await said(pane, 'Pinned');
      await expect(figures).toContainText('Rounded for the summary.');
      await author.accessible();
      const document = await author.document();
      expect(texts(document)).toContain('It was 93% then.');
      expect(document.ledger).toMatchObject({
        ledger: {
          figures: { [tag(`ex-repairs/${derby}/latest/value`)]: { override: 'Rounded for the summary.' } },
        },
      });
    },
  },
  {
    title: 'figures without a record of them are taken in, and one is pinned with a reason',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('example');
      const line = `Derby {ex-repairs/${derby}/latest/value}, England {ex-repairs/${derby}/latest/england}.`;
      const report = await writtenReport([{ ...summary, paragraphs: [line] }], { lost: true });
      expect(read(report).ledger.state).toBe('absent');
      await author.open(report, '2026-01-08');
      await showFigures(pane);
      await expect(list(author).getByText('adopted', { exact: true })).toHaveCount(2);
      const label = 'Example: repairs completed on time, Derby';
      await pane.getByRole('button', { name: `Actions: ${label}`, exact: true }).click();
      await author.item('Pin with a reason …').click();
      await pane.getByRole('textbox', { name: 'Why this figure stays as it is' }).fill('As agreed in May.');
      await pane.getByRole('button', { name: 'Pin', exact: true }).click();
      await said(pane, 'Pinned');
      await expect(list(author)).toContainText('As agreed in May.');
      const document = await author.document();
      expect(texts(document)).toEqual(texts(read(report)));
      expect(document.ledger).toMatchObject({
        ledger: { figures: { [tag(`ex-repairs/${derby}/latest/value`)]: { override: 'As agreed in May.' } } },
      });
    },
  },
  {
    title:
      'two reports that were merged in Word are one: known figures stay known, nothing is known of the others',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('later');
      const own = await writtenReport([
        { ...summary, paragraphs: [`Ours: {ex-repairs/${derby}/latest/value}.`] },
      ]);
      const line = `Theirs: {ex-repairs/${derby}/latest/value}, {ex-repairs/${derby}/latest/england}.`;
      const other = await writtenReport([{ ...summary, paragraphs: [line] }]);
      await author.open(merged(own, other), nextSummer);
      await showFigures(pane);
      await expect(list(author).getByText('adopted', { exact: true })).toHaveCount(1);
      await pane.getByRole('button', { name: 'Review', exact: true }).click();
      await pane.getByRole('checkbox', { name: /93\.4% becomes 84\.6%/ }).check();
      await pane.getByRole('button', { name: /^Update \d figures?$/ }).click();
      await expect(pane.getByRole('heading', { name: 'What changed' })).toBeVisible();
      const words = texts(await author.document());
      expect(words).toContain('Ours: 84.6%.');
      // Without a record nobody can say whether somebody typed it: it stays until the author says so.
      expect(words).toContain('Theirs: 84.6%, 89.7%.');
    },
  },
  {
    title: 'without a source the last values stay and their age is said',
    tell: async (author) => {
      const { pane } = author;
      author.foresees(/Failed to load resource/);
      await author.publish('nothing');
      await author.open(await writtenReport([summary], since), nextSummer);
      await pane.getByRole('tab', { name: /^Figures/ }).click();
      const figures = list(author);
      await expect(figures).toContainText('These figures were not compared with their source.');
      await expect(figures).toContainText(/The last values stay\. They were taken from their source .*2026/);
      await expect(pill(author, /^not compared/)).toBeVisible();
      await author.accessible();
      await author.publish('later');
      await figures.getByRole('button', { name: 'Retry' }).click();
      await expect(pill(author, /^newer value/)).toBeVisible();
      expect(texts(await author.document())).toContain('Stale: 93.4%');
    },
  },
];
