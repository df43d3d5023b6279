import type { Edit, Report, ReportDocument, SignOff } from '../model/index.ts';
import { partsOf } from './read-report.ts';
import { roleCells } from './skeleton-content.ts';

/**
 * Writes a role's words in its place, or in a new row of the approvals table; no edits where they stand there already.
 * Null where there is no place: no table, or several roles in one cell with nothing to tell their lines apart.
 */
export function planRole(
  document: ReportDocument,
  report: Report,
  { role, spec, state, at, withheld }: SignOff,
  text: string,
): { readonly edits: readonly Edit[] } | null {
  const tag = `rw:o:${role}`;
  const control = document.controls.find((one) => one.tag === tag);
  if (control) {
    if (control.text === text) return { edits: [] };
    return { edits: [{ kind: 'set-control-text', tag, occurrence: 0, expected: control.text, text }] };
  }
  if (state === 'missing') {
    const table = report.type ? partsOf(document, report.type).approvals : null;
    if (!table) return null;
    const cells = roleCells(spec).map((inlines) =>
      inlines.map((one) => (one.kind === 'control' ? { ...one, text } : one)),
    );
    return { edits: [{ kind: 'append-row', table: table.block, cells }] };
  }
  const block = at?.block === undefined ? undefined : document.blocks[at.block];
  if (
    at?.block === undefined ||
    block?.kind !== 'paragraph' ||
    at.start === undefined ||
    at.end === undefined
  )
    return null;
  const expected = block.text.slice(at.start, at.end);
  if (expected === text) return { edits: [] };
  // What stands beside several roles belongs to others too.
  if (state === 'empty' && withheld === undefined && expected.trim() !== '') return null;
  return {
    edits: [{ kind: 'replace-text', at: { block: at.block, start: at.start, end: at.end }, expected, text }],
  };
}
