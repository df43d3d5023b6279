/** What a fix does to a paper beside taking its finding away. */

import type { Block, EditKind, Fix, ReportDocument } from '../../src/core/model/index.ts';
import type { OpcPackage } from '../../src/ooxml/index.ts';

/** The paragraphs and tables of one state of a paper that the other does not have, in order. */
export function missingIn(other: ReportDocument, document: ReportDocument): readonly string[] {
  const known = new Map<string, number>();
  for (const line of linesOf(other)) known.set(line.all, (known.get(line.all) ?? 0) + 1);
  return linesOf(document).flatMap(({ all, text }) => {
    const left = known.get(all) ?? 0;
    if (left > 0) known.set(all, left - 1);
    return left > 0 ? [] : [text];
  });
}

const linesOf = ({
  blocks,
  stories,
}: ReportDocument): readonly { readonly all: string; readonly text: string }[] =>
  [...blocks, ...stories.flatMap((story) => story.blocks)].map((block) => ({
    all: JSON.stringify(withoutPlace(block)),
    text: textOf(block),
  }));

/** Where a block stands, and the number that Word counts for it, moves with what stands before it. */
const withoutPlace = (block: Block): unknown =>
  block.kind === 'paragraph'
    ? { ...block, block: 0, number: null, cell: null }
    : block.rows.map(({ header, cells }) => ({
        header,
        cells: cells.map(({ span, merged }) => ({ span, merged })),
      }));

const textOf = (block: Block): string =>
  block.kind === 'paragraph'
    ? block.text
    : `table of ${String(block.rows.length)} rows${block.rows[0]?.header === true ? ' and a header' : ''}`;

/** The parts of the file that differ. */
export const changedParts = (before: OpcPackage, after: OpcPackage): readonly string[] =>
  [...new Set([...before.parts.keys(), ...after.parts.keys()])].filter(
    (name) => !same(before.parts.get(name), after.parts.get(name)),
  );

const same = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;

const partsOf: Readonly<Partial<Record<EditKind, RegExp>>> = {
  'set-title': /^docProps\//,
  'set-property': /^docProps\//,
  'set-language': /^word\/styles\.xml$/,
  'set-ledger': /^customXml\//,
};

/** Whether the edits of a fix have business in a part of the file. */
export const mayChange = ({ edits }: Fix, part: string): boolean =>
  edits.some(({ kind }) => (partsOf[kind] ?? /^word\/document\.xml$/).test(part));
