import type { Rule, RuleInput } from '../../model/index.ts';
import { nameParticles } from '../../reports/names.ts';
import { stillToCome, titleCase } from '../place.ts';

const email = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/gu;
/** A United Kingdom number: 0 or +44, then nine or ten digits in any grouping. */
const telephone = /(?:\+44|\b0)[\s().-]*(?:\d[\s().-]*){9,10}/gu;

const fullName = new RegExp(
  String.raw`\p{Lu}[\p{L}’'-]*\.?\s+(?:(?:\p{Lu}\.?|${nameParticles})\s+)*\p{Lu}[\p{L}’'-]+`,
  'u',
);

type Options = {
  /** What a contact gives: any of `name`, `telephone`, `e-mail`, and `telephone or e-mail` for at least one of the two. */
  readonly wanted: readonly string[];
};

/** A reader can find out whom to ask: a name, and a telephone number or an e-mail address, or all that a council wants. */
export const contactIncomplete: Rule<Options> = {
  id: 'contact-incomplete',
  title: 'The contact can be reached',
  why: 'Members and the public must be able to ask somebody about the report.',
  severity: 'error',
  tags: ['structure'],
  source: 'The council’s report template',
  options: { wanted: ['name', 'telephone or e-mail'] },
  *check(input, { wanted }) {
    const contact = contactOf(input);
    if (contact === null) return;
    const { id, title, state, text, at } = contact;
    const wrong =
      state === 'filled'
        ? lacking(text, wanted)
        : `${state === 'placeholder' ? `${stillToCome(text)}.` : unfilled[state]} ${state === 'missing' ? 'Add a row with' : 'Add'} ${wantedWords(wanted)}.`;
    if (wrong === null) return;
    yield { outcome: 'fail', message: `${title} ${wrong}`, subject: id, location: at, fixes: [] };
  },
};

const unfilled = {
  nil: 'says that there is nobody to ask.',
  empty: 'is empty.',
  missing: 'is missing.',
} as const;

/** What each thing that may be wanted is called when it is asked for. */
const names: Readonly<Record<string, string>> = {
  name: 'a name',
  telephone: 'a telephone number',
  'e-mail': 'an e-mail address',
  'telephone or e-mail': 'a telephone number or e-mail address',
};

const wantedWords = (wanted: readonly string[]): string => listed(wanted.flatMap((one) => names[one] ?? []));

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** The row of the contact table; where the type has none, the header field that asks for contact details. */
function contactOf({ report }: RuleInput) {
  const row = report.records.find((record) => record.id === 'contact');
  if (row) return row.spec.required || row.state !== 'missing' ? { ...row, title: 'The contact' } : null;
  const field = report.header.find((h) => /\bcontact\b/i.test(h.spec.label));
  // A field that is not filled in is said by header-missing.
  return field?.state === 'filled' ? { ...field, title: titleCase(field.spec.label) } : null;
}

/** What a contact that is filled in lacks; null where it has all that is wanted. */
function lacking(text: string, wanted: readonly string[]): string | null {
  const [mailed, rung] = [text.search(email) >= 0, text.search(telephone) >= 0];
  const rest = text
    .replace(email, ' ')
    .replace(telephone, ' ')
    .replace(/\b(?:tel|telephone|phone|mobile|e-?mail|contact)\b/giu, ' ');
  const named = fullName.test(rest);
  const has: Readonly<Record<string, boolean>> = {
    name: named,
    telephone: rung,
    'e-mail': mailed,
    'telephone or e-mail': rung || mailed,
  };
  const missing = wanted.filter((one) => has[one] === false);
  if (missing.length === 0) return null;
  if (missing.length === 1 && missing[0] === 'name')
    return 'does not name anybody. Add the name of the officer to ask.';
  const bare = missing.map((one) => (names[one] ?? '').replace(/^an? /u, ''));
  const mend =
    missing.length > 1 ? 'them' : missing[0] === 'telephone or e-mail' ? 'at least one of them' : 'it';
  return `has no ${bare.join(' and no ')}. Add ${mend}.`;
}
