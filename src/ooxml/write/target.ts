import type { Numbering } from '../../core/model/index.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import { CannotWrite } from './cannot-write.ts';
import {
  isOfficeRelationship,
  mainPartName,
  officeRelationship,
  relationships,
} from '../package/relationships.ts';
import type { StyleNumber } from '../read/numbering.ts';
import type { RenderContext } from './context.ts';
import { controlIds, freeNumbers } from './context.ts';
import { abstractNumXml, levelOf, lists, numPr, numXml } from './numbering.ts';
import { embedPng } from './media.ts';
import type { PackageChanges } from './package-changes.ts';
import { appended, declaration, rootOf } from './package-changes.ts';
import type { Splice } from './splices.ts';
import { toStrict } from './strict.ts';
import type { StyleKey } from './styles.ts';
import { styleXml, styles } from './styles.ts';
import type { XmlNode } from './xml-tree.ts';
import { child, childrenOf, value } from './xml-tree.ts';

/** A document that blocks go into: the context to render them with, and what has to be added for them. */
export interface Target {
  /** For blocks of the main part. */
  readonly context: RenderContext;
  /** For runs of another part: a picture is related to the part that shows it. */
  contextIn(part: string): RenderContext;
  /** Writes the styles and lists that were asked for and that the document lacks. What it has stays untouched. */
  supply(): void;
}

export interface TargetOptions {
  readonly strict: boolean;
  readonly takenIds: ReadonlySet<number>;
  readonly textWidth: number;
  /** Free numbers for drawings, shared with whoever else needs some; from 1 in a new document. */
  readonly nextNumber?: () => number;
  /** Numbering that a style of the document gives; none in a new document. */
  readonly numberOfStyle?: (styleId: string) => StyleNumber | null;
  /** Lists that paragraphs of the document name themselves. */
  readonly usedLists?: ReadonlySet<string>;
}

const transitionalMain = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strictMain = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
export const mainNamespace = (strict: boolean): string => (strict ? strictMain : transitionalMain);

export function targetOf(pkg: OpcPackage, changes: PackageChanges, options: TargetOptions): Target {
  const stylesPart = relatedPart(pkg, changes, 'styles', options.strict);
  const numberingPart = relatedPart(pkg, changes, 'numbering', options.strict);
  const known = knownStyles(stylesPart.root());
  const neededStyles = new Map<StyleKey, string>();
  const neededLists = new Map<Numbering, number>();

  const style = (key: StyleKey): string => {
    const found = existingStyle(known, key) ?? neededStyles.get(key);
    if (found !== undefined) return found;
    const taken = new Set([...known.values(), ...neededStyles.values()].map((id) => id.toLowerCase()));
    const id = freeId(styles[key].id, taken);
    neededStyles.set(key, id);
    const { basedOn, next, numbering } = styles[key];
    if (basedOn !== null) style(basedOn);
    if (next !== null) style(next);
    if (numbering !== undefined) numId(numbering);
    return id;
  };

  const existingLists = new Map<Numbering, string | null>();
  const numId = (numbering: Numbering): string => {
    if (!existingLists.has(numbering)) {
      existingLists.set(numbering, existingNumId(stylesPart.root(), numberingPart.root(), numbering, known));
    }
    const existing = existingLists.get(numbering);
    if (existing !== null && existing !== undefined) return existing;
    if (!neededLists.has(numbering)) {
      neededLists.set(numbering, highest(numberingPart.root(), 'num', 'numId') + neededLists.size + 1);
      style(lists[numbering].clauseStyle);
    }
    return String(neededLists.get(numbering));
  };

  /** Appendices are numbered apart; sections that stand in our list already stay in it. */
  const ownNumber = (numbering: Numbering): StyleNumber | null => {
    const heading = existingStyle(known, 'heading1');
    if (numbering === 'appendix' || heading === undefined) return null;
    const ours = existingNumId(stylesPart.root(), numberingPart.root(), numbering, known);
    if (ours !== null && options.usedLists?.has(ours)) return null;
    return options.numberOfStyle?.(heading) ?? null;
  };

  const finished = (xml: string): string => (options.strict ? toStrict(xml) : xml);
  const nextNumber = options.nextNumber ?? freeNumbers(() => new Set());
  const shared = {
    style,
    numId,
    ownNumber,
    nextId: controlIds(options.takenIds),
    textWidth: options.textWidth,
  };
  const contextIn = (part: string): RenderContext => ({
    ...shared,
    picture: (bytes) => ({ embed: embedPng(changes, part, bytes, options.strict), number: nextNumber() }),
  });
  return {
    context: contextIn(mainPartName(pkg) ?? ''),
    contextIn,
    supply: () => {
      const styleBlocks = [...neededStyles.keys()].map((key) => {
        const { numbering } = styles[key];
        const number = numbering === undefined ? '' : numPr(numId(numbering), levelOf(numbering, 'clause'));
        return styleXml(key, style, number);
      });
      const firstAbstract = highest(numberingPart.root(), 'abstractNum', 'abstractNumId') + 1;
      const definitions = [...neededLists].map(([numbering, id], index) => ({
        abstract: abstractNumXml(numbering, firstAbstract + index, style(lists[numbering].clauseStyle)),
        num: numXml(String(id), firstAbstract + index),
      }));
      if (styleBlocks.length > 0) {
        stylesPart.write((text, root) => [appended(text, root, finished(styleBlocks.join('')))]);
      }
      if (definitions.length > 0) {
        const abstracts = finished(definitions.map((definition) => definition.abstract).join(''));
        const nums = finished(definitions.map((definition) => definition.num).join(''));
        numberingPart.write((text, root) => listSplices(text, root, abstracts, nums));
      }
    },
  };
}

