/** Makes of docx-preview's elements a page that says what is what: paragraphs, numbers, headings, figures, guidance. */

import { isFigureTag } from '../../../core/figures/index.ts';
import { languageAt, type Control, type Paragraph, type ReportDocument } from '../../../core/model/index.ts';
import { readMark } from '../../../ooxml/index.ts';
import { objectClass, textOf } from './text-map.ts';

/** Bullets of symbol fonts that few machines have. */
const bullets: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
};

/** `pages` must already stand in the document: fonts are taken from their computed styles. */
export function adorn(pages: HTMLElement, report: ReportDocument): void {
  const marks = [...pages.querySelectorAll<HTMLElement>('[data-mark]')];
  wrapControls(marks, report.controls);
  const blocks: [HTMLElement, HTMLElement, Paragraph][] = [];
  for (const mark of marks) {
    const read = readMark(mark.dataset['mark'] ?? '');
    const paragraph = mark.closest<HTMLElement>('p');
    const block = read?.kind === 'block' ? report.blocks[read.block] : undefined;
    if (paragraph !== null && block?.kind === 'paragraph') blocks.push([paragraph, mark, block]);
  }
  // All reading of styles before all writing: one layout for the whole document.
  const looks = blocks.map(([paragraph, mark]) => lookOf(paragraph, mark));
  blocks.forEach(([paragraph, , block], index) => {
    paragraph.dataset['block'] = String(block.block);
    looks[index]?.(paragraph);
    if (block.number !== null) paragraph.dataset['number'] = bullets[block.number] ?? block.number;
    if (block.headingLevel !== null) {
      paragraph.setAttribute('role', 'heading');
      paragraph.setAttribute('aria-level', String(Math.min(6, block.headingLevel)));
    }
    const language = languageAt(report, block);
    if (language !== null && language !== report.properties.language) paragraph.lang = language;
  });
  for (const mark of marks) mark.remove();
  for (const [paragraph, , block] of blocks) {
    if (block.text === '') fill(paragraph);
    // What the page cannot show as it is must not be typed into.
    else if (textOf(paragraph) !== block.text) lock(paragraph, 'This paragraph can only be changed in Word');
  }
  describePictures(pages, report);
  for (const part of pages.querySelectorAll<HTMLElement>(
    'section > header, section > footer, section > ol',
  )) {
    lock(part, 'Headers, footers and notes can only be changed in Word');
  }
  for (const inner of pages.querySelectorAll<HTMLElement>('p:not([data-block])'))
    inner.contentEditable = 'false';
  for (const table of pages.querySelectorAll('table')) describeTable(table, report);
}

/** Gives an empty paragraph the height of a line and a place for the cursor. */
export function fill(paragraph: HTMLElement): void {
  if (paragraph.querySelector(`.${objectClass}`) !== null) return;
  const run =
    paragraph.querySelector<HTMLElement>('span:empty') ??
    paragraph.appendChild(document.createElement('span'));
  run.classList.add('rw-empty');
  run.appendChild(document.createElement('br'));
}

/** The formatting of a paragraph's own runs, for its number and for text typed into it: docx-preview gives it to spans only. */
function lookOf(paragraph: HTMLElement, mark: HTMLElement): (paragraph: HTMLElement) => void {
  const { fontFamily, fontSize, fontWeight, fontStyle, color } = getComputedStyle(mark);
  const own = getComputedStyle(paragraph);
  const hanging = -parseFloat(own.textIndent);
  const [ruledAbove, ruledBelow] = [
    parseFloat(own.borderTopWidth) > 0,
    parseFloat(own.borderBottomWidth) > 0,
  ];
  return ({ style }) => {
    Object.assign(style, { fontFamily, fontSize, fontWeight, fontStyle, color });
    // docx-preview leaves out the distance between a rule and the words.
    if (ruledAbove) style.paddingTop = '4pt';
    if (ruledBelow) style.paddingBottom = '4pt';
    if (hanging > 0) style.setProperty('--rw-hanging', `${hanging}px`);
  };
}

function wrapControls(marks: readonly HTMLElement[], controls: readonly Control[]): void {
  const starts = new Map<number, HTMLElement>();
  for (const mark of marks) {
    const read = readMark(mark.dataset['mark'] ?? '');
    if (read?.kind !== 'control') continue;
    if (read.edge === 'start') {
      starts.set(read.control, mark);
      continue;
    }
    const start = starts.get(read.control);
    const control = controls[read.control];
    // A control that runs over several paragraphs is not an inline one, whatever the file says.
    if (start === undefined || control === undefined || start.parentNode !== mark.parentNode) continue;
    const wrapper = document.createElement('span');
    start.before(wrapper);
    while (wrapper.nextSibling !== null && wrapper.nextSibling !== mark) wrapper.append(wrapper.nextSibling);
    describeControl(wrapper, control, read.control);
  }
}

function describeControl(element: HTMLElement, control: Control, index: number): void {
  element.classList.add('rw-control');
  element.dataset['control'] = String(index);
  if (control.tag !== '') element.dataset['tag'] = control.tag;
  if (isFigureTag(control.tag)) {
    element.dataset['figure'] = '';
    if (control.title !== '') element.title = control.title;
  }
  if (control.placeholder) element.dataset['placeholder'] = '';
  if (control.locked) element.contentEditable = 'false';
  if (control.kind === 'checkbox') {
    element.contentEditable = 'false';
    element.tabIndex = 0;
    element.setAttribute('role', 'checkbox');
    element.setAttribute('aria-checked', String(control.checked === true));
    element.setAttribute('aria-label', control.title === '' ? 'Check box' : control.title);
  }
}

function describePictures(pages: HTMLElement, report: ReportDocument): void {
  const seen = new Map<number, number>();
  report.pictures.forEach((picture, index) => {
    const { block, story } = picture.at;
    if (block === undefined || (story !== undefined && story !== 'document')) return;
    const nth = seen.get(block) ?? 0;
    seen.set(block, nth + 1);
    const drawings = pages.querySelectorAll<HTMLElement>(`p[data-block="${block}"] :is(img, svg)`);
    const drawing = drawings[nth];
    if (drawing === undefined) return;
    drawing.dataset['picture'] = String(index);
    if (drawing instanceof HTMLImageElement) drawing.alt = picture.altText;
  });
  for (const image of pages.querySelectorAll('img')) {
    if (image.alt !== '') continue;
    const index = image.dataset['picture'];
    const decorative = index !== undefined && report.pictures[Number(index)]?.decorative === true;
    image.alt = decorative ? '' : 'Picture without alternative text';
  }
}

function describeTable(table: HTMLTableElement, report: ReportDocument): void {
  const first = table.querySelector<HTMLElement>('p[data-block]');
  if (first === null) return;
  const block = report.blocks[Number(first.dataset['block'])];
  const of = block?.kind === 'paragraph' && block.cell !== null ? report.blocks[block.cell.table] : undefined;
  if (of?.kind === 'table' && of.altText !== '') table.setAttribute('aria-label', of.altText);
}

function lock(element: HTMLElement, why: string): void {
  element.contentEditable = 'false';
  element.title = why;
}
