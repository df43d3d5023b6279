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
  ])('%s', (line) => {
    expect(say(recommendationVerb, [`2.1 ${line}`])).toEqual([]);
  });

  test.each([
    'The report gives the figures for 2025.',
    'Performance is good.',
    'Further work on placements.',
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
