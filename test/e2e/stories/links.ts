/** Numbers become figures and plain text again: linked, pinned to a period, frozen, unlinked, and found where they stand. */

import { expect } from '@playwright/test';
import type { Author } from '../support/author.ts';
import { reportOf } from '../support/reports.ts';
import { writtenReport } from '../support/written-report.ts';
import type { Story } from './story.ts';
import { said, showFigures, texts, thisWinter } from './story.ts';

const derby = 'E06000015';

async function choose({ pane, item }: Author, menu: string, name: string | RegExp): Promise<void> {
  await pane.getByRole('button', { name: menu, exact: true }).first().click();
  await item(name).click();
}

const tagsOf = async (author: Author) =>
  (await author.document()).controls.map(({ tag }) => tag).filter((tag) => tag.startsWith('rw:f:'));

export const links: readonly Story[] = [
  {
    title: 'a number that is typed becomes a live figure, and its words stay',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('real');
      await author.open(reportOf(['In Derby 88 children per 10,000 were looked after.']), thisWinter);
      await showFigures(pane);
      await author.select('In Derby', '88');
      await pane.getByRole('button', { name: 'Link the selected number' }).click();
      await expect(pane.getByRole('heading', { name: 'Link “88” to a figure' })).toBeFocused();
      await author.accessible();
      await pane
        .getByRole('button', { name: /^Link to Children looked after.*rate.*31 March 2025, 88$/ })
        .first()
        .click();
      await said(pane, '“88” is now a live figure');
      expect(texts(await author.document())).toContain('In Derby 88 children per 10,000 were looked after.');
      expect(await tagsOf(author)).toEqual([`rw:f:cla-rate/${derby}/latest/value`]);
    },
  },
  {
    title: 'a figure is pinned, followed, frozen, linked again and unlinked',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('example');
      const value = `{ex-repairs/${derby}/latest/value}`;
      await author.open(
        await writtenReport([
          { id: 'summary', title: 'Summary', paragraphs: [`Here: ${value}.`, `There: ${value}.`] },
        ]),
        thisWinter,
      );
      await showFigures(pane);
      const label = 'Example: repairs completed on time, Derby';
      const actions = `Actions: ${label}`;
      await choose(author, actions, /^Pin to year ending 31 March 2025$/);
      await said(pane, 'stays with its period');
      const pinned = `rw:f:ex-repairs/${derby}/2024-04-01~P1Y/value`;
      expect(await tagsOf(author)).toEqual([pinned, pinned]);
      await choose(author, actions, 'Follow the latest period');
      await said(pane, 'follows the latest period');
      const latest = `rw:f:ex-repairs/${derby}/latest/value`;
      expect(await tagsOf(author)).toEqual([latest, latest]);
      await choose(author, actions, 'Show its 2 places and details');
      const details = pane.getByRole('region', { name: `Details: ${label}` });
      await expect(details).toContainText('Example data');
      await expect(details.getByRole('listitem')).toHaveCount(2);
      await author.accessible();
      await details.getByRole('listitem').nth(1).getByRole('button').first().click();
      const place = `${actions}, 93.4%`;
      await choose(author, place, 'Freeze as plain text');
      await said(pane, 'is plain text now. It can be linked again');
      expect(await tagsOf(author)).toEqual([latest]);
      expect(texts(await author.document())).toContain('Here: 93.4%.');
      await pane.getByRole('button', { name: /^Frozen figures/ }).click();
      await author.accessible();
      await pane.getByRole('button', { name: /^Link again: / }).click();
      await said(pane, 'is linked again');
      expect(await tagsOf(author)).toEqual([latest, latest]);
      await choose(author, place, 'Unlink for good');
      await said(pane, 'no longer followed');
      expect(await tagsOf(author)).toEqual([latest]);
      expect(texts(await author.document())).toEqual(['SUMMARY', 'Here: 93.4%.', 'There: 93.4%.']);
    },
  },
];
