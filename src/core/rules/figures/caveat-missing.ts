import type { Edit, FigureStatus, Flag, Rule } from '../../model/index.ts';
import { quoted } from '../place.ts';
import { isNumber, nameOf, standingRecord, statedIn, tableOf } from './figures-in-text.ts';
import { once, surroundingsOf } from './surroundings.ts';

interface Caveat {
  /** What the publisher says of the figure. */
  readonly words: string;
  /** What may stand beside it, in brackets. */
  readonly short: string;
  /** What says it near the figure. */
  readonly said: RegExp;
}

/** The flags of the Government Statistical Service that a reader must know of where the figure stands. */
const caveats: Readonly<Partial<Record<Flag, Caveat>>> = {
  p: {
    words: 'provisional, so it may still change',
    short: 'provisional',
    said: /\bprovisional|\bunvalidated|\bsubject to (?:change|revision|validation)|\bnot (?:yet )?(?:final|validated)|\bmay (?:still )?(?:change|be revised)|\[p\]/i,
  },
  e: { words: 'an estimate', short: 'estimated', said: /\bestimat|\[e\]/i },
  f: { words: 'a forecast', short: 'forecast', said: /\bforecast|\bproject(?:ed|ion)|\[f\]/i },
  b: {
    words: 'the first after a break in the series, so it cannot be compared with earlier ones',
    short: 'break in the series: not comparable with earlier figures',
    said: /\bbreak in|\b(?:new|changed?|different|revised) (?:definition|method|basis)|\b(?:definition|method(?:ology)?|basis) (?:has |was |were |have )?(?:been )?chang|\bchanges? (?:in|to|of) (?:the )?(?:definition|method|basis)|\b(?:not|cannot be|should not be) (?:directly )?compar|\[b\]/i,
  },
  u: {
    words: 'of low reliability',
    short: 'low reliability',
    said: /\breliab|\bwith caution|\bsmall (?:sample|numbers?)|\[u\]/i,
  },
};

/** A figure with a caveat of its publisher’s, and no word of it near the figure (C6). One finding for a figure however often it is used, and one for a table. */
export const caveatMissing: Rule = {
  id: 'caveat-missing',
  title: 'Provisional and uncertain figures say so',
  why: 'A figure that may still change, is an estimate or follows a break in its series is read as certain where nothing says otherwise.',
  severity: 'warning',
  mends: 'one by one',
  tags: ['figures'],
  source: 'Code of Practice for Statistics, Q3: assured quality',
  *check({ document, figures }) {
    const { near, notes } = surroundingsOf(document);
    const said = new Set<string>();
    const tests = new Map<Flag, (words: string) => boolean>();
    const isSaid = (flag: Flag): ((words: string) => boolean) => {
      const pattern = caveats[flag]?.said ?? /^/u;
      const test = tests.get(flag) ?? once((words) => pattern.test(words) || pattern.test(notes));
      tests.set(flag, test);
      return test;
    };
    for (const { placed, figures: inside } of statedIn(document, figures)) {
      const table = tableOf(placed);
      for (const { status } of inside) {
        const flags = isNumber(status) ? (standingRecord(status)?.flags ?? []) : [];
        for (const flag of flags) {
          const caveat = caveats[flag];
          const key = `${table ?? status.tag} ${flag}`;
          if (caveat === undefined || said.has(key) || isSaid(flag)(near(placed))) continue;
          said.add(key);
          yield {
            outcome: 'fail',
            message:
              table === null
                ? `${quoted(status.text)} (${nameOf(status)}) is ${caveat.words}, and nothing near it says so. Add “(${caveat.short})” or a note.`
                : `${quoted(status.text)} (${nameOf(status)}) is ${caveat.words}, and nothing in or under its table says so. Add a note that names every figure of the table that this holds for.`,
            subject: status.tag,
            location: status.at,
            fixes:
              table === null
                ? [
                    {
                      title: `Add “(${caveat.short})” after the figure`,
                      edits: [inserted(status, ` (${caveat.short})`)],
                      safe: false,
                    },
                  ]
                : [],
          };
        }
      }
    }
  },
};

/** Words just behind a figure, which they do not fall into. */
const inserted = ({ at }: FigureStatus, text: string): Edit => ({
  kind: 'insert-inline',
  inlines: [{ kind: 'text', text }],
  at: {
    ...(at.story === undefined ? {} : { story: at.story }),
    ...(at.block === undefined ? {} : { block: at.block }),
    ...(at.end === undefined ? {} : { start: at.end, end: at.end }),
  },
});
