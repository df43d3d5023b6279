import fc from 'fast-check';
import { emptyLedger } from '../../../src/core/model/index.ts';
import type { Content, Paragraph, ReportDocument } from '../../../src/core/model/index.ts';
import { buildDocument, newDocument, partText, readDocument, savePackage } from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';
import { brokenInvariants, schemaErrors } from '../../support/validate.ts';
import { everyContent, field, section, text } from './every-content.ts';

const options = { title: 'Care & <support>', language: 'en-GB', ledger: emptyLedger };

const read = (pkg: OpcPackage): ReportDocument => {
  const document = readDocument(pkg);
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
};
const paragraphs = (document: ReportDocument): readonly Paragraph[] =>
  document.blocks.filter((block) => block.kind === 'paragraph');

describe('a document built from content', () => {
  const built = buildDocument(everyContent, options);
  const document = read(built);

  test('is one that Word takes', async () => {
    const file = savePackage(built);
    expect(await schemaErrors(file)).toEqual([]);
    expect(brokenInvariants(file)).toEqual([]);
  });

  test('carries its title, its language and its record, and reads without problems', () => {
    expect(document.properties).toEqual({
      title: 'Care & <support>',
      language: 'en-GB',
      personal: [],
    });
    expect(document.ledger).toEqual({ state: 'read', ledger: emptyLedger });
    expect(document.problems).toEqual([]);
  });

  test('Word numbers its paragraphs: hidden or shown on the heading, and again from 1 in each appendix', () => {
    const numbered = paragraphs(document)
      .filter((paragraph) => paragraph.number !== null || paragraph.headingLevel !== null)
      .map((paragraph) => `${paragraph.number ?? '-'} ${paragraph.text}`);
    expect(numbered).toEqual([
      '- SUMMARY',
      '1.1 There were 545',
      '1.2 Say more.',
      '- REASONS',
      '2.1 None.',
      '1 BACKGROUND',
      '1.1 None.',
      '1.2 More.',
      '- Appendix 1',
      '- IMPLICATIONS',
      '- Financial',
      '1.1 None.',
      '- Legal',
      '2.1 None.',
      '- Appendix 2',
      '- Other',
      '1.1 None.',
      '- A heading that is a field',
    ]);
  });

  test('an appendix begins on a page of its own', () => {
    const breaks = paragraphs(document).filter((paragraph) => paragraph.pageBreakBefore);
    expect(breaks.map((paragraph) => paragraph.text)).toEqual(['Appendix 1', 'Appendix 2']);
  });

  test('guidance is text that is known as guidance; words in place of it are not', () => {
    const held = document.controls.filter((control) => control.level === 'inline');
    expect(held.filter((control) => control.placeholder).map((control) => control.tag)).toEqual([
      'rw:h:report-of',
      'rw:o:legal',
      'rw:o:legal',
    ]);
    expect(held.find((control) => control.tag === 'rw:h:theme/0')).toMatchObject({
      kind: 'checkbox',
      checked: true,
    });
  });

  test('a table has an alternative text and its header row is marked', () => {
    expect(document.blocks.find((block) => block.kind === 'table')).toMatchObject({
      altText: expect.stringContaining('Officers who approved this report'),
      rows: [{ header: true }, { header: false }],
    });
  });

  test('a chart stands in a control that says so, no wider than the text, with words for who cannot see it', () => {
    const held = document.controls.find((control) => control.tag.startsWith('rw:c:'));
    expect(held).toMatchObject({ kind: 'rich', level: 'inline', picture: 0 });
    expect(document.pictures).toMatchObject([
      { altText: 'Rate of children in care: it rose from "77" to 88 & stayed.', decorative: false },
    ]);
    // 600 points are more than the 451.3 between the margins of an A4 page.
    expect(partText(built, 'word/document.xml')).toContain('<wp:extent cx="5731510" cy="2865755"/>');
  });

  test('numbers of a table stand at the right and its first column names the rows', () => {
    const xml = partText(built, 'word/document.xml') ?? '';
    const figures = xml.slice(xml.indexOf('Rate of children in care by area') - 1500);
    expect(figures).toContain('w:firstRow="1" w:lastRow="0" w:firstColumn="1"');
    expect(figures).toMatch(/<w:jc w:val="right"\/><\/w:pPr><w:sdt>/);
    expect(figures).toContain('<w:color w:val="8A5100"/>');
  });

  test.each([
    [2, [true, true]],
    [8, Array.from({ length: 8 }, () => true)],
    [40, [...Array.from({ length: 39 }, () => false), true]],
  ])(
    'a table of figures with %i rows stands on one page where it fits, its notes with its last row',
    (length, kept) => {
      const row = {
        header: false,
        cells: [{ paragraphs: [[text('Derby')]], span: 1, bold: false, shaded: false }],
      };
      const table: Content = {
        kind: 'table',
        style: 'figures',
        altText: 'By area',
        widths: [1],
        rows: Array.from({ length }, () => row),
      };
      const xml = partText(buildDocument([table], options), 'word/document.xml') ?? '';
      const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([found]) => found.includes('<w:keepNext/>'));
      expect(rows).toEqual(kept);
    },
  );

  test('the same content gives the same bytes', () => {
    expect(savePackage(buildDocument(everyContent, options))).toEqual(savePackage(built));
  });

  test('two tables that follow each other stay two, and the text does not end with a table', () => {
    const tables = document.blocks.filter((block) => block.kind === 'table');
    expect(tables).toHaveLength(4);
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: '', cell: null });
  });

  test('a tag that Word would refuse is refused here', () => {
    const long = section('x'.repeat(70), 'Too long', 'body');
    expect(() => buildDocument([long], options)).toThrow('longer than 64 characters');
  });

  test('any text comes back as it went in, less the characters that XML cannot hold', () => {
    const allowed = /^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
    const words = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(words, words, words, (heading, clause, filled) => {
        const result = read(
          buildDocument([section('a', heading, 'body', [text(clause), field('rw:h:title', filled)])], {
            title: heading,
            language: 'en-GB',
          }),
        );
        const shown = (typed: string): string =>
          [...typed.replace(/\r\n?/g, '\n')].filter((character) => allowed.test(character)).join('');
        expect(result.problems).toEqual([]);
        expect(paragraphs(result).map((paragraph) => paragraph.text)).toEqual([
          shown(heading),
          shown(clause) + shown(filled),
        ]);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('a new document', () => {
  test('is one that Word takes, with one empty paragraph and every style of ours', async () => {
    const pkg = newDocument({ title: '', language: 'cy' });
    const file = savePackage(pkg);
    expect(await schemaErrors(file)).toEqual([]);
    expect(brokenInvariants(file)).toEqual([]);
    const document = read(pkg);
    expect(document.blocks).toMatchObject([{ kind: 'paragraph', text: '' }]);
    expect(document.properties).toEqual({ title: '', language: 'cy', personal: [] });
  });
});
