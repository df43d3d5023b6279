import type { Location } from '../../core/model/index.ts';
import type { ScanParagraph } from '../read/scan-types.ts';
import { escapeText } from '../write/plain-text.ts';
import { elementsOpenAt } from './elements-open.ts';
import type { EditContext } from './edit-context.ts';
import { prefixOf, sourceOf, storyOf } from './edit-context.ts';
import { insertionPoint } from './insertion-point.ts';
import { locate } from './locate.ts';
import type { Place } from './locate.ts';
import { hasProperty, propertiesClaim, propertiesWithout, setProperties } from './paragraph-properties.ts';
import type { PartSplice, Planned } from './plan.ts';
import { isRefusal, nothing, refuse } from './plan.ts';
import { refusalAt } from './replace-range.ts';

/**
 * Enter: the words after the cursor go into a paragraph of their own that looks the same. After the last word the new
 * paragraph takes the style that follows, as in Word: an empty second heading would count, and move every number on.
 */
export function splitParagraph(context: EditContext, at: Location): Planned {
  const place = locate(context, at);
  if (isRefusal(place)) return place;
  const { part, paragraph, end: cursor } = place;
  const refusal = refusalAt(context, paragraph.control);
  if (refusal !== null) return refusal;
  const splices = cutParagraph(context, place);
  if (splices === null) return refuse('unsupported', 'The paragraph cannot be split here. Split it in Word.');
  const breaks =
    cursor === 0 && paragraph.text !== '' && hasProperty(context, part, paragraph, 'pageBreakBefore');
  const moved = cursor > 0 && hasProperty(context, part, paragraph, 'sectPr');
  // The page break stays with the first of the two, the section break with the second.
  const kept =
    breaks || moved
      ? propertiesWithout(context, part, paragraph, breaks ? ['pageBreakBefore'] : ['sectPr'])
      : null;
  const own = kept === null ? [] : [setProperties(context, part, paragraph, kept)];
  return { claims: [propertiesClaim(part, paragraph), ...splices], splices: () => [...own, ...splices] };
}

function cutParagraph(
  context: EditContext,
  { part, paragraph, end: cursor }: Place,
): readonly PartSplice[] | null {
  const q = prefixOf(context, part);
  const { start, end, openEnd, text } = paragraph;
  const insertAt = (at: number, xml: string): readonly PartSplice[] => [
    { part, start: at, end: at, text: xml },
  ];
  if (cursor === 0 && text !== '') {
    return insertAt(start, `<${q}p>${likeness(context, part, paragraph, ['sectPr'])}</${q}p>`);
  }
  const second = likeness(context, part, paragraph, ['pageBreakBefore']);
  if (openEnd === end) return insertAt(end, `<${q}p>${second}</${q}p>`);
  if (cursor === text.length) {
    const properties = following(context, part, paragraph) ?? second;
    return insertAt(sourceOf(context, part).lastIndexOf('<', end - 1), `</${q}p><${q}p>${properties}`);
  }
  const point = insertionPoint(context, part, paragraph, cursor, 'blocks');
  if (point === null) return null;
  const at = point.runs('').at(-1)?.start ?? end;
  const open = elementsOpenAt(sourceOf(context, part), paragraph.pPr?.end ?? openEnd, at, q);
  if (open === null) return null;
  const close = open
    .map((element) => `</${element.name}>`)
    .reverse()
    .join('');
  const reopen = open.map((element) => element.tag).join('');
  return point.runs(`${close}</${q}p><${q}p>${second}${reopen}`);
}

/** w:pPr of the paragraph that Enter begins at the end of one whose style another follows; null where none does. */
function following(context: EditContext, part: number, paragraph: ScanParagraph): string | null {
  const next = paragraph.text === '' ? undefined : context.nextStyles.get(paragraph.properties.styleId);
  if (next === undefined || hasProperty(context, part, paragraph, 'sectPr')) return null;
  const q = prefixOf(context, part);
  return `<${q}pPr><w:pStyle w:val="${escapeText(next)}"/></${q}pPr>`;
}

