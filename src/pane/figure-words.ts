/** Figures in the words of the pane. */
import { periodNoun } from '../core/figures/period-label.ts';
import { queryLabel } from '../core/figures/refresh/offer.ts';
import type {
  Facts,
  FigureState,
  FigureStatus,
  FigureTag,
  Indicator,
  Measure,
  ReportDocument,
} from '../core/model/index.ts';
import { placeInWords } from '../core/rules/place-words.ts';
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
  region: 'Region',
  neighbours: 'Statistical neighbours',
  'nn-median': 'Neighbours, median',
  'nn-mean': 'Neighbours, mean',
  'nn-pooled': 'Neighbours, pooled',
  'nn-sum': 'Neighbours, sum',
  share: 'Share of England',
  target: 'Target',
  rag: 'Rating against the target',
  compared: 'Change in words',
  moved: 'Rose or fell',
  since: 'How long ago',
  period: 'Period',
  when: 'Period in a sentence',
  source: 'Source note',
  notes: 'Notes',
  trend: 'Trend chart',
  bars: 'Bar chart',
};

/** "31 March 2025", "year ending 31 March 2025": a period where no sentence surrounds it. */
export function periodWords(period: string, indicator: Indicator): string {
  return periodNoun(period, indicator);
}

/** "Children looked after rate, Derby: change in per cent"; as the document names it where the source does not answer. */
export function figureLabel({ offer, query, tag }: FigureStatus, document: ReportDocument): string {
  const written = document.controls.find((control) => control.tag === tag)?.title;
  return offer?.label ?? (written || queryLabel(query, tag));
}

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

/** "1.1 Summary": the number of the paragraph and the part of the report that a figure stands in; "text box". */
export function placeWords(
  { document, report }: Pick<Checked, 'document' | 'report'>,
  at: FigureStatus['at'],
): string {
  if (at.story !== undefined) return placeInWords(document, report, at);
  const number = numberOf(document, at);
  const part = partAt(report, document, at)?.title ?? '';
  return [number, part].filter(Boolean).join(' ') || 'in the report';
}

function numberOf(document: ReportDocument, { block }: FigureStatus['at']): string {
  const paragraph = block === undefined ? undefined : document.blocks[block];
  return paragraph?.kind === 'paragraph' ? (paragraph.number ?? '') : '';
}

/** Publisher, release and licence: "DfE, Children looked after in England, 2025 release · OGL v3.0". */
export function sourceWords({ indicator, release }: Facts): string {
  const [publisher = '', ...series] = indicator.sourceName.split(', ');
  // Most releases are called after their series, which need not be said twice.
  const source = release.title.startsWith(series.join(', ')) ? publisher : indicator.sourceName;
  return `${source}, ${release.title} · ${indicator.licence}`;
}
