import { figureLabel, isChartMeasure } from '../../core/figures/index.ts';
import { insertChart } from '../../core/jobs/insert-chart.ts';
import { insertFigure } from '../../core/jobs/insert-figure.ts';
import type { Facts } from '../../core/model/index.ts';
import { choiceOf } from '../figure-choices.ts';
import type { FigureChoice } from '../figure-choices.ts';
import { requestOf } from '../insertion.ts';
import type { Insertion } from '../insertion.ts';
import { useSession } from '../session.tsx';
import { shorten } from '../words.ts';
import { useRecent } from './use-recent.ts';

/** What a figure is inserted from: exactly what its preview was made of. */
export interface Previewed {
  readonly facts: Facts;
  readonly companion: Facts | null;
  /** As the author asked for it. */
  readonly period: string;
}

export type Insert = (insertion: Insertion, previewed: Previewed) => Promise<void>;

/** Puts figures and charts in at the cursor, and remembers which. */
export function useInserting(): { readonly recent: readonly FigureChoice[]; readonly insert: Insert } {
  const { ports, run, dispatch } = useSession();
  const { recent, inserted } = useRecent();
  const write = async (insertion: Insertion, { facts, companion, period }: Previewed) => {
    const { indicator, area } = facts;
    const measure = insertion.kind === 'measure' ? insertion.measure : null;
    if (measure !== null && isChartMeasure(measure)) {
      const request = { indicator: indicator.id, area: area.code, period, measure };
      const done = await run('Inserting the chart', () => insertChart(ports(), request, [facts]));
      return done && `Inserted the chart “${figureLabel(facts, measure)}”.`;
    }
    const known = companion ? [facts, companion] : [facts];
    const done = await run('Inserting', () =>
      insertFigure(ports(), requestOf(insertion, facts, period), known),
    );
    return done && `Inserted “${shorten(done.value.text, 80)}”. ${done.value.notes.join(' ')}`.trim();
  };
  const insert: Insert = async (insertion, previewed) => {
    const text = await write(insertion, previewed);
    if (text === null) return;
    inserted(choiceOf(previewed.facts.indicator.id, insertion));
    // The focus leaves the button: Space, meant for the text, must not insert the figure again.
    dispatch({ kind: 'notice', notice: { intent: 'success', text, focus: true } });
  };
  return { recent, insert };
}
