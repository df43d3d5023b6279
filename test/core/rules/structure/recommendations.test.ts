import type { ReportType } from '../../../../src/core/model/index.ts';
import { recommendationReason } from '../../../../src/core/rules/structure/recommendation-reason.ts';
import { recommendationUnnumbered } from '../../../../src/core/rules/structure/recommendation-unnumbered.ts';
import { recommendationVerb } from '../../../../src/core/rules/structure/recommendation-verb.ts';
import { messages } from '../findings.ts';
import { smallType } from '../paper.ts';

const type: ReportType = {
  ...smallType,
  sections: smallType.sections.map((one) =>
    one.id === 'summary' ? { ...one, id: 'recommendations', title: 'RECOMMENDATIONS' } : one,
  ),
};

const report = (lines: readonly string[], reasons: readonly string[] = ['Members asked.']) =>
  ['# RECOMMENDATIONS', ...lines, '# REASONS FOR RECOMMENDATION', ...reasons].join('\n');

const say = (rule: Parameters<typeof messages>[0], lines: readonly string[]) =>
  messages(rule, report(lines), { type });

describe('the numbers of recommendations', () => {
  test('are missed where there are several and one has none', () => {
    expect(say(recommendationUnnumbered, ['2.1 To note the report.', 'To approve the plan.'])).toEqual([
      'The recommendation “To approve the plan.” has no number. Number each recommendation.',
    ]);
  });

  test('are none for one alone, after a line that leads in, or in parts of one', () => {
    expect(say(recommendationUnnumbered, ['To note the report.'])).toEqual([]);
    expect(
      say(recommendationUnnumbered, ['The board is asked to:', '2.1 Note the report.', '2.2 Approve it.']),
    ).toEqual([]);
    expect(
      say(recommendationUnnumbered, [
        '2.1 To ask the director to:',
        '(a) report again in May;',
        '(b) write to members.',
        '2.2 To note the report.',
      ]),
    ).toEqual([]);
  });

  test.each([
    ['in a column of their own', ['| 1 | To note the report. |', '| 2. | To approve the plan. |']],
    ['as a label', ['Recommendation 1: To note the report.', 'Recommendation 2 – Approve the plan.']],
    [
      'on a line of its own',
      ['**Recommendation 1**', 'To note it.', '**Recommendation 2**', 'To approve it.'],
    ],
    ['as a letter and a number', ['R1 Note the report.', 'R2. Approve the plan.']],
    ['as Roman numerals typed by hand', ['That Cabinet:', '\\(i) notes it;', '\\(ii) approves the plan.']],
  ])('may stand %s', (_, lines) => {
    expect(say(recommendationUnnumbered, lines)).toEqual([]);
    expect(say(recommendationVerb, lines)).toEqual([]);
  });

  test('of the rows of a table are each for one recommendation', () => {
    const lines = ['| 1 | To note the report. // To approve the plan. |', '| | To close the home. |'];
    expect(say(recommendationUnnumbered, lines)).toEqual([
      'The recommendation “To approve the plan.” has no number. Number each recommendation.',
      'The recommendation “To close the home.” has no number. Number each recommendation.',
    ]);
  });

  test('are missed where bullets stand instead of them', () => {
    expect(say(recommendationUnnumbered, ['- To note the report.', '- To approve the plan.'])).toHaveLength(
      2,
    );
    expect(say(recommendationUnnumbered, ['To note:', '- the report;', '- the plan.'])).toEqual([]);
  });

  test('are not asked of what is said about a recommendation, nor of headings between them', () => {
    const lines = ['**For the Cabinet**', '2.1 To note it.', 'It is published in May.', '2.2 To approve it.'];
    expect(say(recommendationUnnumbered, lines)).toEqual([]);
    expect(say(recommendationVerb, lines)).toEqual([]);
  });

  test('may be typed by hand', () => {
    expect(say(recommendationUnnumbered, ['\\1. To note the report.', '\\2. To approve the plan.'])).toEqual(
      [],
    );
  });
});

describe('the first words of a recommendation', () => {
  test.each([
    'To note the report.',
    'Approve the plan.',
    'To formally adopt the policy.',
    'That the report be noted.',
    'The Committee is asked to note the report.',
    'Members are requested to comment.',
    'It is recommended that the plan is approved.',
    'To re-appoint the auditor for three years.',
    'To not renew the lease.',
    'Release £40,000 from the reserve.',
    'Cabinet approves the budget.',
    'Notes the report.',
    'Scrutiny Committee to consider the report.',
    'The Health and Wellbeing Board endorses the plan.',
    'Having considered the report, Cabinet is asked to approve it.',
    'Council is recommended, subject to call-in, to adopt the scheme.',
    'In line with the Constitution, to appoint Councillor Reed.',
  ])('%s', (line) => {
    expect(say(recommendationVerb, [`2.1 ${line}`])).toEqual([]);
  });

  test('are asked of nobody where nothing is recommended', () => {
    expect(say(recommendationVerb, ['2.1 There are no recommendations. It is for information.'])).toEqual([]);
  });

  test.each([
    'The report gives the figures for 2025.',
    'Performance is good.',
    'Further work on placements.',
    'To date 40 children have moved.',
    'The Council spends £40 million a year.',
  ])('not: %s', (line) => {
    expect(say(recommendationVerb, [`2.1 ${line}`])).toHaveLength(1);
  });
});

describe('the reasons for recommendations', () => {
  const two = ['2.1 To note the report.', '2.2 To approve the plan.'];
  const matched = { ...type, rules: { 'recommendation-reason': { options: { matched: true } } } };

  test('are counted where the council wants one for each', () => {
    expect(messages(recommendationReason, report(two), { type: matched })).toEqual([
      'There are 2 recommendations and one reason under Reasons for recommendation. Give a reason for each recommendation.',
    ]);
  });

  test('are enough where there are as many, and are not counted where the council does not ask for it', () => {
    expect(messages(recommendationReason, report(two, ['3.1 One.', '3.2 Two.']), { type: matched })).toEqual(
      [],
    );
    expect(messages(recommendationReason, report(two), { type })).toEqual([]);
  });
});
