import type { Rule, RuleInput } from '../../model/index.ts';
import { stillToCome, titleCase } from '../place.ts';

const email = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/gu;
/** A United Kingdom number: 0 or +44, then nine or ten digits in any grouping. */
const telephone = /(?:\+44|\b0)[\s().-]*(?:\d[\s().-]*){9,10}/gu;

/** A reader can find out whom to ask: a name, and a telephone number or an e-mail address. */
export const contactIncomplete: Rule = {
  id: 'contact-incomplete',
  title: 'The contact can be reached',
  why: 'Members and the public must be able to ask somebody about the report.',
  severity: 'error',
  tags: ['structure'],
  source: 'The council’s report template',
  *check(input) {
    const contact = contactOf(input);
    if (contact === null) return;
    const { id, title, state, text, at } = contact;
    const wrong =
      state === 'filled'
        ? lacking(text)
        : state === 'placeholder'
          ? `${stillToCome(text)}. Add a name with a telephone number or e-mail address.`
          : unfilled[state];
    if (wrong === null || wrong === undefined) return;
    yield { outcome: 'fail', message: `${title} ${wrong}`, subject: id, location: at, fixes: [] };
  },
};

const unfilled: Readonly<Record<string, string>> = {
  nil: 'says that there is nobody to ask. Add a name with a telephone number or e-mail address.',
  empty: 'is empty. Add a name with a telephone number or e-mail address.',
  missing: 'is missing. Add a row with a name and a telephone number or e-mail address.',
};

/** The row of the contact table; where the type has none, the header field that asks for contact details. */
function contactOf({ report }: RuleInput) {
  const row = report.records.find((record) => record.id === 'contact');
  if (row) return row.spec.required || row.state !== 'missing' ? { ...row, title: 'The contact' } : null;
  const field = report.header.find((h) => /\bcontact\b/i.test(h.spec.label));
  // A field that is not filled in is said by header-missing.
  return field?.state === 'filled' ? { ...field, title: titleCase(field.spec.label) } : null;
}

function lacking(text: string): string | null {
  const reached = text.search(email) >= 0 || text.search(telephone) >= 0;
  const rest = text
    .replace(email, ' ')
    .replace(telephone, ' ')
    .replace(/\b(?:tel|telephone|phone|mobile|e-?mail|contact)\b/giu, ' ');
  const named = /\p{Lu}[\p{L}’'-]*\.?[\s\u00a0]+(?:\p{Lu}\.?[\s\u00a0]+)*\p{Lu}[\p{L}’'-]+/u.test(rest);
  if (named && reached) return null;
  if (named) return 'has no telephone number or e-mail address. Add at least one of them.';
  return reached
    ? 'does not name anybody. Add the name of the officer to ask.'
    : 'has no name and no telephone number or e-mail address. Add them.';
}
