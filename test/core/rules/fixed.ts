import type { Finding, ReportDocument, ReportType, Rule } from '../../../src/core/model/index.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { brokenInvariants } from '../../support/validate.ts';
import { findings } from './findings.ts';

export interface Fixed {
  /** What the rule said of the file as it was, and what it says once every fix that it came with has been made. */
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
  readonly document: ReportDocument;
}

/**
 * Makes every first fix that a rule offers for a Word file, by the host for such files, and checks the file again. Fails
 * where an edit is refused, where the rule does not say that it can mend, or where the file is no longer sound.
 */
export async function fixed(
  rule: Rule,
  file: Uint8Array,
  given: { readonly type?: ReportType | null } = { type: null },
): Promise<Fixed> {
  const opened = createDocxHost(file);
  if (!opened.ok) throw new Error(opened.error.message);
  const host = opened.value;
  const read = async (): Promise<ReportDocument> => {
    const document = await host.read();
    if (!document.ok) throw new Error(document.error.message);
    return document.value;
  };
  const before = findings(rule, await read(), given);
  const fixes = before.flatMap(({ fixes: [first] }) => (first === undefined ? [] : [first]));
  expect(fixes.length === 0 || rule.mends !== undefined).toBe(true);
  expect(fixes.some(({ safe }) => safe) && rule.mends !== 'safe').toBe(false);
  const outcomes = await host.apply(fixes.flatMap(({ edits }) => edits));
  expect(outcomes.filter(({ done }) => !done)).toEqual([]);
  expect(brokenInvariants(host.bytes())).toEqual([]);
  const document = await read();
  return { before, after: findings(rule, document, given), document };
}
