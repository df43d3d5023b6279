import { define, v13 } from '../define.ts';
import { overBlocks, rangeOf } from '../objects.ts';
import type { ElementObject } from '../objects.ts';
import { or, parentBody, parentOf } from '../text-members.ts';
import { clearBody, insertIntoBody } from '../text-writes.ts';
import { insertControl } from '../insert-control.ts';
import { closest, is } from '../wml.ts';
import { part } from './range.ts';
import {
  paragraphsNavigation,
  styleScalars,
  styleSetters,
  tablesNavigation,
  text,
  textMethods,
  textNavigations,
} from './shared.ts';
import { sectionOf } from '../sections.ts';

const types: Readonly<Record<string, string>> = {
  body: 'MainDoc',
  hdr: 'Header',
  ftr: 'Footer',
  tc: 'TableCell',
  footnote: 'Footnote',
  endnote: 'Endnote',
};

const outer = (it: ElementObject): ElementObject | null => (is(it.element, 'tc') ? parentBody(it) : null);

export const Body = define('Body', {
  scalars: {
    Text: text,
    Type: v13(({ element }: ElementObject) => types[element.localName] ?? 'Unknown'),
    ...styleScalars,
  },
  setters: styleSetters,
  navigations: {
    ...textNavigations,
    ...paragraphsNavigation,
    ...tablesNavigation,
    ParentBody: v13((it: ElementObject) => or(outer(it))),
    ParentBodyOrNullObject: v13(outer),
    ParentContentControl: (it: ElementObject) => or(parentOf(it, 'ContentControl', 'sdt')),
    ParentContentControlOrNullObject: v13((it: ElementObject) => parentOf(it, 'ContentControl', 'sdt')),
    ParentSection: v13((it: ElementObject) => or(sectionOf(it.state, it.element))),
    ParentSectionOrNullObject: v13((it: ElementObject) =>
      closest(it.element, 'body') ? sectionOf(it.state, it.element) : null,
    ),
  },
  methods: {
    ...textMethods,
    GetRange: v13((it: ElementObject, [where]) =>
      rangeOf(it.state, part(overBlocks(it.element, null), where)),
    ),
    InsertText: (it: ElementObject, [words, where]) => insertIntoBody(it, words, where),
    InsertContentControl: insertControl,
    Clear: (it: ElementObject) => {
      clearBody(it);
      return null;
    },
  },
});
