/** A refresh: what is newer is reviewed, written where the author agrees, told afterwards, and taken back. */

import { expect } from '@playwright/test';
import { openPackage, partText } from '../../../src/ooxml/index.ts';
import { accepted, rejected } from '../../contract/settle-changes.ts';
import { drawnIn } from '../support/drawn.ts';
import { read } from '../support/workbench.ts';
import { writtenReport } from '../support/written-report.ts';
import type { Section } from '../support/written-report.ts';
import type { Story } from './story.ts';
import { nextSummer, said, showFigures, texts } from './story.ts';

const derby = 'E06000015';
const sections: readonly Section[] = [
  {
    id: 'summary',
    title: 'Summary',
    paragraphs: [
      `Repairs completed on time rose to {ex-repairs/${derby}/latest/value}.`,
      `Spending was {ex-spend/${derby}/latest/value}.`,
      `Moves: {ex-moves/${derby}/latest/value}.`,
    ],
  },
  {
    id: 'reasons',
    title: 'Reasons',
    paragraphs: [
      `Waiting: {ex-waiting/${derby}/latest/value} days.`,
      `England: {ex-repairs/${derby}/latest/england}.`,
      `Chart: {ex-repairs/${derby}/latest/trend}`,
    ],
  },
];

export const review: readonly Story[] = [
  {
    title: 'newer values are reviewed, written where the author agrees, and taken back',
    oldest: true,
    tell: async (author) => {
      const { pane } = author;
      await author.publish('later');
      const report = await writtenReport(sections, {}, drawnIn(author.page));
      await author.open(report, nextSummer);
      await showFigures(pane);
      await pane.getByRole('button', { name: 'Review', exact: true }).click();
      await expect(pane.getByRole('heading', { name: '6 newer values' })).toBeFocused();
      const card = (name: string | RegExp) =>
        pane.getByRole('list', { name: 'Newer values' }).getByRole('listitem').filter({ hasText: name });
      const repairs = card('93.4%');
      await expect(repairs).toContainText('84.6%');
      await expect(repairs).toContainText('8.8 percentage points lower');
      await expect(repairs.getByRole('checkbox')).not.toBeChecked();
      const spend = card('£12,540,000');
      await expect(spend).toContainText('£125,900,000');
      await expect(spend).toContainText('ten times larger');
      await expect(spend.getByRole('checkbox')).not.toBeChecked();
      await expect(card('[c]')).toContainText('no value before');
      await expect(card('41.3').getByRole('checkbox')).toBeChecked();
      await expect(pane.getByText(/the waiting time of Derby at 31 March 2025 is revised/)).toBeVisible();
      await author.accessible();
      // What answers for one section is ticked together.
      await pane.getByRole('button', { name: /^By section/ }).click();
      await pane.getByRole('checkbox', { name: 'All 3 in Summary' }).check();
      await expect(pane.getByText(/no longer fit/).first()).toBeVisible();
      await author.picture('figures-review');
      await spend.getByRole('checkbox').uncheck();
      await pane.getByRole('button', { name: 'Update 5 figures' }).click();
      await expect(pane.getByRole('heading', { name: 'What changed' })).toBeVisible();
      await expect(pane.getByText('Updated 5 figures.').first()).toBeVisible();
      await author.accessible();
      await author.picture('figures-changed');
      const document = await author.document();
      expect(texts(document)).toEqual(
        expect.arrayContaining([
          'Repairs completed on time rose to 84.6%.',
          'Spending was £12,540,000.',
          'Moves: 12.',
          'Waiting: 43.6 days.',
          'England: 89.5%.',
        ]),
      );
      // The chart is drawn anew, and says so to those who cannot see it.
      const before = read(report);
      expect(document.pictures[0]?.altText).not.toBe(before.pictures[0]?.altText);
      expect(document.pictures[0]?.altText).toContain('84.6');
      await pane.getByRole('button', { name: /^Restore previous value: .*41\.3/ }).click();
      await said(pane, 'Restored the previous value of 1 figure.');
      await pane.getByRole('button', { name: 'Done' }).click();
      expect(texts(await author.document())).toContain('Waiting: 41.3 days.');
      // The list stays with the report.
      await pane.getByRole('button', { name: /^Earlier refreshes/ }).click();
      await expect(pane.getByRole('heading', { name: /^Refreshed/ }).first()).toBeVisible();
      // The words beside the new value are for the author to mend.
      await pane.getByRole('tab', { name: /^Check/ }).click();
      const finding = pane.getByRole('listitem').filter({ hasText: 'The words say “rose to”' });
      await expect(finding.first()).toContainText('Write “fell to” instead.');
    },
  },
  {
    title: 'a refresh that is done offers nothing again',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('later');
      await author.open(await writtenReport(sections), nextSummer);
      await showFigures(pane);
      await pane.getByRole('button', { name: 'Review', exact: true }).click();
      await pane.getByRole('checkbox', { name: /^All 6$/ }).check();
      await pane.getByRole('button', { name: 'Update 6 figures' }).click();
      await pane.getByRole('button', { name: 'Done' }).click();
      const done = await author.document();
      await pane.getByRole('button', { name: 'Refresh figures' }).click();
      await expect(pane.getByRole('heading', { name: 'No newer values' })).toBeVisible();
      await pane.getByRole('button', { name: 'Back', exact: true }).click();
      expect(await author.document()).toEqual(done);
    },
  },
  {
    title: 'new values are written as tracked changes where the author wishes',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('later');
      await author.open(await writtenReport([sections[1]!]), nextSummer);
      await showFigures(pane);
      await pane.getByRole('button', { name: 'Review', exact: true }).click();
      await pane.getByRole('switch', { name: 'as tracked changes' }).check();
      const name = pane.getByRole('textbox', { name: 'Name on the tracked changes' });
      if (author.program === 'workbench') await name.fill('A. Whitlock');
      await author.accessible();
      await pane.getByRole('button', { name: /^Update \d figures?$/ }).click();
      await expect(pane.getByRole('heading', { name: 'What changed' })).toBeVisible();
      const opened = openPackage(await author.file());
      const xml = (opened.ok && partText(opened.value, 'word/document.xml')) || '';
      expect(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*43\.6/.test(xml), 'the new value is an insertion').toBe(true);
      expect(/<w:delText[^>]*>41\.3/.test(xml), 'the old value is a deletion').toBe(true);
      if (author.program === 'workbench') expect(xml).toContain('w:author="A. Whitlock"');
      await pane.getByRole('button', { name: 'Done' }).click();
      const tracked = await author.file();
      const figures = pane.getByRole('region', { name: 'In this report' });
      // What the author accepts in Word is the figure as it was refreshed.
      await author.open(accepted(tracked));
      await pane.getByRole('tab', { name: /^Figures/ }).click();
      await expect(figures.getByText('current', { exact: true })).toHaveCount(3);
      await expect(figures).not.toContainText('edited by you');
      // What the author rejects is the author's word from then on.
      await author.open(rejected(tracked));
      await pane.getByRole('tab', { name: /^Figures/ }).click();
      await expect(figures).toContainText('edited by you');
      await expect(
        figures.getByRole('button', { name: /^Restore “43\.6” in place of “41\.3”/ }),
      ).toBeVisible();
    },
  },
];
