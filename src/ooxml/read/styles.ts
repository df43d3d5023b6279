import type { OpcPackage } from '../package/opc-package.ts';
import { partSource } from '../package/opc-package.ts';
import { lookOf, noLook, shadeOf } from './look-format.ts';
import { isOfficeRelationship, mainPartName, relationships } from '../package/relationships.ts';
import { attribute, isOn, parseXml } from '../package/xml.ts';
import type { XmlTag } from '../package/xml.ts';
import type { LookFormat } from './scan-types.ts';

/** One style as written, or resolved along w:basedOn; null where it says nothing. */
export interface Style {
  readonly id: string;
  readonly type: string;
  /** In lower case: built-in names are English in every language of Word. */
  readonly name: string;
  readonly basedOn: string;
  /** Style of the paragraph that Enter begins after one of this style; empty for the same. */
  readonly next: string;
  readonly bold: boolean | null;
  readonly caps: boolean | null;
  readonly hidden: boolean | null;
  readonly language: string | null;
  readonly numId: string | null;
  readonly ilvl: number | null;
  readonly outlineLevel: number | null;
  readonly pageBreakBefore: boolean | null;
  /** w:jc. */
  readonly justification: string | null;
  readonly look: LookFormat;
  /** Of a style of tables: what w:shd comes to for its parts (17.18.89), `wholeTable` among them. */
  readonly tableShades: ReadonlyMap<string, string>;
  /** Whether it has a colour for the words of a part. */
  readonly colours: boolean;
}

export interface Styles {
  /** By id, each with what it inherits. */
  readonly byId: ReadonlyMap<string, Style>;
  /** Id of the default paragraph style. */
  readonly defaultParagraph: string;
  /** w:docDefaults. */
  readonly defaults: {
    readonly bold: boolean;
    readonly caps: boolean;
    readonly language: string;
    readonly justification: string | null;
    readonly look: LookFormat;
  };
  /** Says why the styles could not be read; null for sound ones and where there are none. */
  readonly problem: string | null;
}

type Draft = { -readonly [K in keyof Style]: Style[K] };

const blank = (id: string, type: string): Draft => ({
  id,
  type,
  name: '',
  basedOn: '',
  next: '',
  bold: null,
  caps: null,
  hidden: null,
  language: null,
  numId: null,
  ilvl: null,
  outlineLevel: null,
  pageBreakBefore: null,
  justification: null,
  look: noLook,
  tableShades: new Map(),
  colours: false,
});

/** Styles of the main part. A broken part gives no styles and a problem. */
export function readStyles(pkg: OpcPackage): Styles {
  const name = relatedPart(pkg, 'styles');
  const text = name === null ? null : partSource(pkg, name);
  const written = new Map<string, Draft>();
  const defaults = blank('', 'defaults');
  let defaultParagraph = '';
  let style: Draft | null = null;
  const path: string[] = [];
  let part = wholeTable;
  const error = parseXml(text ?? '<none/>', {
    open: (tag) => {
      const element = tag.element;
      if (element === 'style') {
        const id = attribute(tag, 'styleId') ?? '';
        style = blank(id, attribute(tag, 'type') ?? 'paragraph');
        if (!written.has(id)) written.set(id, style);
        if (style.type === 'paragraph' && ['1', 'true', 'on'].includes(attribute(tag, 'default') ?? '')) {
          defaultParagraph = id;
        }
      } else if (style) {
        if (element === 'tblStylePr') part = attribute(tag, 'type') ?? wholeTable;
        if (style.type === 'table') describeTable(style, part, path, tag);
        if (applies(path)) describe(style, element, tag);
      } else if (path.includes('docDefaults')) describe(defaults, element, tag);
      path.push(element);
    },
    close: (tag) => {
      path.pop();
      if (tag.local === 'style') style = null;
      if (tag.local === 'style' || tag.local === 'tblStylePr') part = wholeTable;
    },
  });
  return {
    byId: error ? new Map() : inherit(written),
    defaultParagraph,
    defaults: {
      bold: defaults.bold ?? false,
      caps: defaults.caps ?? false,
      language: defaults.language ?? '',
      justification: defaults.justification,
      look: defaults.look,
    },
    problem: error
      ? `The styles of the report ("${name}") are damaged, so headings and numbers may be missed.`
      : null,
  };
}

