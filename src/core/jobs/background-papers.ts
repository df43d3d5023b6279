import { err, ok } from '../model/index.ts';
import type { HostError, Result } from '../model/index.ts';
import { planPapers } from '../reports/background-papers.ts';
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
  const plan = planPapers(report, document, rows);
  if (plan.kind === 'no-place') return err(noPlace);
  if (plan.kind === 'no-releases') return err(noReleases);
  const { part } = plan;
  if (plan.kind === 'listed') return ok({ added: [], part });
  const { added, text } = plan;
  if (plan.kind === 'replace' && !replaceNone) return err(saysNone(part, text, added));
  const applied = await applyAll(ports.host, [plan.edit]);
  return applied.ok ? ok({ added, part }) : applied;
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
  message: `“${title}” says “${text}”. Nothing was changed. Say that it may be replaced to list ${entries.length === 1 ? 'one release' : `${entries.length} releases`} there.`,
});
