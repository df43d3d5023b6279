import fc from 'fast-check';
import {
  compute,
  figuresOf,
  figureStatuses,
  factsQueries,
  planRefresh,
  refreshEdits,
  resolveFigures,
} from '../../../src/core/figures/index.ts';
import { err, ok } from '../../../src/core/model/index.ts';
import type { Facts, LedgerFigure, Measure } from '../../../src/core/model/index.ts';
import { claNumber, claRate, derbyNumber, derbyRate, facts, twoYears } from '../../support/facts.ts';
import { deadSource, documentOf, edited, paper, tableSource, textOf, withLedger } from './paper.ts';
import type { Paper, Piece } from './paper.ts';

const valueTag = 'rw:f:cla-rate/E06000015/latest/value';
const rankTag = 'rw:f:cla-rate/E06000015/latest/rank';

const written = (text: string, more: Partial<LedgerFigure> = {}): LedgerFigure => ({
  text,
  exact: text,
  period: '2025-03-31/P1D',
  release: 'dfe-cla-2025',
  source: 'Department for Education',
  licence: 'OGL v3.0',
  retrieved: '2025-01-10T10:00:00Z',
  hash: 'b'.repeat(64),
  override: null,
  history: [],
  ...more,
});

const statusOf = async (
  text: string,
  record: LedgerFigure | null,
  source: Parameters<typeof resolveFigures>[1],
) => {
  const given = paper([{ text: 'A rate of ' }, { tag: valueTag, text }]);
  const document = documentOf(record === null ? given : withLedger(given, { [valueTag]: record }));
  return (await resolveFigures(document, source)).figures[0]!;
};

const source = tableSource([derbyRate, derbyNumber]);

describe('the state of a figure', () => {
  test.each<[string, string, LedgerFigure | null, string, RegExp | null]>([
    ['current: as written and as the source has it', '88', written('88'), 'current', null],
    ['stale: as written, but the source has something else', '99', written('99'), 'stale', null],
    ['edited: not as it was written', 'nearly 90', written('99'), 'edited', /was 99 .* reads “nearly 90”/],
    [
      'pinned: kept by the author',
      '99',
      written('99', { override: 'as quoted in the plan' }),
      'pinned',
      /as quoted in the plan\. Its source now has 88\./,
    ],
    ['current: pasted from elsewhere and right', '88', null, 'current', /came from elsewhere/],
    [
      'edited: pasted from elsewhere and different',
      '99',
      null,
      'edited',
      /came from elsewhere .* source has 88/,
    ],
    ['current: typed by hand to what the source has', '88', written('99'), 'current', null],
    [
      'stale: the same text for a later period',
      '88',
      written('88', { period: '2024-03-31/P1D' }),
      'stale',
      /now as at 31 March 2025/,
    ],
  ])('%s', async (_, text, record, state, note) => {
    const status = await statusOf(text, record, source);
    expect(status.state).toBe(state);
    if (note === null) expect(status.note).toBeNull();
    else expect(status.note).toMatch(note);
  });

  test('an unchanged value of a later release is current', async () => {
    expect((await statusOf('88', written('88', { release: 'dfe-cla-2024' }), source)).state).toBe('current');
  });

  test('unknown: the source does not know it, or the tag cannot be read', async () => {
    const document = documentOf(
      paper([
        { tag: 'rw:f:no-such/E06000015/latest/value', text: '4' },
        { tag: 'rw:f:nonsense', text: '5' },
      ]),
    );
    const { figures } = await resolveFigures(document, source);
    expect(figures.map(({ state, note }) => [state, note])).toEqual([
      ['unknown', 'There is no indicator “no-such”.'],
      [
        'unknown',
        'This version of Reportwright cannot tell what this figure is. Delete it and insert it again.',
      ],
    ]);
  });

  test.each([
    ['with no source', null, 'not-asked'],
    ['with a source that does not answer', deadSource, 'failed'],
  ] as const)('%s figures are judged by the report’s own record', async (_, dead, state) => {
    expect((await statusOf('99', written('99'), dead)).state).toBe('current');
    expect((await statusOf('100', written('99'), dead)).state).toBe('edited');
    expect((await statusOf('99', null, dead)).state).toBe('unknown');
    expect((await resolveFigures(documentOf(paper([{ tag: valueTag, text: '1' }])), dead)).source.state).toBe(
      state,
    );
  });

  test('a source that answers too few questions has failed', async () => {
    const nonsense = { ...source, resolve: async () => ok([]) };
    const { source: state, figures } = await resolveFigures(
      documentOf(paper([{ tag: valueTag, text: '88' }])),
      nonsense,
    );
    expect(state).toMatchObject({ state: 'failed', message: expect.stringContaining('0 answers to 1') });
    expect(figures[0]?.state).toBe('unknown');
  });
});

