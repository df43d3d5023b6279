/** What an author does with live figures, told once and lived in every program. */

import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';
import type { ReportDocument } from '../../../src/core/model/index.ts';
import type { Author } from '../support/author.ts';
import type { Published } from '../support/published.ts';

export interface Story {
  readonly title: string;
  /** Told in the oldest Word too. */
  readonly oldest?: true;
  readonly tell: (author: Author) => Promise<void>;
}

type Pane = Author['pane'];

/** The day of the first release of the example figures and of the published ones, and a day after the second. */
export const thisWinter = '2026-01-08';
export const nextSummer = '2026-06-01';

/** The paragraphs of the report, each as it reads. */
export const texts = (document: ReportDocument): readonly string[] =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

export async function showFigures(pane: Pane): Promise<void> {
  await pane.getByRole('tab', { name: /^Figures/ }).click();
  await expect(pane.getByRole('searchbox', { name: 'Search figures' })).toBeVisible();
}

/** The card of the figure with this name, found by a search. */
export async function cardOf(pane: Pane, name: string, short = name): Promise<Locator> {
  await pane.getByRole('searchbox', { name: 'Search figures' }).fill(short);
  const card = pane.getByRole('article', { name, exact: true });
  const line = pane.getByRole('button', { name: short, exact: true });
  await expect(card.or(line).first()).toBeVisible();
  // The lines of the shelf give way to those that are found while they are looked at.
  await expect(async () => {
    if (!(await card.isVisible())) await line.click({ timeout: 500 });
    await expect(card).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000, intervals: [100] });
  return card;
}

/** Waits until the pane says so: its notice takes the focus once the report is written. */
export const said = (pane: Pane, words: string | RegExp): Promise<void> =>
  expect(pane.locator(':focus')).toContainText(words);

/** The publisher publishes, and the author takes over all that is new. */
export async function updateAll(author: Author, what: Published, day: string): Promise<void> {
  const { page, pane } = author;
  await author.publish(what);
  await page.clock.setFixedTime(new Date(`${day}T10:00:00Z`));
  await pane.getByRole('button', { name: 'Refresh figures' }).click();
  await pane.getByRole('checkbox', { name: /^All \d+$/ }).check();
  await pane.getByRole('button', { name: /^Update \d+ figures$/ }).click();
  await pane.getByRole('button', { name: 'Done' }).click();
}
