import type { Alignment, InLanguage, Look, Paragraph, TextRange, TextStyle } from '../../core/model/index.ts';
import type { LookReader } from './look-reader.ts';
import type { Numberer } from './numbering.ts';
import type { Scan, ScanParagraph, ScanPiece, ScanRun } from './scan-types.ts';
import type { Style, Styles } from './styles.ts';
import { isToggled } from './toggles.ts';

/** Character style of the words that tell an author what to write: its id, or its name where another program gave it a new id. */
const guidanceStyle = { id: 'RwGuidance', name: 'report guidance' };

export interface Surroundings {
  readonly scan: Scan;
  readonly styles: Styles;
  readonly lookOf: LookReader;
  readonly numberOf: Numberer;
  readonly documentLanguage: string;
  /** The paragraph before it ends with a page break. */
  readonly startsPage: boolean;
}

/** A paragraph as it reads, its styles resolved. */
export function readParagraph(paragraph: ScanParagraph, around: Surroundings): Paragraph {
  const { properties, text } = paragraph;
  const { styles } = around;
  const style = styles.byId.get(properties.styleId || styles.defaultParagraph);
  const words = paragraph.pieces.filter((piece) => saysSomething(text, piece));
  return {
    kind: 'paragraph',
    block: paragraph.block,
    text,
    number: around.numberOf(paragraph),
    style:
      properties.styleId === '' || properties.styleId === styles.defaultParagraph
        ? null
        : (style?.name ?? null),
    headingLevel: headingLevel(properties.outlineLevel, style),
    bold: words.length > 0 && words.every((piece) => isBold(paragraph, piece, style, styles)),
    capitals: isInCapitals(paragraph, words, style, styles),
    guidance: guidanceRanges(paragraph, around.scan, styles),
    cell: paragraph.cell,
    languages: languagesOf(paragraph, words, style, around),
    pageBreakBefore:
      around.startsPage ||
      properties.breakAtStart ||
      (properties.pageBreakBefore ?? style?.pageBreakBefore ?? false),
    alignment: alignmentOf(properties.justification ?? style?.justification ?? styles.defaults.justification),
    looks: looksOf(paragraph, style, around),
  };
}

function headingLevel(outlineLevel: number | null, style: Style | undefined): number | null {
  const level = outlineLevel ?? style?.outlineLevel ?? null;
  return level === null || level < 0 || level > 8 ? null : level + 1;
}

/** Both edges of `both` and `distribute` are straight; the older names stay in use (17.18.44). */
function alignmentOf(justification: string | null): Alignment {
  if (justification === null) return 'start';
  if (/^(?:both|distribute|thaiDistribute|\w+Kashida)$/.test(justification)) return 'justified';
  if (justification === 'center') return 'centre';
  return justification === 'end' || justification === 'right' ? 'end' : 'start';
}

function looksOf(
  { pieces, runs, properties }: ScanParagraph,
  style: Style | undefined,
  around: Surroundings,
): Look[] {
  const looks: { start: number; end: number; style: TextStyle }[] = [];
  for (const piece of pieces) {
    if (piece.to === piece.from) continue;
    const look = around.lookOf((runs[piece.run] as ScanRun).format, style, properties.shade);
    const last = looks.at(-1);
    if (last?.style === look) last.end = piece.to;
    else looks.push({ start: piece.from, end: piece.to, style: look });
  }
  return looks;
}

/** Whether there is more than white space in a piece. */
function saysSomething(text: string, { from, to }: ScanPiece): boolean {
  // Most begin with a letter, and need not be cut out.
  const first = from < to ? text.charCodeAt(from) : 0;
  return (first > 0x20 && first < 0x7f) || text.slice(from, to).trim() !== '';
}

const runOf = ({ runs }: ScanParagraph, { run }: ScanPiece): ScanRun => runs[run] as ScanRun;

const isBold = (
  paragraph: ScanParagraph,
  piece: ScanPiece,
  style: Style | undefined,
  styles: Styles,
): boolean => isToggled('bold', runOf(paragraph, piece).format, style, styles);

function isInCapitals(
  paragraph: ScanParagraph,
  words: readonly ScanPiece[],
  style: Style | undefined,
  styles: Styles,
): boolean {
  let shown = '';
  for (const piece of words) {
    const typed = paragraph.text.slice(piece.from, piece.to);
    const inCapitals = isToggled('caps', runOf(paragraph, piece).format, style, styles);
    // One small letter is enough, and most pieces have one near their beginning.
    if (!inCapitals && /[a-z]/.test(typed)) return false;
    shown += inCapitals ? typed.toUpperCase() : typed;
  }
  return isCapitals(shown);
}

/** Two letters at least: "A" or "(i)" alone is no heading. */
const isCapitals = (shown: string): boolean =>
  shown === shown.toUpperCase() && /\p{Lu}.*?\p{Lu}/su.test(shown);

function guidanceRanges({ pieces, runs }: ScanParagraph, scan: Scan, styles: Styles): TextRange[] {
  const ranges: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    if (piece.to === piece.from) continue;
    const run = runs[piece.run] as ScanRun;
    if (!isGuidanceStyle(run.format.styleId, styles) && !showsPlaceholder(scan, piece.control)) continue;
    const last = ranges.at(-1);
    if (last?.end === piece.from) last.end = piece.to;
    else ranges.push({ start: piece.from, end: piece.to });
  }
  return ranges;
}

const isGuidanceStyle = (id: string, styles: Styles): boolean =>
  id === guidanceStyle.id || (id !== '' && styles.byId.get(id)?.name === guidanceStyle.name);

/** Whether the control or one round it shows its placeholder. */
export function showsPlaceholder(scan: Scan, control: number): boolean {
  for (let index = control; index >= 0; index = scan.controls[index]?.parent ?? -1) {
    if (scan.controls[index]?.showingPlaceholder) return true;
  }
  return false;
}

/** Ranges in another language than the document's; white space between two of one language belongs to both. */
function languagesOf(
  { runs }: ScanParagraph,
  words: readonly ScanPiece[],
  style: Style | undefined,
  { styles, documentLanguage }: Surroundings,
): InLanguage[] {
  const found: { start: number; end: number; language: string }[] = [];
  let goesOn = false;
  for (const { from, to, run } of words) {
    const { format } = runs[run] as ScanRun;
    const ofRunStyle = styles.byId.get(format.styleId)?.language;
    const language = format.language || ofRunStyle || style?.language || documentLanguage;
    const last: { end: number; language: string } | undefined = goesOn ? found.at(-1) : undefined;
    if (last?.language === language) last.end = to;
    else if (language !== documentLanguage) found.push({ start: from, end: to, language });
    goesOn = language !== documentLanguage;
  }
  return found;
}
