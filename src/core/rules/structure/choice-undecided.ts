import type { Found, Paragraph, ReportDocument, Rule, RuleInput, TextRange } from '../../model/index.ts';
import { matchesIn } from '../../model/index.ts';
import { isGuided } from '../guided.ts';
import { madeOnce } from '../made-once.ts';
import { locationIn, partAt, placeOf, quoted, wholeOf, type Placed } from '../place.ts';
import { standIn, stemsFor } from '../stands-in.ts';
import { openLists } from './open-lists.ts';
import { tickListsIn } from './tick-lists.ts';
import { toldElsewhere } from './told-elsewhere.ts';

type Options = {
  /** Answers as a form prints them, of which the author deletes all but one. */
  readonly answers: readonly string[];
};

/** A form asked its author to choose, and the choice is still open: a list, boxes to tick, "Yes / No", "delete as appropriate". */
export const choiceUndecided: Rule<Options> = {
  id: 'choice-undecided',
  title: 'Every choice that the form offers is made',
  why: 'Nobody can tell from “Yes / No” whether a report is for a key decision. What the form asks is then answered at the meeting, or not at all.',
  severity: 'warning',
  tags: ['structure'],
  source: 'The council’s report template',
  options: {
    answers: [
      'yes/no/not applicable', 'yes/no/n/a', 'yes/no', 'no/yes', 'y/n', 'key/non-key', 'key/not key', 'urgent/non-urgent',
      'open/exempt', 'open/confidential', 'public/private', 'public/exempt', 'true/false',
    ], // prettier-ignore
  },
  *check(input, { answers }) {
    yield* lists(input);
    yield* boxes(input);
    yield* typed(input, answers);
  },
};

function* lists({ document, report }: RuleInput): Generator<Found> {
  const told = toldElsewhere(document, report);
  const tags = new Set<string>();
  for (const control of openLists(document)) {
    // A field may stand in several places: one finding speaks of all.
    if (control.tag !== '' && tags.has(control.tag)) continue;
    tags.add(control.tag);
    const at = locationIn(document, control.at);
    const placed = placedAt(document, control.at.story ?? null, control.first);
    const range = control.range ?? { start: 0, end: placed?.paragraph.text.length ?? 0 };
    if (placed !== null && told(placed, range)) continue;
    const name = control.title === '' ? '' : ` ${quoted(control.title)}`;
    const shown = control.text.trim() === '' ? '' : `: it still shows ${quoted(control.text)}`;
    yield {
      outcome: 'fail',
      message: `Nothing is chosen from the list${name}${shown}. Choose from it, or delete it.`,
      subject: partAt(report, document, at)?.id ?? 'choice',
      location: at,
      fixes: [],
    };
  }
}

function placedAt(document: ReportDocument, story: string | null, block: number): Placed | null {
  const blocks = story === null ? document.blocks : document.stories.find(({ id }) => id === story)?.blocks;
  const paragraph = blocks?.[block];
  return paragraph?.kind === 'paragraph' ? { story, paragraph } : null;
}

/** Several may be ticked, or the list may ask for none: a person looks. */
function* boxes({ document, report }: RuleInput): Generator<Found> {
  const own = new Set(report.header.flatMap(({ spec }) => spec.options ?? []).map(plain));
  for (const { lines, labels, ticked, boxes: count } of tickListsIn(document)) {
    const [first] = lines;
    // The header of the type has a rule of its own.
    if (ticked > 0 || first === undefined || labels.some((label) => own.has(plain(label)))) continue;
    const at = wholeOf(first);
    const label = labels[0] === undefined ? '' : `, beginning with ${quoted(labels[0])}`;
    yield {
      outcome: 'review',
      message: `None of ${String(count)} boxes is ticked${label}. Tick what applies, or delete the list.`,
      subject: partAt(report, document, at)?.id ?? 'choice',
      location: at,
      fixes: [],
    };
  }
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const instruction =
  /\bdelete\s+(?:(?:as|where|if)\s+(?:appropriate|applicable|necessary|required|not\s+(?:applicable|required))|whichever\s+(?:is\s+|does\s+)?not\s+appl(?:y|icable))\b/giu;

/** Without any of these no choice is left open. */
const hint = stemsFor('/ or delete');

/** What people leave: "Key decision: Yes / No", and the form's "(delete as appropriate)". */
function* typed({ document, report }: RuleInput, answers: readonly string[]): Generator<Found> {
  const told = toldElsewhere(document, report);
  const open = answersIn(answers);
  for (const placed of standIn(document, hint)) {
    const { paragraph } = placed;
    const { text } = paragraph;
    const asked = (/delete/i.test(text) ? matchesIn(text, instruction) : []).map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }));
    const left = open(document, placed);
    // "Yes / No (delete as appropriate)" is one choice.
    const ranges = left === null ? asked : [left];
    for (const range of ranges) {
      if (isGuided(paragraph, range) || told(placed, range)) continue;
      const at = placeOf(placed, range);
      yield {
        outcome: left === null ? 'review' : 'fail',
        message: `${quoted(left === null ? text : text.slice(range.start, range.end))} leaves the choice open. Delete what does not apply.`,
        subject: partAt(report, document, at)?.id ?? 'choice',
        location: at,
        fixes: [],
      };
    }
  }
}

