import {
  figuresOf,
  figureStatuses,
  planRefresh,
  refreshEdits,
  resolveFigures,
} from '../../../src/core/figures/index.ts';
import { ok } from '../../../src/core/model/index.ts';
import type { Facts, LedgerFigure, Measure } from '../../../src/core/model/index.ts';
import { claNumber, derbyNumber, derbyRate, twoYears } from '../../support/facts.ts';
import { documentOf, edited, paper, tableSource, textOf, withLedger, written } from './paper.ts';
import type { Paper } from './paper.ts';

const valueTag = 'rw:f:cla-rate/E06000015/latest/value';
const rankTag = 'rw:f:cla-rate/E06000015/latest/rank';

const source = tableSource([derbyRate, derbyNumber]);

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
        label: 'Children looked after, rate, Derby',
        old: '99',
        new: '88',
        occurrences: [0, 1],
        safe: true,
        moved: {
          short: '31 March 2024 → 2025',
          sentence: 'It was as at 31 March 2024; it is now as at 31 March 2025.',
        },
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
      warnings: [expect.objectContaining({ text: expect.stringMatching(note) as string })],
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
