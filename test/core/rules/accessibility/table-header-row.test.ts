import { tableHeaderRow } from '../../../../src/core/rules/accessibility/table-header-row.ts';
import { cell, paragraph, readWml, table } from '../../../support/wml.ts';
import { findings, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

const plain = { type: null } as const;

describe('table-header-row', () => {
  it('says nothing of tables that have one, and of tables that cannot', () => {
    expect(subjects(tableHeaderRow, '|! Year | Number |\n| 2025 | 545 |', plain)).toEqual([]);
    expect(subjects(tableHeaderRow, '| One row | only |', plain)).toEqual([]);
    expect(subjects(tableHeaderRow, '| One |\n| column |', plain)).toEqual([]);
  });

  it('finds a table without one, and can mend it', () => {
    expect(findings(tableHeaderRow, 'Text\n| Year | Number |\n| 2025 | 545 |', plain)).toMatchObject([
      {
        subject: 'table-1',
        outcome: 'fail',
        location: { block: 1 },
        fixes: [{ safe: true, edits: [{ kind: 'set-header-row', table: 1 }] }],
      },
    ]);
  });

  it('takes years as names of columns, and asks before it takes bare numbers as such', () => {
    const fixOf = (text: string) => findings(tableHeaderRow, text, plain)[0]?.fixes[0];
    expect(fixOf('| | 2024 | 2024-25 |\n| Derby | 598 | 545 |')?.safe).toBe(true);
    expect(fixOf('| Derby | 598 |\n| Leeds | 1,400 |')?.safe).toBe(false);
  });

  it('leaves it to the author whether bare numbers are names of columns', () => {
    expect(findings(tableHeaderRow, '| Derby | 598 |\n| Leeds | 1,400 |', plain)).toMatchObject([
      {
        outcome: 'review',
        message:
          'Table 1 has no header row. If its first row names its columns, mark it as header. If not, add a row that does.',
      },
    ]);
  });

  it.each([
    ['a form of labels and empty cells', '| Name | |\n| Address | |\n| Telephone | |'],
    ['a form that is filled in', '| Name: | A. Begum |\n| Telephone: | 01332 000000 |'],
    ['a masthead', '| | Derby City Council | Item 6 |\n| | Report | Public |'],
  ])('asks for no header row in %s', (_what, text) => {
    expect(subjects(tableHeaderRow, text, plain)).toEqual([]);
  });

  it('asks for none where tables within the table part the page', () => {
    const inner = table(cell(paragraph('In')), cell(paragraph('here')));
    const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const outer = `<w:tbl>${row(cell(paragraph('One')), cell(paragraph('Two')))}${row(cell(inner + paragraph('')), cell(paragraph('Four')))}</w:tbl>`;
    expect(findings(tableHeaderRow, readWml(outer), plain)).toEqual([]);
  });

  it('asks for one in a table of figures whose first row has a gap', () => {
    const figures = '| Area | 2024 | |\n| Derby | 598 | 1 |\n| Leeds | 1,400 | 2 |';
    expect(subjects(tableHeaderRow, figures, plain)).toEqual(['table-1']);
  });

  it('does not call a label and its answer a header: a form needs a row of its own', () => {
    const unmarked = paper().replace('|! Officer | Name |\n', '');
    expect(findings(tableHeaderRow, unmarked)).toMatchObject([
      {
        outcome: 'review',
        message:
          'The approvals table has no header row. Add a first row that names its columns, and mark it as header.',
        fixes: [],
      },
    ]);
  });

  it('offers to mark the first row of a form that names its columns', () => {
    const unmarked = paper().replace('|! Officer', '| Officer');
    expect(findings(tableHeaderRow, unmarked)).toMatchObject([{ fixes: [{ safe: true }] }]);
  });
});
