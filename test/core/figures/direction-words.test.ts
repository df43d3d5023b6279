import { wordConflicts } from '../../../src/core/figures/direction/direction-words.ts';
import { figuresOf, parseTag } from '../../../src/core/figures/index.ts';
import type { Computed, FigureStatus, FigureTag, Indicator, Measure } from '../../../src/core/model/index.ts';
import { outline } from '../../support/outline.ts';

interface Shown {
  readonly text: string;
  readonly exact: string;
  readonly measure: Measure;
  readonly indicator: string;
  readonly polarity: Indicator['polarity'];
  readonly area?: string;
}

const shown = (
  indicator: string,
  measure: Measure,
  text: string,
  exact: string,
  polarity: Indicator['polarity'] = 'neutral',
): Shown => ({ indicator, measure, text, exact, polarity });

/** Short names for the figures of the sentences: numbers fell, repairs rose and more is better, visits stayed the same. */
const named: Readonly<Record<string, Shown>> = {
  n: shown('cla-number', 'value', '545', '545'),
  was: shown('cla-number', 'previous', '598', '598'),
  by: shown('cla-number', 'change', '53', '-53'),
  pct: shown('cla-number', 'change-pct', '9%', '-8.86'),
  compared: shown('cla-number', 'compared', '9% fewer children than', '-8.86'),
  rank: shown('cla-number', 'rank', 'joint 41st highest of 151', '41'),
  low: shown('repairs', 'rank', '140th highest of 151', '140'),
  r: shown('cla-rate', 'value', '88', '87.74'),
  rwas: shown('cla-rate', 'previous', '99', '98.57'),
  eng: shown('cla-rate', 'england', '67', '67.12'),
  nn: shown('cla-rate', 'neighbours', '81.5', '81.5'),
  notts: { ...shown('cla-rate', 'value', '93', '92.99'), area: 'E06000018' },
  rep: shown('repairs', 'value', '84.1%', '84.1', 'higher'),
  repwas: shown('repairs', 'previous', '80.0%', '80', 'higher'),
  reppts: shown('repairs', 'change', '4.1', '4.1', 'higher'),
  days: shown('relet-days', 'value', '31', '31', 'lower'),
  dayswas: shown('relet-days', 'previous', '27', '27', 'lower'),
  v: shown('visits', 'value', '12', '12'),
  vwas: shown('visits', 'previous', '12', '12'),
  near: shown('near-rate', 'value', '50', '50.4'),
  nearwas: shown('near-rate', 'previous', '50', '49.6'),
  alone: shown('lonely', 'value', '40', '40'),
};

const tagOf = ({ indicator, measure, area = 'E06000015' }: Shown): FigureTag =>
  `rw:f:${indicator}/${area}/latest/${measure}`;

const labels: Readonly<Record<string, string>> = {
  'cla-number': 'Children looked after, number, Derby',
  'cla-rate': 'Children looked after, rate, Derby',
  repairs: 'Repairs done on time, Derby',
};

/** The statuses of the figures of a document; every figure that is named is known, whether it stands there or not. */
function statusesOf(
  document: ReturnType<typeof outline>,
  hidden: readonly string[] = [],
): readonly FigureStatus[] {
  const statuses = figuresOf(document).map(({ tag, text, at }): FigureStatus => {
    const known = Object.values(named).find((one) => tagOf(one) === tag);
    if (known === undefined) throw new Error(tag);
    return status(known, text, at);
  });
  return [...statuses, ...hidden.map((name) => status(figure(name), figure(name).text, {}))];
}

function figure(name: string): Shown {
  const found = named[name];
  if (found === undefined) throw new Error(`There is no figure ${name}.`);
  return found;
}

function status(known: Shown, text: string, at: FigureStatus['at']): FigureStatus {
  const { exact, indicator, polarity } = known;
  const written = {
    text,
    exact,
    period: known.measure === 'previous' ? '2024-03-31/P1D' : '2025-03-31/P1D',
    release: 'cla-2025',
    source: 'Department for Education',
    licence: 'OGL v3.0',
    retrieved: '2026-01-20T09:30:00Z',
    hash: 'a'.repeat(64),
    override: null,
    about: {
      indicator: labels[indicator] ?? indicator,
      area: 'Derby',
      release: 'Children looked after, 2025',
      published: '2025-11-20',
      url: 'https://example.org/',
    },
    history: [],
  };
  const now: Computed = { text, exact, note: null, period: written.period };
  return {
    tag: tagOf(known),
    query: parseTag(tagOf(known)),
    state: 'current',
    text,
    at,
    written,
    now,
    mark: null,
    successor: null,
    note: null,
    polarity,
  };
}

/** `{n}` in a sentence is the figure of that name. */
const written = (sentence: string): ReturnType<typeof outline> =>
  outline(
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => `[${figure(name).text}](${tagOf(figure(name))})`),
  );

const everyOther = ['was', 'by', 'rwas', 'repwas', 'dayswas', 'vwas', 'nearwas'];

