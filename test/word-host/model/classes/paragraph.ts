import { neighbour, paragraphsIn } from '../blocks.ts';
import { checkWritable } from '../controls.ts';
import { define, defineCollection, v13, v16 } from '../define.ts';
import { insertControl } from '../insert-control.ts';
import { objectOf, rangeOf, spanOf } from '../objects.ts';
import type { CollectionObject, ElementObject } from '../objects.ts';
import { refuse, touch } from '../state.ts';
import { isListItem, outlineLevel, paragraphProperty } from '../styles.ts';
import { or } from '../text-members.ts';
import { clearParagraph, deleteText, insertIntoParagraph } from '../text-writes.ts';
import { closest, properties, setProperty, value } from '../wml.ts';
import { part } from './range.ts';
import { styleScalars, styleSetters, tableNavigations, textMethods, textNavigations } from './shared.ts';
import { textOf } from '../paragraph-text.ts';

const ids = new WeakMap<Element, string>();
let count = 0;

/** Known only in this session, as Word's are. */
function uniqueLocalId({ element }: ElementObject): string {
  const known = ids.get(element);
  if (known !== undefined) return known;
  count += 1;
  const id = `{${count.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
  ids.set(element, id);
  return id;
}

const next = ({ state, element }: ElementObject): ElementObject | null => {
  const found = neighbour(element, 1);
  return found && objectOf(state, 'Paragraph', found);
};

const previous = ({ state, element }: ElementObject): ElementObject | null => {
  const found = neighbour(element, -1);
  return found && objectOf(state, 'Paragraph', found);
};

function tableDepth(element: Element): number {
  let depth = 0;
  for (let at = closest(element, 'tbl'); at; at = closest(at.parentElement, 'tbl')) depth += 1;
  return depth;
}

const alignments: Readonly<Record<string, string>> = {
  left: 'Left',
  start: 'Left',
  center: 'Centered',
  right: 'Right',
  end: 'Right',
  both: 'Justified',
  distribute: 'Justified',
};

function set(object: ElementObject, name: string, attributes: Readonly<Record<string, string>> | null): void {
  checkWritable(object.element);
  setProperty(properties(object.element, 'pPr'), name, attributes);
  touch(object.state, object.element);
}

const holder = (element: Element): Element =>
  closest(element, 'tc', 'body', 'hdr', 'ftr', 'footnote', 'endnote', 'comment') ?? element;

export const Paragraph = define('Paragraph', {
  scalars: {
    Text: ({ element }: ElementObject) => textOf(element),
    OutlineLevel: ({ state, element }: ElementObject) => outlineLevel(state, element),
    Alignment: ({ state, element }: ElementObject) =>
      alignments[value(paragraphProperty(state, element, 'jc')) ?? 'left'] ?? 'Unknown',
    IsListItem: v13(({ state, element }: ElementObject) => isListItem(state, element)),
    IsLastParagraph: v13(({ element }: ElementObject) => paragraphsIn(holder(element)).at(-1) === element),
    TableNestingLevel: v13(({ element }: ElementObject) => tableDepth(element)),
    UniqueLocalId: v16(uniqueLocalId),
    ...styleScalars,
  },
  setters: {
    ...styleSetters,
    Alignment: (it: ElementObject, name) => {
      const found = Object.keys(alignments).find((key) => alignments[key] === name);
      set(it, 'jc', { val: found ?? refuse('InvalidArgument') });
    },
    OutlineLevel: (it: ElementObject, level) => {
      if (!Number.isInteger(level) || level < 1 || level > 10) refuse('InvalidArgument');
      set(it, 'outlineLvl', { val: String(level - 1) });
    },
  },
  navigations: { ...textNavigations, ...tableNavigations },
  methods: {
    ...textMethods,
    GetNext: v13((it: ElementObject) => or(next(it))),
    GetNextOrNullObject: v13(next),
    GetPrevious: v13((it: ElementObject) => or(previous(it))),
    GetPreviousOrNullObject: v13(previous),
    GetRange: v13((it: ElementObject, [where]) => rangeOf(it.state, part(spanOf(it), where))),
    InsertText: (it: ElementObject, [words, where]) => insertIntoParagraph(it, words, where),
    InsertContentControl: insertControl,
    Delete: deleteText,
    Clear: ({ state, element }: ElementObject) => {
      clearParagraph(state, element);
      return null;
    },
  },
});

const last = ({ list }: CollectionObject) => list().at(-1) ?? null;

export const ParagraphCollection = defineCollection('ParagraphCollection', {
  methods: {
    GetLast: v13((it: CollectionObject) => or(last(it))),
    GetLastOrNullObject: v13(last),
  },
});
