/** After which block of the report something that stands by itself is put in. */

import { err, ok } from '../model/index.ts';
import type { Control, DocumentHost, HostError, ReportDocument, Result } from '../model/index.ts';
import { isChartMeasure, parseTag } from '../figures/index.ts';

/**
 * The block of the cursor, or the last of what was put in behind it before. The error says why nothing can stand there. `what`: "table", "chart".
 */
export async function blockAtCursor(
  host: DocumentHost,
  document: ReportDocument,
  what: 'table' | 'chart',
): Promise<Result<number, HostError>> {
  const cursor = await host.cursor();
  if (!cursor.ok) return cursor;
  const { story = 'document', block } = cursor.value ?? {};
  if (cursor.value === null || block === undefined) {
    return err({
      kind: 'not-found',
      message: `Reportwright cannot tell where to put the ${what}. Click in the text where it should stand, then insert it again.`,
    });
  }
  if (story !== 'document') {
    return err({
      kind: 'unsupported',
      message: `A ${what} cannot stand in a header, footer, note or text box. Click in the text of the report, then insert it again.`,
    });
  }
  const found = document.blocks[block];
  if (found === undefined || found.cell !== null || found.kind === 'table') {
    return err({
      kind: 'unsupported',
      message: `A ${what} cannot stand inside a table. Click in a paragraph before or after the table, then insert it again.`,
    });
  }
  return ok(behindInserted(document, block));
}

/** The last block of the tables and charts that stand directly behind a block, or round it; the block itself where none do. */
function behindInserted(document: ReportDocument, block: number): number {
  const inserted = [...tablesOf(document), ...chartsOf(document)];
  let last = block;
  for (;;) {
    const next = inserted.find((one) => one.first <= last + 1 && last < one.last);
    if (next === undefined) return last;
    last = next.last;
  }
}

interface Span {
  readonly first: number;
  readonly last: number;
}

const isInText = ({ at: { story } }: Control): boolean => story === undefined || story === 'document';

const tablesOf = ({ controls }: ReportDocument): readonly Span[] =>
  controls.filter((one) => isInText(one) && one.level === 'block' && one.tag.startsWith('rw:t:'));

/** Each with its caption and its source. */
function chartsOf({ blocks, controls }: ReportDocument): readonly Span[] {
  const figures = controls.filter(isInText).map(({ tag, first }) => ({ first, query: parseTag(tag) }));
  return figures.flatMap(({ first: at, query }) => {
    if (query === null || !isChartMeasure(query.measure)) return [];
    const before = blocks[at - 1];
    const isCaptioned = before?.kind === 'paragraph' && before.style === 'caption';
    const isSourced = figures.some((one) => one.first === at + 1 && one.query?.measure === 'source');
    return [{ first: isCaptioned ? at - 1 : at, last: isSourced ? at + 1 : at }];
  });
}