describe('comparing a report with its source', () => {
  test('asks each question once, in one call', async () => {
    const table = tableSource([derbyRate, derbyNumber]);
    const document = documentOf(
      paper(
        [
          { tag: valueTag, text: '88' },
          { tag: rankTag, text: 'x' },
        ],
        [
          { tag: valueTag, text: '88' },
          { tag: 'rw:f:cla-number/E06000015/2025-03-31/change', text: '53' },
        ],
      ),
    );
    const { figures } = await resolveFigures(document, table);
    expect(table.calls).toEqual([
      [
        { indicator: 'cla-rate', area: 'E06000015', period: 'latest' },
        { indicator: 'cla-number', area: 'E06000015', period: '2025-03-31' },
      ],
    ]);
    expect(figures.map(({ tag, at }) => [tag, at.occurrence, at.block])).toEqual([
      [valueTag, 0, 0],
      [rankTag, 0, 0],
      [valueTag, 1, 1],
      ['rw:f:cla-number/E06000015/2025-03-31/change', 0, 1],
    ]);
  });

  test('asks nothing where there are no figures', async () => {
    const table = tableSource([]);
    expect((await resolveFigures(documentOf(paper([{ text: 'None' }])), table)).source.state).toBe(
      'not-asked',
    );
    expect(table.calls).toEqual([]);
  });
});

