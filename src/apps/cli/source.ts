import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { IndicatorSource } from '../../core/model/index.ts';
import { createFileSource, createHttpSource, tableNames } from '../../sources/index.ts';
import type { TableTexts } from '../../sources/index.ts';
import { Unusable } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** What a source is found by. */
export type SourcePlace = Pick<Terminal, 'env' | 'root' | 'now'>;

export const sourceHelp =
  'where figures come from: the address of an indicator service, or a folder of tables (REPORTWRIGHT_SOURCE; else the published figures that come with Reportwright)';

/** The source that was asked for; without a wish, REPORTWRIGHT_SOURCE; without that, the figures in the checkout. */
export const sourceFor = (asked: string | undefined, terminal: SourcePlace): IndicatorSource =>
  findSource(asked, terminal)();

/** The same, found and not yet read: to say that there is none takes no time, to read the tables does. */
export function findSource(asked: string | undefined, terminal: SourcePlace): () => IndicatorSource {
  const wish = asked ?? terminal.env['REPORTWRIGHT_SOURCE'];
  if (wish === undefined || wish === '') return fromFolder(join(terminal.root, 'assets', 'data'), terminal);
  if (/^https?:\/\//i.test(wish)) return () => createHttpSource(wish, globalThis.fetch);
  const found = statSync(wish, { throwIfNoEntry: false });
  if (found === undefined)
    throw new Unusable(`There is no source of figures at ${wish}. Give a folder or an address.`);
  // One of the tables stands for the folder that they all lie in.
  return fromFolder(found.isDirectory() ? wish : dirname(wish), terminal);
}

function fromFolder(folder: string, terminal: SourcePlace): () => IndicatorSource {
  const read = (name: string): string => {
    try {
      return readFileSync(join(folder, `${name}.csv`), 'utf8');
    } catch {
      throw new Unusable(`The source of figures in ${folder} has no readable ${name}.csv.`);
    }
  };
  const texts = Object.fromEntries(tableNames.map((name) => [name, read(name)])) as TableTexts;
  return () => createFileSource(texts, { now: () => terminal.now });
}
