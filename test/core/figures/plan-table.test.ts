import fc from 'fast-check';
import { tableContent, tableQueries } from '../../../src/core/figures/tables/plan-table.ts';
import type { TableRequest } from '../../../src/core/figures/tables/table-shape.ts';
import type { Content, Facts, Flag } from '../../../src/core/model/index.ts';
import {
  derbyNumber,
  derbyRate,
  derbyStartRate,
  nottinghamRate,
  repairs,
  twoYears,
} from '../../support/facts.ts';

const derby = 'E06000015';
const nottingham = 'E06000018';
const byArea: TableRequest = { by: 'area', indicators: ['cla-rate'], areas: [derby, nottingham], periods: 1 };

/** The facts of an earlier period. */
function ago(facts: Facts, cycles: number): Facts {
  const at = facts.series.length - 1 - cycles;
  const current = facts.series[at]!;
  const series = facts.series.slice(0, at + 1);
  return { ...facts, current, period: current.period, series, previous: facts.series[at - 1] ?? null };
}

const provisional = (facts: Facts): Facts => ({ ...facts, current: { ...facts.current, flags: ['p'] } });
const notesTag = 'rw:f:cla-rate/E06000015/latest/notes.fl';

type Table = Extract<Content, { kind: 'table' }>;

const partsOf = (content: readonly Content[]) =>
  content.map((block) => {
    if (block.kind !== 'section') throw new Error('A table of figures is a block control.');
    const [caption, table, notes, source] = block.content;
    return { control: block.control, caption, table: table as Table, notes, source };
  });

const textOf = (content: Content | undefined): string =>
  content?.kind === 'line'
    ? content.inlines.map((inline) => ('text' in inline ? inline.text : '')).join('')
    : '';

const cellsOf = (table: Table): readonly (readonly string[])[] =>
  table.rows.map(({ cells }) =>
    cells.map(({ paragraphs }) =>
      paragraphs
        .flat()
        .map((inline) => ('text' in inline ? inline.text : ''))
        .join(''),
    ),
  );

