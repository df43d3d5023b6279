import { picturesByControl } from '../read/read-control.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import { numberOfStyle } from '../read/numbering.ts';
import { readLists } from '../read/numbering-part.ts';
import type { Scan, ScanControl, ScanPart, ScanStory } from '../read/scan-types.ts';
import type { Styles } from '../read/styles.ts';
import { freeNumbers } from '../write/context.ts';
import { dropUnused } from '../write/media.ts';
import type { PackageChanges } from '../write/package-changes.ts';
import { toStrict } from '../write/strict.ts';
import { a4TextWidth, styles } from '../write/styles.ts';
import type { Target } from '../write/target.ts';
import { targetOf } from '../write/target.ts';

/** What the edits of one call share: the document as it was read, and what is gathered for the end. */
export interface EditContext {
  readonly pkg: OpcPackage;
  readonly scan: Scan;
  readonly changes: PackageChanges;
  /** Made at the first edit that renders something. */
  readonly target: () => Target;
  /** Indices of the controls with a tag, in document order. */
  readonly controlsByTag: ReadonlyMap<string, readonly number[]>;
  readonly storiesById: ReadonlyMap<string, number>;
  /** Levels of Word's own heading styles, by style id. */
  readonly headingStyles: ReadonlyMap<string, number>;
  /** Style that follows one that is not followed by itself, by style id. */
  readonly nextStyles: ReadonlyMap<string, string>;
  /** Supplies what the edits that were made need of styles and lists. */
  readonly finish: () => void;
  /** Ids of the character style that marks guidance. */
  readonly guidanceStyles: ReadonlySet<string>;
  /** Ids of the styles that highlight words. */
  readonly highlightingStyles: ReadonlySet<string>;
  /** Numbers that no drawing and no tracked change has. */
  readonly nextNumber: () => number;
  /** Index of the one picture that a control holds. */
  readonly pictures: ReadonlyMap<number, number>;
  /** Says that a part no longer shows what this relationship leads to. */
  readonly unused: (part: number, relationship: string) => void;
}

export function editContext(pkg: OpcPackage, scan: Scan, read: Styles, changes: PackageChanges): EditContext {
  let target: Target | null = null;
  const nextNumber = freeNumbers(() => takenNumbers(scan));
  const unused = new Map<number, string[]>();
  return {
    pkg,
    scan,
    changes,
    target: () =>
      (target ??= targetOf(pkg, changes, {
        strict: scan.parts[0]?.strict ?? false,
        takenIds: controlIds(scan),
        nextNumber,
        textWidth: textWidth(scan.parts[0]),
        numberOfStyle: (styleId) => numberOfStyle(styleId, readLists(pkg, read), read),
        usedLists: usedLists(scan),
      })),
    controlsByTag: grouped(scan.controls.map((control) => control.tag)),
    headingStyles: new Map(
      [...read.byId.values()].flatMap(({ id, name }) => {
        const level = /^heading ([1-9])$/.exec(name)?.[1];
        return level === undefined ? [] : [[id, Number(level)] as const];
      }),
    ),
    nextStyles: new Map(
      [...read.byId.values()].flatMap(({ id, next }) =>
        next !== id && read.byId.get(next)?.type === 'paragraph' ? [[id, next] as const] : [],
      ),
    ),
    finish: () => {
      target?.supply();
      for (const [part, ids] of unused) dropUnused(changes, (scan.parts[part] as ScanPart).name, ids);
    },
    nextNumber,
    pictures: picturesByControl(scan),
    unused: (part, relationship) => {
      unused.set(part, [...(unused.get(part) ?? []), relationship]);
    },
    guidanceStyles: new Set([
      styles.guidance.id,
      ...[...read.byId.values()].filter((style) => style.name === guidanceName).map((style) => style.id),
    ]),
    highlightingStyles: new Set(
      [...read.byId.values()]
        .filter(({ look }) => look.highlight !== null && look.highlight !== 'none')
        .map(({ id }) => id),
    ),
    storiesById: new Map(scan.stories.map((story, index) => [story.id, index])),
  };
}

export const storyOf = (context: EditContext, index: number): ScanStory =>
  context.scan.stories[index] as ScanStory;
export const partOf = (context: EditContext, index: number): ScanPart =>
  context.scan.parts[index] as ScanPart;

export const sourceOf = (context: EditContext, part: number): string => partOf(context, part).text;

/** `w:` as the part writes it. */
export function prefixOf(context: EditContext, part: number): string {
  const { prefix } = partOf(context, part);
  return prefix === '' ? '' : `${prefix}:`;
}

/** Controls round a place, innermost first, from the index of the innermost (-1: none). */
export function enclosing(context: EditContext, control: number): readonly number[] {
  const found: number[] = [];
  for (let at = control; at >= 0; at = (context.scan.controls[at] as ScanControl).parent) found.push(at);
  return found;
}

export const controlAt = (context: EditContext, index: number): ScanControl =>
  context.scan.controls[index] as ScanControl;

/** Rendered blocks or runs as the part spells them. */
export const spelled = (context: EditContext, part: number, xml: string): string =>
  partOf(context, part).strict ? toStrict(xml) : xml;

const guidanceName = styles.guidance.name.toLowerCase();

function grouped(tags: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  tags.forEach((tag, index) => {
    const group = groups.get(tag);
    if (group === undefined) groups.set(tag, [index]);
    else group.push(index);
  });
  return groups;
}

function controlIds(scan: Scan): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const { part, sdtPr } of scan.controls) {
    if (sdtPr === null) continue;
    const xml = (scan.parts[part] as ScanPart).text.slice(sdtPr.start, sdtPr.end);
    const id = /<(?:[\w.-]+:)?id\s[^>]*?\bval\s*=\s*["'](-?\d+)["']/.exec(xml)?.[1];
    if (id !== undefined) ids.add(Number(id));
  }
  return ids;
}

/** Every number that an element goes by, whatever it is: w:id of changes and bookmarks, id of drawings. */
function takenNumbers(scan: Scan): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const { text } of scan.parts) {
    for (const [, id] of text.matchAll(/\bid\s*=\s*["'](\d+)["']/g)) taken.add(Number(id));
  }
  return taken;
}

function usedLists(scan: Scan): ReadonlySet<string> {
  const blocks = scan.stories[0]?.blocks ?? [];
  return new Set(
    blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.properties.numId ?? []) : [])),
  );
}

/** Width between the margins of the last section, in twentieths of a point. */
function textWidth(part: ScanPart | undefined): number {
  if (!part?.sectPr) return a4TextWidth;
  const xml = part.text.slice(part.sectPr.start, part.sectPr.end);
  const number = (element: string, attribute: string): number =>
    Number(
      new RegExp(`<(?:[\\w.-]+:)?${element}\\s[^>]*?\\b${attribute}\\s*=\\s*["'](\\d+)["']`).exec(xml)?.[1],
    );
  const width = number('pgSz', 'w') - number('pgMar', 'left') - number('pgMar', 'right');
  return width >= 2000 && width <= 31680 ? width : a4TextWidth;
}
