import { emptyLedger, type Ledger, type Report, type SectionState } from '../../../src/core/model/index.ts';
import { readReport } from '../../../src/core/reports/index.ts';
import { reportTypes } from '../../../src/report-types/index.ts';
import { outline } from '../../support/outline.ts';

const derby = (text: string): Report => readReport(outline(text), reportTypes, 'derby-2015');
const state = (text: string, id: string): SectionState | undefined =>
  derby(text).sections.find((section) => section.id === id)?.state;

describe('the type of a document', () => {
  test('is nobody’s where it only has headings that any document has', () => {
    const report = readReport(
      outline('# Summary\nWords.\n# Background\nWords.\n# Recommendations\nWords.'),
      reportTypes,
    );
    expect(report.type).toBeNull();
    expect(report.confidence).toBeLessThan(0.4);
    expect(report).toMatchObject({ header: [], sections: [], signOffs: [], records: [] });
    expect(readReport(outline(''), reportTypes)).toMatchObject({ type: null, confidence: 0 });
  });

  test('is what its record says, and known by its tags when it has no record', () => {
    const ledger: Ledger = { ...emptyLedger, type: { id: 'nottingham-2017', version: 1 } };
    const recorded = readReport(outline('# SUMMARY', { ledger: { state: 'read', ledger } }), reportTypes);
    expect([recorded.type?.id, recorded.confidence]).toEqual(['nottingham-2017', 1]);
    const tagged = outline(
      ['summary', 'reasons', 'it', 'property', 'personnel', 'financial', 'equalities']
        .map((id) => `<rw:s:${id}>\n# Renamed ${id}\n1.1 Words.\n</>`)
        .join('\n'),
    );
    expect(readReport(tagged, reportTypes).type?.id).toBe('derby-2015');
  });

  test('that is asked for but not known gives a report without type', () => {
    expect(readReport(outline('# SUMMARY'), reportTypes, 'derby-1999')).toMatchObject({
      type: null,
      confidence: 0,
    });
  });
});

describe('a masthead', () => {
  const committeeIn = (lines: string) =>
    derby(`Derby City Council\n${lines}\n**SUMMARY**\n1.1 Words.`).header.find(({ id }) => id === 'committee')
      ?.text;

  test('names its committee before its date, or after it', () => {
    expect(committeeIn('CORPORATE PARENTING BOARD\n20 January 2026\nITEM 6')).toBe(
      'CORPORATE PARENTING BOARD',
    );
    expect(committeeIn('20 January 2026\nCorporate Parenting Board\nITEM 6\nReport of the Director')).toBe(
      'Corporate Parenting Board',
    );
  });

  test('takes no title for a committee', () => {
    expect(committeeIn('20 January 2026\nITEM 6\nReport of the Director\nOur Parenting Board')).toBe('');
  });
});

describe('a section', () => {
  test.each([
    ['# SUMMARY\n1.1 Words.', 'filled'],
    ['**SUMMARY**\n1.1 Words.', 'filled'],
    ['\\1. SUMMARY\n\\1.1 None.', 'nil'],
    ['Executive summary\nWords.', 'filled'],
    ['# Summary\n1.1 {Say in one to three short paragraphs}', 'placeholder'],
    ['# Summary\n[TBC]', 'placeholder'],
    ['# Summary\n\\\n# RECOMMENDATION\nWords.', 'empty'],
    ['# SUMMARY\n1.1', 'empty'],
    ['# SUMMARY\n![map]', 'filled'],
    ['# SUMMARY\n| 2024 | 2025 |\n| 598 | 545 |', 'filled'],
    ['# Introduction\nWords.', 'missing'],
    ['| Summary | Words. |', 'filled'],
    ['| Summary |  |\n| Words of the row below. | |', 'filled'],
    ['= Summary\n# RECOMMENDATION', 'empty'],
    ['A sentence on the summary.\n1.1 Summary', 'missing'],
    ['<rw:s:summary>\n# KEY POINTS\n1.1 Words.\n</>', 'filled'],
    ['<rw:s:summary>\n# SUMMARY\n1.1 {Say}\n</>\nWords below the control.\n# RECOMMENDATION', 'filled'],
  ])('%j is %s', (text, expected) => expect(state(text, 'summary')).toBe(expected));

  test('ends at a heading as high as its own, also at one that the type does not know', () => {
    const text = '# SUMMARY\n\\\n# CONSULTATION\nWords.\n# RECOMMENDATION\n## Detail\nWords.';
    expect([state(text, 'summary'), state(text, 'recommendations')]).toEqual(['empty', 'filled']);
    const byHand =
      '**SUMMARY**\n\\\n**CONSULTATION**\nWords.\n**RECOMMENDATION**\n**A stressed line**\nWords.';
    expect([state(byHand, 'summary'), state(byHand, 'recommendations')]).toEqual(['empty', 'filled']);
  });

  test('of the implications is sought under their heading, and not in the approvals', () => {
    const roles = '| Legal | P. Okafor |\n| Finance | A. Whitlock |';
    const text = `# SUMMARY\nWords.\n\n${roles}\n\n# IMPLICATIONS\n## Financial\nWords.`;
    expect([state(text, 'financial'), state(text, 'legal')]).toEqual(['filled', 'missing']);
    expect(
      derby(text)
        .signOffs.map((one) => one.state)
        .slice(0, 2),
    ).toEqual(['signed', 'signed']);
    expect(state('# SUMMARY\nWords.\n## Legal\nWords.\n# IMPLICATIONS\n## Personnel\nNone.', 'legal')).toBe(
      'missing',
    );
  });

  test('after Appendix 2 has begun is not the report’s own', () => {
    const text = '# IMPLICATIONS\n## Legal\nNone.\n# Appendix 2 – Minutes\n## Personnel\nWords.';
    expect([state(text, 'legal'), state(text, 'personnel')]).toEqual(['nil', 'missing']);
  });

  test('knows its heading, its content and its words', () => {
    const report = derby(
      'Words.\n# SUMMARY\n1.1 One {Say in one} two.\n1.2 Three.\n# RECOMMENDATION\nWords.',
    );
    expect(report.sections[0]).toMatchObject({
      heading: { block: 1, start: 0, end: 7 },
      at: { block: 2 },
      start: 2,
      end: 4,
      text: 'One  two.\nThree.',
      paragraphs: 2,
    });
  });
});

