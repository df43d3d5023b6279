import type { Location } from '../../core/model/index.ts';
import type { ScanParagraph } from '../read/scan-types.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import { changesTo } from '../write/package-changes.ts';
import type { Scanned } from './scanned.ts';
import type { EditContext } from './edit-context.ts';
import { controlAt, editContext, sourceOf, storyOf } from './edit-context.ts';
import type { Refusal } from './plan.ts';
import { messages, refuse } from './plan.ts';

/** A stretch of the text of one paragraph. */
export interface Place {
  /** Index in Scan.parts. */
  readonly part: number;
  readonly story: number;
  readonly paragraph: ScanParagraph;
  readonly start: number;
  readonly end: number;
}

/** The paragraph and range that a location means: by tag, then by block, then by quotation. */
export function locate(context: EditContext, at: Location): Place | Refusal {
  return (
    byTag(context, at) ?? byBlock(context, at) ?? byQuote(context, at) ?? refuse('not-found', messages.gone)
  );
}

/** The same in a package as it was read, outside any edit. */
export const locateIn = (pkg: OpcPackage, at: Location, { scan, styles }: Scanned): Place | Refusal =>
  locate(editContext(pkg, scan, styles, changesTo(pkg)), at);

/** Index of the control that a tag and occurrence name; null where it is not there. */
export function controlIndex(context: EditContext, tag: string, occurrence: number): number | null {
  return context.controlsByTag.get(tag)?.[occurrence] ?? null;
}

function byTag(context: EditContext, at: Location): Place | null {
  const index = at.tag === undefined ? null : controlIndex(context, at.tag, at.occurrence ?? 0);
  if (index === null) return null;
  const control = controlAt(context, index);
  const own = place(context, control.story, control.first);
  if (own === null) return null;
  // A range counts in the block that the location names; without one it is the control that is meant.
  if (at.start !== undefined && (at.block === undefined || at.block === control.first))
    return ranged(own, at);
  return control.level === 'inline' ? { ...own, start: control.from, end: control.to } : own;
}

function byBlock(context: EditContext, at: Location): Place | null {
  if (at.block === undefined) return null;
  const story = context.storiesById.get(at.story ?? 'document');
  const own = story === undefined ? null : place(context, story, at.block);
  return own === null ? null : ranged(own, at);
}

function byQuote(context: EditContext, at: Location): Place | null {
  if (at.quote === undefined || at.quote.exact === '') return null;
  const { exact, prefix, suffix } = at.quote;
  const story = context.storiesById.get(at.story ?? 'document');
  if (story === undefined) return null;
  const found: Place[] = [];
  for (const block of storyOf(context, story).blocks) {
    if (block.kind !== 'paragraph') continue;
    for (let start = block.text.indexOf(exact); start >= 0; start = block.text.indexOf(exact, start + 1)) {
      const end = start + exact.length;
      const fits = block.text.slice(0, start).endsWith(prefix) && block.text.startsWith(suffix, end);
      if (fits) found.push({ part: storyOf(context, story).part, story, paragraph: block, start, end });
    }
  }
  // Two places that read alike: better none than the wrong one.
  return found.length === 1 ? (found[0] as Place) : null;
}

function place(context: EditContext, story: number, block: number): Place | null {
  const { part, blocks } = storyOf(context, story);
  const found = blocks[block];
  if (found?.kind !== 'paragraph') return null;
  // A paragraph that another interrupts (text boxes of test versions of Word) has no end that could be relied upon.
  if (found.openEnd === found.end && sourceOf(context, part)[found.end - 2] !== '/') return null;
  return { part, story, paragraph: found, start: 0, end: found.text.length };
}

/** A range that is not in the text is no place. */
function ranged(own: Place, { start, end }: Location): Place | null {
  if (start === undefined) return own;
  const to = end ?? start;
  const { length } = own.paragraph.text;
  const sound = Number.isInteger(start) && Number.isInteger(to) && start >= 0 && start <= to && to <= length;
  return sound ? { ...own, start, end: to } : null;
}
