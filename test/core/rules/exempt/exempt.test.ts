import type { Rule } from '../../../../src/core/model/index.ts';
import { exemptMarkingMissing } from '../../../../src/core/rules/exempt/exempt-marking-missing.ts';
import { exemptParagraphUnknown } from '../../../../src/core/rules/exempt/exempt-paragraph-unknown.ts';
import { exemptPartMixed } from '../../../../src/core/rules/exempt/exempt-part-mixed.ts';
import { exemptReasonMissing } from '../../../../src/core/rules/exempt/exempt-reason-missing.ts';
import { personalIdentifier } from '../../../../src/core/rules/disclosure/personal-identifier.ts';
import { exemptRules } from '../../../../src/core/rules/exempt/index.ts';
import { findings } from '../findings.ts';
import { paper, smallType } from '../paper.ts';

const areas = {
  England: 'E06000015',
  Wales: 'W06000015',
  Scotland: 'S12000036',
  'Northern Ireland': 'N09000003',
  nowhere: null,
};
type Nation = keyof typeof areas;

/** What a rule says of a report of a nation with a line at its head and a summary. */
function said(rule: Rule, { head = '', summary = '', extra = '' }, nation: Nation = 'England') {
  const area = areas[nation];
  const report = `${head}\n${paper({ summary: `1.1 Children in care. ${summary}`, extra })}`;
  return findings(rule, report, { type: area === null ? null : { ...smallType, area } }).map(
    (f) => f.message,
  );
}

describe('exempt-paragraph-unknown', () => {
  it.each<[Nation, string]>([
    [
      'England',
      'Exempt by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972.',
    ],
    ['England', 'Exempt under paragraphs 1, 2 and 7 of Part I of Schedule 12A.'],
    ['England', 'Exempt under Schedule 12A, Part 1, paragraph 5.'],
    ['England', 'Exempt under paragraphs 3 and 10 of Parts 1 and 2 of Schedule 12A.'],
    ['Wales', 'Exempt under paragraphs 14 and 21 of Parts 4 and 5 of Schedule 12A.'],
    ['Wales', 'Exempt under paragraph 18A of Part 4 of Schedule 12A.'],
    [
      'Scotland',
      'Exempt under paragraph 15 of Part I of Schedule 7A to the Local Government (Scotland) Act 1973.',
    ],
    [
      'Northern Ireland',
      'Exempt under paragraph 3 of Part 1 of Schedule 6 to the Local Government Act (Northern Ireland) 2014.',
    ],
    ['England', 'Paragraph 12 of Schedule 6 to the Equality Act 2010 applies.'],
    ['England', 'See paragraph 14.2 and the schedule of works.'],
    ['nowhere', 'Exempt under paragraph 14 of Schedule 12A.'],
  ])('knows the paragraphs of %s: %s', (nation, summary) => {
    expect(said(exemptParagraphUnknown, { summary }, nation)).toEqual([]);
  });

  it('finds a paragraph that the schedule of the nation does not have', () => {
    expect(
      said(exemptParagraphUnknown, { summary: 'Exempt under paragraph 8A and 11 of Schedule 12A.' }),
    ).toHaveLength(1);
    expect(
      said(exemptParagraphUnknown, { summary: 'Exempt under paragraph 11 of Part 1 of Schedule 12A.' }),
    ).toEqual([
      '“paragraph 11 of Part 1 of Schedule 12A” cites paragraph 11, which that schedule does not have. Use a paragraph of Part 1 of Schedule 12A to the Local Government Act 1972: 1 to 7.',
    ]);
    expect(
      said(exemptParagraphUnknown, { summary: 'Exempt under paragraph 3 of Schedule 12A.' }, 'Wales'),
    ).toEqual([
      '“paragraph 3 of Schedule 12A” cites paragraph 3, which that schedule does not have. Use a paragraph of Part 4 of Schedule 12A to the Local Government Act 1972: 12 to 18.',
    ]);
    expect(
      said(
        exemptParagraphUnknown,
        { summary: 'Exempt under paragraphs 14 to 16 of Schedule 7A.' },
        'Scotland',
      )[0],
    ).toContain('cites paragraph 16,');
    expect(
      said(
        exemptParagraphUnknown,
        {
          summary:
            'Exempt under Schedule 6 of the Local Government Act (Northern Ireland) 2014, paragraph 15.',
        },
        'Northern Ireland',
      )[0],
    ).toContain('cites paragraph 15,');
  });

  it('finds the law of another nation, with the nation of the council', () => {
    expect(
      said(exemptParagraphUnknown, { summary: 'Exempt under paragraph 14 of Part 4 of Schedule 12A.' })[0],
    ).toContain('cites the law for Wales, and the council is in England.');
    expect(
      said(exemptParagraphUnknown, { summary: 'Exempt under paragraph 6 of Schedule 7A.' }, 'England')[0],
    ).toContain('cites the law for Scotland');
  });

  it('finds Schedule 12A without a part where the council is in neither England nor Wales', () => {
    expect(
      said(exemptParagraphUnknown, { summary: 'Exempt under paragraph 3 of Schedule 12A.' }, 'Scotland'),
    ).toEqual([
      '“paragraph 3 of Schedule 12A” cites the law for England and Wales, and the council is in Scotland. Use a paragraph of Part I of Schedule 7A to the Local Government (Scotland) Act 1973: 1 to 15.',
    ]);
    expect(
      said(
        exemptParagraphUnknown,
        { summary: 'Exempt under paragraph 3 of Schedule 12A.' },
        'Northern Ireland',
      ),
    ).toHaveLength(1);
  });

  it('finds a number of the old schedule, which today only qualifies the others', () => {
    expect(
      said(exemptParagraphUnknown, {
        summary: 'Exempt under paragraph 9 of Part 1 of Schedule 12A to the Local Government Act 1972.',
      }),
    ).toEqual([
      '“paragraph 9 of Part 1 of Schedule 12A” cites paragraph 9, which that part does not have. Use a paragraph of Part 1 of Schedule 12A to the Local Government Act 1972: 1 to 7.',
    ]);
    expect(
      said(exemptParagraphUnknown, {
        summary:
          'The test of paragraph 10 of Part 2 of Schedule 12A was applied; so was paragraph 10 of Schedule 12A.',
      }),
    ).toEqual([]);
  });

  it('goes by the part that is named where nobody knows the council', () => {
    expect(
      said(
        exemptParagraphUnknown,
        { summary: 'Exempt under paragraph 14 of Part 1 of Schedule 12A.' },
        'nowhere',
      ),
    ).toHaveLength(1);
  });
});

