/** Where inserted blocks go, and what becomes of the paragraph that they land in. */

import { between, paragraphsIn } from './blocks.ts';
import { checkWritable, contentOf, levelOf, setSetting } from './controls.ts';
import { deleteSpan } from './delete-text.ts';
import { isRange, overBlocks, spanOf } from './objects.ts';
import type { TextObject } from './objects.ts';
import { copyOfProperties, inInlineControl, splitParagraph } from './paragraphs.ts';
import { inserted, lengthOf, point } from './places.ts';
import type { Point, Span } from './places.ts';
import { cut } from './runs.ts';
import { refuse } from './state.ts';
import type { State } from './state.ts';
import { clearBody, clearParagraph } from './text-writes.ts';
import { isTracking } from './tracking.ts';
import { child, children, closest, is, make } from './wml.ts';

export interface Target {
  /** An element of the part, and of the control, that the blocks go into. */
  readonly holder: Element;
  put(blocks: Element[]): readonly Element[];
}

export function targetOf(object: TextObject, where: string): Target {
  const { state } = object;
  if (isRange(object)) return rangeTarget(state, object.span, where);
  const { element } = object;
  switch (object.class) {
    case 'Paragraph':
      return where === 'Replace'
        ? replaceParagraphs(state, element, element)
        : atPoint(state, edge(spanOf(object), where));
    case 'ContentControl':
      return controlTarget(state, element, where);
    default:
      return bodyTarget(state, object, where);
  }
}

const edge = ({ start, end }: Span, where: string): Point =>
  where === 'Start' || where === 'Before'
    ? start
    : point(end.paragraph, Math.min(end.offset, lengthOf(end.paragraph)));

function rangeTarget(state: State, of: Span, where: string): Target {
  const { start, end, whole } = of;
  const wholes = start.offset === 0 && end.offset > lengthOf(end.paragraph);
  if (where === 'Replace') {
    if (wholes || whole) return replaceParagraphs(state, start.paragraph, end.paragraph);
    const target = atPoint(state, start);
    return { ...target, put: (blocks) => (deleteSpan(state, start, end), target.put(blocks)) };
  }
  const blocks = wholes || (whole !== null && !is(whole, 'p'));
  if (blocks && (where === 'Before' || where === 'After')) return besides(state, of, where);
  if (where === 'After' && end.offset > lengthOf(end.paragraph)) return besides(state, of, where);
  return atPoint(state, edge(of, where));
}

/** Before or after whole paragraphs, or a table. */
function besides(state: State, { start, end, whole }: Span, where: 'Before' | 'After'): Target {
  const outer = whole && !is(whole, 'p') ? whole : null;
  const beside = outer ?? (where === 'Before' ? start.paragraph : end.paragraph);
  return {
    holder: beside.parentElement as Element,
    put: (blocks) => {
      inheritStyle(state, blocks, where === 'Before' ? start.paragraph : end.paragraph);
      if (where === 'Before') beside.before(...blocks);
      else beside.after(...blocks);
      return blocks;
    },
  };
}

/** Whole paragraphs give way; Word leaves an empty one after what took their place. */
function replaceParagraphs(state: State, first: Element, last: Element): Target {
  return {
    holder: first.parentElement as Element,
    put: (blocks) => {
      const all = between(first, last);
      inheritStyle(state, blocks, last);
      const outer =
        closest(first, 'tbl') && !closest(first, 'tc')?.contains(last)
          ? (closest(first, 'tbl') as Element)
          : first;
      outer.before(...blocks);
      if (isTracking(state)) {
        deleteSpan(state, point(first, 0), point(last, lengthOf(last)));
        return blocks;
      }
      const rest = make(first, 'p');
      const properties = copyOfProperties(last);
      if (properties) rest.append(properties);
      const section = child(child(last, 'pPr'), 'sectPr');
      if (outer !== first) {
        outer.after(rest);
        outer.remove();
        return blocks;
      }
      for (const paragraph of all.slice(0, -1)) {
        checkWritable(paragraph);
        const table = closest(paragraph, 'tbl');
        (table && !table.contains(last) ? table : paragraph).remove();
      }
      clearParagraph(state, last);
      if (section && !child(child(last, 'pPr'), 'sectPr')) child(last, 'pPr')?.append(section);
      return blocks;
    },
  };
}

/** The last inserted paragraph takes the properties of the paragraph that it lands in (office-js issues 2914, 3149). */
function inheritStyle(state: State, blocks: readonly Element[], from: Element): void {
  const last = blocks.at(-1);
  if (!state.limits.lastParagraphInheritsStyle || !is(last, 'p')) return;
  child(last, 'pPr')?.remove();
  const properties = copyOfProperties(from);
  if (properties) last.prepend(properties);
}

