import fc from 'fast-check';
import { readDocument, scanPackage } from '../../../src/ooxml/index.ts';
import type { Scan, ScanParagraph, Span } from '../../../src/ooxml/index.ts';
import { cell, control, paragraph, run, table, wmlPackage } from '../../support/wml.ts';

function scan(body: string): Scan {
  const scanned = scanPackage(wmlPackage(body));
  if (!scanned.ok) throw new Error(scanned.error.message);
  return scanned.value;
}

const sourceOf = ({ parts }: Scan, span: Span | null | undefined): string | null =>
  span ? (parts[0] as Scan['parts'][number]).text.slice(span.start, span.end) : null;

const paragraphAt = (found: Scan, block: number): ScanParagraph =>
  found.stories[0]?.blocks[block] as ScanParagraph;

describe('the places of a scan', () => {
  test('of a paragraph are its tags, properties, runs and pieces', () => {
    const body =
      '<w:p w:id="1"><w:pPr><w:b/></w:pPr><w:ins w:id="2"><w:r><w:rPr><w:b/></w:rPr><w:t>a &amp; b</w:t><w:tab/></w:r></w:ins></w:p>';
    const found = scan(paragraph('x') + body);
    const at = paragraphAt(found, 1);
    const [only] = at.runs;
    expect(sourceOf(found, at)).toBe(body);
    expect(sourceOf(found, { start: at.start, end: at.openEnd })).toBe('<w:p w:id="1">');
    expect(sourceOf(found, at.pPr)).toBe('<w:pPr><w:b/></w:pPr>');
    expect(sourceOf(found, only)).toMatch(/^<w:r>.*<\/w:r>$/);
    expect(sourceOf(found, only?.rPr)).toBe('<w:rPr><w:b/></w:rPr>');
    expect(sourceOf(found, only?.wrapper)).toMatch(/^<w:ins .*<\/w:ins>$/);
    const pieces = at.pieces.map((piece) => [
      sourceOf(found, piece),
      sourceOf(found, { start: piece.innerStart, end: piece.innerEnd }),
      piece.from,
      piece.to,
      piece.inserted,
    ]);
    expect(pieces).toEqual([
      ['<w:t>a &amp; b</w:t>', 'a &amp; b', 0, 5, true],
      ['<w:tab/>', '', 5, 6, true],
    ]);
  });

  test('of text whose ends do not count leave the ends out', () => {
    const found = scan('<w:p><w:r><w:t> a </w:t></w:r></w:p>');
    const [piece] = paragraphAt(found, 0).pieces;
    expect(sourceOf(found, { start: piece?.innerStart ?? 0, end: piece?.innerEnd ?? 0 })).toBe('a');
  });

  test('of text that does not count are there, and say why', () => {
    const found = scan(
      `<w:p><w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>${run('x', '<w:vanish/>')}</w:p>`,
    );
    expect(
      paragraphAt(found, 0).pieces.map(({ kind, excluded, from, to }) => [kind, excluded, to - from]),
    ).toEqual([
      ['text', 'deleted', 0],
      ['none', 'code', 0],
      ['text', 'code', 0],
      ['none', null, 0],
      ['text', 'hidden', 0],
    ]);
  });

  test('of an empty paragraph are one tag', () => {
    const found = scan('<w:p/>');
    const at = paragraphAt(found, 0);
    expect([sourceOf(found, at), at.openEnd === at.end, at.pPr]).toEqual(['<w:p/>', true, null]);
  });

  test('of a control are its properties and its content', () => {
    const more =
      '<w:lock w:val="sdtLocked"/><w:showingPlcHdr/><w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="Arial"/></w14:checkbox>';
    const body = `<w:p>${control('rw:h:x', run('☒'), more)}</w:p>`;
    const found = scan(body);
    const [only] = found.controls;
    expect(sourceOf(found, only)).toBe(body.slice(5, -6));
    expect(sourceOf(found, only?.sdtPr)).toMatch(/^<w:sdtPr>.*<\/w:sdtPr>$/);
    expect(sourceOf(found, only?.content)).toBe(`<w:sdtContent>${run('☒')}</w:sdtContent>`);
    expect(sourceOf(found, only?.inner)).toBe(run('☒'));
    expect(sourceOf(found, only?.spans.tag)).toBe('<w:tag w:val="rw:h:x"/>');
    expect(sourceOf(found, only?.spans.alias)).toBe('<w:alias w:val="rw:h:x"/>');
    expect(sourceOf(found, only?.spans.lock)).toBe('<w:lock w:val="sdtLocked"/>');
    expect(sourceOf(found, only?.spans.showingPlaceholder)).toBe('<w:showingPlcHdr/>');
    expect(sourceOf(found, only?.spans.checked)).toBe('<w14:checked w14:val="1"/>');
    expect(only?.checkbox).toEqual({
      checked: true,
      on: { char: '2612', font: 'MS Gothic' },
      off: { char: '2610', font: 'Arial' },
    });
  });

  test('of a table are its rows and cells and where row properties go', () => {
    const found = scan(
      `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tblPrEx/>${cell('a')}</w:tr><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('b', '<w:tcW/>')}</w:tr></w:tbl>`,
    );
    const [at] = found.stories[0]?.blocks ?? [];
    if (at?.kind !== 'table') throw new Error('no table');
    const [first, second] = at.rows;
    expect(sourceOf(found, at.tblPr)).toBe('<w:tblPr/>');
    expect(sourceOf(found, { start: first?.start ?? 0, end: first?.trPrAt ?? 0 })).toBe('<w:tr><w:tblPrEx/>');
    expect(sourceOf(found, second?.trPr)).toBe('<w:trPr><w:tblHeader/></w:trPr>');
    expect(sourceOf(found, second?.tblHeader)).toBe('<w:tblHeader/>');
    expect(sourceOf(found, second?.cells[0])).toBe(cell('b', '<w:tcW/>'));
    expect(sourceOf(found, second?.cells[0]?.tcPr)).toBe('<w:tcPr><w:tcW/></w:tcPr>');
  });

  test('of the body are its inside and its last section', () => {
    const found = scan('<w:p><w:pPr><w:sectPr w:id="1"/></w:pPr></w:p><w:sectPr w:id="2"/>');
    expect(sourceOf(found, found.parts[0]?.sectPr)).toBe('<w:sectPr w:id="2"/>');
    expect(sourceOf(found, found.parts[0]?.body)).toMatch(/^<w:p>.*<w:sectPr w:id="2"\/>$/);
  });

  test('of a picture are the tags that carry its description', () => {
    const found = scan(
      paragraph(
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A"/><a:graphic><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="y"/></pic:nvPicPr></pic:pic></a:graphic></wp:inline></w:drawing></w:r>',
      ),
    );
    expect(sourceOf(found, found.pictures[0]?.open)).toBe('<wp:docPr id="1" name="x" descr="A"/>');
    expect(sourceOf(found, found.pictures[0]?.cNvPr)).toBe('<pic:cNvPr id="0" name="y"/>');
  });
});

