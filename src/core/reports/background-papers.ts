/** What can be done about the list of background papers, so that it is offered only where it can be done. */

import type { Edit, Report, ReportDocument } from '../model/index.ts';
import { isListed, papersOf, papersPart, planLines } from './evidence-papers.ts';
import type { ListPart } from './evidence-papers.ts';
import type { EvidenceRow } from './evidence-rows.ts';

/**
 * `draft`: entries can be added. `replace`: they would take the place of an author's "None". `listed`: every release is
 * there already. `no-place`, `no-releases`: there is nowhere to list them, or nothing to list.
 */
export type PapersPlan =
  | {
      readonly kind: 'draft' | 'replace';
      /** Title of the part that the entries go into. */
      readonly part: string;
      /** One for each release that is not listed yet. */
      readonly added: readonly string[];
      /** What stands there now. */
      readonly text: string;
      readonly edit: Edit;
    }
  | { readonly kind: 'listed'; readonly part: string }
  | { readonly kind: 'no-place' }
  | { readonly kind: 'no-releases' };

/** @param document as the type of the report reads it. */
export function planPapers(
  report: Report,
  document: ReportDocument,
  rows: readonly Pick<EvidenceRow, 'source' | 'release' | 'published' | 'url'>[],
): PapersPlan {
  const part = papersPart(report, document);
  if (part === null || part.state === 'missing') return { kind: 'no-place' };
  const title = part.title.replace(/\s*:\s*$/, '');
  const papers = papersOf(rows);
  if (papers.length === 0) return { kind: 'no-releases' };
  const added = papers.filter((paper) => !isListed(part.text, paper)).map(({ entry }) => entry);
  if (added.length === 0) return { kind: 'listed', part: title };
  const replaces = part.state === 'nil';
  const edit = replaces
    ? planReplacement(document, part, added.join('\n'))
    : planLines(document, part, added);
  if (edit === null) return { kind: 'no-place' };
  return { kind: replaces ? 'replace' : 'draft', part: title, added, text: part.text.trim(), edit };
}

/** "None" gives way to the entries. */
function planReplacement(document: ReportDocument, part: ListPart, text: string): Edit | null {
  const said = document.blocks
    .slice(Math.max(part.start, 0), Math.max(part.end, 0))
    .find((block) => block.kind === 'paragraph' && block.text.trim() !== '');
  if (said?.kind !== 'paragraph') return null;
  const at = { block: said.block, start: 0, end: said.text.length };
  return { kind: 'replace-text', at, expected: said.text, text };
}