describe('the plan of a refresh', () => {
  const plan = async (given: Paper) => {
    const document = documentOf(given);
    return planRefresh((await resolveFigures(document, source)).figures, document);
  };

  test('offers a figure once, however often it is used', async () => {
    const { updates } = await plan(
      withLedger(paper([{ tag: valueTag, text: '99' }], [{ tag: valueTag, text: '99' }]), {
        [valueTag]: written('99', { period: '2024-03-31/P1D' }),
      }),
    );
    expect(updates).toMatchObject([
      {
        tag: valueTag,
        label: 'Children looked after, rate, Derby: value',
        old: '99',
        new: '88',
        occurrences: [0, 1],
        safe: true,
        note: 'It was as at 31 March 2024; it is now as at 31 March 2025.',
        record: {
          text: '88',
          period: '2025-03-31/P1D',
          history: [{ text: '99', retrieved: '2025-01-10T10:00:00Z' }],
        },
      },
    ]);
  });

  test('names what it does not touch and why', async () => {
    const { updates, held } = await plan(
      withLedger(
        paper([
          { tag: valueTag, text: '99', locked: true },
          { tag: rankTag, text: 'about 40th' },
        ]),
        {
          [valueTag]: written('99'),
          [rankTag]: written('joint 38th highest of 151', { exact: '38' }),
        },
      ),
    );
    expect(updates).toEqual([]);
    expect(held.map(({ reason }) => reason)).toEqual([
      'This figure is locked, so it cannot be changed here. Unlock it in Word, then refresh again.',
      'This was joint 38th highest of 151 when it was last written; it now reads “about 40th”.',
    ]);
  });

  test.each<[string, Facts, Measure, LedgerFigure, RegExp]>([
    ['ten times as large', twoYears(claNumber, '60', '545'), 'value', written('54'), /ten times/],
    [
      'a fall that is now a rise',
      twoYears(claNumber, '500', '545'),
      'change-pct',
      written('9%', { exact: '-8.86' }),
      /was a fall and is now a rise/,
    ],
    [
      'a value that is withheld now',
      twoYears(claNumber, '500', '- [c]'),
      'value',
      written('54'),
      /no value any more/,
    ],
    [
      'a value that was withheld before',
      twoYears(claNumber, '500', '520'),
      'value',
      written('[c]', { exact: null }),
      /no value before/,
    ],
  ])('%s is not accepted without being looked at', (_, given, measure, record, note) => {
    const tag = `rw:f:cla-number/E06000015/latest/${measure}`;
    const document = documentOf(withLedger(paper([{ tag, text: record.text }]), { [tag]: record }));
    const statuses = figureStatuses(
      figuresOf(document),
      document.ledger,
      new Map([['cla-number/E06000015/latest', ok(given)]]),
    );
    expect(planRefresh(statuses, document).updates[0]).toMatchObject({
      safe: false,
      note: expect.stringMatching(note),
    });
  });

  test('a figure that moved on only in its period writes its record, not the text', async () => {
    const given = withLedger(paper([{ tag: valueTag, text: '88' }]), {
      [valueTag]: written('88', { period: '2024-03-31/P1D' }),
    });
    const edits = refreshEdits(await plan(given), [valueTag], documentOf(given));
    expect(edits.map(({ kind }) => kind)).toEqual(['set-ledger']);
    const after = await plan(edited(given, edits).paper);
    expect(after.updates).toEqual([]);
    expect(after.unchanged).toHaveLength(1);
  });

  test.each([
    ['absent', { state: 'absent' }],
    ['damaged', { state: 'damaged', message: 'It cannot be read.' }],
  ] as const)('an %s record is begun anew from what agrees with its source', async (_, ledger) => {
    const given: Paper = {
      ...paper([{ tag: valueTag, text: '88' }, { text: ' ' }, { tag: rankTag, text: '40th' }]),
      ledger,
    };
    const first = await plan(given);
    expect(first.held.map(({ status }) => status.tag)).toEqual([rankTag]);
    const { paper: after } = edited(given, refreshEdits(first, [], documentOf(given)));
    expect(textOf(after)).toBe(textOf(given));
    expect(after.ledger.state === 'read' && Object.keys(after.ledger.ledger.figures)).toEqual([valueTag]);
  });

  test('a record kept by a newer version is left as it is', async () => {
    const given: Paper = {
      ...paper([{ tag: valueTag, text: '88' }]),
      ledger: { state: 'newer', message: 'Newer.' },
    };
    expect(refreshEdits(await plan(given), [valueTag], documentOf(given))).toEqual([]);
  });
});

/** Papers with a few figures in every state, and the facts that they are compared with. */
const measured = fc.constantFrom<Measure>('value', 'change', 'change-pct', 'previous', 'rank');
const indicatorIds = ['cla-number', 'cla-rate', 'gone'] as const;
const tagOf = fc
  .tuple(fc.constantFrom(...indicatorIds), measured)
  .map(([id, m]) => `rw:f:${id}/E06000015/latest/${m}`);
const anyTag = fc.oneof({ weight: 9, arbitrary: tagOf }, fc.constant('rw:f:what'));
const anyText = fc.constantFrom('88', '99', '545', '598', '9%', '[c]', 'nearly 90', '');
const anyPiece: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ text: fc.constantFrom(' and ', 'words') }),
  fc.record({ tag: anyTag, text: anyText, locked: fc.boolean() }),
);
const anyRecord = fc
  .tuple(
    anyText,
    fc.constantFrom(null, null, null, 'agreed wording'),
    fc.constantFrom('2025-03-31/P1D', '2024-03-31/P1D'),
  )
  .map(([text, override, period]) => written(text, { override, period, exact: null }));
const anyPaper: fc.Arbitrary<Paper> = fc
  .tuple(
    fc.array(fc.array(anyPiece, { maxLength: 5 }), { maxLength: 4 }),
    fc.option(fc.dictionary(tagOf, anyRecord, { maxKeys: 8 })),
  )
  .map(([paragraphs, figures]) =>
    figures === null ? paper(...paragraphs) : withLedger(paper(...paragraphs), figures),
  );
const cell = fc.constantFrom('88 545/62113', '99 598/60668', '- [c]', '0', '120');
const anyFacts = fc.tuple(cell, cell).map(([before, now]) =>
  [claNumber, claRate].map((indicator) =>
    facts({
      indicator,
      series: { '2024-03-31/P1D': before, '2025-03-31/P1D': now },
      peers: { E08000001: '90' },
    }),
  ),
);

