import type { Edit, Header, ReportDocument } from '../model/index.ts';
import { boxesOf, type Box } from './choices.ts';
import { chosen, fieldText, type HeaderValues } from './skeleton-content.ts';

export interface HeaderPlan {
  readonly edits: readonly Edit[];
  /** Labels of fields that have a new value and no place in the document. */
  readonly nowhere: readonly string[];
}

/** Writes the values that differ from what stands in the report. A field that `values` does not name stays as it is. */
export function planHeader(
  document: ReportDocument,
  header: readonly Header[],
  values: HeaderValues,
): HeaderPlan {
  const edits: Edit[] = [];
  const nowhere: string[] = [];
  for (const field of header) {
    if (!Object.hasOwn(values, field.id)) continue;
    const text = fieldText(field.spec, values);
    if (field.spec.kind === 'choice') {
      const boxes = boxEdits(document, field, text);
      if (boxes === null) nowhere.push(field.spec.label);
      else edits.push(...boxes);
    } else if (text !== '' && text !== field.text) {
      const edit = textEdit(document, field, text);
      if (edit) edits.push(edit);
      else nowhere.push(field.spec.label);
    }
  }
  return { edits, nowhere };
}

function textEdit(document: ReportDocument, { id, at }: Header, text: string): Edit | null {
  const tag = `rw:h:${id}`;
  const control = document.controls.find((one) => one.tag === tag);
  if (control) return { kind: 'set-control-text', tag, occurrence: 0, expected: control.text, text };
  const block = at?.block === undefined || at.story !== undefined ? undefined : document.blocks[at.block];
  if (block?.kind !== 'paragraph') return null;
  const [start, end] = [at?.start ?? 0, at?.end ?? block.text.length];
  const expected = block.text.slice(start, end);
  // After a label and its colon a value stands apart: "Wards affected: All".
  const apart = expected === '' && start > 0 && /\S$/.test(block.text.slice(0, start)) ? ' ' : '';
  return { kind: 'replace-text', at: { block: block.block, start, end }, expected, text: apart + text };
}

/** Null where a box that must change is not there, or carries no tag to find it by. */
function boxEdits(document: ReportDocument, field: Header, text: string): readonly Edit[] | null {
  const wanted = chosen(text);
  const boxes = boxesOf(document, field.spec);
  const options = field.spec.options ?? [];
  if (options.some((one) => wanted.includes(one) && !boxes.some(({ option }) => option === one))) return null;
  const edits = boxes
    .filter(({ option, checked }) => wanted.includes(option) !== checked)
    .map((box) => toggle(document, box));
  return edits.every((edit) => edit !== null) ? edits : null;
}

function toggle(document: ReportDocument, { checked, control, at }: Box): Edit | null {
  if (control) {
    const { tag, occurrence = 0 } = control.at;
    return tag === undefined || tag === ''
      ? null
      : { kind: 'set-checked', tag, occurrence, checked: !checked };
  }
  const block = at.block === undefined ? undefined : document.blocks[at.block];
  if (block?.kind !== 'paragraph') return null;
  const start = block.text.search(/[☐☑☒✓✔🗹🗷□]/u);
  if (start < 0) return null;
  const expected = String.fromCodePoint(block.text.codePointAt(start) ?? 0);
  const place = { block: block.block, start, end: start + expected.length };
  return { kind: 'replace-text', at: place, expected, text: checked ? '☐' : '☒' };
}
