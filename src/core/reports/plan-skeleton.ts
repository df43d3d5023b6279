import type {
  Content,
  Edit,
  FieldId,
  Ledger,
  Report,
  ReportDocument,
  ReportType,
  SectionId,
} from '../model/index.ts';
import { writableLedger } from '../figures/record.ts';
import { planHeader } from './plan-header.ts';
import { withOwnWords } from './own-words.ts';
import { partsOf, readReport } from './read-report.ts';
import { fieldText, type HeaderValues } from './skeleton-content.ts';
import { elsewhere, piecesOf, type Piece } from './skeleton-pieces.ts';

export interface SkeletonPlan {
  readonly edits: readonly Edit[];
  /** Titles of what is added, in document order. */
  readonly added: readonly string[];
}

/**
 * What a document lacks of its type: the whole skeleton where it is empty, else only what is missing, each part beside
 * the one that it follows. Fields that are still empty take the header's values; what an author wrote stays. Planned
 * again on what came of it, it plans nothing. `conditional`: the conditional sections that are wanted; all when absent.
 */
export function planSkeleton(
  marked: ReportDocument,
  type: ReportType,
  header: HeaderValues,
  options: { readonly conditional?: readonly SectionId[] } = {},
): SkeletonPlan {
  const document = withOwnWords(marked, type);
  const report = readReport(document, [type], type.id);
  const pieces = piecesOf(document, type, report, partsOf(document, type), header, options.conditional);
  const open = report.header.filter((one) => one.state === 'placeholder' || one.state === 'empty');
  const inserted = isEmpty(document)
    ? [
        {
          kind: 'insert-content' as const,
          content: pieces.flatMap((one) => one.content),
          at: { where: 'whole' as const },
        },
      ]
    : insertions(document, pieces);
  return {
    edits: [
      ...inserted,
      ...pieces.flatMap((one) => one.rows.map((row) => row.edit)),
      ...planHeader(document, open, header).edits,
      ...properties(document, type, report, header),
      ...record(document, type, header),
    ],
    added: [
      ...new Set(
        pieces.flatMap((one) => (one.span === null ? [one.title] : one.rows.map((row) => row.title))),
      ),
    ],
  };
}

/** Adds one missing section where it belongs; no edits where it is there or the type does not know it. */
export function planSection(marked: ReportDocument, report: Report, section: SectionId): readonly Edit[] {
  const { type } = report;
  if (type === null || report.sections.find((one) => one.id === section)?.state !== 'missing') return [];
  const document = withOwnWords(marked, type);
  const pieces = piecesOf(document, type, report, partsOf(document, type), {});
  const rows = pieces.flatMap((one) =>
    one.rows.filter((row) => row.section === section).map((row) => row.edit),
  );
  return rows.length > 0
    ? rows
    : insertions(
        document,
        pieces.filter((one) => one.section === section || one.span !== null),
      );
}

/** Runs of missing pieces, each put in after the piece before them, else before the one after, else at the end. */
function insertions(document: ReportDocument, pieces: readonly Piece[]): readonly Edit[] {
  const edits: Edit[] = [];
  let previous: Piece | null = null;
  let lacking: Content[] = [];
  const isPlaced = (piece: Piece): boolean => piece.span !== null && piece.span !== elsewhere;
  const flush = (next: Piece | null): void => {
    if (lacking.length === 0) return;
    const content = lacking;
    lacking = [];
    const after = previous?.span?.[1];
    const before = next?.span?.[0];
    // A section may be read as running on over what follows it: then what follows says where it ends.
    const runsOn = after !== undefined && before !== undefined && after >= before;
    if (after !== undefined && !runsOn)
      edits.push({ kind: 'insert-content', content, at: { where: 'after', block: after } });
    else if (before !== undefined)
      edits.push({ kind: 'insert-content', content, at: { where: 'before', block: before } });
    else
      edits.push({
        kind: 'insert-content',
        content,
        at: isEmpty(document) ? { where: 'whole' } : { where: 'end' },
      });
  };
  for (const piece of pieces) {
    if (piece.span === null) lacking.push(...piece.content);
    else if (isPlaced(piece)) {
      flush(piece);
      previous = piece;
    }
  }
  flush(null);
  return edits;
}

const isEmpty = (document: ReportDocument): boolean =>
  document.pictures.length === 0 &&
  document.blocks.every((block) => block.kind === 'paragraph' && block.text.trim() === '');

/** Title and language, where the document has none of its own. */
function properties(
  document: ReportDocument,
  type: ReportType,
  report: Report,
  header: HeaderValues,
): readonly Edit[] {
  const field = type.header.find((one) => one.id === 'title');
  const there = report.header.find((one) => one.id === 'title' && one.state === 'filled')?.text ?? '';
  const title = there === '' && field ? fieldText(field, header) : there;
  const { properties: set } = document;
  // A new file takes the type's language; one that an author began may be in another on purpose.
  const language = set.language === '' || (isEmpty(document) && set.language !== type.language);
  return [
    ...(title !== '' && set.title.trim() === '' ? [{ kind: 'set-title' as const, title }] : []),
    ...(language ? [{ kind: 'set-language' as const, language: type.language }] : []),
  ];
}

function record(document: ReportDocument, type: ReportType, header: HeaderValues): readonly Edit[] {
  const values = Object.entries(header).filter(([, value]) => value.trim() !== '');
  return recordOf(document, (ledger) => ({
    ...ledger,
    type: { id: type.id, version: type.version },
    header: { ...ledger.header, ...(Object.fromEntries(values) as Record<FieldId, string>) },
  }));
}

/** Changes the ledger; nothing where nothing changes. The ledger of a newer version is not ours to write. */
export function recordOf(document: ReportDocument, change: (ledger: Ledger) => Ledger): readonly Edit[] {
  const before = writableLedger(document.ledger);
  if (before === null) return [];
  const ledger = change(before);
  const same = document.ledger.state === 'read' && JSON.stringify(ledger) === JSON.stringify(before);
  return same ? [] : [{ kind: 'set-ledger', ledger }];
}
