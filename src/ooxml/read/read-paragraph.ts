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
  const words = paragraph.pieces.filter(({ from, to }) => to > from && text.slice(from, to).trim() !== '');
  const runOf = (piece: ScanPiece): ScanRun => paragraph.runs[piece.run] as ScanRun;
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
    bold: words.length > 0 && words.every((piece) => isBold(runOf(piece), style, styles)),
    capitals: isCapitals(words.map((piece) => lettersOf(text, piece, runOf(piece), style, styles)).join('')),
    guidance: guidanceRanges(paragraph, around.scan, styles),
    cell: paragraph.cell,
    languages: languagesOf(paragraph, style, around),
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

const isBold = (run: ScanRun, style: Style | undefined, styles: Styles): boolean =>
  isToggled('bold', run.format, style, styles);

function lettersOf(
  text: string,
  { from, to }: ScanPiece,
  run: ScanRun,
  style: Style | undefined,
  styles: Styles,
): string {
  const typed = text.slice(from, to);
  return isToggled('caps', run.format, style, styles) ? typed.toUpperCase() : typed;
}

/** Two letters at least: "A" or "(i)" alone is no heading. */
const isCapitals = (shown: string): boolean =>
  shown === shown.toUpperCase() && (shown.match(/\p{Lu}/gu)?.length ?? 0) >= 2;

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
  { text, pieces, runs }: ScanParagraph,
  style: Style | undefined,
  { styles, documentLanguage }: Surroundings,
): InLanguage[] {
  const found: { start: number; end: number; language: string }[] = [];
  let goesOn = false;
  for (const { from, to, run } of pieces) {
    if (text.slice(from, to).trim() === '') continue;
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
