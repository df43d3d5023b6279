/** A control round words that stand: the words and how they look stay, whatever the paragraph is made of. */

import fc from 'fast-check';
import type { Edit } from '../../../src/core/model/index.ts';
import {
  applyEdits,
  buildDocument,
  partText,
  readDocument,
  savePackage,
  withParts,
} from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';
import { brokenInvariants, schemaErrors } from '../../support/validate.ts';
import { control, paragraph, run, wmlPackage } from '../../support/wml.ts';

const tag = 'rw:f:cla-number/E06000015/latest/value';
const wrap = (text: string, start: number, end: number, name = tag): Edit => ({
  kind: 'wrap-text',
  at: { block: 0, start, end },
  expected: text.slice(start, end),
  control: { tag: name, title: 'Children in care' },
});
const read = (pkg: OpcPackage) => {
  const document = readDocument(pkg);
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
};
const textOf = (pkg: OpcPackage): string => {
  const [block] = read(pkg).blocks;
  return block?.kind === 'paragraph' ? block.text : '';
};
/** Each character with the formatting that it stands in. */
function looks(pkg: OpcPackage): readonly string[] {
  const xml = partText(pkg, 'word/document.xml') ?? '';
  return [...xml.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?(.*?)<\/w:r>/gs)].flatMap(
    ([, format = '', inner = '']) =>
      [...inner.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:tab\/>|<w:br\/>/gs)].flatMap(([element, text]) =>
        text === undefined
          ? [`${element} ${format}`]
          : [...text.replace(/&lt;/g, '<').replace(/&amp;/g, '&')].map(
              (character) => `${character} ${format}`,
            ),
      ),
  );
}
const outcomeOf = (xml: string, ...edits: Edit[]) => applyEdits(wmlPackage(xml), edits).outcomes;
const refused = (reason: string): readonly unknown[] => [expect.objectContaining({ done: false, reason })];

test('a number in a sentence becomes a control; the words round it stay', () => {
  const text = 'There were 545 children.';
  const { pkg, outcomes } = applyEdits(wmlPackage(paragraph(run(text, '<w:b/>'))), [wrap(text, 11, 14)]);
  expect(outcomes).toEqual([{ done: true }]);
  expect(textOf(pkg)).toBe(text);
  expect(read(pkg).controls).toMatchObject([
    {
      tag,
      title: 'Children in care',
      text: '545',
      kind: 'rich',
      level: 'inline',
      range: { start: 11, end: 14 },
    },
  ]);
});

const element = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('one', 'two words', ' x ', '7', 'Ü&lt;', '545'),
      fc.constantFrom('', '<w:b/>', '<w:i/>'),
    )
    .map(([text, format]) => run(text, format)),
  fc.constantFrom(
    '<w:r><w:t>a</w:t><w:tab/><w:t xml:space="preserve"> b</w:t><w:br/></w:r>',
    '<w:del w:id="2" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>',
    '<w:bookmarkStart w:id="3" w:name="m"/><w:bookmarkEnd w:id="3"/>',
    '<w:proofErr w:type="spellStart"/>',
  ),
);

