import { nationOf } from '../../calendar/notice.ts';
import type { ReportDocument, Rule } from '../../model/index.ts';
import { paragraphsOf, placeOf, quoted } from '../place.ts';
import { citationsIn, numbersIn } from './citations.ts';
import { markingsIn } from './markings.ts';
import { exemptSchedules } from './schedules.ts';
import { statementsIn } from './statements.ts';

/** A report is marked exempt and does not say by which paragraph, for what reason, or that the public interest was weighed. */
export const exemptReasonMissing: Rule = {
  id: 'exempt-reason-missing',
  title: 'An exempt report says by which paragraph, why, and that the public interest was weighed',
  why: 'The public has a right to know on what ground it is shut out, and in England and Wales the ground holds only where the public interest in secrecy is the greater.',
  severity: 'error',
  tags: ['exempt', 'law'],
  source:
    'Local Government Act 1972, s.100A(5) and Sch. 12A, paras. 10 and 21; Local Government (Scotland) Act 1973, s.50A(5); Local Government Act (Northern Ireland) 2014, s.42',
  *check({ document, report }) {
    const mark = markingsIn(document, report)[0] ?? statementsIn(document)[0];
    if (mark === undefined) return;
    const nation = report.type === null ? null : nationOf(report.type.area);
    const cited = paragraphsCited(document);
    const lacks = [
      ...(cited.length === 0 ? ['the paragraph of the law'] : []),
      ...(saidIn(document, reason) ? [] : ['the reason']),
      ...(nation !== null &&
      needsTest(exemptSchedules[nation].publicInterest, cited) &&
      !saidIn(document, test)
        ? ['the public interest test']
        : []),
    ];
    if (lacks.length === 0) return;
    const mend = nation === null ? '' : ` The paragraphs are those of ${exemptSchedules[nation].title}.`;
    yield {
      outcome: 'fail',
      message: `${quoted(mark.text)} keeps the report from the public without giving ${inWords(lacks)}. Add ${lacks.length === 1 ? 'it' : 'them'}.${mend}`,
      subject: 'exempt-reason',
      location: placeOf(mark.placed, mark),
      fixes: [],
    };
  },
};

/** What the information is, or a sentence that says why. A number by itself is no reason. */
const reason =
  /\b(?:because|reason(?:s)?\s+(?:for|is|that|why)|on\s+the\s+grounds?|in\s+that\s+it|as\s+it\s+(?:contains|relates|includes|discloses|would|is\s+likely)|since\s+it|relat(?:es|ing)\s+to|commercial(?:ly)?\s+(?:sensitiv|confiden)\w*|business\s+affairs|legal(?:ly)?\s+(?:professional\s+)?privilege\w*|labour\s+relations|identity\s+of|any\s+individual|particular\s+individual|personal\s+(?:data|information|circumstances)|prejudice|prosecution\s+of\s+crime)/iu;
const test = /\bpublic\s+interest\b/iu;

const saidIn = (document: ReportDocument, words: RegExp): boolean =>
  paragraphsOf(document).some(
    ({ paragraph: { text, guidance } }) =>
      guidance.length === 0 && words.test(text) && (words === test || about.test(text)),
  );
/** A reason is one for secrecy where it stands beside words of it: "because" by itself is everywhere. */
const about =
  /\b(?:exempt\w*|confidential\w*|not\s+for\s+publi\w*|restricted|schedule\s+(?:12|7|6)\s*\(?A?|disclos\w+|withheld|press\s+and\s+public)\b/iu;

/** "Exempt – paragraph 3" counts: the schedule goes without saying. */
function paragraphsCited(document: ReportDocument): readonly string[] {
  const whole = citationsIn(document).flatMap((citation) => citation.paragraphs);
  if (whole.length > 0) return whole;
  return paragraphsOf(document).flatMap(({ paragraph: { text } }) => {
    if (!about.test(text)) return [];
    const short =
      /\b(?:paragraphs?|paras?\.?|categor(?:y|ies))\s*(?:\(s\))?\s*(\d{1,2}[A-C]?(?!\d|\.\d)(?:\s*(?:,|and|&)\s*\d{1,2}[A-C]?(?!\d|\.\d))*)/iu;
    return numbersIn(short.exec(text)?.[1] ?? '');
  });
}

/** Without a paragraph nobody knows: the rule then asks for it where any paragraph needs one. */
const needsTest = (needing: readonly string[], cited: readonly string[]): boolean =>
  cited.length === 0 ? needing.length > 0 : cited.some((one) => needing.includes(one));

const inWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
