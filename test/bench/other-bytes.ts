import type { FigureUpdate } from '../../src/core/figures/index.ts';
import { escapeXml } from '../../src/ooxml/package/xml.ts';
import { openPackage } from '../../src/ooxml/index.ts';
import { longAgo } from './long-report.ts';

/**
 * What a refresh has changed in a long report beside its figures and the record of them: the names of those parts, and of
 * the text itself where it is not the old one with each figure put in its place. Empty as it should be.
 */
export function otherChanges(
  before: Uint8Array,
  after: Uint8Array,
  updates: readonly FigureUpdate[],
): readonly string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names.filter((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    if (was === undefined || is === undefined) return true;
    if (Buffer.compare(was, is) === 0 || was.includes('urn:reportwright:ledger')) return false;
    return Buffer.compare(refreshed(was, updates), is) !== 0;
  });
}

/** Each figure of a long report stands once, in the order of the plan, and they all read alike. */
function refreshed(part: Uint8Array, updates: readonly FigureUpdate[]): Buffer {
  const pieces = Buffer.from(part).toString('utf8').split(`<w:t>${longAgo}</w:t>`);
  if (pieces.length !== updates.length + 1) return Buffer.alloc(0);
  const texts = updates.map((update) => `<w:t xml:space="preserve">${escapeXml(update.new)}</w:t>`);
  return Buffer.from(pieces.map((piece, index) => piece + (texts[index] ?? '')).join(''));
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  return new Map([...opened.value.parts].map(([name, part]) => [name, Buffer.from(part)]));
}
