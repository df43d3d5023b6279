import { readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

import { reportFile } from '../checked/report-file.ts';
import { Unusable } from './terminal.ts';

/** The files that paths, folders and patterns mean: each once; those of a folder or pattern in the order of their names. */
export function findFiles(given: readonly string[]): readonly string[] {
  return each(
    given.flatMap((path) => {
      const files = filesOf(path);
      if (files.length > 0) return files;
      throw new Unusable(
        kindOf(path) === 'folder'
          ? `There is no Word file in the folder ${path}.`
          : `No file matches ${path}.`,
      );
    }),
  );
}

/** Throws `Unusable` where a path is neither there nor a pattern. */
export function mustBeThere(given: readonly string[]): void {
  const missing = given.find((path) => !isThere(path));
  if (missing !== undefined) throw notThere(missing);
}

const notThere = (path: string): Unusable =>
  new Unusable(`There is no file or folder called ${path}. Check the spelling.`);

/** The same for an inbox, which may be empty, and where a file may go between two looks. */
export const filesNow = (given: readonly string[]): readonly string[] =>
  each(given.flatMap((path) => (isThere(path) ? filesOf(path) : [])));

/** Each file once, by the first of its names: "a.docx" and "./a.docx" are one. */
function each(files: readonly string[]): readonly string[] {
  const names = new Map<string, string>();
  for (const file of files) if (!names.has(resolve(file))) names.set(resolve(file), file);
  return [...names.values()];
}

const isPattern = (path: string): boolean => /[*?{]/.test(path);
const isThere = (path: string): boolean => kindOf(path) !== null || isPattern(path);

function filesOf(path: string): readonly string[] {
  const kind = kindOf(path);
  if (kind === 'file') return [path];
  if (kind === 'folder') {
    return filesBelow(path).filter((file) => reportFile.test(file) || kindOf(file) === 'folder');
  }
  if (!isPattern(path)) throw notThere(path);
  const pattern = path.split(sep).join('/');
  // Walk from the last folder that is named outright.
  const folders = pattern.split('/').slice(0, -1);
  const first = folders.findIndex((folder) => /[*?{]/.test(folder));
  const from =
    (first < 0 ? folders : folders.slice(0, first)).join('/') || (pattern.startsWith('/') ? '/' : '.');
  const matches = expression(pattern.replace(/^\.\//, ''));
  return (kindOf(from) === 'folder' ? filesBelow(from) : []).filter((file) =>
    matches.test(file.split(sep).join('/').replace(/^\.\//, '')),
  );
}

function kindOf(path: string): 'file' | 'folder' | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : found.isDirectory() ? 'folder' : 'file';
}

/** A folder that may not be opened stands in the list itself, so that the check says so and goes on. */
function filesBelow(folder: string): readonly string[] {
  return (
    entriesOf(folder)
      // "~$report.docx" is Word's note that somebody has the report open.
      .filter((file) => !/(?:^|[\\/])~\$[^\\/]*$/.test(file))
      .sort((a, b) => (a < b ? -1 : 1))
  );
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? entriesOf(path) : entry.isFile() ? [path] : [];
    });
  } catch (error) {
    if ((error as { readonly code?: string }).code === undefined) throw error;
    return [folder];
  }
}

/** `*` and `?` within a name, `**` across folders, `{a,b}` either: what a shell does, for the shells that leave it to us. */
const expression = (pattern: string): RegExp => new RegExp(`^${sourceOf(pattern)}$`, 'u');

function sourceOf(pattern: string): string {
  const parts = pattern.match(/\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^*?{]+|\{/g) ?? [];
  const sources = parts.map((part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.startsWith('{') && part.endsWith('}'))
      return `(?:${part.slice(1, -1).split(',').map(sourceOf).join('|')})`;
    return part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  });
  return sources.join('');
}
