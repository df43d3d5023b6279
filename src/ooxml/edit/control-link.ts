import type { Edit } from '../../core/model/index.ts';
import type { ScanControl } from '../read/scan-types.ts';
import { longestTag } from '../write/controls.ts';
import { escapeAttribute } from '../write/plain-text.ts';
import { child, parseFragment } from '../write/xml-tree.ts';
import { textAndParagraphs } from './control-text.ts';
import type { EditContext } from './edit-context.ts';
import { controlAt, sourceOf } from './edit-context.ts';
import { controlIndex } from './locate.ts';
import type { PartSplice, Planned, Refusal } from './plan.ts';
import { isRefusal, messages, nothing, refuse, spliced } from './plan.ts';
import { refusalAt } from './replace-range.ts';
import { refuseLongTag } from './sound-content.ts';

interface Named {
  readonly tag: string;
  readonly occurrence: number;
  readonly expected: string;
}

/** Takes the marks of a control away from round its content, which stays as it is. */
export function unwrapControl(context: EditContext, edit: Named): Planned {
  const index = expectedControl(context, edit);
  if (isRefusal(index)) return index;
  const { part, start, end, inner, lock } = controlAt(context, index.control);
  if (lock === 'sdtLocked') return refuse('locked', messages.locked);
  if (inner === null) return spliced([{ part, start, end, text: '' }]);
  return spliced([
    { part, start, end: inner.start, text: '' },
    { part, start: inner.end, end, text: '' },
  ]);
}

/** Gives a control another tag and title. Its id stays, by which Word knows it. */
export function retagControl(
  context: EditContext,
  edit: Extract<Edit, { readonly kind: 'retag-control' }>,
): Planned {
  const index = expectedControl(context, edit);
  if (isRefusal(index)) return index;
  const { tag, title } = edit.control;
  const tooLong = refuseLongTag(tag);
  if (tooLong !== null) return tooLong;
  const control = controlAt(context, index.control);
  const name = [...title].slice(0, longestTag).join('');
  if (control.tag === tag && control.title === name) return nothing;
  return spliced(renamed(context, control, tag, name));
}

/**
 * The control that an edit names, where it reads as expected and may be changed. One that holds nothing but a picture
 * reads as the alternative text of that.
 */
export function expectedControl(
  context: EditContext,
  { tag, occurrence, expected }: Named,
): { readonly control: number } | Refusal {
  const control = controlIndex(context, tag, occurrence);
  if (control === null) return refuse('not-found', messages.gone);
  const { text } = textAndParagraphs(context, controlAt(context, control));
  const picture = context.scan.pictures[context.pictures.get(control) ?? -1];
  const reads = text === '' ? (picture?.altText ?? '') : text;
  if (reads !== expected) return refuse('changed', messages.changed);
  return refusalAt(context, control) ?? { control };
}

/** w:alias and w:tag come first in w:sdtPr, after w:rPr (ECMA-376 part 1, 17.5.2.38). */
function renamed(
  context: EditContext,
  { part, start, sdtPr, spans }: ScanControl,
  tag: string,
  title: string,
): readonly PartSplice[] {
  const alias = `<w:alias w:val="${escapeAttribute(title)}"/>`;
  const name = `<w:tag w:val="${escapeAttribute(tag)}"/>`;
  if (spans.alias !== null && spans.tag !== null) {
    return [
      { part, ...spans.alias, text: alias },
      { part, ...spans.tag, text: name },
    ];
  }
  if (spans.tag !== null) return [{ part, ...spans.tag, text: alias + name }];
  if (spans.alias !== null) return [{ part, ...spans.alias, text: alias + name }];
  const source = sourceOf(context, part);
  if (sdtPr === null) {
    const at = source.indexOf('>', start) + 1;
    return [{ part, start: at, end: at, text: `<w:sdtPr>${alias}${name}</w:sdtPr>` }];
  }
  const root = parseFragment(source.slice(sdtPr.start, sdtPr.end))[0];
  if (root === undefined || root.openEnd === root.end) {
    return [{ part, ...sdtPr, text: `<w:sdtPr>${alias}${name}</w:sdtPr>` }];
  }
  const at = sdtPr.start + (child(root, 'rPr')?.end ?? root.openEnd);
  return [{ part, start: at, end: at, text: alias + name }];
}
