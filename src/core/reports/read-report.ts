import type { Report, ReportDocument, ReportType, Table } from '../model/index.ts';
import { readAppendices } from './appendices.ts';
import { approvalsTable, introBlock } from './approvals.ts';
import { fingerprint } from './fingerprint.ts';
import { tablesOf } from './lines.ts';
import { withOwnWords } from './own-words.ts';
import { readHeader } from './read-header.ts';
import { readRecords, recordsTable } from './read-records.ts';
import { readSections } from './read-sections.ts';
import { readSignOffs } from './read-sign-offs.ts';
import { recognise, type Recognition } from './recognise.ts';
import { outlineOf, type Outline } from './section-places.ts';

/**
 * A document read against its report type: `typeId` where it is given, else the type that it is recognised by. Where no
 * type fits, `type` is null and only appendices are read.
 */
export function readReport(marked: ReportDocument, types: readonly ReportType[], typeId?: string): Report {
  const { type, confidence } = typeId === undefined ? recognise(marked, types) : asked(types, typeId);
  if (type === null) {
    const appendices = readAppendices(marked, null, null, [], []);
    return { type, confidence, header: [], sections: [], signOffs: [], records: [], appendices };
  }
  const document = withOwnWords(marked, type);
  const parts = partsOf(document, type);
  const { approvals, records, outline, ends } = parts;
  const sections = readSections(document, type, outline, ends);
  const rows = readRecords(document, type, records);
  const { end, bounded } = masthead(document, type, parts);
  return {
    type,
    confidence,
    header: readHeader(document, type, end, bounded),
    sections,
    signOffs: readSignOffs(document, type, approvals, () => fingerprint(sections)),
    records: rows,
    appendices: readAppendices(document, type, outline, sections, rows),
  };
}

/** Where the parts of a type stand in a document. */
export interface Parts {
  readonly approvals: Table | null;
  readonly records: Table | null;
  readonly outline: Outline;
  /** Blocks other than headings at which a section ends: the approvals and the records. */
  readonly ends: readonly number[];
}

export function partsOf(document: ReportDocument, type: ReportType): Parts {
  const tables = tablesOf(document);
  const intro = introBlock(document, type);
  const approvals = type.signOffs.length > 0 ? approvalsTable(document, type, tables, intro) : null;
  const records = type.records.length > 0 ? recordsTable(document, type, tables) : null;
  const taken = [approvals, records].filter((table) => table !== null);
  const ends = [...taken.map((table) => table.block), ...(intro === null ? [] : [intro])];
  return { approvals, records, outline: outlineOf(document, type, taken), ends };
}

function asked(types: readonly ReportType[], typeId: string): Recognition {
  const type = types.find((one) => one.id === typeId) ?? null;
  return { type, confidence: type ? 1 : 0 };
}

/** The masthead ends where the first section outside the front table begins; where there is none, it is not long. */
function masthead(
  document: ReportDocument,
  type: ReportType,
  { outline, ends }: Parts,
): { readonly end: number; readonly bounded: boolean } {
  const starts = type.sections.flatMap((spec) => {
    const place = spec.group === 'front' ? undefined : outline.places.get(spec.id);
    return place ? [place.control?.first ?? place.heading?.paragraph.block ?? 0] : [];
  });
  const bounded = starts.length + ends.length > 0;
  return { bounded, end: Math.min(document.blocks.length, bounded ? Infinity : 60, ...starts, ...ends) };
}
