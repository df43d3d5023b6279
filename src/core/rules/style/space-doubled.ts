import { matchesIn, type Rule } from '../../model/index.ts';
import { placeOf } from '../place.ts';
import { fixWith, places as inPlaces } from './replacing.ts';
import { createIsClear, runningText } from './running-text.ts';

const between = /(?<=[\p{L}\p{N},;)”’]) {2,3}(?=[\p{L}\p{N}(“‘£])/gu;
const afterStop = /(?<=[.!?:][)”’]?) {2,3}(?=\S)/gu;

/**
 * Two spaces where there should be one. After a full stop they are a habit of many, so they count only where a council says
 * so. More than three, or a tab, set words under each other by hand: that is no slip.
 */
export const spaceDoubled: Rule<{ readonly afterStops: boolean }> = {
  id: 'space-doubled',
  title: 'Words are parted by one space',
  why: 'Uneven gaps are left where words were cut or moved, and make a line look unfinished.',
  severity: 'advice',
  mends: 'safe',
  tags: ['style'],
  source: 'Reportwright',
  options: { afterStops: false },
  *check(input, { afterStops }) {
    const { document } = input;
    const isClear = createIsClear(document);
    const doubled = runningText(input).filter(({ text }) => / {2}/.test(text) && !/ {4}|\t/.test(text));
    const found = doubled.flatMap((placed) =>
      [between, ...(afterStops ? [afterStop] : [])]
        .flatMap((pattern) => matchesIn(placed.text, pattern))
        .map(({ 0: spaces, index }) => ({ placed, start: index, end: index + spaces.length, text: ' ' }))
        .filter((range) => isClear(placed, range)),
    );
    const [first] = found;
    if (first === undefined) return;
    const { text } = first.placed;
    const start = text.lastIndexOf(' ', first.start - 1) + 1;
    const end = text.indexOf(' ', first.end);
    yield {
      outcome: 'fail',
      message: `There are two spaces or more between words ${inPlaces(found.length)}. Leave one of them.`,
      subject: 'spaces',
      location: placeOf(first.placed, { start, end: end < 0 ? text.length : end }),
      fixes: fixWith(`Leave one space ${inPlaces(found.length)}`, found, true),
    };
  },
};
