import {
  figureParts,
  figuresOf,
  figureStatuses,
  phrase,
  planInsert,
  planRefresh,
  refreshEdits,
  trend,
} from '../../../src/core/figures/index.ts';
import { ok } from '../../../src/core/model/index.ts';
import type { Edit, Facts } from '../../../src/core/model/index.ts';
import { claNumber, derbyNumber, derbyRate, england, facts, repairs, twoYears } from '../../support/facts.ts';
import { documentOf, edited, paper, textOf, withLedger } from './paper.ts';
import type { Paper } from './paper.ts';

const inserted = (given: Paper, start: number, parts = figureParts(derbyRate, 'value')) => {
  const edits = planInsert(parts, { block: 0, start, end: start }, documentOf(given));
  return edited(given, edits).paper;
};
const recordsOf = (edits: readonly Edit[]) =>
  edits.flatMap((edit) => (edit.kind === 'set-ledger' ? [edit.ledger.figures] : []))[0];

describe('inserting at the cursor', () => {
  test.each([
    ['A rate of ', 10, 'A rate of 88'],
    ['A rate of', 9, 'A rate of 88'],
    ['A rate of per 10,000', 10, 'A rate of 88 per 10,000'],
    ['(, England 67)', 1, '(88, England 67)'],
    ['', 0, '88'],
  ])('%j at %i gives %j', (text, start, expected) => {
    expect(textOf(inserted(paper([{ text }]), start))).toBe(expected);
  });

  test('a figure is put behind what is selected, and never into another figure', () => {
    const given = paper([
      { text: 'There were ' },
      { tag: 'rw:f:cla-number/E06000015/latest/value', text: '545' },
      { text: ' children.' },
    ]);
    const inlinesAt = (start: number, end: number) => {
      const cursor = { block: 0, start, end };
      const [edit] = planInsert(figureParts(derbyRate, 'value'), cursor, documentOf(given));
      return edit?.kind === 'insert-inline'
        ? edit.inlines.map((inline) => ('text' in inline ? inline.text : inline.kind))
        : [];
    };
    expect(inlinesAt(0, 'There were 545 children.'.length)).toEqual([' ', '88']);
    expect(inlinesAt(12, 12)).toEqual([' ', '88']);
  });

  test('a phrase begins after a space where a sentence ends', () => {
    const after = inserted(paper([{ text: 'See below.' }]), 10, phrase(derbyNumber, derbyRate));
    expect(textOf(after)).toMatch(/^See below\. As at 31 March 2025, 545 children/);
  });

  test('writes live figures with a name for screen readers, and remembers where they come from', () => {
    const edits = planInsert(
      phrase(derbyNumber, derbyRate),
      { block: 0, start: 0, end: 0 },
      documentOf(paper([])),
    );
    const [insert] = edits;
    const controls =
      insert?.kind === 'insert-inline' ? insert.inlines.filter(({ kind }) => kind === 'control') : [];
    expect(controls[1]).toEqual({
      kind: 'control',
      control: {
        tag: 'rw:f:cla-number/E06000015/latest/value',
        title: 'Children looked after, number, Derby',
      },
      text: '545',
      guidance: '',
    });
    for (const inline of controls) {
      if (inline.kind === 'control') expect(inline.control.title.length).toBeLessThanOrEqual(64);
    }
    const records = recordsOf(edits)!;
    expect(Object.keys(records)).toHaveLength(8);
    expect(records['rw:f:cla-rate/E06000015/latest/rank']).toEqual({
      text: 'joint 41st highest of 151',
      exact: '41',
      period: '2025-03-31/P1D',
      release: 'dfe-cla-2025',
      source: 'Department for Education',
      licence: 'OGL v3.0',
      retrieved: '2026-01-20T09:30:00Z',
      hash: 'a'.repeat(64),
      override: null,
      about: {
        indicator: 'Children looked after, rate',
        area: 'Derby',
        release: 'Children looked after in England, 2025',
        published: '2025-11-20',
        url: 'https://explore-education-statistics.service.gov.uk/',
      },
      history: [],
    });
  });

  test('the figures of a phrase ask for the period that the author chose', () => {
    const tags = phrase(derbyNumber, derbyRate, '2025-03-31').flatMap((part) =>
      'tag' in part ? [part.tag] : [],
    );
    expect(tags[0]).toBe('rw:f:cla-number/E06000015/2025-03-31/when.cap');
    expect(tags[1]).toBe('rw:f:cla-number/E06000015/2025-03-31/value');
  });

  describe('where an older copy of the same figure stands', () => {
    const tag = 'rw:f:cla-number/E06000015/latest/value';
    const older = inserted(
      paper([{ text: 'In all ' }]),
      7,
      figureParts(twoYears(claNumber, '620', '598'), 'value'),
    );
    const both = inserted(older, 0, figureParts(derbyNumber, 'value'));
    const statusesOf = (given: Paper, source: Facts | null) => {
      const document = documentOf(given);
      const answers =
        source === null ? null : new Map([['cla-number/E06000015/latest', ok<Facts>(source)] as const]);
      return figureStatuses(figuresOf(document), document.ledger, answers);
    };
    const states = (given: Paper, source: Facts | null) =>
      statusesOf(given, source).map(({ text, state }) => [text, state]);
    const refreshedWith = (given: Paper, source: Facts) => {
      const plan = planRefresh(statusesOf(given, source), documentOf(given));
      return edited(given, refreshEdits(plan, [tag], documentOf(given), { at: '2026-02-01T10:00:00Z' }))
        .paper;
    };
    const later = twoYears(claNumber, '545', '547');

    test('neither is taken for edited: by its source, by a newer one, or by none', () => {
      expect(states(both, derbyNumber)).toEqual([
        ['545', 'current'],
        ['598', 'stale'],
      ]);
      expect(states(both, later)).toEqual([
        ['545', 'stale'],
        ['598', 'stale'],
      ]);
      expect(states(both, null)).toEqual([
        ['545', 'current'],
        ['598', 'stale'],
      ]);
      expect(statusesOf(both, derbyNumber)[1]?.note).toContain('an older copy, which still reads “598”');
    });

    test('one refresh brings both to the same value, and a second finds nothing to do', () => {
      for (const source of [derbyNumber, later]) {
        const after = refreshedWith(both, source);
        const value = source.current.value;
        expect(states(after, source)).toEqual([
          [value, 'current'],
          [value, 'current'],
        ]);
        expect(refreshedWith(after, source)).toEqual(after);
      }
    });

    test('the older number typed again by hand afterwards is the author’s own', () => {
      const after = refreshedWith(both, derbyNumber);
      const typed: Paper = {
        ...after,
        paragraphs: after.paragraphs.map((pieces) =>
          pieces.map((piece) => (piece.text === '545' ? { ...piece, text: '598' } : piece)),
        ),
      };
      expect(states(typed, derbyNumber)).toEqual([
        ['598', 'edited'],
        ['598', 'edited'],
      ]);
      expect(refreshedWith(typed, derbyNumber)).toEqual(typed);
    });

    test('a copy that the author has changed stays as it is', () => {
      const typed: Paper = {
        ...both,
        paragraphs: both.paragraphs.map((pieces) =>
          pieces.map((piece) => (piece.text === '598' ? { ...piece, text: 'nearly 600' } : piece)),
        ),
      };
      expect(states(typed, later)).toEqual([
        ['545', 'stale'],
        ['nearly 600', 'edited'],
      ]);
      expect(textOf(refreshedWith(typed, later))).toContain('nearly 600');
    });
  });

  test('a figure that the author keeps stays kept', () => {
    const tag = 'rw:f:cla-rate/E06000015/latest/value';
    const [record] = Object.values(
      recordsOf(planInsert(figureParts(derbyRate, 'value'), { block: 0, start: 0 }, documentOf(paper([]))))!,
    );
    const given = withLedger(paper([{ text: '' }]), {
      [tag]: { ...record!, text: '90', override: 'as agreed' },
    });
    expect(
      recordsOf(planInsert(figureParts(derbyRate, 'value'), { block: 0, start: 0 }, documentOf(given))),
    ).toBeUndefined();
  });

  test('a record kept by a newer version is left as it is', () => {
    const given: Paper = { ...paper([{ text: '' }]), ledger: { state: 'newer', message: 'Newer.' } };
    const edits = planInsert(figureParts(derbyRate, 'value'), { block: 0, start: 0 }, documentOf(given));
    expect(edits.map(({ kind }) => kind)).toEqual(['insert-inline']);
  });
});