/** Finds the answers that end a line after a question, or fill a cell beside one, while nothing tells them apart. */
const answersIn = madeOnce(
  (answers: readonly string[]): ((document: ReportDocument, placed: Placed) => TextRange | null) => {
    if (answers.length === 0) return () => null;
    const forms = answers.map((pair) =>
      pair
        .split('/')
        .map(escaped)
        .join(String.raw`\s*[*†]?\s*(?:/|\bor\b)\s*`),
    );
    const pattern = new RegExp(
      String.raw`(?<before>^|[:?–—-]\s*|\t\s*|\(\s*)(?<answers>${forms.join('|')})[*†]?\s*(?:\)\s*)?(?:[([]?\s*\*?\s*(?:please\s+)?delete\b[^.]{0,60})?[.)\]]*\s*$`,
      'iu',
    );
    /** What costs less to look for, in every line of the report. */
    const anywhere = new RegExp(forms.join('|'), 'i');
    return (document, placed) => {
      const { text, cell, looks } = placed.paragraph;
      if (text.length > 400 || !anywhere.test(text)) return null;
      const match = pattern.exec(text);
      if (match === null) return null;
      const { before = '', answers: words = '' } = match.groups ?? {};
      const start = match.index + before.length;
      const range = { start, end: start + words.length };
      // "Residents answered: yes or no." is a sentence.
      if (/\bor\s+\p{Ll}/u.test(words)) return null;
      // By itself it is an answer only in a cell beside its question.
      if (start === 0 && !(placed.story === null && cell !== null && asksBeside(document, placed.paragraph)))
        return null;
      return isTold(looks, text, range) ? null : range;
    };
  },
);

const escaped = (words: string): string => words.trim().replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** The cell before it in the row has words, and the cells below it give no answers: then it would be the head of a column. */
function asksBeside({ blocks }: ReportDocument, { cell }: Paragraph): boolean {
  const table = cell === null ? undefined : blocks[cell.table];
  if (cell === null || table?.kind !== 'table' || cell.cell === 0) return false;
  const wordsIn = (row: number, index: number): string => {
    const at = table.rows[row]?.cells[index];
    return blocks
      .slice(at?.start ?? 0, at?.end ?? 0)
      .map((block) => (block.kind === 'paragraph' ? block.text : ''))
      .join(' ')
      .trim();
  };
  if (table.rows[cell.row]?.header === true || wordsIn(cell.row, cell.cell - 1) === '') return false;
  const width = table.rows[cell.row]?.cells.length ?? 0;
  if (cell.row > 0) return true;
  return (
    width === 2 && !table.rows.some((_, row) => row > 0 && /^(?:yes|no|y|n|n\/a)\.?$/iu.test(wordsIn(row, 1)))
  );
}

/** One answer is struck out, or made to stand out: that is how a form is filled in with a pen. */
function isTold(looks: Paragraph['looks'], text: string, { start, end }: TextRange): boolean {
  const slash = start + text.slice(start, end).search(/\/|\bor\b/iu);
  const styleAt = (at: number) => looks.find((look) => look.start <= at && at < look.end)?.style;
  const [one, other] = [styleAt(start), styleAt(Math.max(slash + 1, end - 1))];
  return one !== undefined && other !== undefined && one !== other;
}
