import {
  cannotDelete,
  cannotEdit,
  contentOf,
  idOf,
  kindOf,
  levelOf,
  propertiesOf,
  setSetting,
  showsPlaceholder,
  subtypeOf,
  tagOf,
  titleOf,
} from '../controls.ts';
import { define, defineCollection, v13, v15, v17 } from '../define.ts';
import { collection, objectOf, outside, rangeOf, spanOf } from '../objects.ts';
import type { CollectionObject, ElementObject } from '../objects.ts';
import { lengthOf, point, span } from '../places.ts';
import type { Span } from '../places.ts';
import { refuse, touch } from '../state.ts';
import { or } from '../text-members.ts';
import { deleteControl, insertIntoControl } from '../control-writes.ts';
import { checkWhere } from '../text-writes.ts';
import { child, children, make, place, w14, w15 } from '../wml.ts';
import { placeholderText, showPlaceholder } from '../wrap.ts';
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

function write(object: ElementObject, name: string, words: string | null): void {
  setSetting(object.element, name, words);
  touch(object.state, object.element);
}

const asText = (words: unknown): string => (typeof words === 'string' ? words : refuse('InvalidArgument'));

function setLock(object: ElementObject, edit: boolean, remove: boolean): void {
  const lock = edit ? (remove ? 'sdtContentLocked' : 'contentLocked') : remove ? 'sdtLocked' : null;
  write(object, 'lock', lock);
}

/** 'Whole' | 'Start' | 'End' | 'Before' | 'After' | 'Content': inside the control, but for Whole, Before and After. */
function part(object: ElementObject, where: unknown): Span {
  const { start, end } = spanOf(object);
  const inline = levelOf(object.element) === 'inline';
  switch (checkWhere(where ?? 'Whole', 'Whole', 'Start', 'End', 'Before', 'After', 'Content')) {
    case 'Start':
      return span(start, start);
    case 'End':
      return span(end, end);
    case 'Before':
      return span(outside(object, 'before'), outside(object, 'before'));
    case 'After': {
      const after = inline ? outside(object, 'after') : point(end.paragraph, lengthOf(end.paragraph) + 1);
      return span(after, after);
    }
    case 'Content':
      return span(start, end);
    default:
      return inline
        ? span(outside(object, 'before'), outside(object, 'after'))
        : span(start, end, object.element);
  }
}

const extension = (control: Element, namespace: string, name: string): Element | null =>
  children(propertiesOf(control)).find(
    (element) => element.namespaceURI === namespace && element.localName === name,
  ) ?? null;

const appearances: Readonly<Record<string, string>> = {
  BoundingBox: 'boundingBox',
  Tags: 'tags',
  Hidden: 'hidden',
};

function setAppearance(object: ElementObject, name: unknown): void {
  const given = appearances[String(name)] ?? refuse('InvalidArgument');
  extension(object.element, w15, 'appearance')?.remove();
  const element = object.element.ownerDocument.createElementNS(w15, 'w15:appearance');
  element.setAttributeNS(w15, 'w15:val', given);
  place(propertiesOf(object.element), element);
  touch(object.state, object.element);
}

function setColor(object: ElementObject, colour: unknown): void {
  const code = /^#?([0-9a-f]{6})$/i.exec(typeof colour === 'string' ? colour : '')?.[1];
  if (code === undefined) refuse('InvalidArgument');
  extension(object.element, w15, 'color')?.remove();
  const element = object.element.ownerDocument.createElementNS(w15, 'w15:color');
  // Its attribute is of the main vocabulary (MS-DOCX 2.5.4.3).
  element.setAttributeNS(object.element.namespaceURI, 'w:val', code.toUpperCase());
  place(propertiesOf(object.element), element);
  touch(object.state, object.element);
}

function setPlaceholder(object: ElementObject, words: unknown): void {
  if (!object.state.limits.placeholderText) refuse('NotAllowed');
  const wanted = asText(words);
  placeholders.set(object.element, wanted);
  const empty = showsPlaceholder(object.element) || text(object) === '';
  if (empty && wanted !== '') {
    showPlaceholder(object.state, object.element, wanted);
    touch(object.state, object.element);
  }
}

const placeholders = new WeakMap<Element, string>();

const checkbox = ({ state, element }: ElementObject): ElementObject | null =>
  kindOf(element) === 'CheckBox' ? objectOf(state, 'CheckboxContentControl', element) : null;

