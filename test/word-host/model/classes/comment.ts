import { addReply, isResolved, repliesOf, setResolved } from '../comment-threads.ts';
import { commentText, firstParagraph, markOf, removeComment } from '../comments.ts';
import { extentIn } from '../controls.ts';
import { define, defineCollection, v14 } from '../define.ts';
import { collection, objectOf, objectsOf, rangeOf } from '../objects.ts';
import type { ElementObject } from '../objects.ts';
import { point, span } from '../places.ts';
import { refuse, touch } from '../state.ts';
import { attribute, children, closest, is, make, textElement } from '../wml.ts';

const marks = (it: ElementObject): { start: Element; end: Element } =>
  markOf(it.state, it.element) ?? refuse('ItemNotFound');

export const Comment = define('Comment', {
  scalars: {
    Id: v14(({ element }: ElementObject) => attribute(element, 'id') ?? ''),
    Content: v14(({ element }: ElementObject) => commentText(element)),
    AuthorName: v14(({ element }: ElementObject) => attribute(element, 'author') ?? ''),
    CreationDate: v14(({ element }: ElementObject) => attribute(element, 'date') ?? ''),
    Resolved: v14(({ state, element }: ElementObject) => isResolved(state, element)),
  },
  navigations: {
    Replies: v14(({ state, element }: ElementObject) =>
      collection(state, 'CommentReplyCollection', () =>
        objectsOf(state, 'CommentReply', repliesOf(state, element)),
      ),
    ),
  },
  setters: {
    Resolved: v14(({ state, element }: ElementObject, resolved) => {
      if (typeof resolved !== 'boolean') refuse('InvalidArgument');
      setResolved(state, element, resolved);
    }),
    Content: v14(({ state, element }: ElementObject, words) => {
      if (typeof words !== 'string') refuse('InvalidArgument');
      const paragraph = firstParagraph(element) ?? make(element, 'p');
      for (const other of children(element)) if (other !== paragraph) other.remove();
      for (const inner of children(paragraph)) if (!is(inner, 'pPr')) inner.remove();
      const run = make(element, 'r');
      run.append(textElement(element, 't', words));
      paragraph.append(run);
      if (!paragraph.parentNode) element.append(paragraph);
      touch(state, element);
    }),
  },
  methods: {
    GetRange: v14((it: ElementObject) => {
      const { start, end } = marks(it);
      const [first, last] = [closest(start, 'p'), closest(end, 'p')];
      if (!first || !last) refuse('ItemNotFound');
      return rangeOf(
        it.state,
        span(point(first, extentIn(first, start).from), point(last, extentIn(last, end).from)),
      );
    }),
    Reply: v14(({ state, element }: ElementObject, [words]) => {
      if (typeof words !== 'string') refuse('InvalidArgument');
      return objectOf(state, 'CommentReply', addReply(state, element, words));
    }),
    Delete: v14((it: ElementObject) => {
      for (const reply of repliesOf(it.state, it.element)) {
        const mark = markOf(it.state, reply);
        if (mark) removeComment(it.state, mark.start);
      }
      removeComment(it.state, marks(it).start);
      return null;
    }),
  },
});

export const CommentCollection = defineCollection('CommentCollection');

/** An answer under a comment. */
export const CommentReply = define('CommentReply', {
  scalars: {
    Id: v14(({ element }: ElementObject) => attribute(element, 'id') ?? ''),
    Content: v14(({ element }: ElementObject) => commentText(element)),
    AuthorName: v14(({ element }: ElementObject) => attribute(element, 'author') ?? ''),
  },
});

export const CommentReplyCollection = defineCollection('CommentReplyCollection');
