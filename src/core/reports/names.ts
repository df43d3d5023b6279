import { datesIn } from './dates.ts';

export interface Signature {
  readonly names: readonly string[];
  /** ISO date; null where none stands beside the name, or no calendar has it. */
  readonly date: string | null;
}

// Words of job titles: they end the name before them.
const titleWord =
  /\b(?:director|head|officer|manager|lead|leader|chief|assistant|deputy|interim|acting|strategic|corporate|service|services|solicitor|accountant|lawyer|partner|business|principal|senior|team|cabinet|councillor|legal|finance|financial|property|estates|monitoring|section|human|resources|hr|of|for)\b/iu;
const answers =
  /^(?:yes|no|aware|approved|agreed|chased|cleared|completed|confirmed|consulted|done|draft|emailed|informed|noted|okay|ok|received|reviewed|seen|signed|date|name|signature|by|on|dated)$/iu;
const how = String.raw`(?:by|in|over|via) (?:e-?mail|phone|teams|telephone|the phone|writing)`;
/** "Signed: P. Okafor", "Approved by email from P. Okafor", "Name: P. Okafor Date: 8 January 2026", "P. Okafor 8/1". */
const signLabels = new RegExp(
  [
    String.raw`\b(?:name|signature|signed|approved|agreed|cleared|dated?)\s*:`,
    String.raw`^\s*(?:signed|approved|agreed|cleared)(?: off)?(?: ${how})?(?: (?:by|from))?\b(?=\s+\p{Lu})`,
    String.raw`\b${how}\b(?: on)?`,
    String.raw`\b\d{1,2}[/.]\d{1,2}\b`,
  ].join('|'),
  'giu',
);
const withheld = new RegExp(
  [
    String.raw`\b(?:not (?:yet|agreed|approved|cleared|consulted|received|seen|signed)|none received|no (?:repl(?:y|ies)|response))\b`,
    String.raw`\b(?:await(?:s|ed|ing)?|pending|tb[acd]|to (?:be )?(?:confirm|confirmed|follow|sign|signed|approve|approved|advise|advised))\b`,
    String.raw`\b(?:declined|refused|rejected|withheld|unsigned|chas(?:ed|ing)|has been asked|reviewing|under review)\b`,
    String.raw`\b(?:approval|comments?|response|sign-?off|signature) (?:outstanding|requested)\b`,
    String.raw`\bsent for (?:approval|comments?|sign)|^\s*(?:draft )?sent to\b|\?\s*$`,
  ].join('|'),
  'iu',
);

/** Says beside the name that its owner has not signed: "P. Okafor – awaiting approval", "P. Okafor TBC". */
export const isWithheld = (line: string): boolean => withheld.test(line);

/** Small words within names: "Llŷr ap Dafydd", "Ann van der Meer". */
export const nameParticles =
  'ab|al|ap|bin|da|das|de|del|den|der|di|dos|el|ferch|ibn|la|las|le|los|ten|van|von';

const person = new RegExp(
  String.raw`^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|${nameParticles}|O['’]\p{Lu}\p{L}+)){0,4}$`,
  'u',
);

/** Who signed, and when, from the words of a cell: names by line, comma, "and" or "&", job titles left out. */
export function readSignature(lines: readonly string[]): Signature {
  const names: string[] = [];
  let date: string | null = null;
  for (const line of lines) {
    const found = datesIn(line).filter((one) => one.precision === 'day');
    date ??= found[0]?.iso ?? null;
    let words = line;
    for (const { text } of found) words = words.replace(text, ' ; ');
    for (const part of words.replace(signLabels, ' ; ').split(/[;|]/)) names.push(...namesOf(part));
  }
  return { names, date };
}

function namesOf(words: string): string[] {
  const names: string[] = [];
  // After a job title has begun, commas and "and" belong to it: "Director for Children and Young People".
  for (const piece of words.split(/,|\s[-–—]\s|\(|\)|:|\t|\s+(?:pp|p\.p\.|for|on behalf of)\s+/)) {
    const people = piece
      .split(/\s+(?:and|&)\s+/i)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const other = people.findIndex((one) => !person.test(one) || titleWord.test(one) || answers.test(one));
    names.push(...(other < 0 ? people : people.slice(0, other)));
    if (other >= 0) break;
  }
  if (names.length > 0) return names;
  // "Director of Finance" signs too, if only by office.
  const whole = words.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
  return titleWord.test(whole) && /\p{L}{3}/u.test(whole) ? [whole] : [];
}
