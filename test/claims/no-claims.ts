/** Numbers that claim nothing of the published indicators, some of them close to what does. `#` stands for a number. */

import { randomFrom } from './labelled.ts';

export const noClaims: readonly string[] = [
  'The committee meets on # January 2026 at #.30pm in room #.',
  'Telephone 01632 960#2# or write to # High Street, Derby DE1 2FS.',
  'See paragraph #.# of the report and Appendix #.',
  'Section # of the Children Act 1989 places a duty on the council.',
  'The budget for children looked after in Derby is £#.4 million in 2025/26.',
  'Agency staff cost £#,400 in March 2025.',
  'The contract runs for # months from April 2025 with an option of # years.',
  'The Adoption and Children Act 2002, sections # to #, applies.',
  'As at 31 March 2025, # children looked after in Derby were placed with foster carers.',
  'Of the children in care in Derby at 31 March 2025, # were aged 16 and over.',
  'In March 2025, # unaccompanied asylum-seeking children were looked after in Derby.',
  'The council expects # children to be looked after in Derby by March 2027.',
  'The target is to reduce the number of children in care in Derby to # by March 2026.',
  'There were # children in care in Derby at the end of December 2025.',
  'In 2024/25, # foster carers for children looked after left the service in Derby.',
  'There were # complaints about services for children looked after in Derby in 2024/25.',
  'In 2024/25 # reviews of children looked after in Derby were late.',
  '#% of children looked after in Derby had an up-to-date health assessment in March 2025.',
  'In Normanton ward there were # children in care in March 2025.',
  '# social workers were employed in Derby in March 2025.',
  'The average caseload in Derby was # in March 2025.',
  'The library received # visits in 2024/25.',
  'The vote was # for and # against.',
  'Minute #/25 of 14 March 2025 refers.',
  'Planning application 25/00#2#/FUL was deferred.',
  'The A# near Derby was closed for # days in March 2025.',
  '# homes were built in Derby in 2024/25, of which # were affordable.',
  'Recycling rose to #% in Derby in 2024/25.',
  'The report of March 2025 has # pages and # tables.',
  'Children in care in Derby aged # to # were consulted in March 2025.',
];

/** @returns sentences of the patterns in turn, at least so many numbers in all. */
export function withNumbers(patterns: readonly string[], count: number, seed: number): readonly string[] {
  const random = randomFrom(seed);
  const sentences: string[] = [];
  let numbers = 0;
  for (let turn = 0; numbers < count; turn += 1) {
    const pattern = patterns[turn % patterns.length] ?? '';
    // What Derby's own figures are is thrown in, so that the value alone would mislead.
    const sentence = pattern.replace(/#/g, () =>
      random() < 0.15 ? '545' : String(11 + Math.floor(random() * 600)),
    );
    numbers += sentence.match(/\d+/g)?.length ?? 0;
    sentences.push(sentence);
  }
  return sentences;
}
