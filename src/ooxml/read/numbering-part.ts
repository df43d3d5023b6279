import type { OpcPackage } from '../package/opc-package.ts';
import { partSource } from '../package/opc-package.ts';
import { attribute, isOn, parseXml } from '../package/xml.ts';
import type { XmlTag } from '../package/xml.ts';
import { relatedPart } from './styles.ts';
import type { Styles } from './styles.ts';

/** One level of a list (w:lvl). */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2", or the bullet. */
  readonly text: string;
  /** Restarts after this level (counted from 1) is used; 0 never; null after any level above it. */
  readonly restart: number | null;
  /** All its counters are written in digits (w:isLgl). */
  readonly legal: boolean;
  readonly paragraphStyle: string;
  readonly bulletFont: string;
  /** Its number is hidden text. */
  readonly hidden: boolean;
}

/** A list as paragraphs use it (w:num): its levels with what it overrides. */
export interface List {
  /** Lists with the same abstract list count together. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin again with this list (w:startOverride). */
  readonly starts: ReadonlyMap<number, number>;
}

export interface Lists {
  readonly byId: ReadonlyMap<string, List>;
  readonly problem: string | null;
}

interface AbstractList {
  readonly levels: Map<number, Level>;
  styleLink: string;
  numStyleLink: string;
}

interface WrittenList {
  abstractId: string;
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

type LevelDraft = { -readonly [K in keyof Level]: Level[K] };

export function readLists(pkg: OpcPackage, styles: Styles): Lists {
  const name = relatedPart(pkg, 'numbering');
  const abstracts = new Map<string, AbstractList>();
  const written = new Map<string, WrittenList>();
  let abstract: AbstractList | null = null;
  let list: WrittenList | null = null;
  let override = 0;
  let level: LevelDraft | null = null;
  const error = parseXml((name === null ? null : partSource(pkg, name)) ?? '<none/>', {
    open: (tag) => {
      const element = tag.element;
      const value = attribute(tag, 'val') ?? '';
      if (element === 'abstractNum') {
        abstract = { levels: new Map(), styleLink: '', numStyleLink: '' };
        abstracts.set(attribute(tag, 'abstractNumId') ?? '', abstract);
      } else if (element === 'num') {
        list = { abstractId: '', levels: new Map(), starts: new Map() };
        written.set(attribute(tag, 'numId') ?? '', list);
      } else if (element === 'lvlOverride') override = integer(attribute(tag, 'ilvl'), 0);
      else if (element === 'lvl') {
        level = newLevel();
        const index = integer(attribute(tag, 'ilvl'), 0);
        (list?.levels ?? abstract?.levels)?.set(index, level);
      } else if (level) describe(level, element, tag);
      else if (element === 'abstractNumId' && list) list.abstractId = value;
      else if (element === 'startOverride') list?.starts.set(override, integer(value, 1));
      else if (element === 'styleLink' && abstract) abstract.styleLink = value;
      else if (element === 'numStyleLink' && abstract) abstract.numStyleLink = value;
    },
    close: ({ local }) => {
      if (local === 'lvl') level = null;
      else if (local === 'num') list = null;
      else if (local === 'abstractNum') abstract = null;
    },
  });
  if (error) {
    return {
      byId: new Map(),
      problem: `The numbering of the report ("${name}") is damaged, so paragraph numbers are not known.`,
    };
  }
  return { byId: link(written, abstracts, styles), problem: null };
}

const newLevel = (): LevelDraft => ({
  // Without w:start a level begins at 0 (17.9.25).
  start: 0,
  format: 'decimal',
  text: '',
  restart: null,
  legal: false,
  paragraphStyle: '',
  bulletFont: '',
  hidden: false,
});

function describe(level: LevelDraft, element: string, tag: XmlTag): void {
  const value = attribute(tag, 'val') ?? '';
  if (element === 'start') level.start = integer(value, 0);
  else if (element === 'numFmt') level.format = value;
  else if (element === 'lvlText') level.text = value;
  else if (element === 'lvlRestart') level.restart = integer(value, 0);
  else if (element === 'isLgl') level.legal = isOn(tag);
  else if (element === 'pStyle') level.paragraphStyle = value;
  else if (element === 'vanish') level.hidden = isOn(tag);
  else if (element === 'rFonts') level.bulletFont = attribute(tag, 'ascii') ?? attribute(tag, 'hAnsi') ?? '';
}

const integer = (value: string | undefined, otherwise: number): number => {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? otherwise : number;
};

/** A list may take its levels from a numbering style, whose own list names the abstract list that defines it. */
function link(
  written: ReadonlyMap<string, WrittenList>,
  abstracts: ReadonlyMap<string, AbstractList>,
  styles: Styles,
): Map<string, List> {
  const definition = (abstractId: string): string => {
    const style = abstracts.get(abstractId)?.numStyleLink ?? '';
    if (style === '') return abstractId;
    const named = [...abstracts].find(([, candidate]) => candidate.styleLink === style)?.[0];
    return named ?? written.get(styles.byId.get(style)?.numId ?? '')?.abstractId ?? abstractId;
  };
  const lists = new Map<string, List>();
  for (const [id, list] of written) {
    const abstractId = definition(list.abstractId);
    const levels = new Map(abstracts.get(abstractId)?.levels);
    for (const [index, level] of list.levels) levels.set(index, level);
    lists.set(id, { abstractId, levels, starts: list.starts });
  }
  return lists;
}
