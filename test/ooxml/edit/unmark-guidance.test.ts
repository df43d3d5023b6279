/** The mark of guidance comes off words that an author typed; the words and how else they look stay. */

import fc from 'fast-check';
import type { Edit } from '../../../src/core/model/index.ts';
import { applyEdits, partText, readDocument, savePackage } from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';
import { brokenInvariants } from '../../support/validate.ts';
import { control, paragraph, run, wmlPackage } from '../../support/wml.ts';

const guidanceStyle =
  '<w:style w:type="character" w:customStyle="1" w:styleId="RwGuidance"><w:name w:val="Report Guidance"/></w:style>';
const style = '<w:rStyle w:val="RwGuidance"/>';
const unmark = (text: string, start: number, end: number): Edit => ({
  kind: 'unmark-guidance',
  at: { block: 0, start, end },
  expected: text.slice(start, end),
});
const xmlOf = (pkg: OpcPackage): string => partText(pkg, 'word/document.xml') ?? '';
const read = (pkg: OpcPackage) => {
  const document = readDocument(pkg);
  if (!document.ok) throw new Error(document.error.message);
  const [block] = document.value.blocks;
  if (block?.kind !== 'paragraph') throw new Error('There is no paragraph.');
  return block;
};

test('the style goes and nothing else does', () => {
  const pkg = wmlPackage(paragraph(run('Plain ') + run('Typed', `${style}<w:b/><w:color w:val="FF0000"/>`)));
  const { pkg: after, outcomes } = applyEdits(pkg, [unmark('Plain Typed', 6, 11)]);
  expect(outcomes).toEqual([{ done: true }]);
  expect(xmlOf(after)).toBe(xmlOf(pkg).replace(style, ''));
});

test('a style of another program’s id is known by its name, and other styles stay', () => {
  const named = '<w:style w:type="character" w:styleId="X7"><w:name w:val="Report Guidance"/></w:style>';
  const strong = '<w:rStyle w:val="Strong"/>';
  const pkg = wmlPackage(paragraph(run('Typed', '<w:rStyle w:val="X7"/>') + run(' words', strong)), {
    styles: named,
  });
  const { pkg: after } = applyEdits(pkg, [unmark('Typed words', 0, 11)]);
  expect(xmlOf(after)).not.toContain('X7');
  expect(xmlOf(after)).toContain(strong);
});

test('words in several runs and in controls are reached, a figure among them stays', () => {
  const tag = 'rw:f:cla-number/E06000015/latest/value';
  const body =
    run('We had ', style) + control(tag, run('545')) + control('rw:h:title', run(' in care', style));
  const { pkg: after, outcomes } = applyEdits(wmlPackage(paragraph(body)), [
    unmark('We had 545 in care', 0, 18),
  ]);
  expect(outcomes).toEqual([{ done: true }]);
  expect(read(after)).toMatchObject({ text: 'We had 545 in care', guidance: [] });
  expect(xmlOf(after)).toContain(tag);
});

test('tracked formatting from before stays as it was tracked', () => {
  const tracked = `${style}<w:b/><w:rPrChange w:id="1" w:author="A. Whitlock"><w:rPr>${style}</w:rPr></w:rPrChange>`;
  const { pkg: after } = applyEdits(wmlPackage(paragraph(run('Typed', tracked))), [unmark('Typed', 0, 5)]);
  expect(xmlOf(after)).toContain(`<w:rPrChange w:id="1" w:author="A. Whitlock"><w:rPr>${style}</w:rPr>`);
  expect(read(after).guidance).toEqual([]);
});

test('whatever ranges are unmarked, the text stays and the rest keeps its mark', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom('<w:tab/>', '<w:br/>'),
      fc
        .string({ unit: fc.constantFrom('a', ' ', 'é', '😀', '&amp;', '&lt;'), minLength: 1, maxLength: 5 })
        .map((text) => `<w:t xml:space="preserve">${text}</w:t>`),
    ),
    { minLength: 1, maxLength: 4 },
  );
  const runs = fc.array(fc.tuple(pieces, fc.boolean()), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(runs, fc.nat(), fc.nat(), fc.nat(), (given, a, b, c) => {
      const xml = given
        .map(([inner, marked]) => `<w:r><w:rPr>${marked ? style : ''}<w:i/></w:rPr>${inner.join('')}</w:r>`)
        .join('');
      const pkg = wmlPackage(paragraph(xml), { styles: guidanceStyle });
      const before = read(pkg);
      const { text } = before;
      // Never in the midst of a character.
      const places = [...text].reduce<number[]>((all, one) => [...all, (all.at(-1) ?? 0) + one.length], [0]);
      const [start = 0, end = 0, far = 0] = [a, b, c]
        .map((at) => places[at % places.length] ?? 0)
        .sort((x, y) => x - y);
      const { pkg: after, outcomes } = applyEdits(pkg, [unmark(text, start, end), unmark(text, end, far)]);
      expect(outcomes[0]).toEqual({ done: true });
      const reach = outcomes[1]?.done === true ? far : end;
      const now = read(after);
      expect(now.text).toBe(text);
      const marks = (ranges: typeof now.guidance) =>
        text.split('').map((_, at) => ranges.some((range) => range.start <= at && at < range.end));
      expect(marks(now.guidance)).toEqual(
        marks(before.guidance).map((marked, at) => marked && !(start <= at && at < reach)),
      );
      expect(brokenInvariants(savePackage(after))).toEqual([]);
    }),
    { seed: 20260120 },
  );
});
