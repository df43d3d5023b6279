/** Figures stand in tables, headers, footers, footnotes and text boxes too. */

import { expect } from '@playwright/test';
import { emptyLedger } from '../../../src/core/model/index.ts';
import type { FigureTag, LedgerFigure, ReportDocument } from '../../../src/core/model/index.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { openPackage, partText, savePackage, withParts } from '../../../src/ooxml/index.ts';
import { countPlaces, countTag, sampleFigures } from '../../contract/sample-figures.ts';
import { control, paragraph, run } from '../../support/wml.ts';
import type { Author, Landing } from '../support/author.ts';
import { lastYear } from '../support/reports.ts';
import type { Story } from './story.ts';
import { said, showFigures, thisWinter } from './story.ts';

const boxTag = 'rw:f:cla-start-number/E06000015/latest/value';
const main = 'word/document.xml';

/** Where each of the six figures is gone to, in turn. */
const landings: readonly Landing[] = [
  { part: 'text', words: 'There were 545 children.' },
  { part: 'text', words: 'Again 545.' },
  { part: 'text', words: '545' },
  { part: 'header', words: 'Children: 545' },
  { part: 'footer', words: '545 children' },
  { part: 'notes', words: 'Of whom 545 live here.' },
];

const textsOf = ({ controls }: ReportDocument, wanted: FigureTag): readonly string[] =>
  controls.flatMap(({ tag, text }) => (tag === wanted ? [text] : []));

const inReport = ({ pane }: Author) => pane.getByRole('region', { name: 'In this report' });

export const places: readonly Story[] = [
  {
    title:
      'a refresh reaches a figure wherever it stands, each place with its own look, or says where it does not',
    oldest: true,
    tell: async (author) => {
      const { pane } = author;
      await author.publish('real');
      await author.open(await lastYearEverywhere(), thisWinter);
      await showFigures(pane);
      await pane.getByRole('button', { name: 'Review', exact: true }).click();
      const card = pane.getByRole('listitem').filter({ hasText: '598' });
      await expect(card.first()).toContainText('used 6 times');
      for (const name of [/: 598 becomes 545$/, /: 190 becomes 156$/])
        await pane.getByRole('checkbox', { name }).check();
      await pane.getByRole('button', { name: /^Update \d figures?$/ }).click();
      // One is out of reach: the author hears which, where, and what to do.
      await said(pane, /stands in a text box.* Change it (there by hand|in Word)\./);
      await expect(pane.getByRole('heading', { name: 'What changed' })).toBeVisible();
      await pane.getByRole('button', { name: 'Done' }).click();
      const document = await author.document();
      expect(textsOf(document, countTag)).toEqual(countPlaces.map(() => '545'));
      expect(textsOf(document, boxTag)).toEqual(['190']);
      expect(document.ledger).toMatchObject({ ledger: { figures: { [boxTag]: { text: '190' } } } });
      const xml = partOf(await author.file(), main);
      expect(controlXml(xml, 101)).toMatch(/<w:b\/>.*>545</);
      expect(controlXml(xml, 102)).toMatch(/<w:i\/>.*>545</);

      const line = inReport(author).getByRole('button', { name: /used 6 times/ });
      await expect(line).toContainText('page header, page footer, footnotes');
      for (const { part, words } of landings) {
        await line.click();
        await expect.poll(author.landed).toEqual({ part, words: expect.stringContaining(words) });
      }
      const boxed = inReport(author).getByRole('button', { name: /text box/ });
      await expect(boxed).toContainText('190');
      await boxed.click();
      await expect(pane.getByText(/^This stands in a text box/).first()).toBeVisible();
      await author.accessible();
    },
  },
];

/** The figures of the sample as they were written a year ago, and one more in a text box, as Word writes it: twice. */
async function lastYearEverywhere(): Promise<Uint8Array> {
  const opened = createDocxHost(withTextBox(sampleFigures()));
  if (!opened.ok) throw new Error(opened.error.message);
  const host = opened.value;
  const read = await host.read();
  if (!read.ok) throw new Error(read.error.message);
  const inBox: LedgerFigure = { ...lastYear, text: '190', exact: '190' };
  const outcomes = await host.apply([
    ...countPlaces.map((_, occurrence) => ({
      kind: 'set-control-text' as const,
      tag: countTag,
      occurrence,
      expected: '545',
      text: '598',
    })),
    {
      kind: 'set-ledger',
      ledger: { ...emptyLedger, figures: { [countTag]: lastYear, [boxTag]: inBox } },
    },
  ]);
  const refused = outcomes.find((outcome) => !outcome.done);
  if (refused?.done === false) throw new Error(refused.message);
  return host.bytes();
}

function withTextBox(bytes: Uint8Array): Uint8Array {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const box = `<w:txbxContent>${paragraph(control(boxTag, run('190'), '<w:id w:val="201"/>'))}</w:txbxContent>`;
  const drawn =
    '<w:drawing><wp:anchor><wp:docPr id="51" name="Box"/><a:graphic><a:graphicData ' +
    'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>' +
    `${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const twice =
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawn}</mc:Choice>` +
    `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const xml = (partText(opened.value, main) ?? '').replace(
    '<w:sectPr>',
    `${paragraph(run('Beside a box.') + twice)}<w:sectPr>`,
  );
  return savePackage(withParts(opened.value, new Map([[main, xml]])));
}

function partOf(bytes: Uint8Array, part: string): string {
  const opened = openPackage(bytes);
  return (opened.ok && partText(opened.value, part)) || '';
}

/** The XML of the control with this number, up to its end. */
function controlXml(xml: string, id: number): string {
  const from = xml.indexOf(`<w:id w:val="${id}"/>`);
  return xml.slice(from, xml.indexOf('</w:sdt>', from));
}
