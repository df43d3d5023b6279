import { officeRelationships } from '../package/namespaces.ts';
import { attribute, attributeIn } from '../package/xml.ts';
import type { XmlTag } from '../package/xml.ts';
import type { Handler, Handlers, Harvest, PartState } from './scan-state.ts';
import { skipContents } from './scan-state.ts';
import type { ScanMark, ScanPiece, ScanPlace } from './scan-types.ts';

/** The place where the scan is: a cursor in the open paragraph, else the block that comes next. */
export const here = ({ story }: PartState): ScanPlace => {
  const { paragraph } = story;
  const at = paragraph?.length ?? 0;
  return { story: story.index, block: paragraph?.draft.block ?? story.blocks.length, from: at, to: at };
};

const authorOf = (tag: XmlTag): string => attribute(tag, 'author') ?? '';

/** A tracked change of formatting, of a table's rows, cells or grid: its old properties are left out. */
export const formatChange: Handler = {
  open: (state, tag) => {
    state.harvest.marks.push({ ...here(state), kind: 'formatting', author: authorOf(tag), text: '' });
    skipContents(state);
  },
};

/** A tracked insertion or deletion begins; its words are known when it closes. */
export function openChange(state: PartState, kind: 'insertion' | 'deletion', tag: XmlTag): void {
  const { paragraph } = state.story;
  state.harvest.marks.push({ ...here(state), kind, author: authorOf(tag), text: '' });
  state.changes.push({
    mark: state.harvest.marks.length - 1,
    pieces: paragraph?.draft.pieces.length ?? 0,
  });
}

export function closeChange(state: PartState): void {
  const change = state.changes.pop();
  const { paragraph } = state.story;
  const mark = state.harvest.marks[change?.mark ?? -1];
  if (!change || !mark || !paragraph || mark.block !== paragraph.draft.block) return;
  mark.to = paragraph.length;
  mark.text = paragraph.draft.pieces
    .slice(change.pieces)
    .filter(({ excluded }) => excluded !== 'code')
    .map((piece) => pieceText(state.text, piece))
    .join('');
}

/** What a piece says in the source, whether it counts or not. */
export function pieceText(
  source: string,
  piece: Pick<ScanPiece, 'kind' | 'innerStart' | 'innerEnd'>,
): string {
  if (piece.kind === 'tab') return '\t';
  if (piece.kind === 'break') return '\n';
  return piece.kind === 'text' ? unescape(source.slice(piece.innerStart, piece.innerEnd)) : '';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The part was parsed: only the five entities of XML and character references can stand in it (XML 1.0, 4.6). */
const unescape = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, digits?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16))
      : (entities[name] ?? all),
  );

const anchorOf = (harvest: Harvest, tag: XmlTag): string | null => {
  const id = attribute(tag, 'id');
  return id !== undefined && harvest.commentTexts.has(id) ? id : null;
};

/** A comment on words has a range; one on a place has its reference alone, which every comment has. */
const comment = (end: boolean): Handler => ({
  open: (state, tag) => {
    const { anchors } = state.harvest;
    const id = anchorOf(state.harvest, tag);
    if (id === null) return;
    const place = here(state);
    const known = anchors.get(id);
    if (known === undefined) anchors.set(id, place);
    else if (end && known.story === place.story && known.block === place.block) {
      anchors.set(id, { ...known, to: Math.max(known.to, place.to) });
    }
  },
});

/** Comments as marks: those that no story anchors stand at the beginning. */
export function commentMarks({ anchors, commentTexts }: Harvest): ScanMark[] {
  return [...commentTexts].map(([id, { author, text }]) => ({
    ...(anchors.get(id) ?? { story: 0, block: 0, from: 0, to: 0 }),
    kind: 'comment',
    author,
    text,
  }));
}

/** What is open and leads nowhere, as a field of another kind, is no link. */
const link = (
  target: (tag: XmlTag) => { relationship: string; target: string | null },
): Required<Handler> => ({
  open: (state, tag) => {
    state.links.push({ ...here(state), part: state.part, ...target(tag) });
  },
  close: (state) => {
    const open = state.links.pop();
    const { paragraph } = state.story;
    const target = open?.target ?? null;
    if (!open || target === null) return;
    if (paragraph?.draft.block !== open.block || paragraph.length === open.from) return;
    state.harvest.links.push({ ...open, target, to: paragraph.length });
  },
});

const bookmark = (name: string | undefined): string => (name === undefined ? '' : `#${name}`);

/** Address of a HYPERLINK field (17.16.5.25): `HYPERLINK "https://…"`, or `\l "bookmark"`. */
export function linkOfField(code: string): string | null {
  if (!/^\s*HYPERLINK\b/i.test(code)) return null;
  const inside = /\\l\s+"([^"]*)"/i.exec(code);
  const address = /HYPERLINK\s+"([^"]*)"/i.exec(code)?.[1] ?? '';
  return address + bookmark(inside?.[1]);
}

/** A field written in one element (17.16.19). */
export const simpleFieldLink = link((tag) => ({
  relationship: '',
  target: linkOfField(attribute(tag, 'instr') ?? ''),
}));

export const markHandlers: Handlers = {
  commentRangeStart: comment(false),
  commentRangeEnd: comment(true),
  commentReference: comment(false),
  hyperlink: link((tag) => ({
    relationship: attributeIn(tag, 'id', officeRelationships) ?? '',
    target: bookmark(attribute(tag, 'anchor')),
  })),
  pPrChange: formatChange,
  rPrChange: formatChange,
  sectPrChange: formatChange,
  numberingChange: formatChange,
  // A content control that was put round words, or taken off them (17.13.5.6, 17.13.5.4).
  customXmlInsRangeStart: formatChange,
  customXmlDelRangeStart: formatChange,
};
