import type { FigureStatus, LedgerFigure, ReportDocument, Rule, RuleInput } from '../../model/index.ts';
import { evidenceTag } from '../../reports/evidence-content.ts';
import { paragraphsOf, quoted } from '../place.ts';
import { isNumber, nameOf, standingRecord, statedIn } from './figures-in-text.ts';
import { once, surroundingsOf } from './surroundings.ts';

/**
 * A live figure whose source is named nowhere that a reader would look: its paragraph or table, a note, the background
 * papers, the source line of another table or chart, the evidence at the end (C10). One finding for each source.
 */
export const figureSourceUnstated: Rule = {
  id: 'figure-source-unstated',
  title: 'Figures name their source',
  why: 'A reader who cannot tell where a figure comes from can neither check it nor ask about it.',
  severity: 'advice',
  tags: ['figures'],
  source: 'Code of Practice for Statistics, V1: clear and traceable',
  *check(input) {
    const { document, figures } = input;
    if (document.controls.some(({ tag }) => tag === evidenceTag)) return;
    const { near, notes } = surroundingsOf(document);
    const elsewhere = `${notes}\n${papersOf(input)}`;
    const lines = sourceLinesOf(document);
    const first = new Map<string, FigureStatus>();
    const named = new Set<string>();
    const tests = new Map<string, Names>();
    for (const { placed, figures: inside } of statedIn(document, figures)) {
      for (const { status } of inside) {
        const record = isNumber(status) ? standingRecord(status) : null;
        if (record === null || record.source === '') continue;
        if (!first.has(record.source)) first.set(record.source, status);
        if (named.has(record.source)) continue;
        const key = `${record.source} ${record.release}`;
        let names = tests.get(key);
        if (names === undefined) {
          const has = once(namedBy(record));
          names = { has, said: once((words) => sourceSaid.test(words) || has(words)) };
          tests.set(key, names);
        }
        if (names.said(elsewhere) || names.has(lines) || names.said(near(placed))) named.add(record.source);
      }
    }
    for (const [source, status] of first) {
      if (named.has(source)) continue;
      yield {
        outcome: 'review',
        message: `${quoted(status.text)} (${nameOf(status)}) comes from ${source}, and nothing near it, in a note or among the background papers says so. Name the source, or put in the evidence appendix.`,
        subject: status.query?.indicator ?? status.tag,
        location: status.at,
        fixes: [],
      };
    }
  },
};

/** What the report lists as background papers. */
const papersOf = ({ report }: RuleInput): string =>
  [...report.records, ...report.sections]
    .filter(({ id }) => id === 'background-papers')
    .map(({ text }) => text)
    .join('\n');

/** Somebody who says a source beside a figure may call it by another name. */
const sourceSaid = /\bsources?\s*:/i;
const sourceLine = /^\s*(?:data\s+)?sources?\s*[:–-]/i;

/** "Source: Department for Education", as it stands under tables and charts. */
const sourceLinesOf = (document: ReportDocument): string =>
  paragraphsOf(document)
    .filter(({ paragraph }) => sourceLine.test(paragraph.text))
    .map(({ paragraph }) => paragraph.text)
    .join('\n');

interface Names {
  /** By one of its own names. */
  has(words: string): boolean;
  /** By one of them, or by any other. */
  said(words: string): boolean;
}

/** By the publisher, the title of the release or its address, whole or up to a comma; "Department for Education" or "DfE". */
function namedBy({ source, about }: LedgerFigure): (words: string) => boolean {
  const publisher = source.split(',')[0] ?? source;
  const letters = publisher.split(/\s+/u).map((word) => /^\p{L}/u.exec(word)?.[0] ?? '');
  const short = [letters.join(''), letters.filter((letter) => /\p{Lu}/u.test(letter)).join('')];
  const initials = short
    .filter((letters) => letters.length > 2)
    .map((letters) => new RegExp(String.raw`\b${letters}\b`));
  const names = [source, publisher, about?.release ?? '', about?.url ?? '']
    .filter((name) => name.length > 3)
    .map((name) => name.toLowerCase());
  return (words) => {
    const said = words.toLowerCase();
    return initials.some((one) => one.test(words)) || names.some((name) => said.includes(name));
  };
}
