import type { Rule } from '../../model/index.ts';
import { quoted, wholeOf } from '../place.ts';
import { recommendationsIn } from './recommendations.ts';

/** Verbs of what committees do, as recommendations begin with them. A council adds its own. */
const verbs = [
  'accept', 'acknowledge', 'adopt', 'agree', 'amend', 'appoint', 'approve', 'ask', 'authorise', 'award', 'challenge',
  'close', 'comment', 'commission', 'confirm', 'consider', 'continue', 'decide', 'decline', 'defer', 'delegate',
  'determine', 'direct', 'discuss', 'endorse', 'establish', 'exclude', 'give', 'grant', 'identify', 'instruct', 'invite',
  'make', 'nominate', 'note', 'offer', 'praise', 'proceed', 'provide', 'ratify', 'receive', 'recognise', 'recommend',
  'refer', 'refuse', 'reject', 'request', 'require', 'resolve', 'review', 'scrutinise', 'seek', 'select', 'set',
  'support', 'thank', 'transfer', 'undertake', 'waive', 'welcome', 'write',
] as const; // prettier-ignore

type Options = { readonly verbs: readonly string[] };

/** A recommendation that does not begin with what the committee is to do. */
export const recommendationVerb: Rule<Options> = {
  id: 'recommendation-verb',
  title: 'Recommendations say what to do first',
  why: 'A recommendation becomes the minute of the decision. It must say what the committee does: note, approve, agree.',
  severity: 'advice',
  tags: ['structure'],
  source: 'The council’s report guidance',
  options: { verbs },
  *check(input, options) {
    const known = new Set(options.verbs);
    for (const { paragraph, words } of recommendationsIn(input)) {
      if (leadsIn.test(words) || known.has(firstVerb(words))) continue;
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

/** "The Committee is asked to note …", "It is recommended that …", "That the report be noted", "Members are requested to …". */
const leadsIn =
  /^(?:that\b|it is recommended\b|recommended\b|subject to\b|(?:the|this)\s[\p{L}\s’'-]{0,60}\b(?:is|are|be)\s(?:asked|invited|recommended|requested|required)\b|[\p{L}\s’'-]{0,60}\b(?:is|are)\s(?:asked|invited|recommended|requested)\s(?:to|that)\b)/iu;

/** "to" and adverbs before it are passed over: "To formally approve". */
const firstVerb = (words: string): string =>
  /^(?:to\s+)?(?:\p{L}+ly\s+)?(\p{L}+)/iu.exec(words)?.[1]?.toLowerCase() ?? '';
