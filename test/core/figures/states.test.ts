import { resolveFigures } from '../../../src/core/figures/index.ts';
import { ok } from '../../../src/core/model/index.ts';
import type { LedgerFigure } from '../../../src/core/model/index.ts';
import { derbyNumber, derbyRate } from '../../support/facts.ts';
import { deadSource, documentOf, paper, tableSource, withLedger, written } from './paper.ts';

const valueTag = 'rw:f:cla-rate/E06000015/latest/value';
const rankTag = 'rw:f:cla-rate/E06000015/latest/rank';

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
