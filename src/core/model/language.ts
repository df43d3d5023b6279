import type { Paragraph, ReportDocument, TextRange } from './document.ts';

/** The one language that all words of a range are marked as; null where they are marked as several. */
export function languageAt(
  { properties }: Pick<ReportDocument, 'properties'>,
  { text, languages }: Pick<Paragraph, 'text' | 'languages'>,
  range: TextRange = { start: 0, end: text.length },
): string | null {
  const inside = languages.filter(({ start, end }) => start < range.end && range.start < end);
  const [first] = inside;
  if (first === undefined) return properties.language;
  const isBlank = (start: number, end: number): boolean => text.slice(start, end).trim() === '';
  const alone =
    inside.length === 1 &&
    isBlank(range.start, Math.max(range.start, first.start)) &&
    isBlank(Math.min(range.end, first.end), range.end);
  return alone ? first.language : null;
}