function conflictsOf(sentence: string) {
  const document = written(sentence);
  return wordConflicts(document, statusesOf(document, everyOther));
}

describe('words that the numbers contradict', () => {
  it.each([
    // Verbs with the number that completes them.
    ['The number of children looked after rose to {n}.', 'rose to', 'fell to'],
    ['The number has risen to {n}.', 'risen to', 'fallen to'],
    ['The number increased from {was} to {n}.', 'increased', 'decreased'],
    ['The total has increased by {pct} this year.', 'increased', 'decreased'],
    ['Numbers grew by {by} in the year.', 'grew', 'shrank'],
    ['Numbers climbed again to {n}.', 'climbed', 'dropped'],
    ['The number went up by {by}.', 'went up', 'went down'],
    ['In Derby the number rose slightly to {n} in 2025.', 'rose', 'fell'],
    ['It rose by 9% to {n}.', 'rose', 'fell'],
    ['Rising to {n}, the number was the lowest for a while.', 'Rising', 'Falling'],
    ['Repairs done on time fell to {rep}.', 'fell to', 'rose to'],
    ['Repairs done on time fell by {reppts} percentage points.', 'fell', 'rose'],
    ['Repairs done on time have fallen to {rep}.', 'fallen to', 'risen to'],
    ['Repairs done on time dropped to {rep}.', 'dropped to', 'climbed to'],
    // Nouns, with their articles.
    ['There was an increase of {by} in the number of children.', 'an increase', 'a decrease'],
    ['There was a rise of {pct}.', 'a rise', 'a fall'],
    ['This is an increase from {was}.', 'an increase', 'a decrease'],
    [
      'There was a decrease of {reppts} percentage points in repairs done on time.',
      'a decrease',
      'an increase',
    ],
    ['We saw a rise in the number of children looked after to {n}.', 'a rise', 'a fall'],
    ['{n} children were looked after, a rise of 9% on last year.', 'a rise', 'a fall'],
    // Comparisons with the year before.
    ['There were {by} more children than a year earlier.', 'more', 'fewer'],
    ['The number was {pct} higher than a year earlier.', 'higher', 'lower'],
    ['{n} children were looked after, up from {was}.', 'up', 'down'],
    ['{n} children were looked after, higher than last year.', 'higher', 'lower'],
    ['The rate of {r} is higher than in 2024.', 'higher', 'lower'],
    ['The rate of {r} per 10,000 children was higher than a year earlier.', 'higher', 'lower'],
    ['{n} children were looked after, more than the {was} a year earlier.', 'more', 'less'],
    ['{rep} of repairs were done on time, down from {repwas}.', 'down', 'up'],
    // Comparisons with others.
    ['The rate of {r} is below the England rate of {eng}.', 'below', 'above'],
    ['At {r} the rate is lower than England ({eng}).', 'lower', 'higher'],
    ['The rate was {r}, which is less than the neighbours’ {nn}.', 'less', 'more'],
    ['Derby’s rate of {r} is higher than Nottingham’s {notts}.', 'higher', 'lower'],
    ['England’s rate of {eng} is higher than Derby’s rate of {r}.', 'higher', 'lower'],
    ['The rate of {r} exceeds Nottingham’s rate of {notts}.', 'exceeds', 'is below'],
    // No change.
    ['The number remained at {n}.', 'remained at', 'fell to'],
    ['The number was unchanged at {n}.', 'was unchanged at', 'fell to'],
    ['The number rose to {v}.', 'rose to', 'remained at'],
    ['The number of visits has fallen to {v}.', 'fallen to', 'remained at'],
    // Better and worse.
    ['The average time improved to {days} days.', 'improved to', 'rose to'],
    ['Repairs done on time worsened to {rep}.', 'worsened to', 'rose to'],
    ['The number of children improved to {n}.', 'improved to', 'fell to'],
    // Places in a ranking.
    ['Its rate was among the lowest ({rank}).', 'among the lowest', 'among the highest'],
    ['Derby has one of the highest percentages, {low}.', 'one of the highest', 'one of the lowest'],
    // Subjects that name the figure.
    ['The number of {n} has risen.', 'risen', 'fallen'],
    [
      'The number of children looked after in Derby rose again this year, with {n} looked after now.',
      'rose',
      'fell',
    ],
    ['INCREASED from {was} to {n}.', 'INCREASED', 'DECREASED'],
  ])('%s', (sentence, found, suggestion) => {
    const conflicts = conflictsOf(sentence);
    expect(conflicts.map((one) => [one.found, one.suggestion])).toEqual([[found, suggestion]]);
    expect(conflicts[0]?.message).toMatch(/^The words say “.+”, but .+\.$/);
  });
});

