import type { Link, Location, Mark } from '../../core/model/index.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import { relationships } from '../package/relationships.ts';
import { pieceText } from './scan-marks.ts';
import type { Scan, ScanLink, ScanMark, ScanParagraph, ScanPlace } from './scan-types.ts';

/** Tracked changes, comments and hidden text, in document order. Word cuts one change into pieces: side by side they are one. */
export function readMarks(scan: Scan): Mark[] {
  const all = [...scan.marks, ...hiddenText(scan)].map((mark, index) => ({ mark, index }));
  all.sort(
    (a, b) =>
      a.mark.story - b.mark.story ||
      a.mark.block - b.mark.block ||
      a.mark.from - b.mark.from ||
      a.index - b.index,
  );
  const joined: (ScanMark | HiddenText)[] = [];
  for (const { mark } of all) {
    const last = joined.at(-1);
    if (last && continues(last, mark))
      joined[joined.length - 1] = { ...last, to: mark.to, text: last.text + mark.text };
    else joined.push(mark);
  }
  return joined.map((mark) => ({
    kind: mark.kind,
    at: locationOf(scan, mark),
    author: mark.author,
    text: mark.text,
  }));
}

interface HiddenText extends ScanPlace {
  readonly kind: 'hidden';
  readonly author: '';
  readonly text: string;
}

const continues = (a: ScanMark | HiddenText, b: ScanMark | HiddenText): boolean =>
  a.kind === b.kind &&
  a.kind !== 'comment' &&
  a.author === b.author &&
  a.story === b.story &&
  a.block === b.block &&
  a.to === b.from;

function hiddenText({ stories, parts }: Scan): HiddenText[] {
  const found: HiddenText[] = [];
  for (const [story, { blocks, part }] of stories.entries()) {
    for (const block of blocks) {
      if (block.kind === 'paragraph') addHidden(found, block, story, parts[part]?.text ?? '');
    }
  }
  return found;
}

function addHidden(
  found: HiddenText[],
  { block, pieces }: ScanParagraph,
  story: number,
  source: string,
): void {
  for (const piece of pieces) {
    if (piece.excluded !== 'hidden') continue;
    const text = pieceText(source, piece);
    if (text.trim() === '') continue;
    found.push({ kind: 'hidden', story, block, from: piece.from, to: piece.to, author: '', text });
  }
}

export function readLinks(pkg: OpcPackage, scan: Scan): Link[] {
  const targets = scan.parts.map(
    ({ name }) => new Map(relationships(pkg, name).map((one) => [one.id, one.target])),
  );
  return scan.links.map((link) => ({
    at: locationOf(scan, link),
    text: textAt(scan, link),
    target: (targets[link.part]?.get(link.relationship) ?? '') + link.target,
  }));
}

function textAt({ stories }: Scan, { story, block, from, to }: ScanLink): string {
  const found = stories[story]?.blocks[block];
  return found?.kind === 'paragraph' ? found.text.slice(from, to) : '';
}

export function locationOf({ stories }: Scan, { story, block, from, to }: ScanPlace): Location {
  const held = stories[story];
  return { ...(held && held.kind !== 'document' ? { story: held.id } : {}), block, start: from, end: to };
}