describe('a table of figures by area', () => {
  test('has a row for each area, a heading with the unit and period, a caption, notes and a source', () => {
    const { content } = tableContent(byArea, [derbyRate, nottinghamRate]);
    const [made] = partsOf(content);
    expect(cellsOf(made!.table)).toEqual([
      ['Area', 'Children looked after, rate, per 10,000 children aged under 18, 31 March 2025'],
      ['Derby', '88'],
      ['Nottingham', '93'],
    ]);
    expect(made!.table.rows.map(({ header }) => header)).toEqual([true, false, false]);
    expect(textOf(made!.caption)).toBe('Children looked after, rate, by area');
    expect(textOf(made!.notes)).toBe('No notes.');
    expect(textOf(made!.source)).toMatch(/^Source: Department for Education, .*31 March 2025/);
    expect(made!.control.tag).toMatch(/^rw:t:E06000015\//);
  });

  test('every number, period, note and source is a live figure, each with its facts for the record', () => {
    const { content, figures } = tableContent(byArea, [derbyRate, nottinghamRate]);
    const written = JSON.stringify(content);
    expect(figures.map(({ tag }) => tag).sort()).toEqual([
      'rw:f:cla-rate/E06000015/latest/notes.fl',
      'rw:f:cla-rate/E06000015/latest/period',
      'rw:f:cla-rate/E06000015/latest/source',
      'rw:f:cla-rate/E06000015/latest/value.fl',
      'rw:f:cla-rate/E06000018/latest/value.fl',
    ]);
    for (const { tag } of figures) expect(written).toContain(tag);
  });

  test('says the direction of a change, the rank in words, and what a symbol means', () => {
    const request: TableRequest = { ...byArea, measures: ['value', 'change', 'rank', 'rag'] };
    const [made] = partsOf(tableContent(request, [derbyRate, nottinghamRate]).content);
    expect(cellsOf(made!.table)[1]).toEqual(['Derby', '88', '11 (fell)', 'joint 41st highest of 151', '[z]']);
    expect(textOf(made!.notes)).toContain('[z] not applicable.');
  });

  test('gives a change in percentage points the room that its words need', () => {
    const percent = twoYears(repairs, '91.1', '93.4');
    const request: TableRequest = { ...byArea, indicators: [repairs.id], measures: ['value', 'change'] };
    const [made] = partsOf(tableContent(request, [percent]).content);
    expect(cellsOf(made!.table)[1]).toEqual(['Derby', '93.4%', '2.3 percentage points (rose)']);
    // In points, for one line of 11-point type.
    expect(made!.table.widths[2]).toBeGreaterThan(140);
  });

  test('a value that may not be shown is its symbol, and the note says why', () => {
    const hidden: Facts = { ...derbyRate, current: { ...derbyRate.current, flags: ['c'] } };
    const [made] = partsOf(
      tableContent({ ...byArea, measures: ['value', 'change', 'rank'] }, [hidden]).content,
    );
    expect(cellsOf(made!.table)[1]).toEqual(['Derby', '[c]', '[c] (not comparable)', '[c]']);
    expect(textOf(made!.notes)).toContain('[c] withheld to protect confidentiality.');
  });

  test('a provisional value carries its flag in the live number, and the note says what it means', () => {
    const [made] = partsOf(tableContent(byArea, [provisional(derbyRate), nottinghamRate]).content);
    expect(cellsOf(made!.table).slice(1)).toEqual([
      ['Derby', '88 [p]'],
      ['Nottingham', '93'],
    ]);
    expect(made!.table.rows[1]!.cells[1]!.paragraphs[0]).toMatchObject([{ kind: 'control', text: '88 [p]' }]);
    expect(textOf(made!.notes)).toBe('[p] provisional.');
  });

  test('the notes are one live figure that explains each symbol in the table once, and no other', () => {
    const cells = fc.constantFrom<readonly Flag[]>([], ['p'], ['e'], ['r', 'e'], ['c'], ['x'], ['z', 'p']);
    fc.assert(
      fc.property(cells, cells, (first, second) => {
        const flagged = (facts: Facts, flags: readonly Flag[]) => ({
          ...facts,
          current: { ...facts.current, flags },
        });
        const given = [flagged(derbyRate, first), flagged(nottinghamRate, second)];
        const [made] = partsOf(tableContent({ ...byArea, measures: ['value', 'rank'] }, given).content);
        const inTable = cellsOf(made!.table)
          .flat()
          .flatMap((text) => [...text.matchAll(/\[\w+\]/g)].map(([symbol]) => symbol));
        const explained = [...textOf(made!.notes).matchAll(/\[\w+\]/g)].map(([symbol]) => symbol);
        expect([...explained].sort()).toEqual([...new Set(inTable)].sort());
        if (explained.length === 0) expect(textOf(made!.notes)).toBe('No notes.');
        expect(made!.notes).toMatchObject({ inlines: [{ control: { tag: notesTag } }] });
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('an area whose newest figure is older says for when it is', () => {
    const [made] = partsOf(tableContent(byArea, [derbyRate, ago(nottinghamRate, 1)]).content);
    expect(cellsOf(made!.table)[2]).toEqual(['Nottingham', '100 (31 March 2024)']);
  });

  test('more columns than a page has room for make another table', () => {
    const request: TableRequest = {
      ...byArea,
      indicators: ['cla-rate', 'cla-number'],
      areas: [derby],
      measures: ['value', 'change', 'rank', 'rag'],
    };
    expect(tableContent(request, [derbyRate, derbyNumber]).content).toHaveLength(2);
  });
});

describe('a table of figures by period', () => {
  const request: TableRequest = { by: 'period', indicators: ['cla-rate'], areas: [derby], periods: 3 };
  const facts = [derbyRate, ago(derbyRate, 1), ago(derbyRate, 2)];

  test('asks for the latest periods, so that its columns roll forward', () => {
    expect(tableQueries(request).map(({ period }) => period)).toEqual(['latest', 'latest-1', 'latest-2']);
    const [made] = partsOf(tableContent(request, [...facts].reverse()).content);
    expect(cellsOf(made!.table)).toEqual([
      ['Area (per 10,000 children aged under 18)', '31 March 2023', '31 March 2024', '31 March 2025'],
      ['Derby', '104', '99', '88'],
    ]);
    expect(JSON.stringify(made!.table)).toContain('rw:f:cla-rate/E06000015/latest-2/value.fl');
  });

  test('a period that the source lacks is said to be missing, and no other stands in its place', () => {
    const two: TableRequest = { ...request, areas: [derby, nottingham] };
    const [made] = partsOf(tableContent(two, [...facts, nottinghamRate, ago(nottinghamRate, 2)]).content);
    expect(cellsOf(made!.table)[2]).toEqual(['Nottingham', '108', '[x]', '93']);
    expect(textOf(made!.notes)).toContain('[x] not available.');
  });

  test('figures of another kind of period have a table of their own', () => {
    const two: TableRequest = { ...request, indicators: ['cla-rate', 'cla-start-rate'] };
    const { content } = tableContent(two, [...facts, derbyStartRate]);
    expect(content).toHaveLength(2);
    expect(new Set(partsOf(content).map(({ control }) => control.tag)).size).toBe(2);
  });

  test('without one answer there is no table', () => {
    expect(tableContent(request, [])).toEqual({ content: [], figures: [] });
  });
});
