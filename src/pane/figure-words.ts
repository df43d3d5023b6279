/** Figures in the words of the pane. */
import { periodLabel } from '../core/figures/period-label.ts';
import { queryLabel } from '../core/figures/offer.ts';
import type {
  FigureState,
  FigureStatus,
  FigureTag,
  Indicator,
  Measure,
  ReportDocument,
} from '../core/model/index.ts';
import { partAt } from '../core/rules/place.ts';
import type { Checked } from '../core/jobs/check-report.ts';

/** Measures as an author chooses them. */
export const measureWords: Readonly<Record<Measure, string>> = {
  value: 'Number',
  change: 'Change',
  'change-pct': 'Change in per cent',
  previous: 'Earlier number',
  rank: 'Rank',
  england: 'England',
  neighbours: 'Statistical neighbours',
};

/** "31 March 2025", "year ending 31 March 2025": a period where no sentence surrounds it. */
export function periodWords(period: string, indicator: Indicator): string {
  return periodLabel(period, indicator).replace(/^(?:as at|on|in the|in) /, '');
}

/** "Children looked after rate, Derby: change in per cent"; ids where the source gives no names. */
export const figureLabel = ({ offer, query, tag }: FigureStatus): string =>
  offer?.label ?? queryLabel(query, tag);

/** One figure of the report, wherever it is used. */
export interface FigureGroup {
  readonly tag: FigureTag;
  readonly uses: readonly FigureStatus[];
  /** The use that needs the author most. */
  readonly worst: FigureStatus;
}

const urgency: readonly FigureState[] = ['edited', 'stale', 'unknown', 'pinned', 'current'];

/** In document order of the first use. */
export function figureGroups(figures: readonly FigureStatus[]): readonly FigureGroup[] {
  const byTag = new Map<FigureTag, [FigureStatus, ...FigureStatus[]]>();
  for (const figure of figures) {
    const uses = byTag.get(figure.tag);
    if (uses) uses.push(figure);
    else byTag.set(figure.tag, [figure]);
  }
  return [...byTag].map(([tag, uses]) => ({
    tag,
    uses,
    worst: uses.reduce((a, b) => (urgency.indexOf(b.state) < urgency.indexOf(a.state) ? b : a)),
  }));
}

/** "1.1 Summary": the number of the paragraph and the part of the report that a figure stands in. */
export function placeWords(
  { document, report }: Pick<Checked, 'document' | 'report'>,
  at: FigureStatus['at'],
): string {
  const number = numberOf(document, at);
  const part = partAt(report, document, at)?.title ?? '';
  return [number, part].filter(Boolean).join(' ') || 'in the report';
}

function numberOf(document: ReportDocument, { story, block }: FigureStatus['at']): string {
  const paragraph = story === undefined && block !== undefined ? document.blocks[block] : undefined;
  return paragraph?.kind === 'paragraph' ? (paragraph.number ?? '') : '';
}
