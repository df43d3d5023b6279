import type { Finding, FindingKey, Location } from '../model/index.ts';
import { digest } from '../reports/index.ts';

export type Unkeyed = Omit<Finding, 'key'>;

/**
 * Gives each finding its key. A key goes by the rule, the subject and the words that the finding is about, not by where
 * they stand: text that comes and goes elsewhere changes no key. Of findings that are alike in all of these, the first in
 * the document is the first.
 */
export function withKeys(findings: readonly Unkeyed[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, severity, outcome, message, subject, location, fixes }) => {
    const mark = `${rule}\u0001${subject}\u0001${wordsAt(location)}`;
    const before = seen.get(mark) ?? 0;
    seen.set(mark, before + 1);
    return { key: keyOf(mark, before), rule, severity, outcome, message, subject, location, fixes };
  });
}

const keyOf = (mark: string, before: number): FindingKey =>
  digest(before === 0 ? mark : `${mark}\u0001${String(before)}`);

const wordsAt = (at: Location | null): string =>
  (at?.quote?.exact ?? at?.tag ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 400);
