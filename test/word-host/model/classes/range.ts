import { define, defineCollection, v12, v13, v14 } from '../define.ts';
import { addComment } from '../comments.ts';
import { objectOf, rangeOf } from '../objects.ts';
import type { RangeObject } from '../objects.ts';
import { compare, isEmpty, lengthOf, point, span } from '../places.ts';
import type { Point, Span } from '../places.ts';
import { storyOf } from '../blocks.ts';
import { refuse } from '../state.ts';
import { or } from '../text-members.ts';
import { checkWhere, deleteText, insertIntoRange } from '../text-writes.ts';
import { insertControl } from '../insert-control.ts';
import { pictureIntoRange } from '../insert-picture.ts';
import {
  paragraphsNavigation,
  styleScalars,
  styleSetters,
  tableNavigations,
  tablesNavigation,
  text,
  textMethods,
  textNavigations,
} from './shared.ts';

/** 'Whole' | 'Start' | 'End' | 'After' | 'Content' of a span. */
export function part(of: Span, where: unknown): Span {
  switch (checkWhere(where ?? 'Whole', 'Whole', 'Start', 'End', 'After', 'Content')) {
    case 'Start':
      return span(of.start, of.start);
    case 'End': {
      const end = contentEnd(of);
      return span(end, end);
    }
    case 'After':
      return span(of.end, of.end);
    case 'Content':
      return span(of.start, contentEnd(of));
    default:
      return span(of.start, of.end, of.whole);
  }
}

const contentEnd = ({ end }: Span): Point => {
  const length = lengthOf(end.paragraph);
  return end.offset > length ? point(end.paragraph, length) : end;
};

function expand({ state, span: a }: RangeObject, { span: b }: RangeObject): RangeObject | null {
  if (storyOf(a.start.paragraph) !== storyOf(b.start.paragraph)) return null;
  const start = compare(a.start, b.start) <= 0 ? a.start : b.start;
  const end = compare(a.end, b.end) >= 0 ? a.end : b.end;
  return rangeOf(state, span(start, end));
}

function intersect({ state, span: a }: RangeObject, { span: b }: RangeObject): RangeObject | null {
  if (storyOf(a.start.paragraph) !== storyOf(b.start.paragraph)) return null;
  const start = compare(a.start, b.start) >= 0 ? a.start : b.start;
  const end = compare(a.end, b.end) <= 0 ? a.end : b.end;
  return compare(start, end) > 0 ? null : rangeOf(state, span(start, end));
}

/** Word's LocationRelation: where the first range stands, seen from the second. */
function relation({ span: a }: RangeObject, { span: b }: RangeObject): string {
  if (storyOf(a.start.paragraph) !== storyOf(b.start.paragraph)) return 'Unrelated';
  const [startToStart, endToEnd] = [compare(a.start, b.start), compare(a.end, b.end)];
  if (startToStart === 0 && endToEnd === 0) return 'Equal';
  const [endToStart, startToEnd] = [compare(a.end, b.start), compare(a.start, b.end)];
  if (endToStart < 0) return 'Before';
  if (endToStart === 0) return 'AdjacentBefore';
  if (startToEnd > 0) return 'After';
  if (startToEnd === 0) return 'AdjacentAfter';
  if (startToStart === 0) return endToEnd < 0 ? 'InsideStart' : 'ContainsStart';
  if (endToEnd === 0) return startToStart > 0 ? 'InsideEnd' : 'ContainsEnd';
  if (startToStart > 0 && endToEnd < 0) return 'Inside';
  if (startToStart < 0 && endToEnd > 0) return 'Contains';
  return startToStart < 0 ? 'OverlapsBefore' : 'OverlapsAfter';
}

const other = (range: unknown): RangeObject =>
  (range as RangeObject | null)?.class === 'Range' ? (range as RangeObject) : refuse('InvalidArgument');

export const Range = define('Range', {
  scalars: {
    Text: text,
    IsEmpty: v13(({ span: of }: RangeObject) => isEmpty(of)),
    ...styleScalars,
  },
  setters: styleSetters,
  navigations: { ...textNavigations, ...tableNavigations, ...paragraphsNavigation, ...tablesNavigation },
  methods: {
    ...textMethods,
    GetRange: v13(({ state, span: of }: RangeObject, [where]) => rangeOf(state, part(of, where))),
    ExpandTo: v13((it: RangeObject, [range]) => or(expand(it, other(range)))),
    ExpandToOrNullObject: v13((it: RangeObject, [range]) => expand(it, other(range))),
    IntersectWith: v13((it: RangeObject, [range]) => or(intersect(it, other(range)))),
    IntersectWithOrNullObject: v13((it: RangeObject, [range]) => intersect(it, other(range))),
    CompareLocationWith: v13((it: RangeObject, [range]) => relation(it, other(range))),
    InsertText: (it: RangeObject, [words, where]) => insertIntoRange(it, words, where),
    InsertContentControl: insertControl,
    InsertInlinePictureFromBase64: v12((it: RangeObject, [png, where]) => pictureIntoRange(it, png, where)),
    InsertComment: v14((it: RangeObject, [words]) => {
      if (typeof words !== 'string' || words === '') refuse('InvalidArgument');
      return objectOf(it.state, 'Comment', addComment(it.state, it.span, words));
    }),
    Delete: deleteText,
    Clear: deleteText,
  },
});

export const RangeCollection = defineCollection('RangeCollection');
