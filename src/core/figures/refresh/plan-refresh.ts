/** What a refresh would do to a report. Nothing is written that the author has not agreed to. */

import type {
  Facts,
  FigureStatus,
  FigureTag,
  LedgerFigure,
  Location,
  PeriodMove,
  Release,
  Warning,
  Report,
  ReportDocument,
  SectionId,
} from '../../model/index.ts';
import { drawChart } from '../charts/index.ts';
import type { Drawing } from '../charts/drawing.ts';
import { wordConflicts } from '../direction/direction-words.ts';
import type { WordConflict } from '../direction/direction-words.ts';
import { figureControls } from '../figure-controls.ts';
import { recordLabel } from '../history.ts';
import type { Answers } from './statuses.ts';
import { factsKey, isChartMeasure } from '../tag.ts';

/** One tag whose value has moved on: offered once, however often it is used. */
export interface FigureUpdate {
  readonly tag: FigureTag;
  readonly label: string;
  readonly old: string;
  /** Texts of older copies that give way as well; absent where every place reads the same. */
  readonly older?: readonly string[];
  readonly new: string;
  /** How much the value has changed: "53 fewer (9%)"; null where that cannot be said. */
  readonly size: string | null;
  /** Where the new value comes from, and what its publisher says of it. */
  readonly release: Release;
  /** Null where the new value is for the same period. */
  readonly moved: PeriodMove | null;
  /** What else is worth knowing of the update: a revision, a caveat; null where nothing. */
  readonly note: string | null;
  /** What an author should look at before agreeing: a large change, another unit, a fall that is now a rise, no value any more. */
  readonly warnings: readonly Warning[];
  /** Nothing about the update is unusual: it may be accepted without being looked at. */
  readonly safe: boolean;
  /** The figures that would change. */
  readonly occurrences: readonly number[];
  readonly places: readonly Location[];
  /** The sections of the report that those places are in, in order; empty where the report is of no known type. */
  readonly sections: readonly { readonly id: SectionId; readonly title: string }[];
  /** Words beside the figure that its new value would contradict. */
  readonly words: readonly WordConflict[];
  /** Of a chart: what takes the place of its picture. Absent where there is nothing to draw. */
  readonly drawing?: Drawing;
  readonly record: LedgerFigure;
}

/** A figure that a refresh leaves as it is although it may not be what its source has. */
export interface HeldFigure {
  readonly status: FigureStatus;
  readonly label: string;
  readonly reason: string;
}

/** Every figure of the report is in exactly one of the three. */
export interface RefreshPlan {
  readonly updates: readonly FigureUpdate[];
  readonly held: readonly HeldFigure[];
  readonly unchanged: readonly FigureStatus[];
  /** Records of unchanged figures that came from elsewhere, or whose release has moved on; written with the next refresh. */
  readonly adopted: Readonly<Record<FigureTag, LedgerFigure>>;
}

const lockedReason =
  'This figure is locked, so it cannot be changed here. Unlock it in Word, then refresh again.';

/**
 * A plan made again after it was carried out plans nothing.
 * @param report the document read against its type, to name the sections that figures are in.
 * @param answers what the source said, to draw charts from.
 */
export function planRefresh(
  statuses: readonly FigureStatus[],
  document: ReportDocument,
  report?: Report,
  answers?: Answers | null,
): RefreshPlan {
  const { offered, held, unchanged } = sorted(statuses, document);
  const conflicts = conflictsAfter(offered, statuses, document);
  const updates = updatesOf(offered, report, answers ?? null).map((update) => ({
    ...update,
    words: conflicts.get(update.tag) ?? [],
  }));
  return { updates, held, unchanged, adopted: adoptions(unchanged, offered) };
}

/** An update of which nobody has looked at the words beside its figure, which takes longest. */
export type PlainUpdate = Omit<FigureUpdate, 'words'>;

/** What a refresh would change. */
export const updatesFor = (
  statuses: readonly FigureStatus[],
  document: ReportDocument,
): readonly PlainUpdate[] => updatesOf(sorted(statuses, document).offered, undefined, null);

interface Sorted {
  /** What may be changed, by tag. */
  readonly offered: ReadonlyMap<FigureTag, readonly FigureStatus[]>;
  readonly held: readonly HeldFigure[];
  readonly unchanged: readonly FigureStatus[];
}

function sorted(statuses: readonly FigureStatus[], document: ReportDocument): Sorted {
  const locked = new Set(
    figureControls(document)
      .filter(({ control }) => control.locked)
      .map(({ control, occurrence }) => placeKey(control.tag, occurrence)),
  );
  const offered = new Map<FigureTag, FigureStatus[]>();
  const held: HeldFigure[] = [];
  const unchanged: FigureStatus[] = [];
  for (const status of statuses) {
    const occurrence = status.at.occurrence ?? 0;
    if (status.state === 'current') unchanged.push(status);
    else if (status.state !== 'stale' || status.offer === undefined)
      held.push(heldFigure(status, status.note));
    else if (locked.has(placeKey(status.tag, occurrence))) held.push(heldFigure(status, lockedReason));
    else {
      const same = offered.get(status.tag);
      if (same === undefined) offered.set(status.tag, [status]);
      else same.push(status);
    }
  }
  return { offered, held, unchanged };
}

