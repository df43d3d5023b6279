/** Review comments: the part that holds them and the marks in the text (ECMA-376 part 1, 17.13.4). */

import { cut } from './runs.ts';
import type { Span } from './places.ts';
import { splitAncestors } from './runs.ts';
import { touch } from './state.ts';
import type { State } from './state.ts';
import { author } from './tracking.ts';
import { attribute, child, children, closest, insertAfter, is, make, textElement, walk } from './wml.ts';
import { topOf } from './paragraphs.ts';

const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function partOf(state: State): string | null {
  return state.parts.relationships(state.main).find((known) => known.type === type)?.target ?? null;
}

const rootOf = (state: State): Element | null => {
  const name = partOf(state);
  return name === null ? null : (state.parts.xml(name)?.documentElement ?? null);
};

export const commentsOf = (state: State): Element[] => {
  const root = rootOf(state);
  return root ? children(root).filter((element) => is(element, 'comment')) : [];
};

function marksOf(story: Element, id: string | null): Element[] {
  return [...walk(story)].filter(
    (element) =>
      is(element, 'commentRangeStart', 'commentRangeEnd', 'commentReference') &&
      attribute(element, 'id') === id,
  );
}

/** Takes a comment out, by one of its marks: its other marks and what it says go too. */
export function removeComment(state: State, mark: Element): void {
  const id = attribute(mark, 'id');
  const story = closest(mark, 'body', 'hdr', 'ftr') ?? mark.ownerDocument.documentElement;
  for (const each of marksOf(story, id)) {
    const run = closest(each, 'r');
    each.remove();
    if (run && children(run).every((rest) => is(rest, 'rPr'))) run.remove();
  }
  touch(state, story);
  const comment = commentsOf(state).find((candidate) => attribute(candidate, 'id') === id);
  if (!comment) return;
  touch(state, comment);
  comment.remove();
}

/** A new comment on a span. */
export function addComment(state: State, { start, end }: Span, text: string): Element {
  const root = rootOf(state) ?? newPart(state);
  const id = String(
    1 + Math.max(-1, ...commentsOf(state).map((comment) => Number(attribute(comment, 'id')))),
  );
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  const comment = make(root, 'comment', { id, author, date, initials: 'W' });
  for (const line of text.split(/\r\n?|\n/)) {
    const paragraph = make(root, 'p');
    const run = make(root, 'r');
    run.append(textElement(root, 't', line));
    paragraph.append(run);
    comment.append(paragraph);
  }
  root.append(comment);
  touch(state, root);
  const near = start.paragraph;
  const before = cut(near, start.offset).after;
  const opening = make(near, 'commentRangeStart', { id });
  if (before && !topOf(near, before.run).contains(opening)) splitOrTop(near, before.run).before(opening);
  else near.append(opening);
  const last = cut(end.paragraph, end.offset).before;
  const closing = make(near, 'commentRangeEnd', { id });
  if (last) insertAfter(closing, topOf(end.paragraph, last.run));
  else end.paragraph.append(closing);
  const reference = make(near, 'r');
  reference.append(make(near, 'commentReference', { id }));
  insertAfter(reference, closing);
  touch(state, near);
  return comment;
}

/** A mark cannot stand inside a link's middle without cutting it: it goes before what the run stands in. */
const splitOrTop = (paragraph: Element, run: Element): Element => {
  const top = topOf(paragraph, run);
  return is(top, 'ins', 'del', 'hyperlink') ? splitAncestors(run, paragraph) : top;
};

function newPart(state: State): Element {
  const name = state.parts.freeName('word/comments.xml').replace('comments1', 'comments');
  state.parts.add(name, `<w:comments xmlns:w="${namespace}"/>`, contentType);
  state.parts.relate(state.main, type, name);
  return state.parts.need(name).documentElement;
}

export const commentText = (comment: Element): string =>
  children(comment)
    .filter((element) => is(element, 'p'))
    .map((paragraph) =>
      [...walk(paragraph)]
        .filter((element) => is(element, 't'))
        .map((t) => t.textContent)
        .join(''),
    )
    .join('\n');

/** Where a comment's marks stand in the text; null where they are gone. */
export function markOf(state: State, comment: Element): { start: Element; end: Element } | null {
  const id = attribute(comment, 'id');
  const found = marksOf(state.parts.need(state.main).documentElement, id);
  const start = found.find((element) => is(element, 'commentRangeStart')) ?? found[0];
  const end = found.find((element) => is(element, 'commentRangeEnd')) ?? start;
  return start && end ? { start, end } : null;
}

export const firstParagraph = (comment: Element): Element | null => child(comment, 'p');
