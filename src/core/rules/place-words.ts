import { madeOnceFor } from '../model/index.ts';
import type { Block, Location, Paragraph, Report, ReportDocument } from '../model/index.ts';
import { partAt, quoted } from './place.ts';

/**
 * Where something stands, as one person tells another: "paragraph 2.1", "Approvals table, Legal officer",
 * "under “Action plan”", "page header". Empty where it is about the whole document. `part`: the one that it belongs to.
 */
export function placeInWords(
  document: ReportDocument,
  report: Report,
  at: Location | null,
  part = at === null ? null : partAt(report, document, at),
): string {
  if (at === null) return '';
  if (at.story !== undefined) return storyInWords(document, at.story);
  if (at.block === undefined) return at.picture === undefined ? '' : `picture ${at.picture + 1}`;
  const block = document.blocks[at.block];
  if (block === undefined) return '';
  if (block.kind === 'table') return `table ${tableNumber(document, block.block)}`;
  if (block.cell !== null) {
    const row = `table ${tableNumber(document, block.cell.table)}, row ${block.cell.row + 1}`;
    if (part === null) return row;
    if (report.signOffs.some((s) => s.role === part.id)) return `Approvals table, ${part.title}`;
    if (report.records.some((r) => r.id === part.id)) return `Contact table, ${part.title}`;
    const among = report.sections.some((s) => s.id === part.id && s.spec.group !== 'front');
    return among ? `${part.title}, ${row}` : part.title;
  }
  // The implications number their paragraphs from 1.1 again: the section tells the two apart.
  if (block.number !== null && /\d/.test(block.number) && block.headingLevel === null) {
    const appendix = report.sections.some((s) => s.id === part?.id && s.spec.group === 'appendix');
    return `paragraph ${block.number}${appendix && part ? ` of ${part.title}` : ''}`;
  }
  return part?.title ?? byHeading(document, report, at.block);
}

/** What stands in no part of the report – above the first section, in an appendix of the author's – by the nearest heading. */
function byHeading({ blocks }: ReportDocument, { sections }: Report, block: number): string {
  const isHeading = (one: Block): one is Paragraph =>
    one.kind === 'paragraph' && one.headingLevel !== null && one.text.trim() !== '';
  for (let at = block; at >= 0; at -= 1) {
    const above = blocks[at];
    if (above !== undefined && isHeading(above))
      return `${at === block ? 'heading' : 'under'} ${quoted(above.text)}`;
  }
  const isOpening = blocks.some(isHeading) || sections.some(({ start }) => block < start);
  return isOpening ? 'top of the report' : `block ${block + 1}`;
}

const tableNumber = (document: ReportDocument, block: number): number =>
  tableNumbers(document).get(block) ?? 0;

/** Of each table by its block. */
const tableNumbers = madeOnceFor(({ blocks }: ReportDocument): ReadonlyMap<number, number> => {
  const tables = blocks.filter(({ kind }) => kind === 'table');
  return new Map(tables.map(({ block }, index) => [block, index + 1]));
});

function storyInWords(document: ReportDocument, id: string): string {
  const kind = document.stories.find((story) => story.id === id)?.kind;
  const words = {
    header: 'page header',
    footer: 'page footer',
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    textbox: 'text box',
  };
  return kind ? words[kind] : id;
}
