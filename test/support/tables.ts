/** The tidy tables of the sample data as texts, and changed copies of them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableNames } from '../../src/sources/index.ts';
import type { TableName, TableTexts } from '../../src/sources/index.ts';
import { sampleData } from './sample-data.ts';

export const sampleTables: TableTexts = Object.fromEntries(
  tableNames.map((name) => [name, readFileSync(join(sampleData, `${name}.csv`), 'utf8')]),
) as TableTexts;

/** The sample tables with one text for another in one of them. */
export function withChange(name: TableName, from: string, to: string): TableTexts {
  if (!sampleTables[name].includes(from)) throw new Error(`${name}.csv does not say ${from}`);
  return { ...sampleTables, [name]: sampleTables[name].replace(from, to) };
}
