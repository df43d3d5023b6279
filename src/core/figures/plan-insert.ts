/** Puts figures, and the words between them, in at the cursor. */

import type {
  Block,
  ControlSpec,
  Edit,
  Facts,
  FigureFormat,
  FigureTag,
  Inline,
  LedgerFigure,
  Location,
  Measure,
  ReportDocument,
  TextRange,
} from '../model/index.ts';
import { figureControls } from './figure-controls.ts';
import { compute } from './measures/measures.ts';
import { figureLabel } from './refresh/offer.ts';
import type { PhrasePart } from './phrase.ts';
import { ratingColour } from './measures/rating.ts';
import { recordBeside, recordOf, recordedFigure, withRecords, writableLedger } from './record.ts';
import { parseTag, printTag } from './tag.ts';
import { measuresWithUnit, unitWords } from './value-text.ts';

/** The longest title of a control that Word takes. */
const longestTitle = 64;

/**
 * One figure: the number alone (`88`), with its unit as plain words after it (`unit`, `88 per 10,000`), or as `format`
 * says, where the unit is part of the figure.
 */
export function figureParts(
  facts: Facts,
  measure: Measure,
  options: { readonly period?: string; readonly unit?: boolean; readonly format?: FigureFormat } = {},
): readonly PhrasePart[] {
  const { period = 'latest', unit = false, format } = options;
  const query = { indicator: facts.indicator.id, area: facts.area.code, period, measure };
  const tag = printTag(format === undefined ? query : { ...query, format });
  const computed = compute(facts, measure, format);
  const plain = unit && measuresWithUnit.has(measure) && computed.exact !== null;
  const words = plain && format?.unit === undefined ? unitWords(facts.indicator) : '';
  return [{ tag, computed, facts }, ...(words === '' ? [] : [{ text: ` ${words}` }])];
}

/**
 * The edits that write the parts at the cursor and remember where their figures came from. A space is put between the
 * parts and a word that they would run into. Where the same figure already stands in the report with an older text,
 * the record remembers both, so that neither is taken for edited and both can be refreshed.
 */
export function planInsert(
  parts: readonly PhrasePart[],
  cursor: Location,
  document: ReportDocument,
): readonly Edit[] {
  if (parts.length === 0) return [];
  const [before, after] = around(cursor, document);
  const inlines: Inline[] = parts.map((part) =>
    'text' in part ? { kind: 'text', text: part.text } : figureInline(part),
  );
  if (/[\p{L}\p{N}.,;:!?)\]%’”]$/u.test(before)) inlines.unshift({ kind: 'text', text: ' ' });
  if (/^[\p{L}\p{N}(]/u.test(after)) inlines.push({ kind: 'text', text: ' ' });
  const keep = isInLookalike(cursor, document) ? { keep: true as const } : {};
  const edits: Edit[] = [{ kind: 'insert-inline', inlines, at: cursor, ...keep }];
  return [...edits, ...recordEdits(parts, document)];
}

/**
 * What the report remembers of figures that are put in. Where the same figure already stands in the report with an older
 * text, its record is left as it is. Empty where there is nothing to write, or nothing that may be.
 */
export function recordEdits(parts: readonly PhrasePart[], document: ReportDocument): readonly Edit[] {
  const ledger = writableLedger(document.ledger);
  if (ledger === null) return [];
  const records: Record<FigureTag, LedgerFigure> = {};
  for (const part of parts) {
    if ('text' in part) continue;
    const kept = recordedFigure(ledger, part.tag);
    if (kept !== null && kept.override !== null) continue;
    const beside = kept !== null && standsOtherwise(kept, part, document);
    // One that reads the same for another period is left to be looked at, for the words around it.
    if (beside && kept.text === part.computed.text) continue;
    const record = recordOf(part.computed, part.facts, kept, measureOf(part.tag));
    records[part.tag] = beside ? recordBeside(record) : record;
  }
  return Object.keys(records).length === 0
    ? []
    : [{ kind: 'set-ledger', ledger: withRecords(ledger, records) }];
}

