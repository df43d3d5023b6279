/** Figures stand in tables, headers, footers and footnotes too. */

import { expect } from '@playwright/test';
import { emptyLedger } from '../../../src/core/model/index.ts';
import type { ReportDocument } from '../../../src/core/model/index.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { countPlaces, countTag, sampleFigures } from '../../contract/sample-figures.ts';
import { lastYear } from '../support/reports.ts';
import type { Story } from './story.ts';
import { showFigures, thisWinter } from './story.ts';

const counted = (document: ReportDocument): readonly string[] =>
  document.controls.flatMap(({ tag, text }) => (tag === countTag ? [text] : []));

export const places: readonly Story[] = [
  {
    title: 'a refresh reaches a figure wherever it stands, each place with its own look',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('real');
      await author.open(await lastYearEverywhere(), thisWinter);
      await showFigures(pane);
      await pane.getByRole('button', { name: 'Review', exact: true }).click();
      const card = pane.getByRole('listitem').filter({ hasText: '598' });
      await expect(card.first()).toContainText('used 6 times');
      await pane.getByRole('checkbox', { name: /: 598 becomes 545$/ }).check();
      await pane.getByRole('button', { name: /^Update \d figures?$/ }).click();
      await expect(pane.getByRole('heading', { name: 'What changed' })).toBeVisible();
      const document = await author.document();
      expect(counted(document)).toEqual(countPlaces.map(() => '545'));
      await pane.getByRole('button', { name: 'Done' }).click();
      // Each place can be gone to.
      const line = pane
        .getByRole('region', { name: 'In this report' })
        .getByRole('button', { name: /used 6 times/ });
      for (const _ of countPlaces) await line.click();
      await author.accessible();
    },
  },
];

/** The figures of the sample as they were written a year ago. */
async function lastYearEverywhere(): Promise<Uint8Array> {
  const opened = createDocxHost(sampleFigures());
  if (!opened.ok) throw new Error(opened.error.message);
  const host = opened.value;
  const read = await host.read();
  if (!read.ok) throw new Error(read.error.message);
  const outcomes = await host.apply([
    ...countPlaces.map((_, occurrence) => ({
      kind: 'set-control-text' as const,
      tag: countTag,
      occurrence,
      expected: '545',
      text: '598',
    })),
    { kind: 'set-ledger', ledger: { ...emptyLedger, figures: { [countTag]: lastYear } } },
  ]);
  const refused = outcomes.find((outcome) => !outcome.done);
  if (refused?.done === false) throw new Error(refused.message);
  return host.bytes();
}
