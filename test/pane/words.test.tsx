import { ago, isoDate, paperDate } from '../../src/pane/dates.ts';
import { initials, shorten } from '../../src/pane/words.ts';

describe('dates', () => {
  it('read as a paper writes them', () => expect(paperDate('2026-01-20')).toBe('20 January 2026'));

  it.each([
    ['20 January 2026', '2026-01-20'],
    ['Tuesday 20 January 2026', '2026-01-20'],
    ['January 2026', '2026-01-01'],
    ['30 February 2026', ''],
    ['to be confirmed', ''],
    ['', ''],
  ])('“%s” is “%s” in a date input', (text, iso) => expect(isoDate(text)).toBe(iso));

  it.each([
    ['2026-01-20T09:29:40Z', 'just now'],
    ['2026-01-20T09:28:00Z', '2 minutes ago'],
    ['2026-01-20T08:00:00Z', '1 hour ago'],
  ])('%s is %s at half past nine', (then, words) => expect(ago(then, '2026-01-20T09:30:00Z')).toBe(words));
});

describe('words', () => {
  it('initials come from the first two words of a role', () => {
    expect(initials('Legal officer')).toBe('LO');
    expect(initials('Other(s)')).toBe('OT');
  });

  it('long words are cut at a space', () => expect(shorten('one two three', 9)).toBe('one two …'));
});