test('any words between any two places can be wrapped, and nothing but the control is new', () => {
  fc.assert(
    fc.property(fc.array(element, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (parts, a, b) => {
      const before = wmlPackage(paragraph(parts.join('')));
      const text = textOf(before);
      const [x, y] = [a % (text.length + 1), b % (text.length + 1)];
      const [start, end] = [Math.min(x, y), Math.max(x, y)];
      fc.pre(start < end);
      const { pkg, outcomes } = applyEdits(before, [wrap(text, start, end)]);
      expect(outcomes).toEqual([{ done: true }]);
      expect(textOf(pkg)).toBe(text);
      expect(looks(pkg)).toEqual(looks(before));
      expect(read(pkg).controls).toMatchObject([
        { tag, text: text.slice(start, end), range: { start, end } },
      ]);
      expect(brokenInvariants(pkg)).toEqual([]);
    }),
    { numRuns: 400, seed: 42 },
  );
});

test('spaces at the ends, text without xml:space and CDATA come out as they read', () => {
  for (const inner of [
    '<w:t> 545 </w:t>',
    '<w:t><![CDATA[a 545 b]]></w:t>',
    '<w:t>a&amp;545&#x1F600;b</w:t>',
  ]) {
    const before = wmlPackage(paragraph(`<w:r>${inner}</w:r>`));
    const text = textOf(before);
    const start = text.indexOf('545');
    const { pkg } = applyEdits(before, [wrap(text, start, start + 3)]);
    expect(textOf(pkg)).toBe(text);
    expect(read(pkg).controls[0]?.text).toBe('545');
  }
});

test('two numbers of one sentence are wrapped together; the same one twice is not', () => {
  const text = '545 of 620';
  const both = applyEdits(wmlPackage(paragraph(text)), [
    wrap(text, 0, 3),
    wrap(text, 7, 10, 'rw:f:b/E06000015/latest/value'),
    wrap(text, 0, 3),
  ]);
  expect(both.outcomes).toMatchObject([{ done: true }, { done: true }, { reason: 'overlap' }]);
  expect(read(both.pkg).controls.map((one) => one.text)).toEqual(['545', '620']);
});

test('words put in right beside the number in the same call never fall into it by chance', () => {
  const text = 'There were 545 children.';
  const type: Edit = { kind: 'replace-text', at: { block: 0, start: 11, end: 11 }, expected: '', text: '#' };
  for (const edits of [
    [type, wrap(text, 11, 14)],
    [wrap(text, 11, 14), type],
  ]) {
    const { pkg, outcomes } = applyEdits(wmlPackage(paragraph(text)), edits);
    expect(outcomes.filter((outcome) => outcome.done)).toHaveLength(1);
    expect(read(pkg).controls.every((one) => one.text === '545')).toBe(true);
  }
});

describe('left alone', () => {
  const text = 'See 545 here';
  const plain = paragraph(text);

  test('words that read otherwise, and a place that has gone', () => {
    const edit = wrap(text, 4, 7);
    expect(outcomeOf(paragraph('See 550 here'), edit)).toEqual(refused('changed'));
    expect(outcomeOf(plain, { ...edit, at: { block: 7, start: 4, end: 7 } } as Edit)).toEqual(
      refused('not-found'),
    );
  });

  test('nothing, and a name that Word would not take', () => {
    expect(outcomeOf(plain, wrap(text, 4, 4))).toEqual(refused('unsupported'));
    expect(outcomeOf(plain, wrap(text, 4, 7, 'x'.repeat(65)))).toEqual(refused('unsupported'));
  });

  test.each([
    ['in another figure', run('See ') + control('rw:f:a/b/latest/value', run('545')) + run(' here')],
    ['across the edge of a control', run('See 5') + control('rw:h:title', run('45')) + run(' here')],
    ['round an empty control', run('See 5') + control('rw:h:title', '<w:r/>') + run('45 here')],
    ['in a link', run('See ') + `<w:hyperlink w:anchor="a">${run('545')}</w:hyperlink>` + run(' here')],
    [
      'across the edge of a link',
      run('See 5') + `<w:hyperlink w:anchor="a">${run('45')}</w:hyperlink>` + run(' here'),
    ],
    ['in a field', run('See ') + `<w:fldSimple w:instr="PAGE">${run('545')}</w:fldSimple>` + run(' here')],
    [
      'in a field of marks',
      `${run('See ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>` +
        `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('545')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' here')}`,
    ],
    [
      'across the edge of a tracked insertion',
      run('See 5') + `<w:ins w:id="1" w:author="A">${run('45 h')}</w:ins>` + run('ere'),
    ],
    [
      'round the mark of a note',
      run('See 5') + '<w:r><w:footnoteReference w:id="1"/></w:r>' + run('45 here'),
    ],
  ])('words %s', (_, inner) => {
    const pkg = wmlPackage(paragraph(inner));
    expect(textOf(pkg)).toBe(text);
    const { pkg: after, outcomes } = applyEdits(pkg, [wrap(text, 4, 7)]);
    expect(outcomes).toEqual(refused('unsupported'));
    expect(after).toBe(pkg);
  });

  test('words in a locked section', () => {
    const locked = control('rw:s:a', plain, '<w:lock w:val="contentLocked"/>');
    expect(outcomeOf(locked, wrap(text, 4, 7))).toEqual(refused('locked'));
  });
});

test('the result is what the schema of Word allows, tracked words included', async () => {
  const text = 'See 545 here';
  const plain = buildDocument(
    [{ kind: 'line', style: 'plain', inlines: [{ kind: 'text', text, bold: true }] }],
    { title: 'A report', language: 'en-GB' },
  );
  const xml = (partText(plain, 'word/document.xml') ?? '')
    .replaceAll('<w:r>', '<w:ins w:id="1" w:author="A"><w:r>')
    .replaceAll('</w:r>', '</w:r></w:ins>');
  for (const pkg of [plain, withParts(plain, new Map([['word/document.xml', xml]]))]) {
    const { pkg: after, outcomes } = applyEdits(pkg, [wrap(text, 4, 7)]);
    expect(outcomes).toEqual([{ done: true }]);
    expect(await schemaErrors(savePackage(after))).toEqual([]);
  }
});
