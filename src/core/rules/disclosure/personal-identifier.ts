import type { Found, Rule, TextRange } from '../../model/index.ts';
import { publicIn } from '../exempt/markings.ts';
import { withDigits } from '../digits.ts';
import { isGuided } from '../guided.ts';
import { madeOnce } from '../made-once.ts';
import { placeOf, quoted, type Placed } from '../place.ts';
import { standIn, stemsFor } from '../stands-in.ts';
import { gridsIn, type Grid } from './grid.ts';
import { type Identifier, identifiersIn, namesSomebody } from './identifiers.ts';

type Options = {
  /** Labels, as regular expressions, of the numbers by which a council's systems know a person. */
  readonly caseNumbers: readonly string[];
};

/** A person is named with what only they and the council should have. Officers' contact details are no such thing. */
export const personalIdentifier: Rule<Options> = {
  id: 'personal-identifier',
  title: 'Nobody is named with a birthday, a home address or a number of their own',
  why: 'A name with a date of birth or a National Insurance number is all that a fraud needs. A published report is copied within hours and cannot be called back.',
  severity: 'error',
  tags: ['disclosure', 'law'],
  source: 'UK General Data Protection Regulation, Art. 5(1)(c) and (f); Data Protection Act 2018, s.2',
  options: {
    caseNumbers: [
      'PIN',
      'UPN',
      'unique pupil number',
      'hospital number',
      String.raw`(?:Mosaic|LCS|LAS|Liquidlogic|CareFirst|ICS|Frameworki|client|person|child|pupil|patient|service user)(?:[’']s)?\s+(?:ID|number|no\.?|ref(?:erence)?)`,
    ],
  },
  *check({ document, report, today }, { caseNumbers }) {
    const isPublic = publicIn(document, report);
    const forms = { caseNumbers, today };
    const { isLabel, isNumber } = hintsOf(caseNumbers);
    const named = new Set(standIn(document, identifying));
    for (const placed of withDigits(document)) {
      const { text } = placed.paragraph;
      if (!(named.has(placed) && isLabel(text)) && !isNumber(text)) continue;
      for (const one of identifiersIn(text, () => namesSomebody(text), forms)) {
        if (isPublic(placed)) yield* found(placed, one);
      }
    }
    for (const { placed, label, isNamed } of gridsIn(document).flatMap((grid) =>
      labelled(grid, (label) => isLabel(`${label}: `)),
    )) {
      const { text } = placed.paragraph;
      if (!/\d/.test(text)) continue;
      const before = `${label}: `;
      for (const one of identifiersIn(before + text, isNamed, forms)) {
        const range = { start: Math.max(0, one.start - before.length), end: one.end - before.length };
        // What the cell says by itself was said with its paragraph.
        if (range.end > 0 && one.start < before.length && isPublic(placed))
          yield* found(placed, { ...one, ...range });
      }
    }
  },
};

/** Words by which somebody’s number, birthday or home is told: "NHS", "d.o.b.", "lived at". */
const identifying = stemsFor('NHS CHI H birth born DOB d live living reside home');

interface Hints {
  /** Whether a text says of what is in it or stands beside it that it identifies somebody. */
  readonly isLabel: (text: string) => boolean;
  /** Whether a text may hold a number that is somebody’s own: most have none. */
  readonly isNumber: (text: string) => boolean;
}

// Without u they take a quarter of the time.
const hintsOf = madeOnce((caseNumbers: readonly string[]): Hints => {
  const words = String.raw`\b(?:NHS|CHI|H&C)\b|health\s+and\s+care\s+n|birth|born|\bd\.?o\.?b\b|\b(?:liv|resid)\w+\s+at\b|home\s+address`;
  const label = new RegExp([words, ...caseNumbers].join('|'), 'i');
  const ofCase = new RegExp(caseNumbers.length === 0 ? '(?!)' : caseNumbers.join('|'), 'i');
  return {
    isLabel: (text) => label.test(text),
    // In capitals only: "in 2025" is no National Insurance number.
    isNumber: (text) =>
      (/\d{4}/.test(text) && (ofCase.test(text) || isOfHealthAndCare(text))) ||
      /[A-Z]{2}\s?\d\d\s?\d\d/.test(text),
  };
});

/** Its words are too common to be looked for where no such number is. */
const isOfHealthAndCare = (text: string): boolean =>
  /\d{3}[\s-]?\d{3}[\s-]?\d{4}/.test(text) && /health\s+and\s+care\s+n/i.test(text);

function* found(placed: Placed, { kind, start, end }: Identifier & TextRange): Generator<Found> {
  if (isGuided(placed.paragraph, { start, end })) return;
  const text = placed.paragraph.text.slice(start, end);
  yield {
    outcome: 'review',
    message: `${quoted(text)} looks like ${words[kind]}. Take it out of the public report, or move it to an exempt part.`,
    subject: kind,
    location: placeOf(placed, { start, end }),
    fixes: [],
  };
}

const words: Readonly<Record<Identifier['kind'], string>> = {
  'nhs-number': 'somebody’s NHS number',
  'national-insurance-number': 'somebody’s National Insurance number',
  'date-of-birth': 'the date of birth of a person who is named',
  'home-address': 'the home address of a person who is named',
  'case-number': 'the case number of a person who is named',
};

interface Labelled {
  readonly placed: Placed;
  readonly label: string;
  /** Whether the row – of a form, the table – names somebody. Few ask. */
  readonly isNamed: () => boolean;
}

/** Each cell with what it is, where that is of interest: by the head of its column, and by its row where the table is a form of two columns. */
function labelled({ rows }: Grid, isOfInterest: (label: string) => boolean): readonly Labelled[] {
  const [head = [], ...body] = rows;
  const columns = head.flatMap(({ text }, index) => (isOfInterest(text) ? [{ label: text, index }] : []));
  const inRows =
    columns.length === 0
      ? []
      : body.flatMap((row) => {
          const isNamed = () => row.some(({ text }) => namesSomebody(text));
          return columns.flatMap(({ label, index }) => {
            const cell = row[index];
            return cell === undefined ? [] : [{ placed: cell.placed, label, isNamed }];
          });
        });
  if (head.length !== 2) return inRows;
  const isNamed = () =>
    rows.some(([label, value]) => /\bname\b/i.test(label?.text ?? '') && namesSomebody(value?.text ?? ''));
  const inForm = rows.flatMap(([label, value]) =>
    label === undefined || value === undefined || !isOfInterest(label.text)
      ? []
      : [{ placed: value.placed, label: label.text, isNamed }],
  );
  return [...inRows, ...inForm];
}