const updatesOf = (
  offered: Sorted['offered'],
  report: Report | undefined,
  answers: Answers | null,
): readonly PlainUpdate[] =>
  [...offered.values()].flatMap((places): readonly PlainUpdate[] => {
    const [first] = places;
    return first?.offer === undefined ? [] : [updateOf(first, first.offer, places, report, answers)];
  });

const placeKey = (tag: FigureTag, occurrence: number) => `${occurrence} ${tag}`;

function heldFigure(status: FigureStatus, reason: string | null): HeldFigure {
  const label = status.offer?.label ?? recordLabel(status.tag, status.written ?? {});
  return { status, label, reason: reason ?? 'Its source has nothing to compare it with.' };
}

function updateOf(
  status: FigureStatus,
  offer: NonNullable<FigureStatus['offer']>,
  places: readonly FigureStatus[],
  report: Report | undefined,
  answers: Answers | null,
): PlainUpdate {
  const revised = status.mark === 'revised' ? 'Its publisher has revised the value of this period.' : null;
  const notes = [revised, status.now?.note ?? null].filter((note) => note !== null);
  const older = places.map(({ text }) => text).filter((text) => text !== status.text);
  const drawing = drawingOf(status, answers);
  const update: PlainUpdate = {
    tag: status.tag,
    label: offer.label,
    old: status.text,
    new: offer.record.text,
    size: offer.size,
    release: offer.release,
    moved: offer.moved,
    note: notes.length === 0 ? null : notes.join(' '),
    warnings: offer.warnings,
    safe: offer.warnings.length === 0,
    occurrences: places.map(({ at }) => at.occurrence ?? 0),
    places: places.map(({ at }) => at),
    sections: report === undefined ? [] : sectionsOf(places, report),
    record: offer.record,
  };
  if (older.length === 0 && drawing === null) return update;
  return {
    ...update,
    ...(older.length === 0 ? {} : { older: [...new Set(older)] }),
    ...(drawing === null ? {} : { drawing }),
  };
}

function drawingOf({ query }: FigureStatus, answers: Answers | null): Drawing | null {
  if (query === null || !isChartMeasure(query.measure)) return null;
  const answer = answers?.get(factsKey(query));
  const facts: Facts | null = answer?.ok === true ? answer.value : null;
  return facts === null ? null : drawChart(facts, query.measure);
}

/** Headers, notes and text boxes are in no section. */
function sectionsOf(statuses: readonly FigureStatus[], { sections }: Report): FigureUpdate['sections'] {
  const blocks = statuses.flatMap(({ at: { story, block } }) =>
    block === undefined || (story !== undefined && story !== 'document') ? [] : [block],
  );
  return sections
    .filter(({ start, end }) => blocks.some((block) => start <= block && block < end))
    .map(({ id, spec }) => ({ id, title: spec.title }));
}

function conflictsAfter(
  offered: ReadonlyMap<FigureTag, readonly FigureStatus[]>,
  statuses: readonly FigureStatus[],
  document: ReportDocument,
): ReadonlyMap<FigureTag, readonly WordConflict[]> {
  const after = new Map(
    [...offered].flatMap(([tag, [first]]) => (first?.now ? [[tag, first.now] as const] : [])),
  );
  const byTag = new Map<FigureTag, WordConflict[]>();
  if (after.size === 0) return byTag;
  for (const conflict of wordConflicts(document, statuses, after))
    byTag.set(conflict.tag, [...(byTag.get(conflict.tag) ?? []), conflict]);
  return byTag;
}

function adoptions(
  unchanged: readonly FigureStatus[],
  offered: ReadonlyMap<FigureTag, unknown>,
): Readonly<Record<FigureTag, LedgerFigure>> {
  const adopted: Record<FigureTag, LedgerFigure> = {};
  for (const { tag, written, offer } of unchanged) {
    if (offer === undefined || offered.has(tag)) continue;
    if (written === null || !sameValue(written, offer.record)) adopted[tag] = offer.record;
  }
  return adopted;
}

/** When a value was fetched does not matter; where it came from does. */
const sameValue = (a: LedgerFigure, b: LedgerFigure) =>
  a.text === b.text &&
  a.exact === b.exact &&
  a.period === b.period &&
  a.release === b.release &&
  (a.flags ?? []).join(' ') === (b.flags ?? []).join(' ');
