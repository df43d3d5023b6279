/** What the two rules say of a text, in a report of Derby. */

import { checkClaims } from '../../../../src/core/claims/index.ts';
import type { IndicatorSource } from '../../../../src/core/model/index.ts';
import { readReport } from '../../../../src/core/reports/index.ts';
import { check } from '../../../../src/core/rules/index.ts';
import { claimContradicted } from '../../../../src/core/rules/claims/claim-contradicted.ts';
import { numberUnlinked } from '../../../../src/core/rules/claims/number-unlinked.ts';
import { outline } from '../../../support/outline.ts';
import { published } from '../live-figures.ts';

export const source = published();

export async function said(text: string, from: IndicatorSource | null = source, own = 'E06000015') {
  const document = outline(text);
  const { claims, coverage } = await checkClaims(document, from, own);
  const input = {
    document,
    report: readReport(document, []),
    figures: [],
    source: { state: 'answered' as const },
    claims,
    coverage,
    today: '2026-01-20',
  };
  const of = (rule: typeof claimContradicted) => check(input, [rule]).findings;
  return { wrong: of(claimContradicted), unlinked: of(numberUnlinked), coverage };
}
