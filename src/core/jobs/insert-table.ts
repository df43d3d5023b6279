/** Puts a table of live figures in after the paragraph of the cursor. */

import { err, ok } from '../model/index.ts';
import type { Edit, Facts, HostError, Result, SourceError } from '../model/index.ts';
import { isFigureQuery } from '../figures/index.ts';
import { recordEdits } from '../figures/plan-insert.ts';
import { tableContent, tableQueries } from '../figures/tables/plan-table.ts';
import type { TableRequest } from '../figures/tables/table-shape.ts';
import { applyAll } from './apply-all.ts';
import { askFacts, someFacts } from './ask-facts.ts';
import { blockAtCursor } from './block-at-cursor.ts';
import type { Ports } from './ports.ts';

/**
 * Asks the source, unless `known` holds what the author was just shown. Gives how many figures are in the table. Fails,
 * leaving the text as it was, where there is nothing to show, the cursor is in a table or nowhere, or the host refuses.
 */
export async function insertTable(
  { host, source }: Ports,
  request: TableRequest,
  known: readonly Facts[] = [],
): Promise<Result<{ readonly figures: number }, HostError | SourceError>> {
  const queries = tableQueries(request);
  if (queries.length === 0) return err(nothingChosen);
  if (!queries.every((query) => isFigureQuery({ ...query, measure: 'value' }))) return err(notQueries);
  const read = await host.read();
  if (!read.ok) return read;
  const block = await blockAtCursor(host, read.value, 'table');
  if (!block.ok) return block;
  const facts = known.length > 0 ? ok(known) : someFacts(await askFacts(source, queries));
  if (!facts.ok) return facts;
  const { content, figures } = tableContent(request, facts.value);
  if (content.length === 0) return err(nothingChosen);
  const insert: Edit = { kind: 'insert-content', content, at: { where: 'after', block: block.value } };
  const applied = await applyAll(host, [insert, ...recordEdits(figures, read.value)]);
  return applied.ok ? ok({ figures: figures.length }) : applied;
}

const nothingChosen: SourceError = {
  kind: 'nonsense',
  message: 'There is nothing to put in the table. Choose at least one indicator and one area.',
};

const notQueries: SourceError = {
  kind: 'nonsense',
  message: 'The table asks for something that is not a figure. Choose indicators and areas from the lists.',
};
