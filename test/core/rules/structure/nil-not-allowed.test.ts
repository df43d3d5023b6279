import { nilNotAllowed } from '../../../../src/core/rules/structure/nil-not-allowed.ts';
import { messages, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

describe('nil-not-allowed', () => {
  it('says nothing of “None” where it may stand', () => {
    expect(subjects(nilNotAllowed, paper({ 'other-options': '3.1 None.' }))).toEqual([]);
  });

  it('finds “None” where words are needed', () => {
    expect(messages(nilNotAllowed, paper({ summary: '1.1 None.' }))).toEqual([
      'Summary may not say “None”. Write what the committee needs to know.',
    ]);
  });

  it('quotes the author’s own word for it', () => {
    expect(messages(nilNotAllowed, paper({ summary: '1.1 N/A' }))).toEqual([
      'Summary may not say “N/A”. Write what the committee needs to know.',
    ]);
    expect(messages(nilNotAllowed, paper({ reasons: '2.1 Not required.' }))).toEqual([
      'Reasons for recommendation says “Not required” and no more. Add why there is nothing to say.',
    ]);
  });

  it('wants a reason where the report type wants one, and is content with one', () => {
    expect(messages(nilNotAllowed, paper({ reasons: '2.1 None.' }))).toEqual([
      'Reasons for recommendation says “None” and no more. Add why there is nothing to say.',
    ]);
    expect(
      subjects(nilNotAllowed, paper({ reasons: '2.1 None, because the report is only to be noted.' })),
    ).toEqual([]);
  });
});
