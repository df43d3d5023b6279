/** An author at the pane as shipped, beside Word. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { FrameLocator } from '@playwright/test';
import type { ReportDocument } from '../../../src/core/model/index.ts';
import type { ProfileName } from '../../word-host/wire/profiles.ts';
import { startWordHost } from '../../word-host/word-host.ts';
import type { WordHostSession } from '../../word-host/word-host.ts';
import { read } from './workbench.ts';

const pictures = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

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

/** For the end of a file of tests. */
export async function closeWords(): Promise<void> {
  for (const word of words.values()) await word.close();
  words.clear();
}

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
    accessible: async (part) => {
      await word.pane.evaluate(await readFile(axe, 'utf8'));
      const found = await word.pane.evaluate(async (include) => {
        const ending = document
          .getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
        await Promise.allSettled(ending.map(({ finished }) => finished));
        const { violations } = await window.axe.run({
          ...(include !== undefined && { include: [[include]] }),
          exclude: [['[data-tabster-dummy]']],
        });
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        );
      }, part);
      expect(found).toEqual([]);
    },
    picture: async (name) => {
      if (process.env['SCREENSHOTS'] !== '1') return;
      await word.page.screenshot({ path: `${pictures}${name}.png`, animations: 'disabled' });
    },
  };
}

declare global {
  interface Window {
    axe: {
      run(context: {
        include?: readonly (readonly string[])[];
        exclude: readonly (readonly string[])[];
      }): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
    };
  }
}
