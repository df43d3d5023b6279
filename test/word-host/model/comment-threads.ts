/**
 * Answers to comments, and whether a comment is settled: a part of its own tells of them, by the id of a comment's last
 * paragraph ([MS-DOCX] 2.5.4, commentsExtended).
 */

import { commentsOf, markOf } from './comments.ts';
import type { State } from './state.ts';
import { touch } from './state.ts';
import { attribute, children, insertAfter, is, make, textElement, w14, w15 } from './wml.ts';
import { author } from './tracking.ts';

const type = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml';

export const repliesOf = (state: State, comment: Element): Element[] => {
  const id = paragraphId(comment);
  return id === null ? [] : commentsOf(state).filter((other) => parentOf(state, other) === id);
};

export const isReply = (state: State, comment: Element): boolean => parentOf(state, comment) !== null;

export const isResolved = (state: State, comment: Element): boolean =>
  entryOf(state, comment)?.getAttributeNS(w15, 'done') === '1';

export function setResolved(state: State, comment: Element, resolved: boolean): void {
  const entry = entryFor(state, comment);
  entry.setAttributeNS(w15, 'w15:done', resolved ? '1' : '0');
  touch(state, entry);
}

/** The answer is a comment at the same place. */
export function addReply(state: State, comment: Element, text: string): Element {
  const id = String(1 + Math.max(...commentsOf(state).map((each) => Number(attribute(each, 'id')))));
  const reply = make(comment, 'comment', {
    id,
    author,
    date: `${new Date().toISOString().slice(0, 19)}Z`,
    initials: 'W',
  });
  for (const line of text.split(/\r\n?|\n/)) {
    const paragraph = make(comment, 'p');
    const run = make(comment, 'r');
    run.append(textElement(comment, 't', line));
    paragraph.append(run);
    reply.append(paragraph);
  }
  insertAfter(reply, comment);
  touch(state, comment);
  const marks = markOf(state, comment);
  if (marks) {
    const reference = make(marks.end, 'r');
    reference.append(make(marks.end, 'commentReference', { id }));
    const closing = make(marks.end, 'commentRangeEnd', { id });
    insertAfter(make(marks.start, 'commentRangeStart', { id }), marks.start);
    insertAfter(closing, marks.end);
    insertAfter(reference, closing);
    touch(state, marks.start);
  }
  entryFor(state, reply).setAttributeNS(w15, 'w15:paraIdParent', paragraphId(ensureId(state, comment)) ?? '');
  return reply;
}

const lastParagraph = (comment: Element): Element | undefined =>
  children(comment)
    .filter((element) => is(element, 'p'))
    .at(-1);

const paragraphId = (comment: Element): string | null =>
  lastParagraph(comment)?.getAttributeNS(w14, 'paraId') ?? null;

/** Ids stand below 0x80000000. */
function ensureId(state: State, comment: Element): Element {
  const paragraph = lastParagraph(comment);
  if (paragraph && paragraphId(comment) === null) {
    const taken = commentsOf(state).length;
    const id = (0x10000000 + taken * 0x1000 + commentsOf(state).indexOf(comment)).toString(16).toUpperCase();
    paragraph.setAttributeNS(w14, 'w14:paraId', id);
    touch(state, comment);
  }
  return comment;
}

function rootOf(state: State): Element | null {
  const name = state.parts.relationships(state.main).find((known) => known.type === type)?.target;
  return name === undefined ? null : (state.parts.xml(name)?.documentElement ?? null);
}

const entryOf = (state: State, comment: Element): Element | null => {
  const id = paragraphId(comment);
  const root = rootOf(state);
  if (id === null || root === null) return null;
  return children(root).find((entry) => entry.getAttributeNS(w15, 'paraId') === id) ?? null;
};

const parentOf = (state: State, comment: Element): string | null =>
  entryOf(state, comment)?.getAttributeNS(w15, 'paraIdParent') ?? null;

function entryFor(state: State, comment: Element): Element {
  const known = entryOf(state, ensureId(state, comment));
  if (known) return known;
  const root = rootOf(state) ?? newPart(state);
  const entry = root.ownerDocument.createElementNS(w15, 'w15:commentEx');
  entry.setAttributeNS(w15, 'w15:paraId', paragraphId(comment) ?? '');
  entry.setAttributeNS(w15, 'w15:done', '0');
  root.append(entry);
  touch(state, root);
  return entry;
}

function newPart(state: State): Element {
  const name = 'word/commentsExtended.xml';
  state.parts.add(name, `<w15:commentsEx xmlns:w15="${w15}"/>`, contentType);
  state.parts.relate(state.main, type, name);
  return state.parts.need(name).documentElement;
}
