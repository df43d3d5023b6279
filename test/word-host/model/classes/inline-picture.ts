import { picturesIn, storyOf } from '../blocks.ts';
import { checkWritable, extentIn } from '../controls.ts';
import { define, defineCollection, v13 } from '../define.ts';
import { objectOf, rangeOf } from '../objects.ts';
import type { ElementObject } from '../objects.ts';
import { point, span } from '../places.ts';
import type { Span } from '../places.ts';
import { touch } from '../state.ts';
import { or, parentControl, parentOf, select } from '../text-members.ts';
import { children, closest } from '../wml.ts';
import { part } from './range.ts';

const named = (element: Element, name: string): Element | undefined =>
  children(element).find(({ localName }) => localName === name);

const docPr = ({ element }: ElementObject): Element | undefined => named(element, 'docPr');

function describe(object: ElementObject, name: string, words: unknown): void {
  checkWritable(object.element);
  docPr(object)?.setAttribute(name, String(words));
  touch(object.state, object.element);
}

/** English Metric Units to points. */
const points = (object: ElementObject, name: string): number =>
  Number(named(object.element, 'extent')?.getAttribute(name) ?? 0) / 12_700;

function resize(object: ElementObject, name: string, size: unknown): void {
  checkWritable(object.element);
  const units = String(Math.round(Number(size) * 12_700));
  named(object.element, 'extent')?.setAttribute(name, units);
  const shape = [...object.element.getElementsByTagNameNS('*', 'ext')].find((element) =>
    element.hasAttribute(name),
  );
  shape?.setAttribute(name, units);
  touch(object.state, object.element);
}

const paragraph = (object: ElementObject): Element => closest(object.element, 'p') as Element;

function place(object: ElementObject): Span {
  const { from, to } = extentIn(paragraph(object), object.element);
  return span(point(paragraph(object), from), point(paragraph(object), to));
}

const next = ({ state, element }: ElementObject): ElementObject | null => {
  const all = picturesIn(storyOf(element));
  const found = all[all.indexOf(element) + 1];
  return found ? objectOf(state, 'InlinePicture', found) : null;
};

export const InlinePicture = define('InlinePicture', {
  scalars: {
    AltTextDescription: (it: ElementObject) => docPr(it)?.getAttribute('descr') ?? '',
    AltTextTitle: (it: ElementObject) => docPr(it)?.getAttribute('title') ?? '',
    Width: (it: ElementObject) => points(it, 'cx'),
    Height: (it: ElementObject) => points(it, 'cy'),
  },
  setters: {
    AltTextDescription: (it: ElementObject, words) => describe(it, 'descr', words),
    AltTextTitle: (it: ElementObject, words) => describe(it, 'title', words),
    Width: (it: ElementObject, size) => resize(it, 'cx', size),
    Height: (it: ElementObject, size) => resize(it, 'cy', size),
  },
  navigations: {
    Paragraph: (it: ElementObject) => objectOf(it.state, 'Paragraph', paragraph(it)),
    ParentContentControl: (it: ElementObject) => or(parentControl(rangeOf(it.state, place(it)))),
    ParentContentControlOrNullObject: v13((it: ElementObject) => parentControl(rangeOf(it.state, place(it)))),
    ParentTable: v13((it: ElementObject) => or(parentOf(it, 'Table', 'tbl'))),
    ParentTableOrNullObject: v13((it: ElementObject) => parentOf(it, 'Table', 'tbl')),
    ParentTableCell: v13((it: ElementObject) => or(parentOf(it, 'TableCell', 'tc'))),
    ParentTableCellOrNullObject: v13((it: ElementObject) => parentOf(it, 'TableCell', 'tc')),
  },
  methods: {
    GetRange: v13((it: ElementObject, [where]) => rangeOf(it.state, part(place(it), where))),
    GetNext: v13((it: ElementObject) => or(next(it))),
    GetNextOrNullObject: v13(next),
    Select: (it: ElementObject, [mode]) => select(rangeOf(it.state, place(it)), mode),
  },
});

export const InlinePictureCollection = defineCollection('InlinePictureCollection');
