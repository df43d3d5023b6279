import type { Rule } from '../../model/index.ts';
import { quoted, wholeOf } from '../place.ts';
import { committeeVerbs, saysWhatToDo } from './recommendation-words.ts';
import { recommendationsIn } from './recommendations.ts';

type Options = { readonly verbs: readonly string[] };

/** A recommendation that does not begin with what the committee is to do. */
export const recommendationVerb: Rule<Options> = {
  id: 'recommendation-verb',
  title: 'Recommendations say what to do first',
  why: 'A recommendation becomes the minute of the decision. It must say what the committee does: note, approve, agree.',
  severity: 'advice',
  tags: ['structure'],
  source: 'The council’s report guidance',
  options: { verbs: committeeVerbs },
  *check(input, options) {
    const known = new Set(options.verbs);
    for (const { paragraph, words } of recommendationsIn(input)) {
      if (saysWhatToDo(words, known)) continue;
      yield {
        outcome: 'review',
        message: `The recommendation ${quoted(words)} does not begin with what the committee is to do. Begin with a verb, like “To note” or “To approve”.`,
        subject: 'recommendations',
        location: wholeOf({ story: null, paragraph }),
        fixes: [],
      };
    }
  },
};
