import type { Edit } from '../../core/model/index.ts';
import type { ScanControl, ScanParagraph } from '../read/scan-types.ts';
import { withoutForbidden } from '../write/plain-text.ts';
import { colourXml, rPr, withProperties } from '../write/run-properties.ts';
import type { EditContext } from './edit-context.ts';
import { controlAt, prefixOf, sourceOf, storyOf } from './edit-context.ts';
import { insideControl } from './insertion-point.ts';
import { controlIndex } from './locate.ts';
import { wordsInRun } from './piece-text.ts';
import type { PartSplice, Plan, Planned } from './plan.ts';
import { isRefusal, messages, nothing, refuse, spliced, together } from './plan.ts';
import { placeholderOff, refusalAt, replaceRange } from './replace-range.ts';
import { coloured } from './run-colour.ts';
import { innerXml, runProperties, wordsLike } from './run-format.ts';
import { trackedText } from './tracked-text.ts';

/** Fills a control, only while it still reads as it did. */
export function setControlText(
  context: EditContext,
  edit: Omit<Extract<Edit, { readonly kind: 'set-control-text' }>, 'kind'>,
): Planned {
  const { tag, occurrence, expected, text, tracked } = edit;
  const index = controlIndex(context, tag, occurrence);
  if (index === null) return refuse('not-found', messages.gone);
  const control = controlAt(context, index);
  const { text: reads, paragraphs } = textAndParagraphs(context, control);
  if (reads !== expected) return refuse('changed', messages.changed);
  const isSame = expected === withoutForbidden(text);
  if (isSame && edit.colour === undefined) return nothing;
  if (control.kind === 'checkbox' || control.kind === 'picture') {
    return refuse('unsupported', 'This place takes a tick or a picture, not text.');
  }
  const refusal = refusalAt(context, index);
  if (refusal !== null) return refusal;
  const [first] = paragraphs;
  if (first === undefined) return refuse('unsupported', 'There is no paragraph here to write into.');
  const colour = edit.colour === undefined ? null : colourXml(edit.colour);
  if (tracked !== undefined && !isSame) {
    return trackedText(context, index, paragraphs, { text, tracked, colour });
  }
  const filled =
    control.level === 'inline'
      ? fillInline(context, index, first, text, colour)
      : fillBlocks(context, control, paragraphs, text.split('\n'));
  if (colour === null || isRefusal(filled)) return filled;
  return together(filled, spliced(coloured(context, index, paragraphs, colour)));
}

/** Ticks or clears a check box: its state and the box that shows it. */
export function setChecked(
  context: EditContext,
  edit: { readonly tag: string; readonly occurrence: number; readonly checked: boolean },
): Planned {
  const index = controlIndex(context, edit.tag, edit.occurrence);
  if (index === null) return refuse('not-found', messages.gone);
  const control = controlAt(context, index);
  const box = control.checkbox;
  if (box === null) return refuse('unsupported', 'This place is not a check box.');
  if (box.checked === edit.checked) return nothing;
  const refusal = refusalAt(context, index);
  if (refusal !== null) return refusal;
  const [first] = textAndParagraphs(context, control).paragraphs;
  if (first === undefined) return refuse('unsupported', 'There is no box here to tick.');
  const look = edit.checked ? box.on : box.off;
  const glyph = String.fromCodePoint(Number.parseInt(look.char, 16) || (edit.checked ? 0x2612 : 0x2610));
  const shown =
    control.level === 'inline'
      ? fillInline(context, index, first, glyph)
      : fillBlocks(context, control, [first], [glyph]);
  if (isRefusal(shown)) return shown;
  const state = spliced(checkedState(context, control, edit.checked));
  return box.on.font === box.off.font
    ? together(shown, state)
    : together(shown, state, font(context, control, first, look.font));
}

/** The paragraphs that a control touches, and how it reads. */
export function textAndParagraphs(
  context: EditContext,
  control: ScanControl,
): { readonly text: string; readonly paragraphs: readonly ScanParagraph[] } {
  const paragraphs = storyOf(context, control.story)
    .blocks.slice(control.first, control.last + 1)
    .filter((block) => block.kind === 'paragraph');
  const text =
    control.level === 'inline'
      ? (paragraphs[0]?.text.slice(control.from, control.to) ?? '')
      : paragraphs.map((paragraph) => paragraph.text).join('\n');
  return { text, paragraphs };
}

function fillInline(
  context: EditContext,
  index: number,
  paragraph: ScanParagraph,
  text: string,
  colour: string | null = null,
): Planned {
  const control = controlAt(context, index);
  const { part, story, from, to } = control;
  const place = { part, story, paragraph, start: from, end: to };
  if (from < to) return replaceRange(context, place, text, { owner: index, colour });
  const point = insideControl(context, paragraph, index);
  if (point === null) return refuse('unsupported', messages.damaged);
  const q = prefixOf(context, part);
  const format = colour === null ? point.format : withProperties(point.format, { color: colour });
  const words =
    text === '' ? [] : point.runs(`<${q}r>${rPr(format, q)}${wordsInRun(context, part, text)}</${q}r>`);
  return together(spliced(words), spliced(placeholderOff(context, [index])));
}

