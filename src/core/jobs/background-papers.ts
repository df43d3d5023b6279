import { err, ok } from '../model/index.ts';
import type { HostError, Result } from '../model/index.ts';
import { isListed, papersOf, papersPart, planLines } from '../reports/evidence-papers.ts';
import { applyAll } from './apply-all.ts';
import { evidence } from './evidence.ts';
import type { Ports } from './ports.ts';

export interface DraftedPapers {
  /** The entries that were added, one for each release; none where every release is listed already. */
  readonly added: readonly string[];
  /** Title of the part that they went into. */
  readonly part: string;
}

/**
 * Lists the releases that the figures come from among the background papers, or in the part for published works where
 * the report's type has one. Guidance gives way; an author's words stay, and what they name is not named twice. An
 * author's "None" stays too unless `replaceNone` is the author's word that it may go.
 */
export async function backgroundPapers(
  ports: Ports,
  { replaceNone = false }: { readonly replaceNone?: boolean } = {},
): Promise<Result<DraftedPapers, HostError>> {
  const found = await evidence(ports);
  if (!found.ok) return found;
  const { rows, report, document } = found.value;
  const part = papersPart(report, document);
  if (part === null || part.state === 'missing') return err(noPlace);
  const title = part.title.replace(/\s*:\s*$/, '');
  const papers = papersOf(rows);
  if (papers.length === 0) return err(noReleases);
  const added = papers.filter((paper) => !isListed(part.text, paper)).map(({ entry }) => entry);
  if (added.length === 0) return ok({ added, part: title });
  if (part.state === 'nil' && !replaceNone) return err(saysNone(title, part.text, added));
  const edit =
    part.state === 'nil'
      ? planReplacement(document, part, added.join('\n'))
      : planLines(document, part, added);
  if (edit === null) return err(noPlace);
  const applied = await applyAll(ports.host, [edit]);
  return applied.ok ? ok({ added, part: title }) : applied;
}

/** "None" gives way to the entries. */
function planReplacement(
  document: Parameters<typeof planLines>[0],
  part: Parameters<typeof planLines>[1],
  text: string,
): ReturnType<typeof planLines> {
  const said = document.blocks
    .slice(Math.max(part.start, 0), Math.max(part.end, 0))
    .find((block) => block.kind === 'paragraph' && block.text.trim() !== '');
  if (said?.kind !== 'paragraph') return null;
  const at = { block: said.block, start: 0, end: said.text.length };
  return { kind: 'replace-text', at, expected: said.text, text };
}

const noPlace: HostError = {
  kind: 'not-found',
  message:
    'There is no place in the report for background papers. Insert the skeleton to add one, then try again.',
};

const noReleases: HostError = {
  kind: 'not-found',
  message:
    'No release is recorded for the figures of this report. Insert or refresh live figures first, then try again.',
};

const saysNone = (title: string, text: string, entries: readonly string[]): HostError => ({
  kind: 'read-only',
  message: `“${title}” says “${text.trim()}”. Nothing was changed. Say that it may be replaced to list ${entries.length === 1 ? 'one release' : `${entries.length} releases`} there.`,
});
