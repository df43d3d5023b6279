import type { Desk } from './desk.ts';
import { textOf } from './paragraph-tokens.ts';
import { comparable } from './same-text.ts';
import type { Step } from './steps.ts';

/**
 * After an error in the midst of a new row: takes the row out again, so that a role without its field is not taken for one
 * that is there. Does nothing where the last row holds anything else, or stood there before.
 */
export async function takeBackRow(
  { context, found, read }: Desk,
  step: Extract<Step, { readonly do: 'add-row' }>,
): Promise<void> {
  const { blocks } = read.reading.document;
  const stood = blocks[blocks[step.block]?.cell?.table ?? -1];
  if (stood?.kind !== 'table') return;
  try {
    const table = found.paragraph(step.block).parentTable;
    table.load('rowCount,values');
    await context.sync();
    const last = table.rowCount - 1;
    const planned = step.cells.map((inlines) => comparable(inlines.map(textOf).join('')));
    const stands = table.values[last] ?? [];
    const isOurs = stands.every((text, column) => (planned[column] ?? '').startsWith(comparable(text)));
    if (last < stood.rows.length || !isOurs) return;
    table.deleteRows(last, 1);
    await context.sync();
  } catch {
    // The outcome already says what went wrong.
  }
}
