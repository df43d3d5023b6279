/** `insertInlinePictureFromBase64`: a picture in a run of its own, its file a part of the document (ECMA-376 part 1, 20.4.2.8). */

import { checkWritable, extentIn } from './controls.ts';
import { insertRun } from './insert-text.ts';
import { objectOf } from './objects.ts';
import type { ElementObject, RangeObject } from './objects.ts';
import { compare, point, span } from './places.ts';
import type { Point } from './places.ts';
import { parseXml } from './parts.ts';
import { refuse, touch } from './state.ts';
import type { State } from './state.ts';
import { beforeMark, checkWhere, fillEmptied, replaceSpan } from './text-writes.ts';
import { isTracking, markDeleted, markInserted } from './tracking.ts';
import { children, closest, is, make } from './wml.ts';
import { wrapNodes } from './wrap.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  r: office,
};

/** English Metric Units of a pixel at 96 to the inch. */
const pixel = 9525;

export function pictureIntoRange(it: RangeObject, png: unknown, where: unknown): ElementObject {
  const at = checkWhere(where, 'Replace', 'Start', 'End', 'Before', 'After');
  const { state } = it;
  let of = it.span;
  if (at === 'Replace' && compare(of.start, of.end) < 0) of = replaceSpan(state, of, '');
  const before = at === 'Start' || at === 'Before';
  const place: Point = before ? of.start : beforeMark(of.end);
  checkWritable(place.paragraph);
  const run = runWith(state, place.paragraph, png);
  insertRun(state, place, before ? 'after' : 'before', run);
  return pictureIn(state, run);
}

export function pictureBeside(it: ElementObject, png: unknown, where: unknown): ElementObject {
  const at = checkWhere(where, 'Replace', 'Before', 'After');
  const { state } = it;
  const old = runOf(it);
  checkWritable(old);
  const run = runWith(state, old, png);
  touch(state, old);
  if (at === 'Before') old.before(run);
  else old.after(run);
  if (isTracking(state)) markInserted(run);
  if (at === 'Replace') {
    const control = closest(old, 'sdt');
    takeOut(state, old);
    if (!state.limits.pictureKeepsControl && control !== null) dropRound(control, run);
  }
  return pictureIn(state, run);
}

/** Some Words drop a control with what stood in it, also where something else has come in its place. */
function dropRound(control: Element, run: Element): void {
  if (children(run.parentElement as Element).length === 1) control.replaceWith(run);
}

export function deletePicture(it: ElementObject): null {
  const run = runOf(it);
  checkWritable(run);
  touch(it.state, run);
  const paragraph = closest(run, 'p') as Element;
  takeOut(it.state, run);
  fillEmptied(it.state, paragraph);
  return null;
}

/** The run goes, or stays as a tracked deletion. */
function takeOut(state: State, run: Element): void {
  if (isTracking(state)) {
    markDeleted(run);
    return;
  }
  const near = closest(run, 'p') as Element;
  const ids = [...run.getElementsByTagNameNS('*', 'blip')].map((blip) =>
    blip.getAttributeNS(office, 'embed'),
  );
  run.remove();
  for (const id of ids) if (id !== null) dropUnshown(state, near, id);
}

export function wrapPicture(it: ElementObject): ElementObject {
  const run = runOf(it);
  checkWritable(run);
  touch(it.state, run);
  return objectOf(it.state, 'ContentControl', wrapNodes([run]));
}

/** The run of a picture, which has nothing else in it from here on. */
function runOf({ element }: ElementObject): Element {
  const run = closest(element, 'r') as Element;
  const inside = children(run).filter((each) => !is(each, 'rPr'));
  if (inside.length === 1) return run;
  const drawing = inside.find((each) => each.contains(element)) as Element;
  const own = make(run, 'r');
  const rest = make(run, 'r');
  own.append(drawing);
  rest.append(...inside.slice(inside.indexOf(drawing) + 1));
  run.after(own, ...(rest.childElementCount > 0 ? [rest] : []));
  return own;
}

const pictureIn = (state: State, run: Element): ElementObject =>
  objectOf(state, 'InlinePicture', run.getElementsByTagNameNS(namespaces.wp, 'inline')[0] as Element);

/** Where a picture stands, which is no character: between two of them. */
export function placeOfPicture(it: ElementObject) {
  const paragraph = closest(it.element, 'p') as Element;
  const { from, to } = extentIn(paragraph, it.element);
  return span(point(paragraph, from), point(paragraph, to));
}

function runWith(state: State, near: Element, given: unknown): Element {
  const bytes = decoded(given);
  const view = new DataView(bytes.buffer);
  const [cx, cy] = [view.getUint32(16) * pixel, view.getUint32(20) * pixel];
  const part = partWith(state, bytes);
  const id = state.parts.relate(state.parts.nameOf(near) as string, `${office}/image`, part);
  const ids = [...near.ownerDocument.getElementsByTagNameNS('*', 'docPr')].map((element) =>
    Number(element.getAttribute('id')),
  );
  const number = Math.max(0, ...ids) + 1;
  const declared = Object.entries(namespaces)
    .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
    .join(' ');
  const drawing = parseXml(
    `<wp:inline ${declared} distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
      `<wp:docPr id="${number}" name="Picture ${number}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
      `<a:graphic><a:graphicData uri="${namespaces.pic}"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="Picture ${number}"/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>`,
  )?.documentElement as Element;
  const run = make(near, 'r');
  const frame = make(near, 'drawing');
  frame.append(frame.ownerDocument.importNode(drawing, true));
  run.append(frame);
  return run;
}

/** Word keeps one file for pictures that are the same. */
function partWith(state: State, bytes: Uint8Array): string {
  const alike = [...state.parts.package().parts].find(
    ([name, known]) =>
      name.startsWith('word/media/') &&
      known.length === bytes.length &&
      known.every((byte, index) => byte === bytes[index]),
  );
  if (alike !== undefined) return alike[0];
  const part = state.parts.freeName('word/media/image1.png');
  state.parts.add(part, bytes, 'image/png');
  return part;
}

/** A file that no picture of the part shows any more goes with the last of them. */
function dropUnshown(state: State, near: Element, id: string): void {
  const from = state.parts.nameOf(near) as string;
  const shown = [...near.ownerDocument.getElementsByTagNameNS('*', 'blip')].some(
    (blip) => blip.getAttributeNS(office, 'embed') === id,
  );
  const target = state.parts.relationships(from).find((known) => known.id === id)?.target;
  if (shown || target === undefined) return;
  state.parts.unrelate(from, id);
  if (!state.parts.relationships(from).some((known) => known.target === target)) state.parts.remove(target);
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Only a picture: Word takes no SVG (office-js issue 3018). */
function decoded(given: unknown): Uint8Array<ArrayBuffer> {
  if (typeof given !== 'string' || !/^[A-Za-z0-9+/]+=*$/.test(given)) refuse('InvalidArgument');
  const bytes = Uint8Array.from(atob(given), (character) => character.charCodeAt(0));
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) refuse('InvalidArgument');
  return bytes;
}
