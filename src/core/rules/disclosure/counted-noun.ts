/** What stands between a number and the people whom it counts, and what comes after. For texts as `inPlainLetters` gives them. */

import { partOf, wholePattern } from './people.ts';

/** Between a number and the people it counts: "3 looked after children", and not "3 schools with children". */
export const adjectives = String.raw`(?:\s+(?!(?:and|or|of|to|in|for|the|per|from|with|year|month|week|day|bed|bedroom|was|were|is|are|had|have|has|concern|relate|involve|affect|support|help)\b|[a-zé’'-]+s\b)[a-zé’'-]+){0,3}?\s+`;
/** What comes after where the noun only tells of what kind a thing is: "three children’s homes", "two pupil places". */
export const thing = String.raw`(?:referral|premium|too|led|limits?|caps?|polic\w+|benefits?|elements?|measures?|indicators?|voice|files?|cases?|centres?|homes?|houses?|hubs?|services?|meetings?|events?|sessions?|forums?|groups?|boards?|panels?|teams?|briefings?|surveys?|places?|posts?|units?|roles?|vacanc\w+|workers?|champions?|ambassadors?|representatives?|advocates?|councillors?|consultations?|engagement|involvement|commissioners?|plans?|strateg\w+|projects?|conferences?|interviews?|days?|weeks?|reviews?|visits?|associations?|parking|permits?|newsletters?|governors?|researchers?|unions?|loans?|accommodation)`;
/** "Child deaths" are deaths. */
const further = String.raw`(?:deaths?|suicides?|victims?|survivors?|offenders?|patients?|refugees?)`;
export const ends = String.raw`(?!\s+${further}\b)(?!\s+(?:and\s+[a-zé]+\s+)?${thing}\b|\s+(?:per|each|fewer)\b|\s+an?\s+(?:year|month|week|day|term)\b)`;

/** "Of the 27 children who left care, …", before the number of some of them, which `partEnds` stands after. */
export const ofAll = (noun: string): string =>
  String.raw`of\s+(?:the\s+|these\s+|those\s+|our\s+)?(?<all>${wholePattern})${adjectives}${noun}${ends}(?:\s+[a-zé\d’'-]+){0,8}?,\s*(?:only\s+|just\s+)?`;
export const partEnds = String.raw`(?=(?:\s*\([^()]{1,12}\))?\s+(?:was|were|is|are|had|have|has|did|live[sd]?|came|left|died|achieved|remain(?:ed)?|moved|started)\b)`;
/** In every sentence of that form, as it is written; “of the 20 reviews” is in many. */
export const ofAllHint = (people: readonly string[]): RegExp =>
  new RegExp(
    String.raw`(?:\bOf|[,;]\s+of)\s+(?:the\s+|these\s+|those\s+|our\s+)?\d[\d,]*\s+(?:\S+\s+){0,3}?(?:${partOf(people)}|[A-Z])`,
  );
