import { figuresOf, figureStatuses } from '../../../src/core/figures/index.ts';
import { err, ok } from '../../../src/core/model/index.ts';
import type { Facts, LedgerFigure, Result, SourceError } from '../../../src/core/model/index.ts';
import { claRate, derbyRate, facts } from '../../support/facts.ts';
import { documentOf, paper, withLedger, written } from './paper.ts';

const tag = 'rw:f:cla-rate/E06000015/latest/value';
const chart = 'rw:c:cla-rate/E06000015/latest/trend';

const statusOf = (
  text: string,
  record: LedgerFigure | null,
  answer: Result<Facts, SourceError> | null,
  today?: string,
) => {
  const given = paper([{ text: 'A rate of ' }, { tag, text }]);
  const document = documentOf(record === null ? given : withLedger(given, { [tag]: record }));
  const answers = answer === null ? null : new Map([['cla-rate/E06000015/latest', answer]]);
  return figureStatuses(figuresOf(document), document.ledger, answers, today)[0]!;
};

const current = (cells: string, release = 'dfe-cla-2026'): Facts => {
  const made = facts({ indicator: claRate, series: { '2024-03-31/P1D': '99', '2025-03-31/P1D': cells } });
  return { ...made, release: { ...made.release, id: release } };
};

describe('what is to be known of a figure beside its state', () => {
  test.each<[string, string, LedgerFigure | null, Facts, string, string | null, RegExp | null]>([
    ['nothing', '88', written('88'), current('88', 'dfe-cla-2025'), 'current', null, null],
    [
      'provisional: its publisher says so',
      '88',
      written('88', { flags: ['p'] }),
      current('88 [p]', 'dfe-cla-2025'),
      'current',
      'provisional',
      /calls this value provisional, so it may still change/,
    ],
    [
      'provisional: an estimate',
      '88',
      written('88', { flags: ['e'] }),
      current('88 [e]', 'dfe-cla-2025'),
      'current',
      'provisional',
      /an estimate/,
    ],
    [
      'revised: another value of the same period',
      '88',
      written('88'),
      current('90'),
      'stale',
      'revised',
      /has revised the value of this period/,
    ],
    [
      'revised: the same value, not provisional any more',
      '88',
      written('88', { flags: ['p'] }),
      current('88'),
      'current',
      'revised',
      /has revised/,
    ],
    [
      'nothing: a later period is no revision',
      '88',
      written('88', { period: '2024-03-31/P1D' }),
      current('90'),
      'stale',
      null,
      /now as at 31 March 2025/,
    ],
    [
      'adopted: no record came with it',
      '88',
      null,
      current('88'),
      'current',
      'adopted',
      /came from elsewhere/,
    ],
    ['adopted: and it differs', '99', null, current('88'), 'edited', 'adopted', /came from elsewhere/],
  ])('%s', (_, text, record, given, state, mark, note) => {
    const status = statusOf(text, record, ok(given));
    expect([status.state, status.mark]).toEqual([state, mark]);
    if (note !== null) expect(status.note).toMatch(note);
    else expect(status.note).toBeNull();
  });

  test('withdrawn, and renamed with the query that takes its place', () => {
    const withdrawn: SourceError = { kind: 'withdrawn', message: 'It has been withdrawn.' };
    expect(statusOf('88', written('88'), err(withdrawn))).toMatchObject({
      state: 'unknown',
      mark: 'withdrawn',
      successor: null,
      note: 'It has been withdrawn.',
    });
    expect(statusOf('88', written('88'), err({ ...withdrawn, replacedBy: 'cla-per-10000' }))).toMatchObject({
      state: 'unknown',
      mark: 'renamed',
      successor: { indicator: 'cla-per-10000', area: 'E06000015', period: 'latest', measure: 'value' },
    });
    // What cannot be a tag cannot be followed.
    expect(statusOf('88', written('88'), err({ ...withdrawn, replacedBy: 'Not a slug!' }))).toMatchObject({
      mark: 'withdrawn',
      successor: null,
    });
  });

  test('a pinned figure of a withdrawn indicator is still pinned, and known to be withdrawn', () => {
    const record = written('88', { override: 'as agreed' });
    expect(statusOf('88', record, err({ kind: 'withdrawn', message: 'Withdrawn.' }))).toMatchObject({
      state: 'pinned',
      mark: 'withdrawn',
    });
  });
});

describe('a figure that cannot be compared with its source', () => {
  const record = written('88', { retrieved: '2026-01-03T10:00:00Z', flags: ['p'] });

  test.each([
    ['2026-01-20', 'on 3 January 2026, 17 days ago.'],
    ['2026-01-04', 'on 3 January 2026, yesterday.'],
    ['2026-01-03', 'on 3 January 2026, today.'],
    [undefined, 'on 3 January 2026.'],
    ['2025-12-31', 'on 3 January 2026.'],
  ])('says how old it is (today is %s)', (today, words) => {
    const { state, mark, note } = statusOf('88', record, null, today);
    expect([state, mark]).toEqual(['current', 'provisional']);
    expect(note).toContain(`It was taken from its source ${words}`);
  });

  test('so does one that was edited', () => {
    const { state, note } = statusOf('nearly 90', record, null, '2026-01-20');
    expect(state).toBe('edited');
    expect(note).toMatch(/now reads “nearly 90”.*17 days ago/);
  });
});

describe('a chart', () => {
  const alt = 'Line chart of 88.';
  const withPicture = (altText: string | null, record: string) => {
    const document = documentOf(withLedger(paper([{ tag: chart, text: '' }]), { [chart]: written(record) }));
    const [control] = document.controls;
    if (altText === null) return document;
    const picture = { at: {}, altText, decorative: false };
    return { ...document, controls: [{ ...control!, picture: 0 }], pictures: [picture] };
  };

  test('reads as the alternative text of its picture', () => {
    expect(figuresOf(withPicture(alt, alt)).map(({ text }) => text)).toEqual([alt]);
  });

  test('is current while that is what was written, and edited where it was changed or its picture is gone', () => {
    const state = (altText: string | null) => {
      const document = withPicture(altText, alt);
      return figureStatuses(figuresOf(document), document.ledger, null)[0]?.state;
    };
    expect([state(alt), state('Our own words'), state(null)]).toEqual(['current', 'edited', 'edited']);
  });

  test('is stale once its source has other values', () => {
    const document = withPicture(alt, alt);
    const answers = new Map([['cla-rate/E06000015/latest', ok(derbyRate)]]);
    expect(figureStatuses(figuresOf(document), document.ledger, answers)[0]?.state).toBe('stale');
  });
});
