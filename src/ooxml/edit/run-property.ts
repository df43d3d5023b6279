import type { ScanRun } from '../read/scan-types.ts';
import { comesBefore } from '../write/run-properties.ts';
import { parseFragment } from '../write/xml-tree.ts';
import type { EditContext } from './edit-context.ts';
import { prefixOf, sourceOf } from './edit-context.ts';
import type { PartSplice } from './plan.ts';
import { shared } from './plan.ts';

/**
 * Gives a run a property, or takes it away (null). Only the property is touched: another change of the same call may touch
 * another one of the same w:rPr.
 */
export function setRunProperty(
  context: EditContext,
  part: number,
  run: ScanRun,
  property: string,
  xml: string | null,
): readonly PartSplice[] {
  const source = sourceOf(context, part);
  const q = prefixOf(context, part);
  if (run.openEnd === run.end || !source.startsWith(`<${q}r`, run.start)) return [];
  if (run.rPr === null) {
    return xml === null ? [] : [shared(part, run.openEnd, run.openEnd, `<${q}rPr>${xml}</${q}rPr>`)];
  }
  const { start: from, end } = run.rPr;
  const root = parseFragment(source.slice(from, end))[0];
  const present = root?.children.find(({ local }) => local === property);
  if (present !== undefined) {
    const [start, stop] = [from + present.start, from + present.end];
    const isSame =
      source
        .slice(start, stop)
        .replace(/\s*\/>$/, '/>')
        .toUpperCase() === xml?.toUpperCase();
    return isSame ? [] : [shared(part, start, stop, xml ?? '')];
  }
  if (xml === null) return [];
  if (root === undefined || root.openEnd === root.end) {
    return [shared(part, from, end, `<${q}rPr>${xml}</${q}rPr>`)];
  }
  const next = root.children.find(({ local }) => comesBefore(property, local));
  const at = from + (next?.start ?? root.closeStart);
  return [shared(part, at, at, xml)];
}