/** Built-in styles are told by name (ids are translated in some versions of Word), ours by id, else by name too. */
function existingStyle(known: ReadonlyMap<string, string>, key: StyleKey): string | undefined {
  const { id, name, type, builtIn } = styles[key];
  const byName = known.get(`${type} ${name.toLowerCase()}`);
  return builtIn ? byName : (known.get(`id ${id}`) ?? byName);
}

function knownStyles(root: XmlNode | null): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const node of childrenOf(root, 'style')) {
    const id = value(node, 'styleId') ?? '';
    const name = value(child(node, 'name'), 'val')?.toLowerCase() ?? '';
    const type = value(node, 'type') ?? 'paragraph';
    known.set(`id ${id}`, id);
    if (!known.has(`${type} ${name}`)) known.set(`${type} ${name}`, id);
    if (type === 'paragraph' && isSet(value(node, 'default'))) known.set('paragraph normal', id);
  }
  return known;
}

const isSet = (text: string | null): boolean => text !== null && !['0', 'false', 'off'].includes(text);

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let count = 1; taken.has(id.toLowerCase()); count += 1) id = `${wanted}${count}`;
  return id;
}

/** The list that our clauses already belong to, by their style, else by the mark that our lists carry; null where none is. */
function existingNumId(
  stylesRoot: XmlNode | null,
  numberingRoot: XmlNode | null,
  numbering: Numbering,
  known: ReadonlyMap<string, string>,
): string | null {
  const nums = childrenOf(numberingRoot, 'num');
  const clause = existingStyle(known, lists[numbering].clauseStyle);
  if (clause !== undefined) {
    const node = childrenOf(stylesRoot, 'style').find((candidate) => value(candidate, 'styleId') === clause);
    const id = value(child(child(child(node, 'pPr'), 'numPr'), 'numId'), 'val');
    if (id !== null && nums.some((num) => value(num, 'numId') === id)) return id;
  }
  const abstract = childrenOf(numberingRoot, 'abstractNum').find(
    (node) => value(child(node, 'nsid'), 'val')?.toUpperCase() === lists[numbering].nsid,
  );
  const abstractId = value(abstract ?? null, 'abstractNumId');
  if (abstractId === null) return null;
  const num = nums.find((node) => value(child(node, 'abstractNumId'), 'val') === abstractId);
  return value(num ?? null, 'numId');
}

function highest(root: XmlNode | null, local: string, attribute: string): number {
  return childrenOf(root, local).reduce(
    (most, node) => Math.max(most, Number(value(node, attribute)) || 0),
    0,
  );
}

/** w:numbering holds picture bullets, then abstract lists, then lists, then one clean-up mark. */
function listSplices(text: string, root: XmlNode, abstracts: string, nums: string): readonly Splice[] {
  const isLate = (node: XmlNode): boolean => node.local === 'numIdMacAtCleanup';
  const firstNum = root.children.find((node) => node.local === 'num' || isLate(node));
  if (firstNum === undefined) return [appended(text, root, abstracts + nums)];
  const cleanUp = root.children.find(isLate);
  const numsAt = cleanUp?.start ?? root.closeStart;
  return [
    { start: firstNum.start, end: firstNum.start, text: abstracts },
    { start: numsAt, end: numsAt, text: nums },
  ];
}

export interface RelatedPart {
  root(): XmlNode | null;
  /** Makes the part when it is missing, and sees to it that `w` means WordprocessingML in it. */
  write(splices: (text: string, root: XmlNode) => readonly Splice[]): void;
}

const partTypes = {
  styles: 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml',
  numbering: 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml',
} as const;

export function relatedPart(
  pkg: OpcPackage,
  changes: PackageChanges,
  kind: keyof typeof partTypes,
  strict: boolean,
): RelatedPart {
  const main = mainPartName(pkg) ?? '';
  const related = relationships(pkg, main).find((known) => isOfficeRelationship(known, kind));
  let name = related !== undefined && pkg.parts.has(related.target) ? related.target : null;
  let root = name === null ? null : rootOf(changes, name);
  if (root !== null) refuseForeign(root, strict);
  return {
    root: () => root,
    write: (splices) => {
      name ??= changes.add({
        name: related?.target ?? `${main.slice(0, main.lastIndexOf('/') + 1)}${kind}.xml`,
        xml: `${declaration}<w:${kind} xmlns:w="${mainNamespace(strict)}"/>`,
        contentType: partTypes[kind],
        from: main,
        relationship: officeRelationship(kind, strict),
      });
      declareWord(changes, name, strict);
      root = rootOf(changes, name);
      changes.splice(name, splices(changes.text(name) ?? '', root));
      root = rootOf(changes, name);
    },
  };
}

/** What our builders write begins with `w:`; a part that calls the namespace otherwise gets that name too. */
function declareWord(changes: PackageChanges, name: string, strict: boolean): void {
  const root = rootOf(changes, name);
  if (root.attributes['xmlns:w'] !== undefined) return;
  const at = root.start + 1 + root.name.length;
  changes.splice(name, [{ start: at, end: at, text: ` xmlns:w="${mainNamespace(strict)}"` }]);
}

function refuseForeign(root: XmlNode, strict: boolean): void {
  const uri = root.attributes['xmlns:w'];
  if (uri === undefined || uri === mainNamespace(strict)) return;
  throw new CannotWrite('The styles or lists of this file cannot be added to. Save it again in Word first.');
}
