/** Every kind of figure goes from the pane into the report, and is read back from the saved file. */

import { expect } from '@playwright/test';
import { parseTag } from '../../../src/core/figures/index.ts';
import type { Measure, ReportDocument } from '../../../src/core/model/index.ts';
import { openPackage, partText } from '../../../src/ooxml/index.ts';
import type { Author } from '../support/author.ts';
import type { Published } from '../support/published.ts';
import { reportOf } from '../support/reports.ts';
import type { Story } from './story.ts';
import { cardOf, said, showFigures, texts, thisWinter } from './story.ts';

/** A kind, as its button in the pane begins, and as it stands in the file. `by`: how neighbours are put together. */
interface Kind {
  readonly measure: Measure;
  readonly button: string;
  readonly text: string;
  readonly by?: string;
}

interface Card {
  readonly from: Published;
  readonly indicator: string;
  readonly name: string;
  readonly short?: string;
  readonly kinds: readonly Kind[];
}

const kind = (measure: Measure, button: string, text: string, by?: string): Kind => ({
  measure,
  button,
  text,
  ...(by !== undefined && { by }),
});

const neighbours = 'Insert neighbours, ';

// The numbers of the Department for Education for Derby at 31 March 2025, and the invented ones.
const cards: readonly Card[] = [
  {
    from: 'real',
    indicator: 'cla-number',
    name: 'Children looked after at 31 March',
    short: 'Children looked after',
    kinds: [
      kind('value', 'Number', '545'),
      kind('change', 'Insert change, ', '53'),
      kind('change-pct', 'Insert change in per cent, ', '9%'),
      kind('previous', 'Insert earlier number, ', '598'),
      kind('share', 'Insert share of england, ', '0.7%'),
      kind('nn-sum', `${neighbours}sum, `, '6,302', 'sum'),
      kind('moved', 'Insert rose or fell, ', 'fell'),
      kind('compared', 'Insert change in words, ', '9% fewer children than'),
      kind('since', 'Insert how long ago, ', 'a year earlier'),
      kind('period', 'Insert period, ', '31 March 2025'),
      kind('when', 'Insert period in a sentence, ', 'as at 31 March 2025'),
      kind(
        'source',
        'Insert source note, ',
        'Department for Education, Children looked after in England including adoptions, reporting year 2025, as at 31 March 2025. Open Government Licence v3.0.',
      ),
      kind('notes', 'Insert notes, ', 'No notes.'),
    ],
  },
  {
    from: 'real',
    indicator: 'cla-rate',
    name: 'Children looked after at 31 March, rate per 10,000',
    short: 'Children looked after (rate)',
    kinds: [
      kind('rank', 'Insert rank, ', 'joint 41st highest of 151'),
      kind('england', 'Insert england, ', '67'),
      kind('region', 'Insert region, ', '62'),
      kind('neighbours', 'Insert statistical neighbours, ', '81.5'),
      kind('nn-median', `${neighbours}median, `, '81.5', 'median'),
      kind('nn-mean', `${neighbours}mean, `, '91.6', 'mean'),
      kind('nn-pooled', `${neighbours}pooled, `, '86.4', 'pooled (as if one area)'),
    ],
  },
  {
    from: 'example',
    indicator: 'ex-repairs',
    name: 'Example: repairs completed on time',
    kinds: [
      kind('change', 'Insert change, ', '2.3 percentage points'),
      kind('target', 'Insert target, ', '92.0%'),
      kind('rag', 'Insert rating against the target, ', 'Green'),
    ],
  },
];

const place = ({ indicator }: Card, { measure }: Kind): string => `${indicator} ${measure}: `;

export const kinds: readonly Story[] = [
  {
    title: 'every kind stands in the file as the pane showed it',
    tell: async (author) => {
      const { pane } = author;
      await author.open(
        reportOf(cards.flatMap((card) => card.kinds.map((each) => place(card, each)))),
        thisWinter,
      );
      await showFigures(pane);
      for (const card of cards) {
        await author.publish(card.from);
        await insertAll(author, card);
      }
      const document = await author.document();
      const wanted = cards.flatMap((card) => card.kinds.map((each) => place(card, each) + each.text));
      expect(texts(document)).toEqual(['SUMMARY', ...wanted]);
      expect(liveFigures(document)).toEqual(
        cards.flatMap(({ indicator, kinds: all }) =>
          all.map(({ measure, text }) => `${indicator} ${measure} ${text}`),
        ),
      );
      expect(document.ledger).toMatchObject({
        state: 'read',
        ledger: {
          figures: { 'rw:f:cla-rate/E06000015/latest/rank': { exact: '41', period: '2025-03-31/P1D' } },
        },
      });
      // A rating has its colour beside its word.
      const rating = ratingXml(await author.file());
      expect(rating).toContain('0B6A0B');
      await showFigures(pane);
      await author.accessible();
    },
  },
];

async function insertAll(author: Author, card: Card): Promise<void> {
  const found = await cardOf(author.pane, card.name, card.short);
  await found.getByRole('button', { name: 'More to insert' }).click();
  for (const each of card.kinds) {
    if (each.by !== undefined) {
      await found
        .getByRole('combobox', { name: 'How neighbours are put together' })
        .selectOption({ label: each.by });
    }
    await author.cursor(place(card, each));
    const name = each.measure === 'value' ? each.button : each.button + each.text;
    await found.getByRole('button', { name, exact: true }).click();
    await said(author.pane, `Inserted “${each.text.slice(0, 60)}`);
  }
}

const liveFigures = (document: ReportDocument): readonly string[] =>
  document.controls.flatMap(({ tag, text }) => {
    const query = parseTag(tag);
    return query ? [`${query.indicator} ${query.measure} ${text}`] : [];
  });

function ratingXml(bytes: Uint8Array): string {
  const opened = openPackage(bytes);
  const xml = (opened.ok && partText(opened.value, 'word/document.xml')) || '';
  const from = xml.indexOf('/latest/rag');
  return xml.slice(from, xml.indexOf('</w:sdt>', from));
}
