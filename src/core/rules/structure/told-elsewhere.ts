import type { Location, Report, ReportDocument, TextRange } from '../../model/index.ts';
import { blocksAt, type Placed } from '../place.ts';

/**
 * Whether a piece of guidance lies in a part that another rule calls a placeholder as a whole. The places of those parts are
 * looked up when the first piece is asked of: most reports have none.
 */
export function toldElsewhere(
  document: ReportDocument,
  report: Report,
): (placed: Placed, range: TextRange) => boolean {
  let known: readonly Location[] | null = null;
  return ({ story, paragraph: { block } }, range) => {
    const isInSection = report.sections.some(
      ({ state, start, end }) => state === 'placeholder' && start <= block && block < end,
    );
    if (story === null && isInSection) return true;
    known ??= placesOf(document, report);
    return known.some((at) => {
      const blocks = blocksAt(document, at);
      if (blocks === null || (at.story ?? null) !== story) return false;
      if (block < blocks.first || block > blocks.last) return false;
      return at.start === undefined || at.end === undefined || (at.start < range.end && range.start < at.end);
    });
  };
}

function placesOf({ controls }: ReportDocument, report: Report): readonly Location[] {
  return [
    ...report.header.filter((h) => h.state === 'placeholder' && h.spec.required),
    ...report.signOffs.filter((s) => s.state === 'placeholder'),
    ...report.records.filter((r) => r.state === 'placeholder'),
  ].flatMap(({ at }): Location[] => {
    if (at === null) return [];
    // A field may stand in several places (the title at the top and in the page header): one finding speaks of all.
    const same = controls.filter((c) => at.tag !== undefined && c.tag === at.tag);
    return same.length === 0
      ? [at]
      : same.map((c) => ({ ...c.at, ...(c.range ? { ...c.range, block: c.first } : {}) }));
  });
}
