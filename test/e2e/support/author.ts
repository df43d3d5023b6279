/** An author at the pane, whatever program the report is open in: what the stories are told with. */

import { readFile } from 'node:fs/promises';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { ReportDocument } from '../../../src/core/model/index.ts';
import { publish } from './published.ts';
import type { Published } from './published.ts';
import { authorIn } from './word.ts';
import { read } from './workbench.ts';
import type { WorkbenchPage } from './workbench.ts';
import type { WordHostSession } from '../../word-host/word-host.ts';

export interface Landing {
  readonly part: 'text' | 'header' | 'footer' | 'notes';
  readonly words: string;
}

export interface Author {
  readonly program: 'workbench' | 'word';
  readonly page: Page;
  readonly pane: Locator | FrameLocator;
  /** An item of the menu that is open: it floats above the pane. */
  item(name: string | RegExp): Locator;
  /** Opens a file in place of the one that is open, on that day. */
  open(bytes: Uint8Array, day?: string): Promise<void>;
  /** The file as it would be saved now. */
  file(): Promise<Uint8Array>;
  /** The same as the reader reads it. */
  document(): Promise<ReportDocument>;
  /** What the source of figures has from here on. */
  publish(what: Published): Promise<void>;
  /** Puts the cursor behind the last word of the paragraph that begins so. */
  cursor(beginning: string): Promise<void>;
  /** Selects words of the paragraph that begins so. */
  select(beginning: string, words: string): Promise<void>;
  /** Writes over words of the paragraph that begins so. */
  replace(beginning: string, words: string, by: string): Promise<void>;
  /** Where the cursor is: in the text or in which other part, and the words of its paragraph. */
  landed(): Promise<Landing>;
  /** An error in the browser that the story brings about on purpose. */
  foresees(error: RegExp): void;
  /** What a click in the pane hands over as a file. */
  download(click: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Fails with what axe finds wrong with the screen as it is. */
  accessible(): Promise<void>;
  /** Writes a picture for the guides, where pictures are asked for (SCREENSHOTS=1). */
  picture(name: string): Promise<void>;
}

export function authorAtWorkbench(workbench: WorkbenchPage): Author {
  const { page, pane, paper } = workbench;
  const beginningSo = async (beginning: string): Promise<Locator> => {
    const found = paper
      .locator('p[data-block]')
      .filter({ hasText: new RegExp(`^\\s*${escaped(beginning)}`) })
      .first();
    await expect(found).toBeVisible();
    return found;
  };
  const select = async (beginning: string, words: string): Promise<void> => {
    const paragraph = await beginningSo(beginning);
    await paragraph.evaluate((element, wanted) => {
      element.closest<HTMLElement>('[role="textbox"]')?.focus();
      const start = element.textContent.indexOf(wanted);
      if (start < 0) throw new Error(`“${wanted}” is not in “${element.textContent}”.`);
      const range = document.createRange();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const after = before + (node as Text).length;
        if (before <= start && start < after) range.setStart(node, start - before);
        const end = start + wanted.length;
        if (before < end && end <= after) range.setEnd(node, end - before);
        before = after;
      }
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    }, words);
  };
  const file = async () => (await workbench.save()).bytes;
  return {
    program: 'workbench',
    page,
    pane,
    item: (name) => page.getByRole('menuitem', { name, exact: true }),
    open: async (bytes, day) => {
      if (day !== undefined) await page.clock.setFixedTime(new Date(`${day}T10:00:00Z`));
      await workbench.open(bytes, 'report.docx');
      await expect(page.locator('.rw-name')).toHaveText('report.docx');
      await expect(workbench.state).toHaveText('saved');
    },
    file,
    document: async () => read(await file()),
    publish: (what) => publish(page, what),
    cursor: async (beginning) => workbench.cursor(await beginningSo(beginning), 'end'),
    select,
    replace: async (beginning, words, by) => {
      await select(beginning, words);
      await page.keyboard.type(by);
    },
    landed: () => page.evaluate(landingOnPage),
    foresees: (error) => void workbench.expected.push(error),
    download: (click) => downloadOn(page, click),
    accessible: workbench.accessible,
    picture: workbench.picture,
  };
}

export function authorInWord(word: WordHostSession): Author {
  const { page } = word;
  const { pane, document, accessible, picture } = authorIn(word);
  const place = async (beginning: string, words = '') => {
    const found = (await document()).blocks.find(
      (block) => block.kind === 'paragraph' && block.text.startsWith(beginning),
    );
    if (found?.kind !== 'paragraph') throw new Error(`No paragraph begins with “${beginning}”.`);
    const start = found.text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in “${found.text}”.`);
    return { block: found.block, start, end: start + words.length, length: found.text.length };
  };
  return {
    program: 'word',
    page,
    pane,
    item: (name) => pane.getByRole('menuitem', { name, exact: true }),
    open: async (bytes, day) => {
      if (day !== undefined) await page.clock.setFixedTime(new Date(`${day}T10:00:00Z`));
      await word.load(bytes);
      await expect(pane.getByRole('tab').first()).toBeVisible();
    },
    file: () => word.save(),
    document,
    publish: (what) => publish(page, what),
    cursor: async (beginning) => {
      const { block, length } = await place(beginning);
      await word.select({ block, start: length, end: length });
    },
    select: async (beginning, words) => word.select(await place(beginning, words)),
    replace: async (beginning, words, by) => word.type(await place(beginning, words), by),
    landed: () => word.pane.evaluate<Landing>(landingInWord),
    foresees: () => undefined,
    download: (click) => downloadOn(page, click),
    accessible: () => accessible(),
    picture,
  };
}

/** In the browser. */
function landingOnPage(): Landing {
  const node = getSelection()?.anchorNode ?? null;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const other = element?.closest('header, footer, section > ol') ?? null;
  const paragraph = element?.closest('p[data-block]') ?? other;
  const name = other?.localName;
  const part = name === 'header' || name === 'footer' ? name : name === 'ol' ? 'notes' : 'text';
  return { part, words: paragraph?.textContent ?? '' };
}

/** For the pane: Word itself is asked. A text, since only our host speaks to Word. */
const landingInWord = `Word.run(async (context) => {
  const selected = context.document.getSelection();
  const paragraph = selected.paragraphs.getFirst();
  paragraph.load('text');
  selected.parentBody.load('type');
  await context.sync();
  const { type } = selected.parentBody;
  const part = ['header', 'footer'].find((name) => type.toLowerCase().includes(name));
  return { part: part ?? (/note/i.test(type) ? 'notes' : 'text'), words: paragraph.text };
})`;

async function downloadOn(page: Page, click: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