/** Inside a paragraph: the first block joins what stands before, the last one what stands after. */
function atPoint(state: State, place: Point): Target {
  const { paragraph } = place;
  const inline = place.side && levelOf(place.side.control) === 'inline' ? place.side : null;
  const holder = inline ? contentOf(inline.control) : paragraph;
  return {
    holder: inline && (inline.at === 'before' || inline.at === 'after') ? paragraph : holder,
    put: (blocks) => {
      const [only] = blocks;
      if (blocks.length === 1 && only && is(only, 'p')) return putInline(paragraph, place, only);
      const { before, after } = cut(paragraph, place.offset);
      const within =
        before && after
          ? closest(before.run, 'sdt') === closest(after.run, 'sdt') && inInlineControl(before.run)
          : inline !== null;
      if (within) refuse('GeneralException', 'A control inside a paragraph cannot hold paragraphs.');
      return putBlocks(state, place, blocks);
    },
  };
}

/** The words of a single paragraph take the paragraph's properties. */
function putInline(paragraph: Element, { offset, side }: Point, block: Element): readonly Element[] {
  const words = children(block).filter((element) => !is(element, 'pPr'));
  const { before, after } = cut(paragraph, offset);
  const length = lengthOf(block);
  if (side && levelOf(side.control) === 'inline') {
    const content = contentOf(side.control);
    if (side.at === 'start') content.prepend(...words);
    else if (side.at === 'end') content.append(...words);
    else if (side.at === 'before') side.control.before(...words);
    else side.control.after(...words);
  } else if (before) before.run.after(...words);
  else if (after) after.run.before(...words);
  else paragraph.append(...words);
  inserted(paragraph, offset, length, words[0]?.parentElement ?? null);
  return [paragraph];
}

function putBlocks(state: State, { paragraph, offset }: Point, blocks: Element[]): readonly Element[] {
  const rest = splitParagraph(state, paragraph, offset);
  const first = blocks[0];
  let placed: Element[] = [...blocks];
  if (offset > 0 && first && is(first, 'p')) {
    paragraph.append(...children(first).filter((element) => !is(element, 'pPr')));
    placed = [paragraph, ...blocks.slice(1)];
    first.remove();
  }
  inheritStyle(state, blocks.slice(1), rest);
  rest.before(...placed.filter((block) => block !== paragraph));
  if (offset === 0) paragraph.remove();
  const last = blocks.at(-1);
  if (last && is(last, 'p') && last !== first && state.limits.lastParagraphInheritsStyle) {
    const length = lengthOf(last);
    const words = children(last).filter((element) => !is(element, 'pPr'));
    const mark = child(rest, 'pPr');
    if (mark) mark.after(...words);
    else rest.prepend(...words);
    inserted(rest, 0, length);
    last.remove();
    return placed.map((block) => (block === last ? rest : block));
  }
  return placed;
}

function controlTarget(state: State, control: Element, where: string): Target {
  const level = levelOf(control);
  const content = contentOf(control);
  checkWritable(control);
  if (level === 'row' || level === 'cell') refuse('InvalidArgument');
  if (level === 'inline') {
    const { start, end } = spanOf({ class: 'ContentControl', state, element: control });
    if (where !== 'Replace') return atPoint(state, where === 'Start' ? start : end);
    const target = atPoint(state, start);
    return {
      holder: content,
      put: (blocks) => {
        setSetting(control, 'showingPlcHdr', null);
        deleteSpan(state, start, end);
        return target.put(blocks);
      },
    };
  }
  return {
    holder: content,
    put: (blocks) => {
      if (where === 'Start') content.prepend(...blocks);
      else if (where === 'End') content.append(...blocks);
      else {
        setSetting(control, 'showingPlcHdr', null);
        if (isTracking(state)) {
          const of = overBlocks(control, null);
          deleteSpan(state, of.start, of.end);
          content.append(...blocks);
        } else content.replaceChildren(...blocks);
      }
      return blocks;
    },
  };
}

function bodyTarget(state: State, object: TextObject & { readonly element: Element }, where: string): Target {
  const { element } = object;
  return {
    holder: element,
    put: (blocks) => {
      if (where === 'Replace') clearBody(object);
      const [first] = paragraphsIn(element);
      const section = child(element, 'sectPr');
      const all = children(element).filter((each) => is(each, 'p', 'tbl', 'sdt'));
      if (where === 'End') {
        const last = all.at(-1);
        // A control that ends the document takes in what comes after it (office-js issue 866).
        if (is(last, 'sdt')) contentOf(last).append(...blocks);
        else element.insertBefore(fragment(element, blocks), section);
        return blocks;
      }
      const holder = closest(all[0] ?? null, 'p', 'tbl', 'sdt') ?? first;
      if (first && where === 'Replace') inheritStyle(state, blocks, first);
      if (holder) holder.before(...blocks);
      return blocks;
    },
  };
}

function fragment(near: Element, blocks: readonly Element[]): DocumentFragment {
  const made = near.ownerDocument.createDocumentFragment();
  made.append(...blocks);
  return made;
}