const marked =
  'NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972';

describe('exempt-reason-missing', () => {
  it('asks for all three where there is only the mark', () => {
    expect(said(exemptReasonMissing, { head: 'NOT FOR PUBLICATION' })).toEqual([
      '“NOT FOR PUBLICATION” keeps the report from the public without giving the paragraph of the law, the reason and the public interest test. Add them. The paragraphs are those of Part 1 of Schedule 12A to the Local Government Act 1972.',
    ]);
  });

  it('asks for what is missing and no more', () => {
    expect(
      said(exemptReasonMissing, { head: `${marked}, because it gives the prices of the bidders.` })[0],
    ).toContain('without giving the public interest test. Add it.');
    expect(
      said(exemptReasonMissing, {
        head: `${marked}.`,
        summary: 'The public interest in keeping it outweighs that in giving it.',
      })[0],
    ).toContain('without giving the reason.');
    expect(
      said(exemptReasonMissing, {
        head: 'EXEMPT REPORT: it relates to the business affairs of a firm. The public interest is in keeping it.',
      })[0],
    ).toContain('without giving the paragraph of the law.');
  });

  it('asks for the public interest test only where the nation has one for that paragraph', () => {
    const why = 'because of legal privilege';
    expect(
      said(
        exemptReasonMissing,
        { head: `NOT FOR PUBLICATION: paragraph 12 of Schedule 7A, ${why}.` },
        'Scotland',
      ),
    ).toEqual([]);
    expect(
      said(
        exemptReasonMissing,
        { head: `NOT FOR PUBLICATION: paragraph 16 of Part 4 of Schedule 12A, ${why}.` },
        'Wales',
      ),
    ).toEqual([]);
    expect(
      said(
        exemptReasonMissing,
        {
          head: `NOT FOR PUBLICATION: paragraph 14 of Part 4 of Schedule 12A, because it relates to a firm.`,
        },
        'Wales',
      )[0],
    ).toContain('the public interest test');
    expect(
      said(
        exemptReasonMissing,
        { head: `NOT FOR PUBLICATION: paragraph 3 of Schedule 12A, because it relates to a firm.` },
        'nowhere',
      ),
    ).toEqual([]);
  });

  it.each([
    {
      head: `${marked}, as it relates to the financial or business affairs of a firm. The public interest in maintaining the exemption outweighs the public interest in disclosing it.`,
    },
    { head: 'Exempt information: None' },
    { head: 'Exempt report: No' },
    { head: 'Is this report exempt?' },
    { summary: 'No exempt information is in this report.' },
    { summary: 'Charities are exempt from business rates. The report is not exempt.' },
  ])('is content with $head$summary', (given) => {
    for (const rule of exemptRules) expect(said(rule, given)).toEqual([]);
  });

  it('passes over guidance', () => {
    const head = '{Write Not for publication here.}';
    for (const rule of exemptRules) expect(said(rule, { head }, 'nowhere')).toEqual([]);
  });
});

