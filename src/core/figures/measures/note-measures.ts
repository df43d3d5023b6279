/** What stands under figures: where they come from, and what a reader must know of them. */

import { inWords } from './computed.ts';
import type { Computation } from './computed.ts';
import { caveatNotes, noNotes, readObservation, symbolWords } from '../observation.ts';
import { periodLabel } from '../period-label.ts';

/** `Department for Education, Children looked after in England, 2025, as at 31 March 2025. Open Government Licence v3.0.` */
export const source: Computation = (facts) => {
  const { indicator, period } = facts;
  return inWords(
    facts,
    `${sourceTitle(facts)}, ${periodLabel(period, indicator)}. ${licenceWords(indicator.licence)}.`,
  );
};

/** Publisher and release. Most releases are called after their series, which need not be said twice. */
const sourceTitle: (facts: Parameters<Computation>[0]) => string = ({ indicator, release }) => {
  const [publisher = '', ...series] = indicator.sourceName.split(', ');
  return `${release.title.startsWith(series.join(', ')) ? publisher : indicator.sourceName}, ${release.title}`;
};

const licenceWords = (licence: string): string =>
  licence.replace(/^OGL\b/, 'Open Government Licence').replace(/\.$/, '');

/** `[p] provisional.`; `No notes.` where there are none, so that the place stays where notes will stand. */
export const notes: Computation = (facts) => {
  const reading = readObservation(facts.current, facts.indicator);
  const said = reading.usable
    ? caveatNotes(facts.current)
    : [`[${reading.symbol}] ${symbolWords[reading.symbol]}.`];
  return inWords(facts, said.length === 0 ? noNotes : said.join(' '));
};
