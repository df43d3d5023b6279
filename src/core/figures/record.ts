/** What the report remembers of a figure, so that a later reader can tell where it came from. */

import { emptyLedger } from '../model/index.ts';
import type {
  Computed,
  Facts,
  FigureTag,
  Ledger,
  LedgerFigure,
  LedgerReading,
  Measure,
  Observation,
  PastFigure,
} from '../model/index.ts';

const longestHistory = 10;

/**
 * The record of a figure that is being written; what it replaces goes into its history whole, so that it can be put back.
 * A value that stays the same for a later period replaces one too: the words around it may have been changed with it.
 */
export function recordOf(
  computed: Computed,
  facts: Facts,
  before: LedgerFigure | null,
  measure: Measure = 'value',
): LedgerFigure {
  const replaces = before !== null && (before.text !== computed.text || before.period !== computed.period);
  const flags = observationOf(facts, measure)?.flags ?? [];
  return {
    text: computed.text,
    exact: computed.exact,
    period: computed.period,
    release: facts.release.id,
    source: facts.indicator.sourceName,
    licence: facts.indicator.licence,
    retrieved: facts.retrieved,
    hash: facts.hash,
    override: before?.override ?? null,
    ...(flags.length === 0 ? {} : { flags }),
    about: {
      indicator: facts.indicator.shortName,
      area: facts.area.name,
      release: facts.release.title,
      published: facts.release.published,
      url: facts.indicator.sourceUrl,
    },
    history: [...(replaces ? [pastOf(before, facts.retrieved)] : []), ...(before?.history ?? [])].slice(
      0,
      longestHistory,
    ),
  };
}

/**
 * The record of a figure that is inserted while an older copy of it stands in the report: the older text has not given
 * way, so that both are known to be the product's own and can be refreshed.
 */
export function recordBeside(record: LedgerFigure): LedgerFigure {
  const [newest, ...earlier] = record.history;
  if (newest === undefined) return record;
  const { until: _until, ...standing } = newest;
  return { ...record, history: [standing, ...earlier] };
}

/**
 * What the product itself has written for a figure and may still stand: its text, and those of older copies. A past text
 * that has given way is not among them, for it can only stand again where somebody has typed it.
 */
export const standingTexts = ({ text, history }: LedgerFigure): readonly string[] => [
  text,
  ...history.filter(stillStands).map((past) => past.text),
];

/** Records of earlier versions do not say until when a text stood, nor what it was exactly: those have given way. */
const stillStands = ({ until, exact }: PastFigure): boolean => until === undefined && exact !== undefined;

/** The record once nothing but `standing` is left in the report beside its own text. */
export function withoutOlderCopies(
  record: LedgerFigure,
  standing: readonly string[],
  until: string,
): LedgerFigure {
  if (!record.history.some(stillStands)) return record;
  const history = record.history.map((past) =>
    stillStands(past) && !standing.includes(past.text) ? { ...past, until } : past,
  );
  return { ...record, history };
}

/** The record as it was when a text was written that still stands; the record itself for any other text. */
export function recordOfText(record: LedgerFigure, text: string): LedgerFigure {
  const past =
    text === record.text ? undefined : record.history.find((one) => stillStands(one) && one.text === text);
  if (past === undefined) return record;
  const { exact = null, period = record.period, release = record.release, hash = record.hash } = past;
  return { ...record, text, exact, period, release, hash, retrieved: past.retrieved };
}

/** A record as it goes into history. `until` is the instant at which it gave way. */
function pastOf(record: LedgerFigure, until: string): PastFigure {
  const { text, retrieved, exact, period, release, hash, flags, about } = record;
  return {
    text,
    retrieved,
    until,
    exact,
    period,
    release,
    hash,
    ...(flags === undefined ? {} : { flags }),
    ...(about === undefined ? {} : { about }),
  };
}

/** The record with the instant at which its newest earlier value gave way: figures that share it were refreshed together. */
export function writtenAt(record: LedgerFigure, until: string): LedgerFigure {
  const [newest, ...earlier] = record.history;
  return newest === undefined ? record : { ...record, history: [{ ...newest, until }, ...earlier] };
}

/**
 * The record as it was before it was last written; null where it has no history. What an earlier version of the product
 * did not keep is taken from the record.
 */
export function previousRecord(record: LedgerFigure): LedgerFigure | null {
  const [past, ...history] = record.history;
  if (past === undefined) return null;
  const { flags: _flags, about, ...rest } = record;
  const { until: _until, ...kept } = past;
  return {
    ...rest,
    exact: null,
    ...(about === undefined ? {} : { about }),
    ...kept,
    history,
  };
}

/** The observation whose caveats travel with a measure. */
function observationOf(facts: Facts, measure: Measure): Observation | null {
  if (measure === 'previous') return facts.previous;
  if (measure === 'england') return facts.england;
  if (measure === 'region') return facts.region?.observation ?? null;
  return facts.current;
}

/**
 * The ledger to write into: the report's own, or a new one where it has none or a damaged one. Null where a newer
 * version of the product keeps it: that is left as it is.
 */
export function writableLedger(reading: LedgerReading): Ledger | null {
  if (reading.state === 'newer') return null;
  return reading.state === 'read' ? reading.ledger : emptyLedger;
}

/** The record of a tag, null where there is none. */
export function recordedFigure(ledger: Ledger, tag: FigureTag): LedgerFigure | null {
  return Object.hasOwn(ledger.figures, tag) ? (ledger.figures[tag] ?? null) : null;
}

export const withRecords = (ledger: Ledger, records: Readonly<Record<FigureTag, LedgerFigure>>): Ledger => ({
  ...ledger,
  figures: { ...ledger.figures, ...records },
});
