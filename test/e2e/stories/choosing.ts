/** How an author finds a figure and says how it is to be written; tables and charts. */

import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';
import { parseTag } from '../../../src/core/figures/index.ts';
import type { ReportDocument } from '../../../src/core/model/index.ts';
import { openPackage, partText } from '../../../src/ooxml/index.ts';
import { reportOf } from '../support/reports.ts';
import type { Story } from './story.ts';
import { cardOf, nextSummer, said, showFigures, texts, thisWinter, updateAll } from './story.ts';

const rate = 'Children looked after at 31 March, rate per 10,000';
const shortRate = 'Children looked after (rate)';
const repairs = 'Example: repairs completed on time';

export const choosing: readonly Story[] = [
  {
    title: 'a figure is written with the places, the unit and the period that the author chooses',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('real');
      await author.open(reportOf(['Exactly ', 'In full ', 'Then ', 'Before ']), thisWinter);
      await showFigures(pane);
      const card = await cardOf(pane, rate, shortRate);
      await card.getByRole('button', { name: 'How it is written' }).click();
      const insert = async (beginning: string): Promise<void> => {
        await author.cursor(beginning);
        await card.getByRole('button', { name: 'Number', exact: true }).click();
        await said(pane, 'Inserted “');
      };
      await card.getByRole('combobox', { name: 'Decimal places' }).selectOption('1');
      await insert('Exactly');
      await card.getByRole('combobox', { name: 'Unit' }).selectOption('full');
      await expect(card).toContainText('87.7 per 10,000 children aged under 18');
      await author.accessible();
      await author.picture('figures-formats');
      await insert('In full');
      await card.getByRole('combobox', { name: 'Decimal places' }).selectOption('');
      await card.getByRole('combobox', { name: 'Unit' }).selectOption('');
      const period = pane.getByRole('combobox', { name: 'Period' });
      await period.selectOption({ label: '31 March 2023' });
      await expect(card).toContainText('31 March 2023');
      await insert('Then');
      await period.selectOption({ label: '1 before latest' });
      await expect(card).toContainText('31 March 2024');
      await insert('Before');
      const document = await author.document();
      expect(texts(document)).toEqual([
        'SUMMARY',
        'Exactly 87.7',
        'In full 87.7 per 10,000 children aged under 18',
        'Then 104',
        'Before 99',
      ]);
      expect(document.controls.map(({ tag }) => tag).filter((tag) => tag.startsWith('rw:f:'))).toEqual([
        'rw:f:cla-rate/E06000015/latest/value.d1',
        'rw:f:cla-rate/E06000015/latest/value.d1.full',
        'rw:f:cla-rate/E06000015/2023-03-31~P1D/value',
        'rw:f:cla-rate/E06000015/latest-1/value',
      ]);
    },
  },
  {
    title: 'what the report expects, favourites and recent figures are a click away',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('real');
      await author.open(reportOf(['There were ']), thisWinter);
      await showFigures(pane);
      const shelf = (name: string) =>
        pane.getByRole('group', { name: 'Figures to show' }).getByRole('button', { name, exact: true });
      await shelf('Expected').click();
      await expect(
        pane.getByText('Reports of this kind give 13 figures. 0 of 13 in this report.'),
      ).toBeVisible();
      await expect(pane.getByRole('img', { name: 'Not in the report yet' })).toHaveCount(4);
      await pane.getByRole('button', { name: 'Show all 13' }).click();
      await expect(pane.getByRole('img', { name: 'Not in the report yet' })).toHaveCount(13);
      await author.accessible();
      await author.cursor('There were');
      await pane.getByRole('button', { name: 'Insert Children looked after, 545', exact: true }).click();
      await expect(
        pane.getByText('Reports of this kind give 13 figures. 1 of 13 in this report.'),
      ).toBeVisible();
      const card = await cardOf(pane, rate, shortRate);
      await card.getByRole('button', { name: `Favourite: ${shortRate}`, pressed: false }).click();
      await expect(pane.getByText('Asking for figures')).toHaveCount(0);
      await author.picture('figures-card');
      await pane.getByRole('searchbox', { name: 'Search figures' }).fill('');
      await shelf('Favourites').click();
      await expect(pane.getByRole('button', { name: `Insert ${shortRate}, 88` })).toBeVisible();
      await shelf('Recent').click();
      await expect(pane.getByRole('button', { name: 'Insert Children looked after, 545' })).toBeVisible();
      await author.accessible();
      expect(texts(await author.document())).toContain('There were 545');
    },
  },
  {
    title: 'a phrase is live to its last word',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('example');
      await author.open(reportOf(['Of repairs: ']), thisWinter);
      await showFigures(pane);
      const card = await cardOf(pane, repairs);
      await author.cursor('Of repairs:');
      await card.getByRole('button', { name: 'Phrase' }).click();
      await said(pane, 'Inserted “');
      const document = await author.document();
      expect(texts(document)).toContain(
        'Of repairs: In the year ending 31 March 2025, the percentage of repairs completed on time in Derby was 93.4%. ' +
          'This is 2.3 percentage points higher than a year earlier (91.1%). The England percentage was 89.7%. ' +
          'Among authorities with published data, Derby’s percentage was the joint highest of 6.',
      );
      const measures = document.controls.flatMap(({ tag }) => parseTag(tag)?.measure ?? []);
      expect(measures).toEqual(['when', 'value', 'compared', 'since', 'previous', 'england', 'rank']);
      await updateAll(author, 'later', nextSummer);
      expect(texts(await author.document())).toContain(
        'Of repairs: In the year ending 31 March 2026, the percentage of repairs completed on time in Derby was 84.6%. ' +
          'This is 8.8 percentage points lower than a year earlier (93.4%). The England percentage was 89.5%. ' +
          'Among authorities with published data, Derby’s percentage was the lowest of 6.',
      );
    },
  },
  {
    title:
      'a table of figures stands in the file as its preview showed it, by area and by period, and follows the data',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('example');
      await author.open(reportOf(['By area follows.', 'By period follows.']), thisWinter);
      await showFigures(pane);
      const card = await cardOf(pane, repairs);
      await author.cursor('By area follows.');
      await card.getByRole('button', { name: 'Table…' }).click();
      const builder = pane.getByRole('region', { name: 'Table of figures' });
      await builder.getByRole('button', { name: /^Figures/ }).click();
      await builder.getByRole('searchbox', { name: 'Search figures for the table' }).fill('complaints');
      await builder
        .getByRole('checkbox', { name: 'Example: complaints received in the year to date' })
        .check();
      await builder.getByRole('button', { name: /^Columns/ }).click();
      await builder.getByRole('checkbox', { name: 'Rating against the target' }).check();
      await builder.getByRole('textbox', { name: 'Caption' }).fill('Repairs and complaints');
      const preview = builder.getByRole('table').first();
      await expect(preview).toContainText('Green');
      await expect(preview).toContainText('97 [p]');
      await author.accessible();
      await builder.getByRole('button', { name: 'Insert table' }).scrollIntoViewIfNeeded();
      await author.picture('figures-table');
      const first = await cellsOf(preview);
      await builder.getByRole('button', { name: 'Insert table' }).click();
      await said(pane, 'Inserted a table');
      await author.cursor('By period follows.');
      await builder.getByRole('button', { name: 'By period', exact: true }).click();
      await expect(preview).toContainText('90.9%');
      await builder.getByRole('button', { name: 'Insert table' }).click();
      await said(pane, 'Inserted a table');
      // Figures that are published in another rhythm have a table of their own.
      const second = await cellsOf(preview);
      const third = await cellsOf(builder.getByRole('table').nth(1));
      const document = await author.document();
      expect(tablesOf(document)).toEqual([first, second, third]);
      expect(texts(document)).toContain('Repairs and complaints');
      expect(document.controls.filter(({ tag }) => tag.startsWith('rw:t:')).length).toBeGreaterThan(1);
      const live = document.controls.filter(({ tag }) => tag.startsWith('rw:f:'));
      expect(live.map(({ text }) => text)).toEqual(
        expect.arrayContaining(['93.4%', 'Green', '97 [p]', '90.9%']),
      );
      const before = gridOf(await author.file());
      await pane.getByRole('button', { name: 'Back to figures' }).click();
      await updateAll(author, 'later', nextSummer);
      const after = tablesOf(await author.document());
      expect(after.map((rows) => rows.map(({ length }) => length))).toEqual(
        tablesOf(document).map((rows) => rows.map(({ length }) => length)),
      );
      expect(after.flat(2)).toEqual(expect.arrayContaining(['84.6%', 'Red', '149 [p]', '93.4%']));
      expect(gridOf(await author.file())).toEqual(before);
    },
  },
  {
    title: 'a chart stands in the file as a picture with its words',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('real');
      await author.open(reportOf(['The trend: ', 'The others: ']), thisWinter);
      await showFigures(pane);
      const card = await cardOf(pane, rate, shortRate);
      await card.getByRole('button', { name: 'Chart…' }).click();
      const maker = pane.getByRole('region', { name: /^Chart: / });
      await expect(maker.getByRole('img')).toBeVisible();
      await author.accessible();
      await author.picture('figures-chart');
      const spoken: (string | null)[] = [];
      for (const [beginning, name] of [
        ['The trend:', 'Trend'],
        ['The others:', 'Ranked bars'],
      ] as const) {
        await maker.getByRole('button', { name, exact: true }).click();
        spoken.push(await maker.getByRole('img').getAttribute('alt'));
        await author.cursor(beginning);
        await maker.getByRole('button', { name: 'Insert chart' }).click();
        await said(pane, 'Inserted the chart');
      }
      await author.accessible();
      const document = await author.document();
      const charts = document.controls.filter(({ tag }) => tag.startsWith('rw:c:'));
      expect(charts.map(({ tag }) => tag)).toEqual([
        'rw:c:cla-rate/E06000015/latest/trend',
        'rw:c:cla-rate/E06000015/latest/bars',
      ]);
      expect(charts.map(({ picture = -1 }) => document.pictures[picture]?.altText)).toEqual(spoken);
      expect(spoken[0]).toContain('Derby fell from 109 in March 2021 to 88 in March 2025.');
      expect(spoken[1]).toContain('Derby');
      expect(pngs(await author.file())).toBe(2);
    },
  },
];

/** How many pictures the file has. */
function pngs(bytes: Uint8Array): number {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const isPng = (part: Uint8Array) => Buffer.from(part.subarray(1, 4)).toString() === 'PNG';
  return [...opened.value.parts.values()].filter(isPng).length;
}

/** The widths of the columns of all tables. */
function gridOf(bytes: Uint8Array): readonly string[] {
  const opened = openPackage(bytes);
  const xml = (opened.ok && partText(opened.value, 'word/document.xml')) || '';
  return xml.match(/<w:gridCol [^>]*>/g) ?? [];
}

/** The texts of a table, row by row. */
const cellsOf = async (table: Locator): Promise<readonly (readonly string[])[]> =>
  Promise.all((await table.getByRole('row').all()).map((row) => row.locator('th, td').allInnerTexts()));

const tablesOf = ({ blocks }: ReportDocument) =>
  blocks.flatMap((table) =>
    table.kind === 'table'
      ? [
          table.rows.map(({ cells }) =>
            cells.map(({ start, end }) =>
              blocks
                .slice(start, end)
                .map((block) => (block.kind === 'paragraph' ? block.text : ''))
                .join('\n'),
            ),
          ),
        ]
      : [],
  );
