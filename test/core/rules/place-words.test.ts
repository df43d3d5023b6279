import { readReport } from '../../../src/core/reports/index.ts';
import { placeInWords } from '../../../src/core/rules/index.ts';
import { outline } from '../../support/outline.ts';
import { paper, smallType } from './paper.ts';

const document = outline(
  `${paper({ extra: '| Year | Number |\n| 2025 | Five hundred |' })}\n@footer1\nPage 1`,
);
const report = readReport(document, [smallType], smallType.id);
const blockOf = (text: string) =>
  document.blocks.find((b) => b.kind === 'paragraph' && b.text.includes(text))?.block;
const said = (text: string) => {
  const block = blockOf(text);
  return block === undefined ? null : placeInWords(document, report, { block });
};

describe('a place in words', () => {
  it('is the number of a paragraph where Word shows one, with its section in the appendix', () => {
    expect(said('There were 545')).toBe('paragraph 1.1');
    expect(said('None arising')).toBe('paragraph 1.1 of Legal implications');
  });

  it('is the row of the approvals or contact table', () => {
    expect(said('P. Okafor')).toBe('Approvals table, Legal officer');
    expect(said('A. Whitlock')).toBe('Contact table, For more information contact');
  });

  it('is the field of the header', () => {
    expect(said('20 January 2026')).toBe('Date of meeting');
  });

  it('is the heading above what stands in no section, and the top of the report above all of them', () => {
    const more = outline(`Testshire Council\n${paper()}\n# ACTION PLAN\nThe team acts.`);
    const read = readReport(more, [smallType], smallType.id);
    const last = more.blocks.length - 1;
    expect(placeInWords(more, read, { block: last })).toBe('under “ACTION PLAN”');
    expect(placeInWords(more, read, { block: last - 1 })).toBe('heading “ACTION PLAN”');
    expect(placeInWords(more, read, { block: 0 })).toBe('top of the report');
    const plain = outline('Minutes');
    expect(placeInWords(plain, readReport(plain, []), { block: 0 })).toBe('block 1');
  });

  it('is the row of any other table, the story, or nothing for the whole document', () => {
    expect(placeInWords(document, report, { block: blockOf('Five hundred') ?? 0 })).toMatch(
      /^Other options considered, table \d+, row 2$/,
    );
    expect(placeInWords(document, report, { story: 'footer1', block: 0 })).toBe('page footer');
    expect(placeInWords(document, report, null)).toBe('');
  });
});
