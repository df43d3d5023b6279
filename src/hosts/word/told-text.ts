import type { PackageReading, ScanParagraph, ScanPiece } from '../../ooxml/index.ts';
import { sameText } from './same-text.ts';

/**
 * Whether what Word says is a text of the reading. Word's texts have words in them whose deletion is tracked, and may
 * have hidden words and the codes of fields; the reading has none of these.
 *
 * @param within a stretch of the paragraph's source, such as a control's; all of it when absent.
 */
export function tells(
  { scan }: PackageReading,
  paragraph: ScanParagraph,
  told: string,
  within: { readonly story: number; readonly start: number; readonly end: number } = {
    story: 0,
    ...paragraph,
  },
): boolean {
  const pieces = paragraph.pieces.filter(({ start, end }) => within.start <= start && end <= within.end);
  const source = scan.parts[scan.stories[within.story]?.part ?? 0]?.text ?? '';
  const left = [...new Set(pieces.flatMap(({ excluded }) => excluded ?? []))];
  return subsets(left).some((shown) =>
    sameText(told, pieces.map((piece) => wordsOf(piece, paragraph, source, shown)).join('')),
  );
}

type Reason = NonNullable<ScanPiece['excluded']>;

const subsets = (all: readonly Reason[]): readonly (readonly Reason[])[] =>
  all.reduce<readonly (readonly Reason[])[]>(
    (sets, one) => [...sets, ...sets.map((set) => [...set, one])],
    [[]],
  );

function wordsOf(
  { kind, from, to, innerStart, innerEnd, excluded }: ScanPiece,
  { text }: ScanParagraph,
  source: string,
  shown: readonly Reason[],
): string {
  if (excluded === null) return text.slice(from, to);
  if (!shown.includes(excluded)) return '';
  if (kind !== 'text') return left[kind];
  return source
    .slice(innerStart, innerEnd)
    .replace(/[\t\n\r]/g, ' ')
    .replace(/&(#x?)?(\w+);/g, character);
}

const left = { tab: '\t', break: '\n', hyphen: '\u2011', symbol: '', none: '' } as const;
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const character = (entity: string, numeric: string | undefined, code: string): string =>
  numeric === undefined
    ? (named[code] ?? entity)
    : String.fromCodePoint(Number.parseInt(code, numeric === '#' ? 10 : 16));