const wholeTable = 'wholeTable';

function describeTable(style: Draft, part: string, path: readonly string[], tag: XmlTag): void {
  if (tag.element === 'color' && path.at(-1) === 'rPr') style.colours = true;
  else if (tag.element === 'shd' && /^(?:tcPr|tblPr)$/.test(path.at(-1) ?? ''))
    style.tableShades = new Map([...style.tableShades, [part, shadeOf(tag)]]);
}

/** Parts of a table style for its first row and so on, and old properties of tracked changes, do not describe the style. */
const applies = (path: readonly string[]): boolean =>
  !path.some((element) => element === 'tblStylePr' || element === 'pPrChange' || element === 'rPrChange');

function describe(style: Draft, element: string, tag: XmlTag): void {
  const value = attribute(tag, 'val') ?? '';
  if (element === 'name') style.name = value.toLowerCase();
  else if (element === 'basedOn') style.basedOn = value;
  else if (element === 'next') style.next = value;
  else if (element === 'b') style.bold = isOn(tag);
  else if (element === 'caps') style.caps = isOn(tag);
  else if (element === 'vanish') style.hidden = isOn(tag);
  else if (element === 'lang') style.language = attribute(tag, 'val') ?? null;
  else if (element === 'numId') style.numId = value;
  else if (element === 'ilvl') style.ilvl = Number.parseInt(value, 10) || 0;
  else if (element === 'outlineLvl') style.outlineLevel = Number.parseInt(value, 10);
  else if (element === 'pageBreakBefore') style.pageBreakBefore = isOn(tag);
  else if (element === 'jc') style.justification = value;
  else {
    const look = lookOf(element, tag);
    if (look !== null) style.look = { ...style.look, ...look };
  }
}

function inherit(written: ReadonlyMap<string, Draft>): Map<string, Style> {
  const resolved = new Map<string, Style>();
  for (const style of written.values()) {
    // The style itself first, then what it is based on; a circle ends where it would repeat.
    const chain: Draft[] = [];
    for (
      let next: Draft | undefined = style;
      next && !chain.includes(next);
      next = written.get(next.basedOn)
    ) {
      chain.push(next);
    }
    const first = <K extends keyof Style>(key: K): Style[K] =>
      (chain.find((candidate) => candidate[key] !== null)?.[key] as Style[K]) ?? (null as Style[K]);
    resolved.set(style.id, {
      ...style,
      bold: first('bold'),
      caps: first('caps'),
      hidden: first('hidden'),
      language: first('language'),
      numId: first('numId'),
      ilvl: first('ilvl'),
      pageBreakBefore: first('pageBreakBefore'),
      justification: first('justification'),
      look: inheritedLook(chain),
      tableShades: new Map([...chain].reverse().flatMap(({ tableShades }) => [...tableShades])),
      colours: chain.some(({ colours }) => colours),
      outlineLevel: chain.map(outlineOf).find((level) => level !== null) ?? null,
    });
  }
  return resolved;
}

const inheritedLook = (chain: readonly Draft[]): LookFormat =>
  chain.reduceRight<LookFormat>((look, style) => {
    const own = Object.entries(style.look).filter(([, value]) => value !== null);
    return { ...look, ...Object.fromEntries(own) };
  }, noLook);

const bodyText = 9;

/** "heading 2" means level 2 even where a writer left the outline level out. */
function outlineOf(style: Draft): number | null {
  // Old templates give the title of the document an outline level; it still heads no section.
  if (style.name === 'title') return bodyText;
  if (style.outlineLevel !== null) return style.outlineLevel;
  if (style.type !== 'paragraph') return null;
  const named =
    /^heading ([1-9])$/.exec(style.name) ?? (style.name === '' ? /^heading ?([1-9])$/i.exec(style.id) : null);
  return named ? Number(named[1]) - 1 : null;
}

/** Name of the part that the main part names for an office relationship; null where there is none. */
export function relatedPart(pkg: OpcPackage, type: string): string | null {
  const main = mainPartName(pkg);
  if (main === null) return null;
  const found = relationships(pkg, main).find(
    (relationship) =>
      !relationship.external &&
      isOfficeRelationship(relationship, type) &&
      pkg.parts.has(relationship.target),
  );
  return found?.target ?? null;
}
