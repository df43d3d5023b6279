import type {
  Block,
  HostError,
  Picture,
  ReportDocument,
  Result,
  Story,
  Table,
} from '../../core/model/index.ts';
import { ok } from '../../core/model/index.ts';
import { readLedger } from '../ledger.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import { createNumberer } from './numbering.ts';
import { readLists } from './numbering-part.ts';
import type { Lists } from './numbering-part.ts';
import { readProperties } from './properties.ts';
import { readControls } from './read-control.ts';
import { createLookReader, createTableLookReader } from './look-reader.ts';
import { locationOf, readLinks, readMarks } from './read-marks.ts';
import { readParagraph } from './read-paragraph.ts';
import { scanPackage } from './scan.ts';
import { behindCells } from './table-shading.ts';
import type { Scan, ScanParagraph, ScanPicture, ScanStory, ScanTable } from './scan-types.ts';
import { readStyles } from './styles.ts';
import type { Styles } from './styles.ts';

/**
 * The document as a value. An error only where its main part cannot be read; whatever else is damaged is
 * named in `problems` and left out.
 */
export function readDocument(pkg: OpcPackage): Result<ReportDocument, HostError> {
  const styles = readStyles(pkg);
  const scanned = scanPackage(pkg, styles);
  return scanned.ok ? ok(documentOf(pkg, scanned.value, styles)) : scanned;
}

/** The same for a package that has been scanned already, so that a host scans once. */
export function documentOf(pkg: OpcPackage, scan: Scan, styles: Styles): ReportDocument {
  const lists = readLists(pkg, styles);
  const problems = lists.problem === null ? [...scan.problems] : [...scan.problems, lists.problem];
  const properties = readProperties(pkg, styles, problems);
  const storyBlocks = scan.stories.map((story) =>
    readBlocks(story, scan, styles, lists, properties.language),
  );
  const [blocks = []] = storyBlocks;
  const stories: Story[] = [];
  for (const [index, { id, kind }] of scan.stories.entries()) {
    if (kind !== 'document') stories.push({ id, kind, blocks: storyBlocks[index] ?? [] });
  }
  return {
    properties,
    blocks,
    stories,
    controls: readControls(scan, storyBlocks),
    pictures: scan.pictures.map((picture, index) => readPicture(picture, index, scan)),
    ledger: readLedger(pkg),
    marks: readMarks(scan),
    links: readLinks(pkg, scan),
    drawnWords: scan.drawnWords.map((words) => ({ at: locationOf(scan, words), text: words.text })),
    problems,
  };
}

function readBlocks(
  story: ScanStory,
  scan: Scan,
  styles: Styles,
  lists: Lists,
  documentLanguage: string,
): Block[] {
  const numberOf = createNumberer(lists, styles);
  const lookOf = createLookReader(styles);
  const lookInTable = createTableLookReader(styles);
  const hasColours = ({ cell }: ScanParagraph): boolean => {
    const table = cell === null ? undefined : story.blocks[cell.table];
    return table?.kind === 'table' && styles.byId.get(table.styleId)?.colours === true;
  };
  let startsPage = false;
  return story.blocks.map((block) => {
    if (block.kind === 'table') return readTable(block, styles);
    const paragraph = readParagraph(block, {
      scan,
      styles,
      lookOf: hasColours(block) ? lookInTable : lookOf,
      numberOf,
      documentLanguage,
      startsPage,
    });
    startsPage = block.properties.breakAtEnd;
    return paragraph;
  });
}

function readTable(table: ScanTable, styles: Styles): Table {
  const { block, rows, cell, altText, endBlock } = table;
  const behind = behindCells(table, styles);
  return {
    kind: 'table',
    block,
    rows: rows.map(({ header, cells }, row) => ({
      header,
      cells: cells.map(({ firstBlock, endBlock: end, span, merged }, index) => ({
        start: firstBlock,
        end,
        span,
        merged,
        behind: behind(row, index),
      })),
    })),
    cell,
    altText,
    end: endBlock,
  };
}

function readPicture(
  { story, block, offset, altText, decorative }: ScanPicture,
  index: number,
  scan: Scan,
): Picture {
  const at = scan.stories[story];
  return {
    at: {
      ...(at && at.kind !== 'document' ? { story: at.id } : {}),
      block,
      start: offset,
      end: offset,
      picture: index,
    },
    altText,
    decorative,
  };
}