/** w:pPr for a second paragraph: tracked changes of the first are not its own. */
function likeness(
  context: EditContext,
  part: number,
  paragraph: ScanParagraph,
  leftOut: readonly string[],
): string {
  const q = prefixOf(context, part);
  const inner = propertiesWithout(context, part, paragraph, [...leftOut, 'pPrChange']);
  const marks = new RegExp(`<${q}(?:ins|del|moveFrom|moveTo)\\b[^>]*/>`, 'g');
  return inner === '' ? '' : `<${q}pPr>${inner.replace(marks, '')}</${q}pPr>`;
}

const besideText =
  /^(?:\s|<(?:[\w.-]+:)?(?:bookmarkStart|bookmarkEnd|proofErr|commentRangeStart|commentRangeEnd|permStart|permEnd)\b[^>]*>)*$/;

/** Backspace at the start: the paragraph continues the one before it. */
export function joinParagraph(context: EditContext, at: Location): Planned {
  const place = locate(context, at);
  if (isRefusal(place)) return place;
  const { part, story, paragraph } = place;
  const before = storyOf(context, story).blocks[paragraph.block - 1];
  if (before?.kind !== 'paragraph' || before.control !== paragraph.control || before.end > paragraph.start) {
    return refuse('unsupported', 'There is no paragraph before this one to join it to.');
  }
  const refusal = refusalAt(context, paragraph.control);
  if (refusal !== null) return refusal;
  const source = sourceOf(context, part);
  const between = source.slice(before.end, paragraph.start);
  if (!besideText.test(between)) {
    return refuse('unsupported', 'The two paragraphs do not stand side by side. Join them in Word.');
  }
  if ([before, paragraph].some((one) => hasProperty(context, part, one, 'sectPr'))) {
    return refuse('unsupported', 'A section break stands here. Remove it in Word.');
  }
  const whole = { part, start: before.start, end: paragraph.pPr?.end ?? paragraph.openEnd, text: '' };
  const splice = joint(source, part, before, paragraph, between);
  return { claims: [whole, splice].slice(0, isWithin(splice, whole) ? 1 : 2), splices: () => [splice] };
}

const isWithin = (inner: PartSplice, outer: PartSplice): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

function joint(
  source: string,
  part: number,
  before: ScanParagraph,
  paragraph: ScanParagraph,
  between: string,
): PartSplice {
  // An empty paragraph gives way, so that the words keep the look that they have.
  if (before.text === '' && before.pieces.length === 0) {
    return { part, start: before.start, end: paragraph.start, text: between };
  }
  if (paragraph.openEnd === paragraph.end) {
    return { part, start: paragraph.start, end: paragraph.end, text: '' };
  }
  const start = source.lastIndexOf('<', before.end - 1);
  return { part, start, end: paragraph.pPr?.end ?? paragraph.openEnd, text: between.trim() };
}

/** Makes a paragraph a heading by Word's own heading style, so that it is in the navigation pane. */
export function setHeadingLevel(context: EditContext, at: Location, level: number): Planned {
  const place = locate(context, at);
  if (isRefusal(place)) return place;
  const { part, paragraph } = place;
  if (!isHeadingLevel(level)) return refuse('unsupported', 'Headings have levels from 1 to 9.');
  const refusal = refusalAt(context, paragraph.control);
  if (refusal !== null) return refusal;
  if (
    context.headingStyles.get(paragraph.properties.styleId) === level &&
    paragraph.properties.outlineLevel === null
  ) {
    return nothing;
  }
  return {
    claims: [propertiesClaim(part, paragraph)],
    splices: () => {
      const style = context.target().context.style(`heading${level}`);
      const rest = propertiesWithout(context, part, paragraph, ['pStyle', 'outlineLvl']);
      return [setProperties(context, part, paragraph, `<w:pStyle w:val="${style}"/>${rest}`)];
    },
  };
}

const isHeadingLevel = (level: number): level is 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 =>
  Number.isInteger(level) && level >= 1 && level <= 9;
