import type { Numbering } from '../../core/model/index.ts';
import type { StyleKey } from './styles.ts';

/**
 * The three numbered runs as Word lists. Clauses are numbered through their paragraph style, so that a clause typed
 * or pasted anywhere takes the right number; headings, whose style all runs share, name their list themselves.
 */
export interface ListSpec {
  /** w:nsid: tells Word that two lists are the same list when documents are put together. Never change it. */
  readonly nsid: string;
  readonly template: string;
  readonly clauseStyle: StyleKey;
  /** Levels that stand for headings, outermost first; the next level is the clause. */
  readonly headings: readonly HeadingLevel[];
}

/** `hidden`: counts, and shows nothing. `appendix` heads the appendix, so that its sections begin again at 1. */
type HeadingLevel = { readonly of: 'appendix' | 'section'; readonly shown: 'hidden' | 'number' };

export const lists: Readonly<Record<Numbering, ListSpec>> = {
  body: {
    nsid: '52570B01',
    template: '52571B01',
    clauseStyle: 'clause',
    headings: [{ of: 'section', shown: 'hidden' }],
  },
  titled: {
    nsid: '52570B02',
    template: '52571B02',
    clauseStyle: 'titledClause',
    headings: [{ of: 'section', shown: 'number' }],
  },
  appendix: {
    nsid: '52570B03',
    template: '52571B03',
    clauseStyle: 'appendixClause',
    headings: [
      { of: 'appendix', shown: 'hidden' },
      { of: 'section', shown: 'hidden' },
    ],
  },
};

export const numberings = Object.keys(lists) as readonly Numbering[];

/** w:ilvl of what a numbered run holds. */
export function levelOf(numbering: Numbering, what: 'appendix' | 'section' | 'clause'): number {
  const { headings } = lists[numbering];
  return what === 'clause'
    ? headings.length
    : Math.max(
        0,
        headings.findIndex((level) => level.of === what),
      );
}

export const numPr = (numId: string, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

export function abstractNumXml(numbering: Numbering, abstractId: number, clauseStyleId: string): string {
  const list = lists[numbering];
  const levels = Array.from({ length: 9 }, (_, level) => levelXml(list, level, clauseStyleId)).join('');
  return (
    `<w:abstractNum w:abstractNumId="${abstractId}"><w:nsid w:val="${list.nsid}"/>` +
    `<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="${list.template}"/>${levels}</w:abstractNum>`
  );
}

export const numXml = (numId: string, abstractId: number): string =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/></w:num>`;

/** Numbers hang 1.27 cm; each level of sub-clauses stands as far in again. */
const indent = 720;

function levelXml(list: ListSpec, level: number, clauseStyleId: string): string {
  const clause = list.headings.length;
  const heading = list.headings[level];
  if (heading?.shown === 'hidden') {
    return lvl(level, 'decimal', { suffix: 'nothing', text: '', left: 0, hanging: 0 });
  }
  if (heading !== undefined) {
    return lvl(level, 'decimal', { text: `%${level + 1}`, left: indent, hanging: indent });
  }
  const left = indent * (level - clause + 1);
  if (level === clause) {
    const text = `%${clause}.%${clause + 1}`;
    return lvl(level, 'decimal', { style: clauseStyleId, text, left, hanging: indent });
  }
  const format = (level - clause) % 2 === 1 ? 'lowerLetter' : 'lowerRoman';
  return lvl(level, format, { text: `(%${level + 1})`, left, hanging: indent });
}

interface LevelLook {
  readonly style?: string;
  readonly suffix?: 'nothing';
  readonly text: string;
  readonly left: number;
  readonly hanging: number;
}

const lvl = (level: number, format: string, look: LevelLook): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
  (look.style === undefined ? '' : `<w:pStyle w:val="${look.style}"/>`) +
  (look.suffix === undefined ? '' : `<w:suff w:val="${look.suffix}"/>`) +
  `<w:lvlText w:val="${look.text}"/><w:lvlJc w:val="left"/>` +
  `<w:pPr>${tabStop(look)}<w:ind w:left="${look.left}" w:hanging="${look.hanging}"/></w:pPr></w:lvl>`;

const tabStop = ({ left }: LevelLook): string =>
  left === 0 ? '' : `<w:tabs><w:tab w:val="num" w:pos="${left}"/></w:tabs>`;
