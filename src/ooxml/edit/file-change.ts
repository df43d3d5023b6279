import type { Splice } from '../write/splices.ts';
import type { XmlNode } from '../write/xml-tree.ts';
import type { Planned } from './plan.ts';

/** Changes of the file as a whole: each can be made once in a call, or several times in the same way. */
export const once = (what: FileChange, content: string, effect: () => void, which = 0): Planned => ({
  claims: [{ part: fileChanges[what], start: which, end: which + 1, key: content }],
  splices: () => [],
  effect,
});

/** Below zero, so that no part of the text has the number. */
const fileChanges = { properties: -1, language: -2, record: -3 } as const;
type FileChange = keyof typeof fileChanges;

/** Other content for an element. */
export function replacedInner(text: string, node: XmlNode, inner: string): Splice {
  if (node.closeStart < node.end) return { start: node.openEnd, end: node.closeStart, text: inner };
  const open = text.slice(node.start, node.end).replace(/\s*\/>$/, '>');
  return { start: node.start, end: node.end, text: `${open}${inner}</${node.name}>` };
}
