import type { Location, Report, ReportDocument, TextRange } from '../../model/index.ts';
import { blocksAt, type Placed } from '../place.ts';

/** Whether a piece of guidance lies in a part that another rule calls a placeholder as a whole. */
export function toldElsewhere(
  document: ReportDocument,
  report: Report,
): (placed: Placed, range: TextRange) => boolean {
  const sections = report.sections.filter((s) => s.state === 'placeholder');
  const places = [
    ...report.header.filter((h) => h.state === 'placeholder' && h.spec.required),
    ...report.signOffs.filter((s) => s.state === 'placeholder'),
    ...report.records.filter((r) => r.state === 'placeholder'),
  ].flatMap(({ at }): Location[] => {
    if (at === null) return [];
    // A field may stand in several places (the title at the top and in the page header): one finding speaks of all.
    const same = document.controls.filter((c) => at.tag !== undefined && c.tag === at.tag);
    return same.length === 0
      ? [at]
      : same.map((c) => ({ ...c.at, ...(c.range ? { ...c.range, block: c.first } : {}) }));
  });
  return ({ story, paragraph }, range) => {
    if (story === null && sections.some((s) => s.start <= paragraph.block && paragraph.block < s.end))
      return true;
    return places.some((at) => {
      const blocks = blocksAt(document, at);
      if (blocks === null || (at.story ?? null) !== story) return false;
      if (paragraph.block < blocks.first || paragraph.block > blocks.last) return false;
      return at.start === undefined || at.end === undefined || (at.start < range.end && range.start < at.end);
    });
  };
}
