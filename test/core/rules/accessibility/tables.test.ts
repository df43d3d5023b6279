import { tableCellsMerged } from '../../../../src/core/rules/accessibility/table-cells-merged.ts';
import { tableGaps } from '../../../../src/core/rules/accessibility/table-gaps.ts';
import { outline } from '../../../support/outline.ts';
import { findings, messages } from '../findings.ts';
import { paper } from '../paper.ts';

const say = (rule: Parameters<typeof messages>[0], lines: string) => messages(rule, lines, { type: null });

describe('merged cells', () => {
  test('are said with the row that they stand in', () => {
    const found = findings(tableCellsMerged, '|! Area | 2024 | 2025 |\n| Derby | 1 | < |\n', { type: null });
    expect(found).toMatchObject([{ subject: 'table-1', outcome: 'review', location: { block: 0 } }]);
    expect(found[0]?.message).toContain('Table 1 has merged cells in row 2.');
    expect(say(tableCellsMerged, '|! Area | 2024 |\n| Derby | 1 |\n| ^ | 2 |\n')).toHaveLength(1);
  });

  test('are none in a plain table, under a caption of its own row, or in the council’s forms', () => {
    expect(say(tableCellsMerged, '|! Area | 2024 |\n| Derby | 1 |\n')).toEqual([]);
    expect(say(tableCellsMerged, '|! Children in care | < |\n| Derby | 1 |\n')).toEqual([]);
    expect(messages(tableCellsMerged, paper())).toEqual([]);
  });

  test('are none in a form, and none in a note under the last row', () => {
    expect(say(tableCellsMerged, '| Name |  |  |\n| Address |  | < |\n')).toEqual([]);
    expect(say(tableCellsMerged, '|! Area | 2024 |\n| Derby | 1 |\n| Source: Derby | < |\n')).toEqual([]);
  });
});

describe('gaps in tables', () => {
  test('are an empty row between others, or an empty column', () => {
    expect(say(tableGaps, '|! Area | 2024 |\n|  |  |\n| Derby | 1 |\n')).toEqual([
      'Row 2 of table 1 is empty. Delete it, or use the spacing of paragraphs to part its rows.',
    ]);
    expect(say(tableGaps, '|! Area |  | 2024 |\n| Derby |  | 1 |\n| Leeds |  | 2 |\n')).toEqual([
      'Column 2 of table 1 is empty. Delete it, or use the spacing of paragraphs to part its rows.',
    ]);
  });

  test('are none where a cell is empty, the last row is still to be filled in, or nothing is there at all', () => {
    expect(say(tableGaps, '|! Area | 2024 |\n| Derby |  |\n| Leeds | 2 |\n')).toEqual([]);
    expect(say(tableGaps, '|! Area | 2024 |\n| Derby | 1 |\n|  |  |\n')).toEqual([]);
    expect(say(tableGaps, '|  |  |\n|  |  |\n|  |  |\n')).toEqual([]);
  });

  test('are none where a form waits for its answers', () => {
    expect(say(tableGaps, '| Name |  |\n|  |  |\n| Address |  |\n')).toEqual([]);
    expect(say(tableGaps, '| 1 | Name |  |\n| 2 | Address |  |\n| 3 | Post |  |\n')).toEqual([]);
    expect(say(tableGaps, '| 1 |  | Name |\n| 2 |  | Address |\n| 3 |  | Post |\n')).toHaveLength(1);
  });

  test('are none where a tracked change takes the row out', () => {
    const document = outline('|! Area | 2024 |\n|  |  |\n| Derby | 1 |\n', {
      marks: [
        { kind: 'deletion', at: { block: 3, start: 0, end: 0 }, author: 'A. Begum', text: 'Leeds' },
        { kind: 'deletion', at: { block: 4, start: 0, end: 0 }, author: 'A. Begum', text: '2' },
      ],
    });
    expect(messages(tableGaps, document, { type: null })).toEqual([]);
  });
});
