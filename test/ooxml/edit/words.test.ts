/** Whatever a paragraph is made of, words put into it are where they were put, and nothing else moves. */

import fc from 'fast-check';
import { applyEdits, readDocument } from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';
import type { Edit } from '../../../src/core/model/index.ts';
import { control, paragraph, run, wmlPackage } from '../../support/wml.ts';

const words = fc.constantFrom('one', 'two words', ' x ', '7', 'Ü&lt;');
const plain = fc
  .tuple(words, fc.constantFrom('', '<w:b/>', '<w:rStyle w:val="RwGuidance"/>'))
  .map(([t, f]) => run(t, f));
const inControl = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('rw:f:a/b/latest/value', 'rw:h:title', 'other'), inner)
    .map(([tag, xml]) => control(tag, xml));
const element = fc.oneof(
  { weight: 4, arbitrary: plain },
  inControl(plain),
  inControl(fc.tuple(plain, inControl(plain)).map((both) => both.join(''))),
  inControl(fc.constant('<w:r/>')),
  plain.map((xml) => `<w:ins w:id="1" w:author="A">${xml}</w:ins>`),
  plain.map((xml) => `<w:hyperlink w:anchor="a">${xml}</w:hyperlink>`),
  fc.constantFrom(
    '<w:r><w:t>a</w:t><w:tab/><w:t xml:space="preserve"> b</w:t><w:br/></w:r>',
    '<w:del w:id="2" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>',
    '<w:bookmarkStart w:id="3" w:name="m"/><w:bookmarkEnd w:id="3"/>',
    '<w:r><w:footnoteReference w:id="1"/></w:r>',
  ),
);
const body = fc.array(element, { maxLength: 6 }).map((parts) => paragraph(parts.join('') || '<w:r/>'));
const place = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }));
const typed = fc.constantFrom('', '#', 'a\tb\nc', ' < ');

const textOf = (pkg: OpcPackage): readonly string[] => {
  const document = readDocument(pkg);
  if (!document.ok) throw new Error(document.error.message);
  return document.value.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
};
const range = (text: string, [a, b]: readonly [number, number]): readonly [number, number] => {
  const [x, y] = [a % (text.length + 1), b % (text.length + 1)];
  return [Math.min(x, y), Math.max(x, y)];
};
const settings = { numRuns: 500, seed: 42 };

test('words replace the range that they were meant for', () => {
  fc.assert(
    fc.property(body, place, typed, (xml, at, text) => {
      const pkg = wmlPackage(xml);
      const [before = ''] = textOf(pkg);
      const [start, end] = range(before, at);
      const edit: Edit = {
        kind: 'replace-text',
        at: { block: 0, start, end },
        expected: before.slice(start, end),
        text,
      };
      const { pkg: changed, outcomes } = applyEdits(pkg, [edit]);
      expect(outcomes).toEqual([{ done: true }]);
      expect(textOf(changed)).toEqual([before.slice(0, start) + text + before.slice(end)]);
    }),
    settings,
  );
});

test('two changes beside each other in one call come to what they come to one after the other', () => {
  fc.assert(
    fc.property(body, place, place, typed, typed, (xml, first, second, one, two) => {
      const pkg = wmlPackage(xml);
      const [before = ''] = textOf(pkg);
      const [a, b] = range(before, first);
      const [c, d] = range(before, second);
      fc.pre(b < c);
      const edit = (start: number, end: number, text: string): Edit => ({
        kind: 'replace-text',
        at: { block: 0, start, end },
        expected: before.slice(start, end),
        text,
      });
      const { pkg: changed, outcomes } = applyEdits(pkg, [edit(c, d, two), edit(a, b, one)]);
      const [right, left] = outcomes.map((outcome) => outcome.done);
      const expected =
        (left ? before.slice(0, a) + one : before.slice(0, b)) +
        before.slice(b, c) +
        (right ? two + before.slice(d) : before.slice(c));
      expect(right).toBe(true);
      expect(textOf(changed)).toEqual([expected]);
    }),
    settings,
  );
});

test('a paragraph that is split and joined again reads as before', () => {
  fc.assert(
    fc.property(body, place, (xml, [at]) => {
      const pkg = wmlPackage(xml);
      const [before = ''] = textOf(pkg);
      const start = at % (before.length + 1);
      const split = applyEdits(pkg, [{ kind: 'split-paragraph', at: { block: 0, start, end: start } }]);
      expect(split.outcomes).toEqual([{ done: true }]);
      const halves = textOf(split.pkg);
      expect(halves).toHaveLength(2);
      expect(halves.join('')).toBe(before);
      const joined = applyEdits(split.pkg, [{ kind: 'join-paragraph', at: { block: 1, start: 0, end: 0 } }]);
      expect(joined.outcomes).toEqual([{ done: true }]);
      expect(textOf(joined.pkg)).toEqual([before]);
    }),
    settings,
  );
});
