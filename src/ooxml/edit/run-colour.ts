import type { ScanParagraph, ScanRun } from '../read/scan-types.ts';
import { comesBefore } from '../write/run-properties.ts';
import { parseFragment } from '../write/xml-tree.ts';
import type { EditContext } from './edit-context.ts';
import { controlAt, prefixOf, sourceOf } from './edit-context.ts';
import type { PartSplice } from './plan.ts';

/** Gives the runs that lie in a control, and in no other inside it, a colour; `colour` is the XML of w:color. */
export function coloured(
  context: EditContext,
  index: number,
  paragraphs: readonly ScanParagraph[],
  colour: string,
): readonly PartSplice[] {
  const { part, level } = controlAt(context, index);
  return paragraphs.flatMap((paragraph) =>
    paragraph.runs
      .filter((run) => run.control === index || (level !== 'inline' && run.control < 0))
      .flatMap((run) => colouredRun(context, part, run, colour)),
  );
}

/** Only the colour is touched: another change of the same call may take the style out of the same w:rPr. */
function colouredRun(
  context: EditContext,
  part: number,
  run: ScanRun,
  colour: string,
): readonly PartSplice[] {
  const source = sourceOf(context, part);
  const q = prefixOf(context, part);
  if (run.openEnd === run.end || !source.startsWith(`<${q}r`, run.start)) return [];
  if (run.rPr === null) {
    return [{ part, start: run.openEnd, end: run.openEnd, text: `<${q}rPr>${colour}</${q}rPr>` }];
  }
  const { start: from } = run.rPr;
  const root = parseFragment(source.slice(from, run.rPr.end))[0];
  if (root === undefined || root.openEnd === root.end) {
    return [{ part, ...run.rPr, text: `<${q}rPr>${colour}</${q}rPr>` }];
  }
  const present = root.children.find((property) => property.local === 'color');
  if (present !== undefined) {
    const old = source.slice(from + present.start, from + present.end);
    const isSame = old.replace(/\s*\/>$/, '/>').toUpperCase() === colour.toUpperCase();
    return isSame ? [] : [{ part, start: from + present.start, end: from + present.end, text: colour }];
  }
  const next = root.children.find((property) => comesBefore('color', property.local));
  const at = from + (next?.start ?? root.closeStart);
  return [{ part, start: at, end: at, text: colour }];
}