/**
 * The edits that make words that stand in the report a live figure. The record says what stands there, so that a figure
 * that its source gives otherwise is offered at the next refresh. The record of the same figure elsewhere is kept where
 * that one still reads otherwise.
 */
export function planLink(
  { computed, ...part }: FigurePart,
  words: string,
  at: Location,
  document: ReportDocument,
): readonly Edit[] {
  const { tag } = part;
  const stands: FigurePart = { ...part, computed: { ...computed, text: words } };
  const edits: Edit[] = [{ kind: 'wrap-text', at, expected: words, control: specOf(stands) }];
  const ledger = writableLedger(document.ledger);
  if (ledger === null) return edits;
  const kept = recordedFigure(ledger, tag);
  if (kept !== null && (kept.override !== null || standsOtherwise(kept, stands, document))) return edits;
  const record = recordOf(stands.computed, stands.facts, kept, measureOf(tag));
  return [...edits, { kind: 'set-ledger', ledger: withRecords(ledger, { [tag]: record }) }];
}

export type FigurePart = Extract<PhrasePart, { tag: FigureTag }>;

/** A figure in the report still reads as it was last written, and not as it would be written now. */
function standsOtherwise(kept: LedgerFigure, part: FigurePart, document: ReportDocument): boolean {
  const same = kept.text === part.computed.text && kept.period === part.computed.period;
  return (
    !same && figureControls(document).some(({ control: c }) => c.tag === part.tag && c.text === kept.text)
  );
}

/** A figure as it is written: a control with its text, and its colour where it is a rating. */
export const figureInline = (part: FigurePart): Inline => {
  const { text, rating } = part.computed;
  const coloured = rating === undefined ? {} : { colour: ratingColour(rating) };
  return { kind: 'control', control: specOf(part), text, guidance: '', ...coloured };
};

/** The tag of a figure, and its name for a screen reader. */
export function specOf({ tag, facts }: FigurePart): ControlSpec {
  return { tag, title: figureLabel(facts, measureOf(tag)).slice(0, longestTitle) };
}

const measureOf = (tag: FigureTag): Measure => parseTag(tag)?.measure ?? 'value';

function blockAt({ story, block }: Location, document: ReportDocument): Block | undefined {
  const blocks =
    story === undefined || story === 'document'
      ? document.blocks
      : (document.stories.find(({ id }) => id === story)?.blocks ?? []);
  return block === undefined ? undefined : blocks[block];
}

/** Whether the cursor touches words that look like guidance, and no guidance. */
function isInLookalike(cursor: Location, document: ReportDocument): boolean {
  const block = blockAt(cursor, document);
  const end = cursor.end ?? cursor.start;
  if (block?.kind !== 'paragraph' || end === undefined) return false;
  const touches = (ranges: readonly TextRange[]): boolean =>
    ranges.some((range) => range.start <= end && end <= range.end);
  return touches(block.lookalike ?? []) && !touches(block.guidance);
}

/** The text before and after the cursor in its paragraph; empty where it is not known. */
function around(cursor: Location, document: ReportDocument): readonly [string, string] {
  const block = blockAt(cursor, document);
  const end = cursor.end ?? cursor.start;
  if (block?.kind !== 'paragraph' || end === undefined) return ['', ''];
  // Guidance gives way to what is inserted into it, so it is no neighbour.
  if (block.guidance.some((range) => range.start <= end && end <= range.end)) return ['', ''];
  // Hosts insert behind what is selected, and behind a figure that the cursor is in.
  const figure = figureControls(document).find(
    ({ control: { at, range } }) =>
      (at.story ?? 'document') === (cursor.story ?? 'document') &&
      at.block === cursor.block &&
      range !== null &&
      range.start < end &&
      end < range.end,
  );
  const at = figure?.control.range?.end ?? end;
  return [block.text.slice(0, at), block.text.slice(at)];
}
