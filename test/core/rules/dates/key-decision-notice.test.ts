import { keyDecisionNotice } from '../../../../src/core/rules/dates/key-decision-notice.ts';
import { findings } from '../findings.ts';
import { paper, smallType } from '../paper.ts';

/** Findings of 20 January 2026: for a meeting on 17 February the last day of notice is 19 January. */
function said(text: string, { date = '17 February 2026', area = 'E06000015' } = {}) {
  return findings(keyDecisionNotice, paper({ date, extra: text }), { type: { ...smallType, area } });
}

describe('key-decision-notice', () => {
  it('asks when notice was given, with the last day and the two ways out', () => {
    const [found] = said('1.1 This is a key decision because it affects two wards.');
    expect(found?.outcome).toBe('review');
    expect(found?.message).toBe(
      'The report is for a key decision, and does not say when notice was given: 28 clear days before the meeting on 17 February 2026 is Monday 19 January 2026. Add the date of the notice, or say in the report that it is taken under the general exception (regulation 10) or special urgency (regulation 11).',
    );
  });

  it('finds a notice that was given too late', () => {
    const [found] = said(
      '1.1 This is a key decision. It was included in the Forward Plan on 22 January 2026.',
    );
    expect(found?.outcome).toBe('fail');
    expect(found?.message).toContain('Notice of the key decision was given on 22 January 2026, too late:');
    expect(
      said('1.1 This is a key decision.\n1.2 Notice was published on 2 February 2026.', {
        date: '24 February 2026',
      }),
    ).toHaveLength(1);
  });

  it.each(['| Key decision | Yes |', '1.1 Key decision: Yes', '1.1 Key decision? Yes'])(
    'knows a form: %s',
    (form) => {
      expect(said(form)).toHaveLength(1);
    },
  );

  it.each([
    '1.1 This is not a key decision.',
    '1.1 If this is a key decision, notice is needed.',
    '1.1 Key decision: No',
    '1.1 Key decision: Yes/No',
    '| Key decision | No |',
    '| Key decision | Yes / No |',
    '| Key decision |',
    '1.1 The committee took a key decision last year.',
    '1.1 This is a key decision. Notice was published on 19 January 2026.',
    '1.1 This is a key decision and was included in the Forward Plan.',
    '1.1 This is a key decision taken under the general exception.',
    '1.1 This is a key decision, urgent under regulation 11.',
  ])('says nothing of “%s”', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('says nothing while notice can still be given, of a meeting that is over, without a date, or of another nation', () => {
    const text = '1.1 This is a key decision.';
    expect(said(text, { date: '18 February 2026' })).toEqual([]);
    expect(said(text, { date: '19 January 2026' })).toEqual([]);
    expect(said(text, { date: 'February 2026' })).toEqual([]);
    expect(said(text, { area: 'W06000015' })).toEqual([]);
  });
});
