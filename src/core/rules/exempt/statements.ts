/** Sentences in which a report says that this paper holds information that the public may not see. */

import { sentencesOf } from '../../figures/direction/sentences.ts';
import { madeOnceFor, type ReportDocument, type TextRange } from '../../model/index.ts';
import { isGuided } from '../guided.ts';
import type { Placed } from '../place.ts';
import { standIn, stemsFor } from '../stands-in.ts';

export interface Statement extends TextRange {
  readonly placed: Placed;
  readonly text: string;
}

const says =
  /\b(?:this|the)\s+(?:report|paper|item)\s+(?:is|contains?|includes?|discloses?|has\s+been\s+classed\s+as|is\s+classed\s+as)\s+(?:[a-z]+\s+){0,3}?(?:exempt|confidential)(?:\s+information|\s+from\s+(?:public(?:ation)?|disclosure|being\s+made\s+public)|\s+(?:under|by\s+virtue)|\s*[.;,]|\s*$)/i;
const notThis =
  /\b(?:not|no|nor|any|if|whether|may|might|could|would|when|where|unless|appendix|appendices|annex)\b/iu;

const named = stemsFor('exempt confidential');

/** Every such sentence, in order. Looked for once for all rules. */
export const statementsIn = madeOnceFor((document: ReportDocument): readonly Statement[] =>
  standIn(document, named).flatMap((placed) => {
    const { text } = placed.paragraph;
    if (!/exempt|confidential/i.test(text)) return [];
    return sentencesOf(text).flatMap((range) => {
      const sentence = text.slice(range.start, range.end);
      const match = says.exec(sentence);
      if (match === null || notThis.test(sentence.slice(0, match.index + match[0].length))) return [];
      if (isGuided(placed.paragraph, range)) return [];
      return [{ placed, text: sentence, ...range }];
    });
  }),
);