/** Bodies of paragraphs, tables and controls at every level, with the marks of tracked changes between. */
const words = fc.stringMatching(/^[a-z ]{0,8}$/);
const runs: fc.Arbitrary<string> = fc.letrec<{ inline: string; many: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    words.map((text) => run(text)),
    fc.constant('<w:r><w:tab/><w:br/></w:r>'),
    words.map((text) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`),
    tie('many').map((inner) => `<w:ins w:id="1">${inner}</w:ins>`),
    tie('many').map((inner) => control('t', inner)),
  ),
  many: fc.array(tie('inline'), { maxLength: 4 }).map((inner) => inner.join('')),
})).many;
const bodies: fc.Arbitrary<string> = fc.letrec<{ block: string; many: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    runs.map((inner) => `<w:p>${inner}</w:p>`),
    tie('many').map((inner) => table(`<w:tr><w:tc>${inner}<w:p/></w:tc></w:tr>`)),
    tie('many').map((inner) => control('t', inner)),
  ),
  many: fc.array(tie('block'), { maxLength: 4 }).map((inner) => inner.join('')),
})).many;

test('in any document the pieces of a paragraph tile its text, and every span is a whole element', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const found = scan(body);
      const whole = /^(<(w:[a-z]+)[ >][^]*<\/\2>|<w:p\/>)$/i;
      for (const block of found.stories[0]?.blocks ?? []) {
        expect(sourceOf(found, block)).toMatch(whole);
        if (block.kind === 'table') continue;
        let at = 0;
        for (const piece of block.pieces) {
          expect(piece.from).toBe(at);
          at = piece.to;
          const inner = sourceOf(found, { start: piece.innerStart, end: piece.innerEnd });
          if (piece.kind === 'text' && piece.excluded === null)
            expect(inner).toBe(block.text.slice(piece.from, piece.to));
        }
        expect(at).toBe(block.text.length);
      }
      for (const [index, each] of found.controls.entries()) {
        expect(sourceOf(found, each)).toMatch(/^<w:sdt>[^]*<\/w:sdt>$/);
        expect(each.parent).toBeLessThan(index);
      }
      expect(found.controls.length).toBe(body.split('<w:sdt>').length - 1);
      expect(found.stories[0]?.blocks.map(({ block }) => block)).toEqual(
        found.stories[0]?.blocks.map((_block, index) => index),
      );
    }),
    { seed: 4, numRuns: 200 },
  );
});

test('elements in places where they make no sense never stop the reading', () => {
  const names =
    'p r t pPr rPr b tbl tr tc tcPr trPr tblPr gridSpan sdt sdtPr sdtContent tag lock ins del fldChar fldSimple instrText sym br txbxContent drawing body sectPr numPr numId ilvl'.split(
      ' ',
    );
  const trees = fc.letrec<{ element: string; many: string }>((tie) => ({
    element: fc
      .tuple(
        fc.constantFrom(...names),
        tie('many'),
        fc.constantFrom('', ' w:val="1"', ' w:fldCharType="end"'),
      )
      .map(([name, inner, attributes]) => `<w:${name}${attributes}>${inner}</w:${name}>`),
    many: fc
      .array(fc.oneof({ maxDepth: 6 }, fc.constant('x'), tie('element')), { maxLength: 4 })
      .map((all) => all.join('')),
  })).many;
  fc.assert(
    fc.property(trees, (body) => {
      expect(readDocument(wmlPackage(body)).ok).toBe(true);
    }),
    { seed: 5, numRuns: 500 },
  );
});