describe('the trend line', () => {
  test('runs from the oldest period to the newest, England on the same scale', () => {
    const { area, england: national } = trend(derbyRate, 100, 40);
    expect(area).toHaveLength(1);
    expect(area[0]?.map(({ x, y, label }) => [x, y, label])).toEqual([
      [0, 0, '109 as at 31 March 2021'],
      [25, expect.closeTo(1.9, 1), '107 as at 31 March 2022'],
      [50, expect.closeTo(4.76, 1), '104 as at 31 March 2023'],
      [75, expect.closeTo(9.52, 1), '99 as at 31 March 2024'],
      [100, 20, '88 as at 31 March 2025'],
    ]);
    expect(national[0]?.at(-1)).toMatchObject({ x: 100, y: 40, label: '67 as at 31 March 2025' });
  });

  test('leaves England out beside a count, and beside itself', () => {
    expect(trend(derbyNumber, 100, 40).england).toEqual([]);
    const country = { ...derbyRate, area: england };
    expect(trend(country, 100, 40).england).toEqual([]);
  });

  test('breaks where a value is withheld, and draws no point for it', () => {
    const given = facts({
      indicator: claNumber,
      series: {
        '2022-03-31/P1D': '10',
        '2023-03-31/P1D': '3',
        '2024-03-31/P1D': '12',
        '2025-03-31/P1D': '14',
      },
    });
    const { area } = trend(given, 90, 10);
    expect(area.map((segment) => segment.map(({ x }) => x))).toEqual([[0], [60, 90]]);
  });

  test('an even line lies in the middle; one value is no line', () => {
    expect(trend(twoYears(repairs, '90', '90'), 10, 10).area[0]?.map(({ y }) => y)).toEqual([5, 5]);
    expect(trend(facts({ indicator: repairs, series: { '2025': '90' } }), 10, 10)).toEqual({
      area: [],
      england: [],
    });
  });
});
