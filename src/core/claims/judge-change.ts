/** A change that a sentence tells, against the one in the data. */

import { absolute, displayText, divide, multiply, rational, subtract } from '../figures/decimal.ts';
import type { Rational } from '../figures/decimal.ts';
import { periodLabel } from '../figures/index.ts';
import { readObservation } from '../figures/observation.ts';
import type { NotCompared } from '../model/index.ts';
import { agrees, described, fitsNumber, notCompared, observationAt } from './verdict.ts';
import type { Answer, Context } from './verdict.ts';

export function changeVerdict(context: Context): Answer {
  const { claim, facts, earlier, isSure } = context;
  const { indicator } = facts;
  const { area } = claim;
  const none = (why: NotCompared): Answer => ({ verdict: notCompared(why), measure: null });
  if (area.is === 'region' || area.is === 'neighbours') return none('unclear');
  const before = earlier === null ? null : observationAt(context.latest, earlier);
  if (before === null) return none('other-period');
  const [now, then] = [readObservation(facts.current, indicator), readObservation(before, indicator)];
  if (!now.usable || !then.usable) return none('no-value');
  if (facts.current.flags.includes('b') || before.flags.includes('b')) return none('no-value');
  const exact = absolute(subtract(now.unrounded, then.unrounded));
  const shown = absolute(subtract(now.published, then.published));
  const percentOf = (difference: Rational, base: Rational): Rational | null => {
    const ratio = divide(difference, base);
    return ratio === null ? null : absolute(multiply(ratio, rational(100)));
  };
  const exactPercent = percentOf(exact, then.unrounded);
  const shownPercent = percentOf(shown, then.published);
  if (exactPercent === null || shownPercent === null) return none('no-value');
  const isPercent = indicator.unitKind === 'percent';
  const since = `from ${periodLabel(before.period, indicator).replace(/^(?:as at|in the|in) /u, '')}`;
  const wrong = (says: string, correct: string | null, instead: string | null = null): Answer => ({
    verdict: { is: 'contradicted', sure: isSure && claim.number.hedge === null, says, instead, correct },
    measure: null,
  });
  const usual = earlier === (facts.previous?.period ?? null);
  const percentText = `${displayText(exactPercent, claim.number.decimals)}%`;
  if (claim.role === 'change-pct') {
    if (isPercent) {
      const points = `${displayText(exact, Math.max(claim.number.decimals, indicator.decimals))} percentage points`;
      return fitsNumber(claim.number, [exactPercent, shownPercent])
        ? { verdict: agrees, measure: null }
        : wrong(`The difference is ${points}.`, fitsNumber(claim.number, [exact, shown]) ? points : null);
    }
    if (fitsNumber(claim.number, [exactPercent, shownPercent]))
      return { verdict: agrees, measure: usual ? 'change-pct' : null };
    return wrong(
      `The change in ${described(facts)} ${since} is ${percentText}.`,
      percentText.replace('%', claim.number.text.includes('%') ? '%' : ' per cent'),
    );
  }
  if (claim.role === 'points' && !isPercent) {
    return wrong(
      `Percentage points are for differences of percentages, and this is no percentage. The change in ${described(facts)} ${since} is ${percentText}.`,
      null,
    );
  }
  if (fitsNumber(claim.number, [exact, shown])) return { verdict: agrees, measure: usual ? 'change' : null };
  const difference = displayText(exact, Math.max(claim.number.decimals, indicator.decimals));
  return wrong(
    `The change in ${described(facts)} ${since} is ${difference}.`,
    difference,
    fitsNumber(claim.number, [exactPercent, shownPercent])
      ? `${claim.number.text} is the change in per cent.`
      : null,
  );
}
