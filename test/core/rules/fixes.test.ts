/** What a fix does to a Word file: the finding that offered it is gone, and so is nothing else. */

import { textJustified } from '../../../src/core/rules/accessibility/text-justified.ts';
import { highlightLeft } from '../../../src/core/rules/leftovers/highlight-left.ts';
import { personalPropertiesLeft } from '../../../src/core/rules/leftovers/personal-properties-left.ts';
import { spaceDoubled } from '../../../src/core/rules/style/space-doubled.ts';
import { wordDoubled } from '../../../src/core/rules/style/word-doubled.ts';
import { wordPlainer } from '../../../src/core/rules/style/word-plainer.ts';
import { control, paragraph, run, wmlFile } from '../../support/wml.ts';
import { fixed } from './fixed.ts';

const texts = ({ document }: Awaited<ReturnType<typeof fixed>>): readonly string[] =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

const sentence = 'Members are asked to agree the plan, and to say by when they want to hear how it went. ';

test('justified text is aligned to the left, also where its style says otherwise', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>';
  const file = wmlFile(
    paragraph(sentence.repeat(2), '<w:pStyle w:val="Body"/><w:outlineLvl w:val="9"/>') +
      paragraph(sentence.repeat(2), '<w:jc w:val="both"/>') +
      paragraph('Centred', '<w:jc w:val="center"/>'),
    { styles },
  );
  const result = await fixed(textJustified, file);
  expect(result.before).toMatchObject([{ fixes: [{ title: 'Align them to the left', safe: true }] }]);
  expect(result.after).toEqual([]);
  expect(
    result.document.blocks.map((block) => (block.kind === 'paragraph' ? block.alignment : null)),
  ).toEqual(['start', 'start', 'centre']);
});

test('highlighting comes off the words, a figure among them, and off those whose style highlights them', async () => {
  const yellow = '<w:highlight w:val="yellow"/>';
  const styles = `<w:style w:type="character" w:styleId="Marked"><w:name w:val="Marked"/><w:rPr>${yellow}</w:rPr></w:style>`;
  const file = wmlFile(
    paragraph(
      run('There were ') +
        run('about ', `<w:b/>${yellow}`) +
        control('rw:f:cla-number/E06000015/latest/value', run('545', yellow)) +
        run(' and ') +
        run('more', '<w:rStyle w:val="Marked"/>'),
    ),
    { styles },
  );
  const result = await fixed(highlightLeft, file);
  expect(result.before.map(({ fixes }) => fixes)).toMatchObject([[{ safe: false }], [{ safe: false }]]);
  expect(result.after).toEqual([]);
  expect(texts(result)).toEqual(['There were about 545 and more']);
  expect(result.document.controls).toMatchObject([{ text: '545' }]);
});

test('what the file says of people is taken out, its title stays', async () => {
  const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
  const xml =
    `<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Care</dc:title>` +
    '<cp:lastModifiedBy>A. Whitlock</cp:lastModifiedBy><dc:description>Ask P. Okafor first</dc:description></cp:coreProperties>';
  const file = wmlFile(paragraph('Text'), {
    parts: { 'docProps/core.xml': new TextEncoder().encode(xml) },
  });
  const result = await fixed(personalPropertiesLeft, file);
  expect(result.before.map(({ subject }) => subject)).toEqual(['last-saved-by', 'comments']);
  expect(result.after).toEqual([]);
  expect(result.document.properties).toMatchObject({ title: 'Care', personal: [] });
});

test('a word typed twice stands once, in bold as it was', async () => {
  const result = await fixed(
    wordDoubled,
    wmlFile(paragraph(run('This is the ') + run('the plan.', '<w:b/>'))),
  );
  expect(result.before).toMatchObject([{ fixes: [{ title: 'Take out the second “the”', safe: true }] }]);
  expect(result.after).toEqual([]);
  expect(texts(result)).toEqual(['This is the plan.']);
});

test('one space is left of several, in every place at once', async () => {
  const result = await fixed(
    spaceDoubled,
    wmlFile(paragraph('We  ask members to  agree.') + paragraph('They will   vote.')),
  );
  expect(result.before).toMatchObject([{ fixes: [{ safe: true }] }]);
  expect(result.after).toEqual([]);
  expect(texts(result)).toEqual(['We ask members to agree.', 'They will vote.']);
});

test('the plainer word stands instead, with the capital that the other had', async () => {
  const result = await fixed(
    wordPlainer,
    wmlFile(paragraph('Prior to the vote we utilised a survey. The vote was prior to the meeting.')),
  );
  expect(result.before.flatMap(({ fixes }) => fixes.map(({ safe }) => safe))).toEqual([false, false]);
  expect(result.after).toEqual([]);
  expect(texts(result)).toEqual(['Before the vote we used a survey. The vote was before the meeting.']);
});
