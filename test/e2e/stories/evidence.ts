/** Where the figures come from: as files, at the end of the report, and among the background papers. */

import { expect } from '@playwright/test';
import { begunReport } from '../../word-host/documents.ts';
import { read } from '../support/workbench.ts';
import { writtenReport } from '../support/written-report.ts';
import type { Story } from './story.ts';
import { said, showFigures, texts, thisWinter } from './story.ts';

const derby = 'E06000015';

export const evidence: readonly Story[] = [
  {
    title: 'the evidence for every figure is a file, an appendix and an entry among the background papers',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('example');
      await author.open(
        await writtenReport([
          {
            id: 'summary',
            title: 'Summary',
            paragraphs: [
              `Repairs: {ex-repairs/${derby}/latest/value}, {ex-waiting/${derby}/latest/value} days.`,
            ],
          },
        ]),
        thisWinter,
      );
      await showFigures(pane);
      const part = pane.getByRole('region', { name: 'Evidence' });
      await part.scrollIntoViewIfNeeded();
      const csv = await author.download(() => part.getByRole('button', { name: 'As CSV' }).click());
      expect(csv.name).toBe('Figures - evidence.csv');
      const rows = new TextDecoder().decode(csv.bytes).trim().split(/\r?\n/);
      expect(rows).toHaveLength(3);
      expect(rows[1]).toContain('93.4');
      expect(rows[1]).toContain('Example data');
      expect(rows[1]).toContain('Open Government Licence v3.0');
      expect(rows[1]).toMatch(/[0-9a-f]{64}/);
      await said(pane, 'has the evidence of 2 figures');
      const sheet = await author.download(() => part.getByRole('button', { name: 'Evidence sheet' }).click());
      expect(sheet.name).toBe('Figures - evidence.docx');
      const words = texts(read(sheet.bytes)).join('\n');
      expect(words).toContain('93.4%');
      expect(words).toContain('Invented figures, first release');
      await author.accessible();
      await author.picture('figures-evidence');
      await part.getByRole('button', { name: 'Put it at the end of the report' }).click();
      await said(pane, 'The evidence is');
      expect(texts(await author.document()).join('\n')).toContain('Invented figures, first release');

      // A report of the full form has a row for the papers that it relies on.
      await author.publish('real');
      await author.open(await begunReport(), thisWinter);
      await showFigures(pane);
      await part.getByRole('button', { name: 'Draft background papers' }).click();
      await said(pane, /Added 1 release to “.*background papers/i);
    },
  },
];
