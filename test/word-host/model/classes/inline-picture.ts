import { picturesIn, storyOf } from '../blocks.ts';
import { checkWritable } from '../controls.ts';
import { define, defineCollection, v12, v13 } from '../define.ts';
import { deletePicture, pictureBeside, placeOfPicture as place, wrapPicture } from '../insert-picture.ts';
import { objectOf, rangeOf } from '../objects.ts';
import type { ElementObject } from '../objects.ts';
import { refuse, touch } from '../state.ts';
import { or, parentOf, select } from '../text-members.ts';
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

const locks = ({ element }: ElementObject): Element | undefined =>
  [...element.getElementsByTagNameNS('*', 'graphicFrameLocks')][0];

const isLocked = (object: ElementObject): boolean =>
  ['1', 'true'].includes(locks(object)?.getAttribute('noChangeAspect') ?? '');

function lock(object: ElementObject, on: unknown): void {
  if (typeof on !== 'boolean') refuse('InvalidArgument');
  checkWritable(object.element);
  const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const made = locks(object) ?? object.element.ownerDocument.createElementNS(main, 'a:graphicFrameLocks');
  if (!made.parentNode) {
    const frame =
      named(object.element, 'cNvGraphicFramePr') ??
      object.element.ownerDocument.createElementNS(object.element.namespaceURI, 'wp:cNvGraphicFramePr');
    docPr(object)?.after(frame);
    frame.append(made);
  }
  made.setAttribute('noChangeAspect', on ? '1' : '0');
  touch(object.state, object.element);
}

/** English Metric Units to points. */
const points = (object: ElementObject, name: string): number =>
  Number(named(object.element, 'extent')?.getAttribute(name) ?? 0) / 12_700;

/** Where the aspect ratio is locked the other measure follows. */
function resize(object: ElementObject, name: 'cx' | 'cy', size: unknown): void {
  if (typeof size !== 'number' || !(size > 0)) refuse('InvalidArgument');
  checkWritable(object.element);
  if (isLocked(object)) {
    const other = name === 'cx' ? 'cy' : 'cx';
    measure(object, other, (points(object, other) * size) / points(object, name));
  }
  measure(object, name, size);
}

function measure(object: ElementObject, name: string, size: number): void {
  const units = String(Math.round(size * 12_700));
  named(object.element, 'extent')?.setAttribute(name, units);
  const shape = [...object.element.getElementsByTagNameNS('*', 'ext')].find((element) =>
    element.hasAttribute(name),
  );
  shape?.setAttribute(name, units);
  touch(object.state, object.element);
}

const paragraph = (object: ElementObject): Element => closest(object.element, 'p') as Element;

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
    LockAspectRatio: isLocked,
  },
  setters: {
    AltTextDescription: (it: ElementObject, words) => describe(it, 'descr', words),
    AltTextTitle: (it: ElementObject, words) => describe(it, 'title', words),
    Width: (it: ElementObject, size) => resize(it, 'cx', size),
    Height: (it: ElementObject, size) => resize(it, 'cy', size),
    LockAspectRatio: lock,
  },
  navigations: {
    Paragraph: (it: ElementObject) => objectOf(it.state, 'Paragraph', paragraph(it)),
    ParentContentControl: (it: ElementObject) => or(parentOf(it, 'ContentControl', 'sdt')),
    ParentContentControlOrNullObject: v13((it: ElementObject) => parentOf(it, 'ContentControl', 'sdt')),
    ParentTable: v13((it: ElementObject) => or(parentOf(it, 'Table', 'tbl'))),
    ParentTableOrNullObject: v13((it: ElementObject) => parentOf(it, 'Table', 'tbl')),
    ParentTableCell: v13((it: ElementObject) => or(parentOf(it, 'TableCell', 'tc'))),
    ParentTableCellOrNullObject: v13((it: ElementObject) => parentOf(it, 'TableCell', 'tc')),
  },
  methods: {
    InsertInlinePictureFromBase64: v12((it: ElementObject, [png, where]) => pictureBeside(it, png, where)),
    InsertContentControl: wrapPicture,
    Delete: v12(deletePicture),
    GetRange: v13((it: ElementObject, [where]) => rangeOf(it.state, part(place(it), where))),
    GetNext: v13((it: ElementObject) => or(next(it))),
    GetNextOrNullObject: v13(next),
    Select: (it: ElementObject, [mode]) => select(rangeOf(it.state, place(it)), mode),
  },
});

export const InlinePictureCollection = defineCollection('InlinePictureCollection');
