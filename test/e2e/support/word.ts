/** An author at the pane as shipped, beside Word. */

import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import type { FrameLocator } from '@playwright/test';
import type { ReportDocument } from '../../../src/core/model/index.ts';
import type { ProfileName } from '../../word-host/wire/profiles.ts';
import { startWordHost } from '../../word-host/word-host.ts';
import type { WordHostSession } from '../../word-host/word-host.ts';
import { expectAccessible } from './axe.ts';
import { read } from './workbench.ts';

const pictures = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));

export interface Author {
  readonly word: WordHostSession;
  readonly pane: FrameLocator;
  /** The report as it would be saved now. */
  document(): Promise<ReportDocument>;
  /** Puts the cursor behind the last word of the paragraph that begins so, or of the one with this number. */
  click(paragraph: string): Promise<void>;
  /** The pane, or the parts of it that a selector names, against axe's rules. */
  accessible(part?: string): Promise<void>;
  picture(name: string): Promise<void>;
}

/** One Word for each platform: a start takes longer than most stories. Each document is a new beginning. */
const words = new Map<ProfileName, WordHostSession>();

export async function wordOn(profile: ProfileName): Promise<WordHostSession> {
  const word = words.get(profile) ?? (await startWordHost({ profile, pane: 'shipped' }));
  words.set(profile, word);
  return word;
}

export const test = base.extend<object, { words: null }>({
  words: [
    // Playwright wants the braces to see what a fixture needs.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await use(null);
      for (const word of words.values()) await word.close();
      words.clear();
    },
    { scope: 'worker', auto: true },
  ],
});

export function authorIn(word: WordHostSession): Author {
  const reportNow = async () => read(await word.save());
  const paragraphOf = async (beginning: string) => {
    const found = (await reportNow()).blocks.find(
      (block) =>
        block.kind === 'paragraph' && (block.number === beginning || block.text.startsWith(beginning)),
    );
    if (found?.kind !== 'paragraph') throw new Error(`No paragraph begins with ${beginning}.`);
    return found;
  };
  return {
    word,
    pane: word.page.frameLocator('iframe#pane'),
    document: reportNow,
    click: async (paragraph) => {
      const { block, text } = await paragraphOf(paragraph);
      await word.select({ block, start: text.length, end: text.length });
    },
    accessible: (part) => expectAccessible(word.pane, part),
    picture: async (name) => {
      if (process.env['SCREENSHOTS'] !== '1') return;
      await word.page.screenshot({ path: `${pictures}${name}.png`, animations: 'disabled' });
    },
  };
}
