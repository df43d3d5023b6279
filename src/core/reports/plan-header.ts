import type { Edit, Header, ReportDocument } from '../model/index.ts';
import { boxesOf } from './choices.ts';
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
      if (boxes.length === 0 && field.state === 'missing' && text !== '') nowhere.push(field.spec.label);
      edits.push(...boxes);
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

function boxEdits(document: ReportDocument, field: Header, text: string): readonly Edit[] {
  const wanted = chosen(text);
  return boxesOf(document, field.spec).flatMap(({ option, checked, control, at }): readonly Edit[] => {
    if (wanted.includes(option) === checked) return [];
    if (control) {
      const { tag, occurrence = 0 } = control.at;
      return tag === undefined || tag === ''
        ? []
        : [{ kind: 'set-checked', tag, occurrence, checked: !checked }];
    }
    const block = at.block === undefined ? undefined : document.blocks[at.block];
    if (block?.kind !== 'paragraph') return [];
    const start = block.text.search(/[☐☑☒✓✔🗹🗷□]/u);
    const expected = start < 0 ? '' : String.fromCodePoint(block.text.codePointAt(start) ?? 0);
    if (expected === '') return [];
    const place = { block: block.block, start, end: start + expected.length };
    return [{ kind: 'replace-text', at: place, expected, text: checked ? '☐' : '☒' }];
  });
}
