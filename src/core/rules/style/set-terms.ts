/**
 * Set phrases in which a listed word stays: of the law, of published statistics, or where it means something else. The
 * longest listed phrase is found, so these hide the words in them.
 */

const each = (words: string, wrap: (word: string) => string): readonly string[] => words.split(' ').map(wrap);

/** In all forms of the two phrases: "going forward", "moving forwards". */
const forward = (wrap: (phrase: string) => string): readonly string[] =>
  ['going forward', 'going forwards', 'moving forward', 'moving forwards'].map(wrap);

export const setTerms: readonly string[] = [
  // What the statistics of children looked after call it.
  ...each('cease ceased ceases ceasing', (verb) => `${verb} to be looked after`),
  // How a report says by which paragraph of the law the public is shut out (Local Government Act 1972, s.100A(5)).
  ...each('paragraph paragraphs part schedule section regulation article', (law) => `by virtue of ${law}`),
  // How a law says what its words mean, and a report what its own do.
  ...each(
    'section sections paragraph paragraphs part schedule regulation regulations article',
    (law) => `for the purposes of ${law}`,
  ),
  ...['the act', 'the regulations', 'the order', 'this report'].map((text) => `for the purposes of ${text}`),
  // Duties of differing weight in contracts.
  ...each('all best reasonable', (kind) => `${kind} endeavours`),
  'every endeavour',
  // Who takes the chair.
  ...each('chair chairman chairperson mayor provost convener', (who) => `in the absence of the ${who}`),
  // Things that are called so.
  ...each('dog dogs animal animals', (animal) => `assistance ${animal}`),
  'welfare assistance',
  ...each('committee panel report', (thing) => `remuneration ${thing}`),
  'in lieu of notice',
  // Something moves, or is sent on: the phrase says nothing of time.
  ...each('am are be been being is not now was were', (verb) => verb).flatMap((verb) =>
    forward((phrase) => `${verb} ${phrase}`),
  ),
  ...each('as at for in into the this these to with', (next) => next).flatMap((next) =>
    forward((phrase) => `${phrase} ${next}`),
  ),
];
