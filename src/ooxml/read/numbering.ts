import { formatNumber } from './number-formats.ts';
import type { Level, List, Lists } from './numbering-part.ts';
import type { ScanParagraph } from './scan-types.ts';
import { isSymbolFont, symbolCharacter } from './symbols.ts';
import type { Style, Styles } from './styles.ts';

/** Gives each paragraph of a story, asked in order, the number that Word shows before it; null where it has none. */
export type Numberer = (paragraph: ScanParagraph) => string | null;

const levelsOfList = 9;

export function createNumberer(lists: Lists, styles: Styles): Numberer {
  /** Counters by abstract list; null where a level has not been used since it last began again. */
  const counters = new Map<string, (number | null)[]>();
  const begun = new Set<string>();
  return (paragraph) => {
    const place = placeInList(paragraph, lists, styles);
    if (place === null) return null;
    const { numId, list, index } = place;
    const level = list.levels.get(index);
    if (!level) return null;
    const { properties, text } = paragraph;
    // With changes accepted a deleted paragraph is not there to be counted.
    if (properties.markDeleted && text === '') return null;
    const counter = counters.get(list.abstractId) ?? Array<number | null>(levelsOfList).fill(null);
    counters.set(list.abstractId, counter);
    if (!begun.has(numId)) {
      begun.add(numId);
      for (const restarted of list.starts.keys()) counter[restarted] = null;
    }
    advance(counter, list, index);
    return shown(counter, list, index, level);
  };
}

interface Place {
  readonly numId: string;
  readonly list: List;
  readonly index: number;
}

/** Numbering of the paragraph itself, else of its style, whose level is the one that is tied to the style (17.9.23). */
function placeInList({ properties }: ScanParagraph, lists: Lists, styles: Styles): Place | null {
  const style = styles.byId.get(properties.styleId || styles.defaultParagraph);
  const numId = properties.numId ?? style?.numId ?? null;
  const list = numId === null || numId === '0' ? undefined : lists.byId.get(numId);
  if (numId === null || !list) return null;
  const index = properties.ilvl ?? (properties.numId === null ? styleLevel(list, style, styles) : 0);
  return { numId, list, index: Math.min(Math.max(index, 0), levelsOfList - 1) };
}

/** The list that a style puts its paragraphs in. */
export interface StyleNumber {
  readonly numId: string;
  readonly level: number;
  /** The next level, where it counts the paragraphs under a heading in the heading's number (1.1); null where it does not. */
  readonly clauseLevel: number | null;
}

/** Numbering that paragraphs of a style have without saying so themselves; null where they have none, or bullets. */
export function numberOfStyle(styleId: string, lists: Lists, styles: Styles): StyleNumber | null {
  const style = styles.byId.get(styleId);
  const numId = style?.numId ?? null;
  const list = numId === null || numId === '0' ? undefined : lists.byId.get(numId);
  if (numId === null || !list) return null;
  const level = styleLevel(list, style, styles);
  const format = list.levels.get(level)?.format ?? 'none';
  if (format === 'none' || format === 'bullet') return null;
  const below = list.levels.get(level + 1);
  const counts = below?.text.includes(`%${level + 1}`) === true && below.text.includes(`%${level + 2}`);
  return { numId, level, clauseLevel: counts ? level + 1 : null };
}

function styleLevel(list: List, style: Style | undefined, styles: Styles): number {
  const seen = new Set<string>();
  for (let next = style; next && !seen.has(next.id); next = styles.byId.get(next.basedOn)) {
    seen.add(next.id);
    for (const [index, level] of list.levels) if (level.paragraphStyle === next.id) return index;
  }
  return style?.ilvl ?? 0;
}

const startOf = (list: List, index: number): number =>
  list.starts.get(index) ?? list.levels.get(index)?.start ?? 1;

function advance(counter: (number | null)[], list: List, index: number): void {
  const current = counter[index] ?? null;
  counter[index] = current === null ? startOf(list, index) : current + 1;
  for (let above = 0; above < index; above += 1) counter[above] ??= startOf(list, above);
  for (let below = index + 1; below < levelsOfList; below += 1) {
    const restart = list.levels.get(below)?.restart ?? below;
    if (index < restart) counter[below] = null;
  }
}

function shown(counter: readonly (number | null)[], list: List, index: number, level: Level): string | null {
  if (level.hidden) return null;
  if (level.format === 'bullet') {
    const bullet = [...level.text].map((character) => bulletCharacter(character, level.bulletFont)).join('');
    return bullet.trim() === '' ? null : bullet;
  }
  const text = level.text.replace(/%([1-9])/g, (_placeholder, digit: string) => {
    const at = Number(digit) - 1;
    const format = list.levels.get(at)?.format ?? 'decimal';
    const value = counter[at] ?? startOf(list, at);
    // Letters and Roman numerals become digits; digits of any kind stay as they are.
    if (level.legal && format !== 'none' && !format.startsWith('decimal')) return String(value);
    return format === 'bullet' ? '' : formatNumber(value, format);
  });
  // A level without a format of its own shows nothing, whatever surrounds its counter.
  return text.trim() === '' ? null : text;
}

/** A bullet of a symbol font may stand in the private area or as the letter of that font's place. */
const bulletCharacter = (character: string, font: string): string =>
  /[\uf000-\uf0ff]/.test(character) || isSymbolFont(font)
    ? symbolCharacter(character.charCodeAt(0).toString(16), font || 'Symbol')
    : character;