describe('the laws of a refresh', () => {
  const statusesOf = (given: Paper, held: readonly Facts[]) => {
    const document = documentOf(given);
    const answers = new Map(
      factsQueries(figuresOf(document)).map((query) => {
        const found = held.find(({ indicator }) => indicator.id === query.indicator);
        const answer =
          found === undefined ? err({ kind: 'withdrawn' as const, message: 'Withdrawn.' }) : ok(found);
        return [`${query.indicator}/${query.area}/${query.period}`, answer] as const;
      }),
    );
    return figureStatuses(figuresOf(document), document.ledger, answers);
  };
  const law = (check: (given: Paper, held: readonly Facts[], accept: (tag: string) => boolean) => void) =>
    fc.assert(
      fc.property(anyPaper, anyFacts, fc.func(fc.boolean()), (given, held, accept) =>
        check(given, held, accept),
      ),
      { seed: 88, numRuns: 600 },
    );

  test('every figure is updated, held or unchanged, and only one of them', () =>
    law((given, held) => {
      const statuses = statusesOf(given, held);
      const { updates, held: kept, unchanged } = planRefresh(statuses, documentOf(given));
      const key = (tag: string, occurrence: number | undefined) => `${tag} ${occurrence}`;
      const all = [
        ...updates.flatMap(({ tag, occurrences }) => occurrences.map((n) => key(tag, n))),
        ...kept.map(({ status }) => key(status.tag, status.at.occurrence)),
        ...unchanged.map(({ tag, at }) => key(tag, at.occurrence)),
      ];
      expect([...all].sort()).toEqual(statuses.map(({ tag, at }) => key(tag, at.occurrence)).sort());
      for (const { reason } of kept) expect(reason).toMatch(/\S.*\.$/s);
    }));

  test('what is edited, pinned, unknown, locked or not accepted is not touched', () =>
    law((given, held, accept) => {
      const statuses = statusesOf(given, held);
      const document = documentOf(given);
      const plan = planRefresh(statuses, document);
      const accepted = plan.updates.map(({ tag }) => tag).filter((tag) => accept(tag));
      const { paper: after, outcomes } = edited(given, refreshEdits(plan, accepted, document));
      expect(outcomes.every(({ done }) => done)).toBe(true);
      const now = figuresOf(documentOf(after));
      for (const [index, status] of statuses.entries()) {
        const locked = document.controls[index]?.locked;
        if (status.state !== 'stale' || locked || !accepted.includes(status.tag)) {
          expect(now[index]?.text).toBe(status.text);
        } else
          expect(now[index]?.text).toBe(
            compute(
              held.find(({ indicator }) => status.tag.includes(indicator.id))!,
              status.query!.measure,
            ).text,
          );
      }
    }));

  test('done twice is done once', () =>
    law((given, held) => {
      const refresh = (before: Paper) => {
        const document = documentOf(before);
        const plan = planRefresh(statusesOf(before, held), document);
        return edited(
          before,
          refreshEdits(
            plan,
            plan.updates.map(({ tag }) => tag),
            document,
          ),
        ).paper;
      };
      const once = refresh(given);
      expect(planRefresh(statusesOf(once, held), documentOf(once)).updates).toEqual([]);
      expect(refresh(once)).toEqual(once);
    }));

  test('no record of a figure is lost', () =>
    law((given, held) => {
      const document = documentOf(given);
      const plan = planRefresh(statusesOf(given, held), document);
      const { paper: after } = edited(
        given,
        refreshEdits(
          plan,
          plan.updates.map(({ tag }) => tag),
          document,
        ),
      );
      const before = given.ledger.state === 'read' ? given.ledger.ledger.figures : {};
      const kept = after.ledger.state === 'read' ? after.ledger.ledger.figures : {};
      for (const [tag, record] of Object.entries(before)) {
        expect(kept[tag]).toBeDefined();
        expect([kept[tag]!.text, ...kept[tag]!.history.map(({ text }) => text)]).toContain(record.text);
      }
    }));
});
