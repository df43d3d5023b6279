import type { AppendixMention, Rule } from '../../model/index.ts';
import { stillToCome, titleCase } from '../place.ts';
import { isAnothers } from './other-appendices.ts';

/** Every appendix that the report names or holds stands in its list of appendices, where the report type has such a list. */
export const appendixUnlisted: Rule = {
  id: 'appendix-unlisted',
  title: 'Every appendix is in the list',
  why: 'The list tells the reader what belongs to the report. An appendix that is not in it is easily left out of the agenda pack.',
  severity: 'warning',
  tags: ['structure'],
  source: 'The council’s report template',
  *check({ document, report }) {
    const list = report.records.find((record) => record.id === 'appendices');
    if (list === undefined) return;
    const { listed, cited, present } = report.appendices;
    const known = new Set(listed.map(numberOf));
    const unlisted = new Map<string, AppendixMention>();
    for (const mention of [...cited.filter((one) => !isAnothers(document, one)), ...present]) {
      const number = numberOf(mention);
      if (!known.has(number) && !unlisted.has(number)) unlisted.set(number, mention);
    }
    const title = titleCase(list.spec.title);
    const names = [...unlisted.values()].map(({ number }) => `Appendix ${number}`);
    if (
      list.state === 'empty' ||
      list.state === 'placeholder' ||
      (list.state === 'missing' && list.spec.required)
    ) {
      const wrong = { empty: 'is empty', placeholder: stillToCome(list.text), missing: 'is missing' }[
        list.state
      ];
      const mend = names.length > 0 ? `List ${inWords(names)}` : 'List the appendices, or say “None”';
      yield {
        outcome: 'fail',
        message: `${title} ${wrong}. ${mend}.`,
        subject: list.id,
        location: list.at,
        fixes: [],
      };
      return;
    }
    for (const mention of unlisted.values()) {
      const held = present.some((one) => numberOf(one) === numberOf(mention));
      yield {
        outcome: 'fail',
        message: `Appendix ${mention.number} is ${held ? 'part of the report' : 'named in the text'} but is not listed. Add it to ${title}.`,
        subject: `appendix-${numberOf(mention)}`,
        location: mention.at,
        fixes: [],
      };
    }
  },
};

/** "2A" and "2a" are one appendix. */
export const numberOf = (mention: AppendixMention): string => mention.number.trim().toLowerCase();

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
