/** The screen as it is against axe's rules. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import { expect } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails with what axe finds wrong with the page, or with the parts of it that a selector names. */
export async function expectAccessible(page: Page | Frame, part?: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate(async (include) => {
    // A dialog that is still fading in has other colours than the one that people read. Spinners never end.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { violations } = await window.axe.run(
      {
        ...(include !== undefined && { include: [[include]] }),
        // Fluent's own stops at the ends of a group, which no reader hears and no key rests on.
        exclude: [['[data-tabster-dummy]']],
      },
      // What is right is not listed, which takes as long again.
      { resultTypes: ['violations'] },
    );
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, part);
  expect(found).toEqual([]);
}

declare global {
  interface Window {
    axe: {
      run(
        context: {
          include?: readonly (readonly string[])[];
          exclude: readonly (readonly string[])[];
        },
        options: { readonly resultTypes: readonly ['violations'] },
      ): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
    };
  }
}