describe('exempt-marking-missing', () => {
  const summary = 'This report contains exempt information under paragraph 3 of Schedule 12A.';

  it('finds a report that says it is exempt and bears no mark', () => {
    expect(said(exemptMarkingMissing, { summary })).toEqual([
      '“This report contains exempt information under paragraph 3…” says that the report is exempt, but nothing at its head says “Not for publication”. Write that above the title, with the paragraph of the law.',
    ]);
  });

  it.each([
    'NOT FOR PUBLICATION',
    '@header1\nNot for publication\n@document',
    '**Part B – Exempt**',
    'PINK PAPERS',
    '**EXEMPT**',
  ])('is content with “%s” at its head', (head) => {
    expect(said(exemptMarkingMissing, { head, summary })).toEqual([]);
  });

  it.each([
    'This report does not contain exempt information.',
    'If the report contains exempt information, the public may be excluded.',
    'Appendix 2 contains exempt information and is sent to members by itself.',
    'The report is exempt from call-in.',
  ])('says nothing of “%s”', (text) => {
    expect(said(exemptMarkingMissing, { summary: text })).toEqual([]);
  });
});

describe('exempt-part-mixed', () => {
  const extra = '# APPENDIX 2 – NOT FOR PUBLICATION\n1.1 The bids were these.';

  it('finds one that says so in two ways', () => {
    const twice = '# EXEMPT APPENDIX – NOT FOR PUBLICATION\n1.1 The bids were these.';
    expect(said(exemptPartMixed, { extra: twice })).toHaveLength(1);
  });

  it('finds an exempt appendix at the end of a public report', () => {
    expect(said(exemptPartMixed, { extra })).toEqual([
      '“APPENDIX 2 – NOT FOR PUBLICATION” begins a part that the public may not see, and what comes before it is public. Move that part to a document of its own, and refer to it here.',
    ]);
  });

  it('says nothing where the whole report is exempt, or the appendix is only named', () => {
    expect(said(exemptPartMixed, { head: 'NOT FOR PUBLICATION', extra })).toEqual([]);
    expect(
      said(exemptPartMixed, { extra: '1.1 Appendix 2 is not for publication and is sent by itself.' }),
    ).toEqual([]);
    expect(said(exemptPartMixed, { extra: '| Appendix 2 – NOT FOR PUBLICATION | Bids |' })).toEqual([]);
  });

  it.each([
    'Public report with exempt appendix',
    'Open report with exempt Appendix 2 (not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A)',
    'Appendix 2 is NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A',
    'Not for publication: Appendix B (paragraph 3 of Part 1 of Schedule 12A)',
  ])('takes a public report that names its exempt appendix for public: %s', (head) => {
    for (const rule of [exemptReasonMissing, exemptPartMixed]) expect(said(rule, { head })).toEqual([]);
    expect(said(exemptPartMixed, { head, extra })).toHaveLength(1);
    expect(said(personalIdentifier, { head, extra: '1.1 Aisha Khan, born 3 May 2012.' })).toHaveLength(1);
  });

  it('takes a file that is exempt as a whole, or the exempt appendix itself, for exempt', () => {
    for (const head of [
      'EXEMPT APPENDIX 2',
      'Appendix 2 – NOT FOR PUBLICATION',
      'This report and its appendices are not for publication',
      'This report, with the appendices, is not for publication',
    ])
      expect(said(personalIdentifier, { head, extra: '1.1 Aisha Khan, born 3 May 2012.' })).toEqual([]);
  });
});
