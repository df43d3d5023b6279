import { insertFigure } from '../../../src/core/jobs/insert-figure.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import { previewRefresh } from '../../../src/core/jobs/refresh-figures.ts';
import { resolveFigures } from '../../../src/core/figures/index.ts';
import { err, ok } from '../../../src/core/model/index.ts';
import type {
  Edit,
  Facts,
  FigureQuery,
  FigureStatus,
  IndicatorSource,
  Inline,
  Ledger,
  Location,
} from '../../../src/core/model/index.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import type { DocxHost } from '../../../src/hosts/docx/index.ts';
import { claNumber, claRate, derbyNumber, derbyRate, facts } from '../../support/facts.ts';
import { documentIn, ledgerIn, textIn } from './report-jobs.ts';

export const derby = { area: 'E06000015', period: 'latest', measure: 'value' } as const;
export const number = 'rw:f:cla-number/E06000015/latest/value';
export const rate = 'rw:f:cla-rate/E06000015/latest/value';

/** What was published a year before. */
const lastYear: readonly Facts[] = [
  facts({
    indicator: claRate,
    series: { '2023-03-31/P1D': '104 620/59376', '2024-03-31/P1D': '99 598/60668' },
  }),
  facts({ indicator: claNumber, series: { '2023-03-31/P1D': '620', '2024-03-31/P1D': '598' } }),
].map((one) => ({ ...one, release: { ...one.release, id: 'dfe-cla-2024', published: '2024-11-20' } }));

export const thisYear: readonly Facts[] = [derbyRate, derbyNumber];

/** Answers `latest` and the periods of its facts; what it does not hold it does not know. */
export const sourceOf = (...held: readonly (readonly Facts[])[]): IndicatorSource => ({
  search: async () => ok([]),
  areas: async () => ok([]),
  resolve: async (queries) =>
    ok(
      queries.map((query) => {
        const found = held
          .flat()
          .find(
            ({ indicator, period }) =>
              indicator.id === query.indicator &&
              (query.period === 'latest' || period.startsWith(query.period)),
          );
        return found === undefined
          ? err({ kind: 'no-observation' as const, message: 'There is no such figure.' })
          : ok(found);
      }),
    ),
});

export interface TestPorts extends Ports {
  readonly host: DocxHost;
  cursorTo(at: Location): void;
}

/** A Word file in memory with these paragraphs, and a cursor that a test moves. */
export async function report(
  paragraphs: readonly string[],
  source: IndicatorSource | null,
): Promise<TestPorts> {
  let cursor: Location = { block: 0, start: 0, end: 0 };
  const made = createDocxHost(null, { cursor: () => cursor });
  if (!made.ok) throw new Error(made.error.message);
  const content = paragraphs.map((text) => ({
    kind: 'line' as const,
    style: 'plain' as const,
    inlines: [{ kind: 'text', text }] satisfies Inline[],
  }));
  await applied(made.value, { kind: 'insert-content', content, at: { where: 'whole' } });
  return {
    host: made.value,
    source,
    types: [],
    today: '2026-01-20',
    now: '2026-01-20T09:30:00Z',
    cursorTo: (at) => (cursor = at),
  };
}

export async function applied(host: Ports['host'], ...edits: readonly Edit[]): Promise<void> {
  for (const outcome of await host.apply(edits)) if (!outcome.done) throw new Error(outcome.message);
}

/** Inserts a figure behind a word, as it was published a year ago. */
export async function insertAfter(
  ports: TestPorts,
  word: string,
  query: FigureQuery,
  known: readonly Facts[] = lastYear,
): Promise<void> {
  const { blocks } = await documentIn(ports);
  const block = blocks.find((one) => one.kind === 'paragraph' && one.text.includes(word));
  if (block?.kind !== 'paragraph') throw new Error(`“${word}” does not stand there.`);
  const start = block.text.indexOf(word) + word.length;
  ports.cursorTo({ block: block.block, start, end: start });
  const done = await insertFigure(ports, { queries: [query] }, known);
  if (!done.ok) throw new Error(done.error.message);
}

/** "There were 598 children, 99 per 10,000." and the number once more below. */
export async function lastYearsReport(
  source: IndicatorSource | null = sourceOf(thisYear),
): Promise<TestPorts> {
  const ports = await report(['There were', 'A rate of', 'In short,'], source);
  await insertAfter(ports, 'There were', { ...derby, indicator: 'cla-number' });
  await insertAfter(ports, 'A rate of', { ...derby, indicator: 'cla-rate' });
  await insertAfter(ports, 'In short,', { ...derby, indicator: 'cla-number' });
  return ports;
}

export async function statuses(ports: Ports): Promise<readonly FigureStatus[]> {
  const document = await documentIn(ports);
  return (await resolveFigures(document, ports.source, ports.today)).figures;
}

export const states = async (ports: Ports) =>
  (await statuses(ports)).map(({ tag, state, text }) => [tag, state, text]);

export async function planIn(ports: Ports) {
  const plan = await previewRefresh(ports);
  if (!plan.ok) throw new Error(plan.error.message);
  return plan.value;
}

export const ledgerOf = async (ports: Ports): Promise<Ledger> => ledgerIn((await documentIn(ports)).ledger);

export { documentIn, textIn };
