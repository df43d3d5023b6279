/** After which block of the report something that stands by itself is put in. */

import { err, ok } from '../model/index.ts';
import type { DocumentHost, HostError, ReportDocument, Result } from '../model/index.ts';

/** The block of the cursor. The error says why nothing can stand there. `what`: "table", "chart". */
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
  return ok(block);
}
