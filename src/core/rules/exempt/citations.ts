/** Where a report cites the paragraphs by which information is exempt. */

import type { Nation } from '../../calendar/bank-holidays.ts';
import { madeOnceFor, type ReportDocument, type TextRange } from '../../model/index.ts';
import type { Placed } from '../place.ts';
import { standIn, stemsFor } from '../stands-in.ts';

export interface Citation extends TextRange {
  readonly placed: Placed;
  readonly text: string;
  /** Numbers in capitals: "3", "18A". */
  readonly paragraphs: readonly string[];
  /** Whose schedule the words name; null where it is Schedule 12A, which England and Wales share, without the part of one. */
  readonly nation: Nation | null;
  /** The part that the words name: "1", "IV", "1 and 2"; empty where they name none. */
  readonly part: string;
}

const number = String.raw`\d{1,2}[A-C]?(?!\d|\.\d|\s*/)`;
const numbers = String.raw`${number}(?:\s*(?:,\s*(?:and\s+)?|and|&|or|to|-|–)\s*(?:paragraphs?\s+|paras?\.?\s+)?${number})*`;
const paragraphs = String.raw`(?:paragraphs?|paras?\.?|categor(?:y|ies)|paragraph\(s\))\s*(?:nos?\.?\s*)?(?<list>${numbers})`;
const parts = String.raw`parts?\s*(?<part>[0-9IV]+(?:\s*(?:,|and|&)\s*[0-9IV]+)*)`;
const schedule = String.raw`schedule\s*(?<schedule>12\s*\(?A\)?|7\s*\(?A\)?|6)\b`;
const act = String.raw`(?:[^.;\n]{0,40}?\((?<land>Scotland|Northern Ireland|NI)\)|[^.;\n]{0,40}?(?<ni>Act \(Northern Ireland\)|Act \(NI\)))?`;

/** "paragraph 3 of Part 1 of Schedule 12A", "paragraphs 14 and 21 of Parts 4 and 5 of Schedule 12A". */
const before = new RegExp(
  String.raw`${paragraphs}[\s,]*(?:\([^()]{0,160}\)[\s,]*)?(?:of|in|under|to|,)?\s*(?:the\s+)?(?:${parts}[\s,]*(?:of|to|,)?\s*(?:the\s+)?(?:\([^()]{0,40}\)\s*)?)?${schedule}${act}`,
  'giu',
);
/** "Schedule 12A, Part 1, paragraph 3", "Part 1 of Schedule 12A (paragraph 3)", "Schedule 12A to the Local Government Act 1972, paragraph 3". */
const after = new RegExp(
  String.raw`(?:${parts}[\s,]*(?:of|to|,)?\s*(?:the\s+)?)?${schedule}${act}[^.;\n]{0,60}?[\s,(–-]+(?:by virtue of |under )?(?:(?:part\s*(?<late>[0-9IV]+)[\s,]*)?)${paragraphs}`,
  'giu',
);

const named = stemsFor('schedule');

/** Every citation of the schedules, in order. Looked for once for all rules. */
export const citationsIn = madeOnceFor((document: ReportDocument): readonly Citation[] =>
  standIn(document, named).flatMap((placed) => {
    const { text } = placed.paragraph;
    if (!/schedule/i.test(text)) return [];
    const found = [before, after].flatMap((form) =>
      [...text.matchAll(form)].flatMap((m) => citation(placed, m)),
    );
    return found
      .filter((one, index) => found.slice(0, index).every((o) => o.end <= one.start || one.end <= o.start))
      .sort((a, b) => a.start - b.start);
  }),
);

function citation(placed: Placed, match: RegExpMatchArray): readonly Citation[] {
  const { list = '', part, late, schedule: name = '', land, ni } = match.groups ?? {};
  const nation = nationOf(name, part ?? late ?? '', land ?? ni ?? '');
  // Schedule 6 of any other Act is no concern of ours.
  if (nation === 'other') return [];
  const start = match.index ?? 0;
  return [
    {
      placed,
      text: match[0],
      start,
      end: start + match[0].length,
      paragraphs: numbersIn(list),
      nation,
      part: part ?? late ?? '',
    },
  ];
}

function nationOf(schedule: string, part: string, land: string): Nation | null | 'other' {
  if (schedule.startsWith('6')) return /NI|Northern Ireland/u.test(land) ? 'northern-ireland' : 'other';
  if (schedule.startsWith('7')) return 'scotland';
  if (/\b(?:[456]|IV|VI?)\b/iu.test(part)) return 'wales';
  return /\b(?:[123]|I{1,3})\b/iu.test(part) ? 'england' : null;
}

/** "3", "1, 2 and 7", "12 to 14" as single numbers. */
export function numbersIn(list: string): readonly string[] {
  const found: string[] = [];
  const parts = list.matchAll(
    /(?<n>\d{1,2}[A-C]?)(?:\s*(?:to|-|–)\s*(?:paragraphs?\s+)?(?<to>\d{1,2})(?![A-C]))?/giu,
  );
  for (const { groups } of parts) {
    const { n = '', to } = groups ?? {};
    found.push(n.toUpperCase());
    for (let next = Number.parseInt(n, 10) + 1; to !== undefined && next <= Number(to); next += 1) {
      found.push(String(next));
    }
  }
  return [...new Set(found)];
}