describe('words that are left alone', () => {
  it.each([
    // They follow the numbers.
    'The number of children looked after fell to {n}.',
    'The number fell from {was} to {n}, a fall of {pct}.',
    'There were {by} fewer children than a year earlier ({was}).',
    '{n} children were looked after, down from {was}.',
    'Repairs done on time improved to {rep}, up from {repwas}.',
    'The average time worsened to {days} days.',
    'The rate of {r} is above the England rate of {eng} but below Nottingham’s {notts}.',
    'The number remained at {v}.',
    // Denied, planned or supposed.
    'The number did not rise to {n}.',
    'The number has not increased from {was} to {n}.',
    'There was no increase of {by}.',
    'The number is expected to rise from {n}.',
    'Numbers would have risen to {n} without the service.',
    'If it rose by {by}, more homes would be needed.',
    'The plan is to increase it from {n}.',
    'Rather than rising to {n}, the number was steady.',
    // About something else.
    'As demand rose, {n} children were looked after.',
    'Costs rose by £2m for {n} children.',
    'Costs rose and {n} children were looked after.',
    'Despite increased demand, {n} children were looked after.',
    'A rise in costs led to {n} children moving home.',
    'Increased funding supports the {n} children.',
    'Spending rose because {n} children were looked after.',
    'The {n} children, whose school attendance rose, did well.',
    '{n} children were looked after, while unemployment rose.',
    'The council set up a home and looked after {n} children.',
    'Up to {n} children may be looked after.',
    'More than {n} children were looked after.',
    'The England rate rose to {eng}.',
    'The number of staff rose this year, with {n} children looked after.',
    'The increase in demand has reduced the number to {n}.',
    'Costs for the {n} children were higher than last year.',
    'Costs were £2m higher than last year for the {n} children.',
    'For {n} children, costs were higher than last year.',
    'The number fell to {n}, reversing the increase seen before.',
    '{n} children were looked after, of whom more than half were boys.',
    'The {pct} increase that was feared did not come.',
    '{n} children were looked after, up from 512.',
    'The number fell to {n} and is now below 600.',
    'Reductions in staff affected {n} children.',
    '{n} children were looked after. Costs rose.',
    // Another year, or nothing to know it by.
    'The number rose from 512 in 2016 to {n}.',
    'Since 2019 the number has risen to {n}.',
    'Over the last five years the number rose to {n}.',
    'The number rose to {alone}.',
    'The rate was lower than the national average, at {r}.',
    // Not a claim of the report, or live itself.
    'Ofsted wrote “the number rose to {n}” in its letter.',
    '# The number rose to {n}',
    'This is {compared} a year earlier ({was}).',
    'Derby had the {rank} authorities.',
    'Its rate was among the highest ({rank}).',
    'Derby has one of the lowest percentages, {low}.',
    'The rate rose to {near}.',
    'The rate remained at {near}.',
    'The rate was broadly unchanged at {r}.',
  ])('%s', (sentence) => {
    expect(conflictsOf(sentence)).toEqual([]);
  });
});

describe('which value the words are held against', () => {
  const number = 'rw:f:cla-number/E06000015/latest/value';
  const turned: Computed = { text: '610', exact: '610', note: null, period: '2025-03-31/P1D' };

  it('is the value after a refresh, where one is planned', () => {
    const document = written('The number fell to {n}.');
    const statuses = statusesOf(document, ['was']);
    expect(wordConflicts(document, statuses)).toEqual([]);
    const conflicts = wordConflicts(document, statuses, new Map([[number, turned]]));
    expect(conflicts).toMatchObject([
      { tag: number, found: 'fell to', suggestion: 'rose to', sentence: 'The number fell to 545.' },
    ]);
  });

  it('is compared with what the record has for the year before', () => {
    const document = written('The number fell to {n}.');
    const next = { ...turned, text: '560', exact: '560', period: '2026-03-31/P1D' };
    const statuses = statusesOf(document);
    expect(wordConflicts(document, statuses)).toEqual([]);
    expect(wordConflicts(document, statuses, new Map([[number, next]]))).toMatchObject([
      { suggestion: 'rose to' },
    ]);
  });

  it('is never one that the author has typed or keeps', () => {
    const document = written('The number rose to {n}.');
    for (const state of ['edited', 'pinned', 'unknown'] as const) {
      const statuses = statusesOf(document, ['was']).map((one) => ({ ...one, state }));
      expect(wordConflicts(document, statuses)).toEqual([]);
    }
  });

  it('is told with its place and a quotation, in tables and notes too', () => {
    const document = outline(`@footnotes\nThe number rose to [545](${number}).`);
    const [conflict] = wordConflicts(document, statusesOf(document, ['was']));
    expect(conflict?.at).toMatchObject({
      story: 'footnotes',
      start: 11,
      end: 18,
      quote: { exact: 'rose to', prefix: 'The number ', suffix: ' 545.' },
    });
  });

  it('says nothing of better or worse where nobody knows which is better', () => {
    const document = written('The number improved to {n}.');
    const statuses = statusesOf(document, ['was']).map(({ polarity: _, ...one }) => one);
    expect(wordConflicts(document, statuses)).toEqual([]);
  });
});
