import type { Inline } from '../../core/model/index.ts';
import { name } from './name-control.ts';
import { textOf } from './paragraph-tokens.ts';
import { present } from './write-picture.ts';

/** Names of character styles as Word shows them in English, the only ones that its API takes. */
export const noStyle = 'Default Paragraph Font';
export const guidanceStyle = 'Report Guidance';

/**
 * Fills a control. A line break is `insertBreak('Line')`: "\n" in `insertText` makes a paragraph, which an inline control
 * cannot hold, and what "\v" makes is nowhere documented.
 */
export function fillControl(
  control: Word.ContentControl,
  { text, plain, colour }: { readonly text: string; readonly plain: boolean; readonly colour?: string },
): void {
  const [first = '', ...more] = text.split('\n');
  const words = control.insertText(first, 'Replace');
  addLines(control, more);
  if (plain && text !== '') control.getRange('Content').style = noStyle;
  // Of the new words: a tracked deletion beside them keeps the colour that it had.
  if (colour !== undefined && text !== '') words.font.color = `#${colour}`;
}

export function replaceRange(range: Word.Range, text: string, plain: boolean): void {
  if (text === '') {
    range.delete();
    return;
  }
  const [first = '', ...more] = text.split('\n');
  const written = range.insertText(first, 'Replace');
  if (plain) written.style = noStyle;
  putLines(written, more, plain);
}

interface Look {
  /** Not to look like the guidance that stands there. */
  readonly plain: boolean;
  /** The report has the style that marks guidance. */
  readonly guidance: boolean;
}

/** Puts inlines at a point, or in place of a range (`over`), each right behind the one before it: behind a control where that is one, never in it. */
export function insertInlines(point: Word.Range, inlines: readonly Inline[], look: Look, over = false): void {
  let at = point;
  let where: 'Replace' | 'After' = over ? 'Replace' : 'After';
  for (const inline of inlines) {
    at = insertInline(at, inline, look, where);
    where = 'After';
  }
}

/** Gives what the next one goes behind. */
function insertInline(at: Word.Range, inline: Inline, look: Look, where: 'Replace' | 'After'): Word.Range {
  if (inline.kind === 'check') {
    const box = at.insertContentControl('CheckBox');
    name(box, inline.control);
    box.checkboxContentControl.isChecked = inline.checked;
    return box.getRange('After');
  }
  if (inline.kind === 'picture') {
    const picture = at.insertInlinePictureFromBase64(inline.picture.png, where);
    present(picture, inline.picture, inline.picture);
    const control = picture.insertContentControl();
    name(control, inline.control);
    return control.getRange('After');
  }
  const guides = inline.kind === 'guidance' || (inline.kind === 'control' && inline.text === '');
  // Words that could not be told from an author's own are better left out: Word shows its own placeholder.
  const [first = '', ...more] = (guides && !look.guidance ? '' : textOf(inline)).split('\n');
  const bold = 'bold' in inline && inline.bold === true;
  const words = first === '' ? at : at.insertText(first, where);
  if (first !== '') format(words, { plain: look.plain, guides, bold });
  if (first !== '' && 'colour' in inline && !guides) words.font.color = `#${inline.colour}`;
  if (inline.kind !== 'control') return putLines(words, more, look.plain);
  const control = words.insertContentControl();
  name(control, inline.control);
  addLines(control, more);
  return control.getRange('After');
}

function format(
  words: Word.Range,
  { plain, guides, bold }: { readonly plain: boolean; readonly guides: boolean; readonly bold: boolean },
): void {
  if (guides) words.style = guidanceStyle;
  else if (plain) words.style = noStyle;
  if (bold) words.font.bold = true;
}

/** Line breaks and the lines after them, behind a range: the last first, each right behind it. Gives the last of them. */
function putLines(range: Word.Range, lines: readonly string[], plain: boolean): Word.Range {
  let last = range;
  for (const [index, line] of [...lines.entries()].reverse()) {
    const words = range.insertText(line, 'After');
    if (plain && line !== '') words.style = noStyle;
    if (index === lines.length - 1) last = words;
    range.insertBreak('Line', 'After');
  }
  return last;
}

function addLines(control: Word.ContentControl, lines: readonly string[]): void {
  for (const line of lines) {
    control.insertBreak('Line', 'End');
    if (line !== '') control.insertText(line, 'End');
  }
}
