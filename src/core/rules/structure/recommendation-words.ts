/** How recommendations begin. */

/** Verbs of what committees do, as recommendations begin with them. A council adds its own. */
export const committeeVerbs: readonly string[] = [
  'accept', 'acknowledge', 'adopt', 'agree', 'allocate', 'amend', 'appoint', 'approve', 'ask', 'authorise', 'award',
  'challenge', 'close', 'comment', 'commission', 'confirm', 'consider', 'continue', 'decide', 'declare', 'decline',
  'defer', 'delegate', 'designate', 'determine', 'direct', 'discuss', 'dispose', 'elect', 'endorse', 'enter', 'establish',
  'exclude', 'extend', 'fund', 'give', 'grant', 'identify', 'implement', 'include', 'increase', 'instruct', 'introduce',
  'invite', 'maintain', 'make', 'nominate', 'note', 'offer', 'praise', 'proceed', 'procure', 'provide', 'publish', 'ratify',
  're-appoint', 'reaffirm', 'reappoint', 'receive', 'recognise', 'recommend', 'refer', 'refuse', 'reject', 'release',
  'request', 'require', 'rescind', 'resolve', 'retain', 'review', 'revoke', 'scrutinise', 'seek', 'select', 'set',
  'submit', 'support', 'suspend', 'thank', 'transfer', 'undertake', 'vary', 'waive', 'welcome', 'withdraw', 'write',
]; // prettier-ignore

const body =
  /^(?:the |this )?(?:[\p{L}’'-]+ ){0,5}?(?:board|cabinet|commission|committee|council|executive|forum|members|panel)s?\s+(?:to\s+)?(?=\p{Ll})/iu;

/** "The Committee is asked to note …", "It is recommended that …", "That the report be noted", "Members are requested to …". */
const leadsIn =
  /^(?:that\b|it is (?:proposed|recommended|requested)\b|recommended\b|subject to\b|(?:the|this)\s[\p{L}\s’'-]{0,60}\b(?:is|are|be)\s(?:asked|invited|recommended|requested|required)\b|[\p{L},\s’'-]{0,90}\b(?:is|are)\s(?:asked|invited|recommended|requested)(?:,|\s(?:to|that)\b)|(?:as|having|in|on|under|with)\s[^.;:]{0,120},\s(?:that|to)\s)/iu;

/** "To extend the contract" says what to do, whatever the verb is; "To date" and "To the north" do not. */
const infinitive = /^to\s+(?!(?:a|an|all|date|each|every|its|our|that|the|these|this|those)\b)\p{L}/iu;

/** Says first what the committee is to do, with one of these verbs or as a recommendation begins whatever its verb. */
export function saysWhatToDo(words: string, verbs: ReadonlySet<string>): boolean {
  if (infinitive.test(words) || leadsIn.test(words)) return true;
  const said = words.replace(body, '');
  // "Formally approve", "Notes the report": adverbs are passed over, and a committee is one or many.
  const verb = /^(?:\p{L}+ly\s+)?([\p{L}-]+)/iu.exec(said)?.[1]?.toLowerCase() ?? '';
  return verbs.has(verb) || verbs.has(verb.replace(/s$/u, '')) || verbs.has(verb.replace(/ies$/u, 'y'));
}
