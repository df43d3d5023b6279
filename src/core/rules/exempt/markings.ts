/** Where a report says that it, or a part of it, is kept from the public. */

import { madeOnceForBoth } from '../../model/index.ts';
import type { Paragraph, Report, ReportDocument, TextRange } from '../../model/index.ts';
import { isGuided } from '../guided.ts';
import type { Placed } from '../place.ts';
import { standIn, stemsFor } from '../stands-in.ts';

export interface Marking extends TextRange {
  readonly placed: Placed;
  readonly text: string;
  /** `whole`: of the paper, in a header, a footer or before its first section. `part`: over what follows in the same file. */
  readonly of: 'whole' | 'part';
}

/** "NOT FOR PUBLICATION", "Part B – exempt", "Pink papers", "EXEMPT REPORT", "Restricted report". */
const marking = new RegExp(
  [
    String.raw`\bnot\s+for\s+(?:public(?:ation)?|publishing)\b`,
    String.raw`\b(?:exempt|restricted|confidential)\s*(?:[-–—:]\s*)?(?:report|appendix|annex|item|paper|part|information\s*[-–—:]\s*(?:not|paragraph|by virtue))\b`,
    String.raw`\bpart\s+(?:B|II|2|two)\b\s*(?:\(?\s*[-–—:]?\s*\(?)?(?:exempt|private|confidential|not for|report|item|closed)`,
    String.raw`\bpink\s+(?:papers?|pages?)\b`,
    String.raw`\b(?:report|appendix|annex)\s+(?:\d+[a-z]?\s+|[A-Z]\s+)?[-–—:(]*\s*(?:is\s+)?exempt\b(?!\s+from\s+(?!public))`,
  ].join('|'),
  'i',
);
const alone = /^\s*[([]?\s*(?:exempt|restricted|part\s+(?:B|II))\s*[)\]]?\s*[.:]?\s*$/iu;

/** Words by which the same line says the opposite, asks, or speaks of other papers: before the marking, and just after it. */
const unless =
  /\b(?:no|none|not|any|non-?|whether|if|other\s+than|background\s+papers?|for\s+publication\s*\/)\b/iu;
const denied = /^[\s:?–—-]*(?:(?:no|none|nil|not\s+applicable)\b|n\/a|yes\s*\/\s*no|\?)/iu;

/**
 * A line of a public report that says which appendix is kept back: "Open report with exempt appendix", "Appendices 2 and 3 are
 * not for publication". "EXEMPT APPENDIX 2" by itself stands over that appendix.
 */
const ofAppendix =
  /\b(?:public|open)\s+(?:report|item|paper)\b|\bwith\s+(?:an?\s+|one\s+|two\s+|some\s+)?(?:exempt|confidential|restricted)\s|(?<!\b(?:report|paper|item),?\s+(?:and|with|including)\s+(?:its\s+|the\s+|all\s+|any\s+)?)\b(?:append(?:ix|ices)|annex(?:es)?)\b[^.;]{0,60}\b(?:is|are|contains?)\b/iu;
const appendixAfter =
  /^\s*(?::\s*append(?:ix|ices)\b|[-–—(]?\s*append(?:ix|ices)\b[^.;]{0,30}\b(?:only|is|are|contains?)\b)/iu;

/** Every marking, in document order. Looked for once for all rules. */
export const markingsIn = madeOnceForBoth((document: ReportDocument, report: Report): readonly Marking[] => {
  const first = firstSection(document, report);
  const markings: Marking[] = [];
  for (const placed of standIn(document, named)) {
    const found = markIn(placed.paragraph);
    const of = found === null ? null : scopeOf(document, placed, first);
    if (found !== null && of !== null) markings.push({ placed, ...found, of });
  }
  return markings;
});

/** What a line with the words of a marking marks; null where it only names another paper. */
function scopeOf(
  document: ReportDocument,
  { paragraph, story }: Placed,
  firstSection: number,
): Marking['of'] | null {
  const opening = story === null ? paragraph.block < firstSection : /^(?:header|footer|textbox)/.test(story);
  if (opening) return 'whole';
  // A row of a list names a paper that travels by itself. A heading stands over what follows.
  return story === null &&
    paragraph.cell === null &&
    isHeading(paragraph) &&
    hasBody(document, paragraph.block)
    ? 'part'
    : null;
}

function markIn(paragraph: Paragraph): (TextRange & { readonly text: string }) | null {
  const { text } = paragraph;
  if (text.length > longest || !hint.test(text)) return null;
  const match = marking.exec(text) ?? alone.exec(text);
  if (match === null) return null;
  const shouted = match[0] === match[0].toUpperCase();
  if (!shouted && !lawful.test(text) && (text.length > line || sentence.test(text))) return null;
  const end = match.index + match[0].length;
  if (unless.test(text.slice(0, match.index)) || denied.test(text.slice(end)) || /\?\s*$/u.test(text))
    return null;
  if (ofAppendix.test(text.slice(0, end)) || appendixAfter.test(text.slice(end))) return null;
  const range = { start: match.index, end };
  return isGuided(paragraph, range) ? null : { text: match[0].trim(), ...range };
}

/** Without these words or capitals a marking is a line by itself, and no sentence: "The confidential report line is open". */
const lawful = /not\s+for\s+publ|schedule\s*(?:12|7|6)/iu;
const line = 120;
const sentence = /\b(?:are|was|were|has|have|had|will|does|do|the|sets?|used)\b/iu;

/** One of them is in every marking. */
const named = stemsFor('exempt confidential restricted pink not part');
/** Without any of these, no more need be looked for. Parts of words are found faster than words. */
const hint = /exempt|confid|restri|pink|not\s+for\s+publ|part\s+(?:b|ii|2|two)\b/i;

/** With the reason and the test, as councils word it. */
const longest = 700;

const isHeading = ({ headingLevel, bold, capitals, text }: Paragraph): boolean =>
  text.length <= 200 && (headingLevel !== null || bold || capitals);

const hasBody = ({ blocks }: ReportDocument, block: number): boolean =>
  blocks.slice(block + 1, block + 40).some((next) => next.kind === 'paragraph' && next.text.trim() !== '');

/** The block at which the first section begins; without any, the first heading after the title block. */
function firstSection({ blocks }: ReportDocument, { sections }: Report): number {
  const starts = sections.flatMap(({ heading, start }) => {
    const block = heading?.block ?? start;
    return block >= 0 ? [block] : [];
  });
  if (starts.length > 0) return Math.min(...starts);
  const numbered = blocks.findIndex((block) => block.kind === 'paragraph' && block.headingLevel !== null);
  return Math.max(numbered, Math.min(blocks.length, opening));
}

/** Blocks of a paper of no known type in which a marking is one of the whole. */
const opening = 12;

/** Whether a place is one that the public reads: not under a marking. They are looked for when the first place is asked of. */
export function publicIn(document: ReportDocument, report: Report): (placed: Placed) => boolean {
  let from: number | null = null;
  return ({ story, paragraph }) => {
    from ??= endOfPublic(markingsIn(document, report));
    return story === null ? paragraph.block < from : from > 0;
  };
}

/** The first block that is not public; 0 where none is. */
const endOfPublic = (markings: readonly Marking[]): number =>
  markings.some((one) => one.of === 'whole')
    ? 0
    : Math.min(...markings.map(({ placed }) => placed.paragraph.block));