/** One line for each paragraph; more lines make more paragraphs like the last, fewer take paragraphs away. */
function fillBlocks(
  context: EditContext,
  control: ScanControl,
  paragraphs: readonly ScanParagraph[],
  lines: readonly string[],
): Planned {
  const { part, story } = control;
  const surplus = paragraphs.slice(lines.length);
  if (
    (control.level === 'row' && lines.length !== paragraphs.length) ||
    holdsMore(context, control, surplus)
  ) {
    return refuse('unsupported', 'This part of the report holds more than lines of text. Change it in Word.');
  }
  const plans: Plan[] = [];
  for (const [at, paragraph] of paragraphs.slice(0, lines.length).entries()) {
    const place = { part, story, paragraph, start: 0, end: paragraph.text.length };
    const planned = replaceRange(context, place, lines[at] as string);
    if (isRefusal(planned)) return planned;
    plans.push(planned);
  }
  plans.push(spliced(surplus.map(({ start, end }) => ({ part, start, end, text: '' }))));
  const last = paragraphs.at(-1) as ScanParagraph;
  const more = lines.slice(paragraphs.length).map((line) => paragraphLike(context, part, last, line));
  if (more.length > 0) plans.push(spliced([{ part, start: last.end, end: last.end, text: more.join('') }]));
  return together(...plans);
}

/** Tables between the paragraphs, or controls, pictures or section breaks in those that would go. */
function holdsMore(context: EditContext, control: ScanControl, surplus: readonly ScanParagraph[]): boolean {
  const source = sourceOf(context, control.part);
  return (
    control.last - control.first + 1 > textAndParagraphs(context, control).paragraphs.length ||
    surplus.some(({ start, end }) =>
      /<[\w.-]*:?(?:sdt|sectPr|drawing|pict|object)\b/.test(source.slice(start, end)),
    )
  );
}

function paragraphLike(context: EditContext, part: number, like: ScanParagraph, text: string): string {
  const q = prefixOf(context, part);
  const source = sourceOf(context, part);
  const pPr = like.pPr === null ? '' : source.slice(like.pPr.start, like.pPr.end);
  const run = like.runs.at(-1);
  const properties = rPr(wordsLike(context, part, run, { plain: false }), q);
  return `<${q}p>${pPr}<${q}r>${properties}${wordsInRun(context, part, text)}</${q}r></${q}p>`;
}

function checkedState(context: EditContext, control: ScanControl, checked: boolean): readonly PartSplice[] {
  const { part, spans, sdtPr } = control;
  const source = sourceOf(context, part);
  const state = checked ? '1' : '0';
  if (spans.checked !== null) {
    const xml = source.slice(spans.checked.start, spans.checked.end);
    const valued = /\bval\s*=\s*(["'])[^"']*\1/.test(xml);
    const text = valued
      ? xml.replace(/(\bval\s*=\s*["'])[^"']*/, `$1${state}`)
      : xml.replace(/^<(([\w.-]+:)?[\w.-]+)/, `<$1 $2val="${state}"`);
    return [{ part, ...spans.checked, text }];
  }
  const opening = /<(([\w.-]+:)?)checkbox\b[^>]*?(\/?)>/.exec(
    source.slice(sdtPr?.start ?? 0, sdtPr?.end ?? 0),
  );
  if (sdtPr === null || opening === null) return [];
  const prefix = opening[1] as string;
  const entry = `<${prefix}checked ${prefix}val="${state}"/>`;
  const start = sdtPr.start + opening.index;
  const end = start + opening[0].length;
  if (opening[3] === '') return [{ part, start: end, end, text: entry }];
  return [{ part, start, end, text: `${opening[0].replace(/\s*\/>$/, '>')}${entry}</${prefix}checkbox>` }];
}

/** Boxes that are ticked and cleared in different fonts. */
function font(context: EditContext, control: ScanControl, paragraph: ScanParagraph, name: string): Plan {
  const { part } = control;
  const run = paragraph.runs.find(({ start, end }) => control.start < start && end < control.end);
  if (run?.rPr == null || name === '') return nothing;
  const old = sourceOf(context, part).slice(run.rPr.start, run.rPr.end);
  const fonts = `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:hint="eastAsia"/>`;
  const text = rPr(
    withProperties(runProperties(context, part, run), { rFonts: fonts }),
    prefixOf(context, part),
  );
  return innerXml(old) === '' ? nothing : spliced([{ part, ...run.rPr, text }]);
}