describe('sign-offs', () => {
  const roles = (text: string): readonly string[] =>
    derby(text).signOffs.map((one) =>
      [one.state, ...one.names, ...(one.unplaced ?? []).map((name) => `?${name}`)].join(' '),
    );

  test('are read row by row, in controls, with dates, and as not applicable', () => {
    const table = [
      '|! Officer | Name and date |',
      '| Legal officer | [P. Okafor, 8 January 2026](rw:o:legal) |',
      '| Financial officer | [{Name and date}](rw:o:financial) |',
      '| Human Resources officer | N/A |',
      '| Property officer | TBC |',
      '| Service Director(s) | A. Whitlock // R. Lindqvist |',
    ].join('\n');
    expect(roles(table)).toEqual([
      'signed P. Okafor',
      'placeholder',
      'not-applicable',
      'placeholder',
      'signed A. Whitlock R. Lindqvist',
      'missing',
    ]);
  });

  const stacked =
    'Legal officer // Financial officer // Human Resources officer // Estates/Property officer // Service Director(s) // Other(s)';
  test('in one cell are told apart by lines that stand level, blank lines counted', () => {
    expect(roles(`| ${stacked} | \\ // \\ // \\ // \\ // A. Whitlock // S. Tran |`)).toEqual([
      'empty', 'empty', 'empty', 'empty', 'signed A. Whitlock', 'signed S. Tran',
    ]); // prettier-ignore
    expect(roles(`| ${stacked} | \\ // P. Okafor |`)[1]).toBe('signed P. Okafor');
  });

  test('in one cell are told apart by the titles that the lines name', () => {
    expect(roles(`| ${stacked} | P. Okafor, Financial officer // S. Tran, Property officer |`)).toEqual([
      'empty', 'signed P. Okafor', 'empty', 'signed S. Tran', 'empty', 'empty',
    ]); // prettier-ignore
  });

  test('in one cell sign for nobody where nothing tells whose they are', () => {
    expect(roles(`| ${stacked} | A. Whitlock // S. Tran |`)).toEqual(
      Array.from({ length: 6 }, () => 'empty ?A. Whitlock ?S. Tran'),
    );
  });

  test('that were recorded are stale once the text is another, but not where the name is another', () => {
    const covers = '0000000000000000';
    const record = { name: 'P. Okafor', date: '2026-01-08', decision: 'approved', covers } as const;
    const ledger: Ledger = {
      ...emptyLedger,
      signOffs: { legal: { ...record, text: 'P. Okafor, 8 January 2026' } },
    };
    const read = (name: string): string | undefined =>
      readReport(
        outline(`# SUMMARY\nWords.\n\n| Legal officer | ${name} |\n| Other(s) | |`, {
          ledger: { state: 'read', ledger },
        }),
        reportTypes,
        'derby-2015',
      ).signOffs[0]?.state;
    expect([read('P. Okafor, 8 January 2026'), read('S. Tran')]).toEqual(['stale', 'signed']);
  });
});

describe('appendices', () => {
  test('are counted as listed, as cited and as present', () => {
    const text = [
      '# SUMMARY',
      'See Appendices 2 and 3, appendix B and Appendices 5 to 7. An appendix is attached.',
      '',
      '| Background papers: | None |',
      '| List of appendices: | Appendix 1 – Implications // Appendix 2 – Action plan |',
      '',
      '# IMPLICATIONS',
      '## Legal',
      'None.',
      '# Appendix 2 – Action plan',
    ].join('\n');
    const { listed, cited, present } = derby(text).appendices;
    expect(listed.map((one) => one.number)).toEqual(['1', '2']);
    expect(cited.map((one) => one.number)).toEqual(['2', '3', 'B', '5', '6', '7']);
    expect(present.map((one) => one.number)).toEqual(['2', '1']);
  });
});