export const ContentControl = define('ContentControl', {
  id: ({ element }: ElementObject) => idOf(element),
  scalars: {
    Id: ({ element }: ElementObject) => idOf(element),
    Tag: ({ element }: ElementObject) => tagOf(element),
    Title: ({ element }: ElementObject) => titleOf(element),
    Text: text,
    Type: ({ element }: ElementObject) => kindOf(element),
    Subtype: v13(({ element }: ElementObject) => subtypeOf(element)),
    Appearance: ({ element }: ElementObject) => {
      const given = extension(element, w15, 'appearance')?.getAttributeNS(w15, 'val') ?? 'boundingBox';
      return Object.keys(appearances).find((name) => appearances[name] === given) ?? 'BoundingBox';
    },
    Color: ({ element }: ElementObject) => {
      const colour = extension(element, w15, 'color');
      const code = colour && [...colour.attributes].find(({ localName }) => localName === 'val')?.value;
      return code ? `#${code}` : '';
    },
    CannotEdit: ({ element }: ElementObject) => cannotEdit(element),
    CannotDelete: ({ element }: ElementObject) => cannotDelete(element),
    RemoveWhenEdited: ({ element }: ElementObject) => child(propertiesOf(element), 'temporary') !== null,
    PlaceholderText: (it: ElementObject) =>
      showsPlaceholder(it.element)
        ? text(it)
        : (placeholders.get(it.element) ?? (placeholderPart(it.element) ? placeholderText : '')),
    ...styleScalars,
  },
  setters: {
    ...styleSetters,
    Tag: (it: ElementObject, words) => {
      const tag = asText(words);
      if (tag.length > 64) refuse('InvalidArgument');
      write(it, 'tag', tag);
    },
    // A longer one is cut without a word (office-js-docs-reference issue 1238).
    Title: (it: ElementObject, words) =>
      write(it, 'alias', asText(words).slice(0, it.state.limits.titleLength)),
    Appearance: setAppearance,
    Color: setColor,
    CannotEdit: (it: ElementObject, on) => setLock(it, on === true, cannotDelete(it.element)),
    CannotDelete: (it: ElementObject, on) => setLock(it, cannotEdit(it.element), on === true),
    RemoveWhenEdited: (it: ElementObject, on) => {
      const settings = propertiesOf(it.element);
      child(settings, 'temporary')?.remove();
      if (on === true) place(settings, make(settings, 'temporary'));
      touch(it.state, it.element);
    },
    PlaceholderText: setPlaceholder,
  },
  navigations: {
    ...textNavigations,
    ...tableNavigations,
    ...paragraphsNavigation,
    ...tablesNavigation,
    CheckboxContentControl: v17((it: ElementObject) => checkbox(it) ?? refuse('ItemNotFound')),
  },
  methods: {
    ...textMethods,
    GetRange: v13((it: ElementObject, [where]) => rangeOf(it.state, part(it, where))),
    InsertText: (it: ElementObject, [words, where]) => insertIntoControl(it, words, where),
    Delete: (it: ElementObject, [keepContent]) => deleteControl(it, keepContent),
    Clear: (it: ElementObject) => {
      insertIntoControl(it, '', 'Replace');
      return null;
    },
  },
});

const placeholderPart = (control: Element): boolean => child(propertiesOf(control), 'placeholder') !== null;

/** The box of a check box: the mark in the text changes with it. */
export const CheckboxContentControl = define('CheckboxContentControl', {
  scalars: {
    IsChecked: ({ element }: ElementObject) => {
      const mark = extension(element, w14, 'checkbox');
      const checked = mark && children(mark).find(({ localName }) => localName === 'checked');
      return ['1', 'true', 'on'].includes(checked?.getAttributeNS(w14, 'val') ?? '');
    },
  },
  setters: {
    IsChecked: ({ state, element }: ElementObject, on) => {
      if (cannotEdit(element)) refuse('AccessDenied');
      const box = extension(element, w14, 'checkbox') as Element;
      const named = (name: string): Element | undefined =>
        children(box).find(({ localName }) => localName === name);
      const checked = named('checked') ?? element.ownerDocument.createElementNS(w14, 'w14:checked');
      checked.setAttributeNS(w14, 'w14:val', on === true ? '1' : '0');
      if (!checked.parentNode) box.prepend(checked);
      const shape = named(on === true ? 'checkedState' : 'uncheckedState');
      const code = Number.parseInt(shape?.getAttributeNS(w14, 'val') ?? (on === true ? '2612' : '2610'), 16);
      const words = [...contentOf(element).getElementsByTagNameNS('*', 't')];
      for (const [index, word] of words.entries())
        word.textContent = index === 0 ? String.fromCodePoint(code) : '';
      touch(state, element);
    },
  },
});

const byId = (it: CollectionObject, id: unknown): ElementObject | null =>
  (it.list() as ElementObject[]).find(({ element }) => idOf(element) === id) ?? null;

const some = (it: CollectionObject, wanted: (element: Element) => boolean): CollectionObject =>
  collection(it.state, 'ContentControlCollection', () =>
    (it.list() as ElementObject[]).filter(({ element }) => wanted(element)),
  );

export const ContentControlCollection = defineCollection('ContentControlCollection', {
  key: ({ element }: ElementObject) => idOf(element),
  methods: {
    GetById: (it: CollectionObject, [id]) => or(byId(it, id)),
    GetByIdOrNullObject: v13((it: CollectionObject, [id]) => byId(it, id)),
    GetItem: (it: CollectionObject, [id]) => or(byId(it, id)),
    GetByTag: (it: CollectionObject, [tag]) => some(it, (element) => tagOf(element) === asText(tag)),
    GetByTitle: (it: CollectionObject, [title]) => some(it, (element) => titleOf(element) === asText(title)),
    GetByTypes: v13((it: CollectionObject, [types]) => {
      if (!Array.isArray(types)) refuse('InvalidArgument');
      return some(it, (element) => types.includes(kindOf(element)) || types.includes(subtypeOf(element)));
    }),
    GetByChangeTrackingStates: v15((it: CollectionObject, [states]) => {
      if (!Array.isArray(states)) refuse('InvalidArgument');
      return some(it, (element) => states.includes(stateOf(element)));
    }),
  },
});

function stateOf(control: Element): string {
  const parent = control.parentElement?.localName;
  if (parent === 'ins' || parent === 'moveTo') return 'Added';
  return parent === 'del' || parent === 'moveFrom' ? 'Deleted' : 'Normal';
}
