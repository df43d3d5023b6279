/** Whether what a report says of itself calls for more than other reports need. */

import { compare, rational } from '../figures/decimal.ts';
import type { Condition, Needed, RuleInput, SectionSpec, SignOffSpec } from '../model/index.ts';
import { numbersOf } from '../numbers/index.ts';
import { keyDecisionIn } from './dates/key-decision.ts';
import { markingsIn } from './exempt/markings.ts';
import { quoted } from './place.ts';
import { recommendationsIn } from './structure/recommendations.ts';

/** What tells: the report, and the document as its type reads it. */
type Telling = Pick<RuleInput, 'document' | 'report'>;

interface Because {
  /** Why, as it goes on after a colon: "the committee is “Area 4 Committee”". */
  readonly words: string;
  /** What the header says is sure; what is read out of the text is for a person to look at. */
  readonly sure: boolean;
}

/** Why a report needs a section or a signature that others do without; null where it does not, or where nothing tells. */
export const whyNeeded = (
  { when }: Pick<SectionSpec | SignOffSpec, 'when'>,
  input: Telling,
): Because | null => (when === undefined ? null : whyItHolds(when, input));

/** What a report needs and others of its type do without. */
export function whatIsNeeded(input: Telling): Needed {
  const { sections, signOffs } = input.report;
  const because = <Id>(id: Id, spec: Pick<SectionSpec, 'when'>): readonly (readonly [Id, string])[] => {
    const why = whyNeeded(spec, input);
    return why === null ? [] : [[id, why.words]];
  };
  return {
    sections: new Map(sections.flatMap(({ id, spec }) => because(id, spec))),
    roles: new Map(signOffs.flatMap(({ role, spec }) => because(role, spec))),
  };
}

function whyItHolds(condition: Condition, input: Telling): Because | null {
  const parts = [
    ...(condition.committee === undefined ? [] : [ofCommittee(condition.committee, input)]),
    ...(condition.keyDecision === undefined ? [] : [ofKeyDecision(condition.keyDecision, input)]),
    ...(condition.exempt === undefined ? [] : [ofSecrecy(condition.exempt, input)]),
    ...(condition.spending === undefined ? [] : [ofSpending(condition.spending, input)]),
  ];
  const held = parts.flatMap((part) => (part === null ? [] : [part]));
  if (held.length === 0 || held.length < parts.length) return null;
  return { words: held.map(({ words }) => words).join(', and '), sure: held.every(({ sure }) => sure) };
}

function ofCommittee(words: string, { report }: Telling): Because | null {
  const { text = '' } = report.header.find(({ id, state }) => id === 'committee' && state === 'filled') ?? {};
  const name = wordsOf(text);
  let from = 0;
  for (const word of wordsOf(words)) {
    const at = name.indexOf(word, from);
    if (at < 0) return null;
    from = at + 1;
  }
  return { words: `the committee is ${quoted(text)}`, sure: true };
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function ofKeyDecision(wanted: boolean, { document }: Telling): Because | null {
  const is = keyDecisionIn(document) !== null;
  if (is !== wanted) return null;
  return {
    words: is ? 'it is for a key decision' : 'nothing says that it is for a key decision',
    sure: false,
  };
}

function ofSecrecy(wanted: boolean, { document, report }: Telling): Because | null {
  const [mark] = markingsIn(document, report);
  if ((mark !== undefined) !== wanted) return null;
  return {
    words: mark === undefined ? 'it is open to the public' : `it is marked ${quoted(mark.text)}`,
    sure: false,
  };
}

/** Money in the recommendations is money that the committee is asked to spend, save or give. */
function ofSpending(least: number, input: Telling): Because | null {
  for (const paragraph of recommendationsIn(input).flatMap(({ all }) => all)) {
    const amount = numbersOf(paragraph).find(
      ({ unit, value }) =>
        unit.kind === 'money' && unit.currency === '£' && compare(value, rational(least)) >= 0,
    );
    if (amount !== undefined)
      return { words: `the recommendations speak of ${quoted(amount.text)}`, sure: false };
  }
  return null;
}
