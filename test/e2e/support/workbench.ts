/** The workbench as its author uses it. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { ReportDocument } from '../../../src/core/model/index.ts';
import { openPackage, readDocument } from '../../../src/ooxml/index.ts';
import { expectAccessible } from './axe.ts';

const pictures = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));

export interface WorkbenchPage {
  readonly page: Page;
  readonly paper: Locator;
  readonly pane: Locator;
  readonly state: Locator;
  /** Errors that a test brings about on purpose. */
  readonly expected: RegExp[];
  ready(): Promise<void>;
  /** The paragraph of the report that has this text in it. */
  paragraph(text: string | RegExp): Locator;
  open(bytes: Uint8Array, name?: string): Promise<void>;
  save(): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly document: ReportDocument }>;
  /** Puts the cursor into a paragraph, before the words that follow `offset` characters of it. */
  cursor(paragraph: Locator, offset: number | 'end'): Promise<void>;
  /** Fails with what axe finds wrong with the page as it is. */
  accessible(): Promise<void>;
  /** Writes a picture for the guides, where pictures are asked for (SCREENSHOTS=1). */
  picture(name: string): Promise<void>;
}

export function createWorkbench(page: Page): WorkbenchPage {
  const paper = page.getByRole('textbox', { name: 'Text of the report' });
  const state = page.locator('.rw-file [role="status"]');
  return {
    page,
    paper,
    pane: page.locator('.rw-pane'),
    state,
    expected: [],
    ready: () => expect(paper.locator('p[data-block]').first()).toBeAttached({ timeout: 30_000 }),
    paragraph: (text) => paper.locator('p[data-block]').filter({ hasText: text }).first(),
    open: async (bytes, name = 'paper.docx') => {
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    },
    save: async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save .docx' }).click(),
      ]);
      const bytes = new Uint8Array(await readFile(await download.path()));
      return { name: download.suggestedFilename(), bytes, document: read(bytes) };
    },
    cursor: async (paragraph, offset) => {
      await paragraph.evaluate((element, at) => {
        const texts: Text[] = [];
        element.closest<HTMLElement>('[role="textbox"]')?.focus();
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
        const selection = getSelection();
        let left = at === 'end' ? texts.reduce((sum, text) => sum + text.length, 0) : at;
        for (const text of texts) {
          if (left <= text.length) return selection?.collapse(text, left);
          left -= text.length;
        }
        selection?.collapse(element.querySelector('.rw-empty') ?? element, 0);
      }, offset);
    },
    accessible: () => expectAccessible(page),
    picture: async (name) => {
      if (process.env['SCREENSHOTS'] !== '1') return;
      await page.screenshot({ path: `${pictures}${name}.png`, animations: 'disabled' });
    },
  };
}

/** A saved file as the reader reads it. */
export function read(bytes: Uint8Array): ReportDocument {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const document = readDocument(opened.value);
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

/** Texts of the paragraphs, in order. */
export function textsOf(document: ReportDocument): readonly string[] {
  return document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}
