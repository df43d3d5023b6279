import { tableHeaderRow } from '../../../../src/core/rules/accessibility/table-header-row.ts';
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
