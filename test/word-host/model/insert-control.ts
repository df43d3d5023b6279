/** `insertContentControl` of ranges, paragraphs, bodies, tables and pictures. */

import { contentOf, propertiesOf } from './controls.ts';
import { insertText } from './insert-text.ts';
import { isRange, objectOf, spanOf } from './objects.ts';
import type { ElementObject, TextObject } from './objects.ts';
import { lengthOf, point, span } from './places.ts';
import type { Span } from './places.ts';
import { refuse } from './state.ts';
import { isEmpty } from './places.ts';
import { is, make, w14, walk } from './wml.ts';
import { wrap } from './wrap.ts';

const boxFont = 'MS Gothic';

export function insertControl(object: TextObject, [type = 'RichText']: readonly unknown[]): ElementObject {
  if (type !== 'RichText' && type !== 'PlainText' && type !== 'CheckBox') refuse('InvalidArgument');
  const { state } = object;
  const of = extentOf(object);
  if (type === 'CheckBox') {
    if (!isEmpty(of)) refuse('InvalidArgument');
    const box = insertText(state, of.start, '\u2610', 'before');
    return objectOf(state, 'ContentControl', withBox(wrap(state, box)));
  }
  const control = wrap(state, of);
  if (type === 'PlainText') {
    if ([...walk(contentOf(control))].some((element) => is(element, 'tbl', 'sdt', 'drawing')))
      refuse('InvalidArgument');
    propertiesOf(control).append(make(control, 'text'));
  }
  return objectOf(state, 'ContentControl', control);
}

/** A body and a paragraph are taken with their mark. */
function extentOf(object: TextObject): Span {
  const of = spanOf(object);
  if (isRange(object) || object.class !== 'Body') return of;
  return span(of.start, point(of.end.paragraph, lengthOf(of.end.paragraph) + 1));
}

function withBox(control: Element): Element {
  const box = control.ownerDocument.createElementNS(w14, 'w14:checkbox');
  const add = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const element = control.ownerDocument.createElementNS(w14, `w14:${name}`);
    for (const [key, text] of Object.entries(attributes)) element.setAttributeNS(w14, `w14:${key}`, text);
    box.append(element);
  };
  add('checked', { val: '0' });
  add('checkedState', { val: '2612', font: boxFont });
  add('uncheckedState', { val: '2610', font: boxFont });
  propertiesOf(control).append(box);
  return control;
}
