import type { Scan, ScanControl, ScanParagraph, ScanPiece } from '../read/scan-types.ts';

export interface Places {
  /** Of the main story only: the view marks no others. */
  readonly paragraphs: readonly ScanParagraph[];
  readonly paragraphAt: ReadonlyMap<number, ScanParagraph>;
  readonly paragraphByProperties: ReadonlyMap<number, ScanParagraph>;
  readonly pieces: ReadonlyMap<number, { readonly piece: ScanPiece; readonly paragraph: ScanParagraph }>;
  /** Rows that are there when tracked changes are accepted. */
  readonly rows: ReadonlySet<number>;
  /** Index of an inline control of the main story by the offset of its w:sdtContent. */
  readonly inlineByContent: ReadonlyMap<number, number>;
}

/** Looks up what the scan found in one part by where it stands in the source. */
export function placesIn(scan: Scan, part: number): Places {
  const stories = scan.stories.filter((story) => story.part === part);
  const paragraphs: ScanParagraph[] = [];
  const pieces = new Map<number, { piece: ScanPiece; paragraph: ScanParagraph }>();
  const rows = new Set<number>();
  for (const story of stories) {
    for (const block of story.blocks) {
      if (block.kind === 'table') {
        for (const row of block.rows) rows.add(row.start);
        continue;
      }
      if (story.kind === 'document') paragraphs.push(block);
      for (const piece of block.pieces) pieces.set(piece.start, { piece, paragraph: block });
    }
  }
  const inline = scan.controls
    .map((control, index): [ScanControl, number] => [control, index])
    .filter(([control]) => control.level === 'inline' && scan.stories[control.story]?.kind === 'document');
  return {
    paragraphs,
    paragraphAt: new Map(paragraphs.map((paragraph) => [paragraph.start, paragraph])),
    paragraphByProperties: new Map(
      paragraphs.flatMap((paragraph) => (paragraph.pPr === null ? [] : [[paragraph.pPr.start, paragraph]])),
    ),
    pieces,
    rows,
    inlineByContent: new Map(
      inline.flatMap(([control, index]) =>
        control.content === null ? [] : [[control.content.start, index]],
      ),
    ),
  };
}
