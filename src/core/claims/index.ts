/** What the prose of a report claims of figures, held against the data of a source. */

export { checkClaims } from './check-claims.ts';
export type { ClaimsChecked } from './check-claims.ts';
export { coverageInWords } from './coverage-words.ts';
