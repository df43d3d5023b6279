/** Putting a content control round text that is there. */

import { between } from './blocks.ts';
import { checkWritable, contentOf, extentIn, freeId, propertiesOf, setSetting } from './controls.ts';
import { lengthOf } from './places.ts';
import type { Span } from './places.ts';
import { pieces } from './paragraph-text.ts';
import { cut, newRun, splitAncestors } from './runs.ts';
import { refuse, touch } from './state.ts';
import type { State } from './state.ts';
import { placeholderStyle } from './styles.ts';
import { attribute, children, is, make, place, set, walk } from './wml.ts';

/** A new rich-text control round a span: inside one paragraph, or round whole paragraphs and tables. */
export function wrap(state: State, { start, end, whole }: Span): Element {
  checkWritable(start.paragraph);
  checkWritable(end.paragraph);
  touch(state, start.paragraph);
  const oneParagraph = start.paragraph === end.paragraph;
  const toMark = end.offset > lengthOf(end.paragraph);
  if (whole && !is(whole, 'p')) return wrapNodes([whole]);
  if (oneParagraph && !toMark) return wrapInline(state, start.paragraph, start.offset, end.offset);
  if (start.offset > 0 || end.offset < lengthOf(end.paragraph)) {
    refuse('GeneralException', 'A control can hold a part of one paragraph, or whole paragraphs.');
  }
  return wrapBlocks(start.paragraph, end.paragraph);
}

function newControl(near: Node): Element {
  const control = make(near, 'sdt');
  const settings = make(near, 'sdtPr');
  settings.append(make(near, 'id', { val: String(freeId(near.ownerDocument as Document)) }));
  control.append(settings, make(near, 'sdtContent'));
  return control;
}

/** Elements that stand side by side, in a control of their own. */
export function wrapNodes(nodes: readonly Element[]): Element {
  const [first] = nodes;
  if (!first) refuse('GeneralException');
  const control = newControl(first);
  first.before(control);
  contentOf(control).append(...nodes);
  return control;
}

function wrapBlocks(first: Element, last: Element): Element {
  let holder = first.parentElement as Element;
  while (!holder.contains(last)) holder = holder.parentElement as Element;
  if (is(holder, 'tr', 'tbl')) refuse('InvalidArgument');
  const all = children(holder);
  const nodes = all.slice(
    all.findIndex((element) => element.contains(first)),
    all.findIndex((element) => element.contains(last)) + 1,
  );
  const wanted = new Set(between(first, last));
  for (const node of nodes) {
    const inside = is(node, 'p') ? [node] : [...walk(node)].filter((element) => is(element, 'p'));
    if (!inside.every((paragraph) => wanted.has(paragraph))) refuse('InvalidArgument');
  }
  return wrapNodes(nodes);
}

function wrapInline(state: State, paragraph: Element, from: number, to: number): Element {
  cut(paragraph, from);
  cut(paragraph, to);
  const inside = pieces(paragraph).filter(({ at, text }) => at >= from && at + text.length <= to);
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last) return emptyControl(state, paragraph, from);
  let holder = first.run.parentElement as Element;
  while (!holder.contains(last.run) || is(holder, 'sdt')) holder = holder.parentElement as Element;
  const begin = edge(paragraph, holder, first.run, from, 'from');
  const end = edge(paragraph, holder, last.run, to, 'to');
  const all = children(holder);
  const [low, high] = balanced(all, all.indexOf(begin), all.indexOf(end));
  return wrapNodes(all.slice(low, high + 1));
}

/** The child of the holder that a control begins or ends with; a control that is cut through is refused. */
function edge(
  paragraph: Element,
  holder: Element,
  run: Element,
  offset: number,
  which: 'from' | 'to',
): Element {
  let top = run;
  while (top.parentElement !== holder) top = top.parentElement as Element;
  if (extentIn(paragraph, top)[which] === offset) return top;
  if (
    is(top, 'sdt', 'fldSimple') ||
    [...walk(top)].some((element) => is(element, 'sdt') && element.contains(run))
  ) {
    refuse('InvalidArgument', 'The range overlaps a part of another content control.');
  }
  if (which === 'from') return splitAncestors(run, holder);
  const next = pieces(paragraph).find(({ at }) => at >= offset);
  if (next && top.contains(next.run)) splitAncestors(next.run, holder);
  return top;
}

/** A field goes into a control as a whole. */
function balanced(all: readonly Element[], low: number, high: number): readonly [number, number] {
  const marks = (element: Element | undefined, type: string): number =>
    element
      ? [...walk(element)].filter((each) => is(each, 'fldChar') && attribute(each, 'fldCharType') === type)
          .length
      : 0;
  const open = (from: number, to: number): number =>
    all.slice(from, to + 1).reduce((sum, each) => sum + marks(each, 'begin') - marks(each, 'end'), 0);
  let [from, to] = [low, high];
  while (open(from, to) < 0 && from > 0) from -= 1;
  while (open(from, to) > 0 && to < all.length - 1) to += 1;
  return [from, to];
}

function emptyControl(state: State, paragraph: Element, offset: number): Element {
  const { before, after } = cut(paragraph, offset);
  const control = newControl(paragraph);
  if (before) before.run.after(control);
  else if (after) after.run.before(control);
  else paragraph.append(control);
  showPlaceholder(state, control);
  return control;
}

export const placeholderText = 'Click or tap here to enter text.';

/** An empty control shows a text that asks for one; no part of the author's words. */
export function showPlaceholder(state: State, control: Element, text = placeholderText): void {
  const settings = propertiesOf(control);
  setSetting(control, 'showingPlcHdr', null);
  place(settings, make(settings, 'showingPlcHdr'));
  const format = make(control, 'rPr');
  const style = make(control, 'rStyle');
  set(style, 'val', placeholderStyle(state));
  format.append(style);
  const run = newRun(control, text, format);
  const content = contentOf(control);
  const paragraph = children(content).find((element) => is(element, 'p'));
  for (const element of children(content)) if (element !== paragraph) element.remove();
  if (paragraph) for (const element of children(paragraph)) if (!is(element, 'pPr')) element.remove();
  if (run) (paragraph ?? content).append(run);
}
