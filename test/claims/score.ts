/** How the engine does on a labelled set: what it flags, misses and links. */

import { checkClaims } from '../../src/core/claims/index.ts';
import type { CheckedClaim } from '../../src/core/model/index.ts';
import { published } from '../core/rules/live-figures.ts';
import { outline } from '../support/outline.ts';
import type { Labelled } from './labelled.ts';

export interface Score {
  /** Wrong numbers that were flagged, right things that were, and wrong numbers that were not. */
  readonly found: number;
  readonly falseAlarms: readonly string[];
  readonly missed: readonly string[];
  /** Offers of a link for the right figure, and for another. */
  readonly linked: number;
  readonly wronglyLinked: readonly string[];
  /** Right numbers, and those of them that could be compared. */
  readonly right: number;
  readonly compared: number;
}

/** What is claimed in each text, every text a paragraph of its own; reports of 25 paragraphs. */
export async function claimsOf(texts: readonly string[]): Promise<readonly (readonly CheckedClaim[])[]> {
  const all: CheckedClaim[][] = texts.map(() => []);
  const source = published();
  for (let at = 0; at < texts.length; at += 25) {
    const report = texts.slice(at, at + 25).map((text) => `~body~ ${text}`);
    const { claims } = await checkClaims(outline(report.join('\n')), source, 'E06000015');
    for (const claim of claims) all[at + (claim.at.block ?? 0)]?.push(claim);
  }
  return all;
}

export async function score(set: readonly Labelled[]): Promise<Score> {
  const claims = await claimsOf(set.map(({ sentence }) => sentence));
  const [falseAlarms, missed, wronglyLinked]: [string[], string[], string[]] = [[], [], []];
  let [found, linked, right, compared] = [0, 0, 0, 0];
  for (const [index, { sentence, labels }] of set.entries()) {
    const own = claims[index] ?? [];
    const wrong = labels.find(({ fault }) => fault !== null) ?? null;
    const at = ({ at: { start = 0 }, kind }: CheckedClaim) =>
      kind === 'direction' ? null : labels.find((l) => l.start <= start && start < l.start + l.text.length);
    const flagged = own.filter(({ verdict }) => verdict.is === 'contradicted');
    // A word for a direction may be untrue because the number beside it is.
    const hits = flagged.filter((claim) =>
      claim.kind === 'direction' ? wrong !== null : at(claim) === wrong,
    );
    if (wrong !== null) {
      if (hits.length > 0) found += 1;
      else missed.push(`${wrong.fault ?? ''}: ${sentence}`);
    }
    for (const claim of flagged) {
      if (wrong === null || !hits.includes(claim)) falseAlarms.push(`${claim.text}: ${sentence}`);
    }
    for (const label of labels.filter(({ fault }) => fault === null)) {
      right += 1;
      if (own.some((claim) => at(claim) === label && claim.verdict.is === 'agrees')) compared += 1;
    }
    for (const claim of own.filter(({ link }) => link !== null)) {
      const fault = at(claim)?.fault;
      // With the wrong word beside it the number itself is still the indicator's.
      if (fault === null || fault === 'direction') linked += 1;
      else wronglyLinked.push(`${claim.text} as ${claim.link?.label ?? ''}: ${sentence}`);
    }
  }
  return { found, falseAlarms, missed, linked, wronglyLinked, right, compared };
}
