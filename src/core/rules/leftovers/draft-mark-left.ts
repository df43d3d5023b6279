import type { Block, ReportDocument, Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { standIn, stemsFor } from '../stands-in.ts';

const version = String.raw`(?:v(?:ersion)?\.?\s*)?\d+(?:\.\d+)*`;
const day = String.raw`\d{1,2}(?:[./-]\d{1,2}\b|(?:st|nd|rd|th)?\s+[A-Z][a-z]{2})`;
/** What is said of a draft. A name says more: "Draft – Air Quality Action Plan", "Draft (Regulation 18) Local Plan". */
const said = String.raw`confidential|embargo|for (?:comment|discussion|review)|in confidence|internal|not|only|private|restricted|subject to|work in progress|as (?:at|of)|dated|${version}|${day}`;
const body = 'board|cabinet|committee|council|executive|officers?|panel|scrutiny';
/**
 * "DRAFT" by itself or at the head of a line, "Draft v0.3", "Version 0.4", "FINAL DRAFT". A "draft budget" or a "Draft Local
 * Plan" is the name of a thing and no mark.
 */
const mark = new RegExp(
  [
    String.raw`^[\s*([–-]*(?:(?:final|first|second|latest|working|initial|\d(?:st|nd|rd|th))\s+)?draft(?:\s*(?:(?:(?:${body})\s+)?(?:report|paper)|copy|document|version))?(?:\s*[-–—:]?\s*${version})?(?:\s*[-–—:(]?\s*(?:${said})(?!\p{L}).*)?[\s*)\]:–-]*$`,
    String.raw`^\s*(?:(?:(?:${body})\s+)?(?:report|paper)\s*[-–—:]?\s*)?(?:draft\s+)?v(?:ersion)?\s*\.?\s*0\.\d+(?:\s*[-–—:(].*|\s+draft)?$`,
    String.raw`^\s*(?:(?:${body})\s+)?(?:report|paper)\s*[-–—:(]?\s*(?:final |working )?draft(?:\s*${version})?\)?$`,
    String.raw`^\s*${version}\s+(?:final |working )?draft$`,
  ].join('|'),
  'iu',
);
/** At the head or foot of every page it is the report that is meant. */
const inMargin =
  /(?<=[-–—(|\t]\s*)(?:final |working )?draft\b|\bdraft(?=\s*[)|\t]| v?\d)|\b(?:v|version)\s*\.?\s*0\.\d+\b/iu;
/** What its authors tell each other: "about ?? homes", "£TBC", "DN: ask Legal". What stands in brackets is a prompt, told by another rule. */
const note =
  /(?<=^|\s|£)\?{2,}(?![\p{L}\p{N}])|£\s?TB[AC]\b|(?<![[\p{L}\p{N}])(?:DN|[Dd]rafting [Nn]ote|[Nn]ote to (?:[Aa]uthor|[Dd]rafter|[Ee]ditor|[Ss]elf))\s?:/u;
const named = stemsFor('draft version v v0');
const noted = stemsFor('? £ dn drafting note');
/** In capitals in mid-sentence, and not the name of a thing: "the DRAFT Local Plan". */
const shouted =
  /(?<![\p{L}\p{N}]-?)DRAFT(?!-?[\p{L}\p{N}])(?!\s+(?!(?:as|at|copy|document|for|in|not|only|paper|pending|report|subject|until|version)\b|v?\d)\p{L})/u;

/** The first line of a paper is its own name. */
const atHead = /^\s*DRAFT(?= )/u;

const firstLine = ({ blocks }: ReportDocument): Block | undefined =>
  blocks.find((block) => block.kind === 'paragraph' && block.text.trim() !== '');

/** A mark of a draft in the text, a header, a footer or a text box, or drawn across the pages as a watermark. */
export const draftMarkLeft: Rule = {
  id: 'draft-mark-left',
  title: 'Nothing says that it is a draft',
  why: 'A committee decides on the final report. A mark of a draft makes its reader doubt which one they hold.',
  severity: 'warning',
  tags: ['leftovers'],
  source: 'Reportwright',
  *check({ document }) {
    const drafts = standIn(document, named);
    const first = drafts.length === 0 ? undefined : firstLine(document);
    for (const placed of drafts) {
      const { text, cell } = placed.paragraph;
      const isName = placed.paragraph === first && text !== text.toUpperCase();
      const found = markIn(text, placed.story, cell !== null) ?? (isName ? atHead.exec(text) : null);
      if (found === null) continue;
      const range = { start: found.index, end: found.index + found[0].length };
      yield {
        outcome: 'review',
        message: `${quoted(found[0])} ${where(placed.story)}says that the report is a draft. Take it out of the final report.`,
        subject: 'draft',
        location: placeOf(placed, range),
        fixes: [],
      };
    }
    for (const placed of standIn(document, noted)) {
      const found = note.exec(placed.paragraph.text);
      if (found === null) continue;
      yield {
        outcome: 'review',
        message: `${quoted(found[0])} looks like a note of what was still to be settled. Settle it, then take it out.`,
        subject: 'note',
        location: placeOf(placed, { start: found.index, end: found.index + found[0].length }),
        fixes: [],
      };
    }
    // The headers of first, odd and even pages each have the watermark: it is one thing to take out.
    const drawn = document.drawnWords.find(({ text }) => /draft/iu.test(text));
    if (drawn === undefined) return;
    yield {
      outcome: 'review',
      message: `The watermark ${quoted(drawn.text)} says that the report is a draft. Take it out of the final report: in Word, under Design, Watermark.`,
      subject: 'watermark',
      location: drawn.at,
      fixes: [],
    };
  },
};

function markIn(text: string, story: string | null, inCell: boolean): RegExpExecArray | null {
  const isLine = text.length <= longest && (story !== null || !inCell);
  const isMargin = story !== null && /^(?:header|footer)/.test(story);
  return (
    (isLine ? mark.exec(text) : null) ??
    (isMargin ? inMargin.exec(text) : null) ??
    (text === text.toUpperCase() ? null : shouted.exec(text))
  );
}

/** A line that is longer says something else. */
const longest = 60;

const where = (story: string | null): string =>
  story === null ? '' : /^header/.test(story) ? 'in a header ' : /^footer/.test(story) ? 'in a footer ' : '';
