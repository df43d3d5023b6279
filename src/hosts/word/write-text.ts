import type { Inline } from '../../core/model/index.ts';
import type { ControlSpec } from '../../core/model/index.ts';
import { textOf } from './paragraph-tokens.ts';
import { quirks } from './quirks.ts';

/** Names of character styles as Word shows them in English, the only ones that its API takes. */
const noStyle = 'Default Paragraph Font';
export const guidanceStyle = 'Report Guidance';

/**
 * Fills a control. A line break is `insertBreak('Line')`: "\n" in `insertText` makes a paragraph, which an inline control
 * cannot hold, and what "\v" makes is nowhere documented.
 */
export function fillControl(control: Word.ContentControl, text: string, plain: boolean): void {
  const [first = '', ...more] = text.split('\n');
  control.insertText(first, 'Replace');
  for (const line of more) {
    control.insertBreak('Line', 'End');
    if (line !== '') control.insertText(line, 'End');
  }
  if (plain && text !== '') control.getRange('Content').style = noStyle;
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

/**
 * Puts inlines at a point, the last one first: each goes right behind the point, so that none falls into a control that
 * was made before it.
 */
export function insertInlines(
  point: Word.Range,
  inlines: readonly Inline[],
  look: { readonly plain: boolean; readonly guidance: boolean },
): void {
  for (const inline of [...inlines].reverse()) insertInline(point, inline, look);
}

function insertInline(
  point: Word.Range,
  inline: Inline,
  look: { readonly plain: boolean; readonly guidance: boolean },
): void {
  if (inline.kind === 'check') {
    const box = point.insertContentControl('CheckBox');
    name(box, inline.control);
    box.checkboxContentControl.isChecked = inline.checked;
    return;
  }
  const guides = inline.kind === 'guidance' || (inline.kind === 'control' && inline.text === '');
  // Words that could not be told from an author's own are better left out: Word shows its own placeholder.
  const text = guides && !look.guidance ? '' : textOf(inline);
  const [first = '', ...more] = text.split('\n');
  if (inline.kind !== 'control') {
    if (text === '') return;
    putLines(point, more, look.plain);
    if (first === '') return;
    const words = point.insertText(first, 'After');
    format(words, { ...look, guides, bold: inline.kind === 'text' && inline.bold === true });
    return;
  }
  const words = first === '' ? point : point.insertText(first, 'After');
  if (first !== '') format(words, { ...look, guides, bold: inline.bold === true });
  const control = words.insertContentControl();
  name(control, inline.control);
  for (const line of more) {
    control.insertBreak('Line', 'End');
    if (line !== '') control.insertText(line, 'End');
  }
}

function format(
  words: Word.Range,
  { plain, guides, bold }: { readonly plain: boolean; readonly guides: boolean; readonly bold: boolean },
): void {
  if (guides) words.style = guidanceStyle;
  else if (plain) words.style = noStyle;
  if (bold) words.font.bold = true;
}

/** Line breaks and the lines after them, behind a range. */
function putLines(range: Word.Range, lines: readonly string[], plain: boolean): void {
  for (const line of [...lines].reverse()) {
    if (line !== '') {
      const words = range.insertText(line, 'After');
      if (plain) words.style = noStyle;
    }
    range.insertBreak('Line', 'After');
  }
}

/** Word refuses longer tags and cuts longer titles. */
export function name(control: Word.ContentControl, { tag, title }: ControlSpec): void {
  control.tag = tag;
  control.title = [...title].slice(0, quirks().maxTitle).join('');
}
