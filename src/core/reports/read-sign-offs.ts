import type {
  Control,
  Location,
  ReportDocument,
  ReportType,
  SignOff,
  SignOffSpec,
  Table,
} from '../model/index.ts';
import { rolesIn } from './approvals.ts';
import { cellLines, isBlank, linesOf, placeOfLines, type Line } from './lines.ts';
import { isWithheld, readSignature } from './names.ts';
import { isNil, isPrompt } from './wording.ts';

/** One for each role of the type. `covers`: the fingerprint of the sections as they read now; few reports ask for it. */
export function readSignOffs(
  document: ReportDocument,
  type: ReportType,
  table: Table | null,
  covers: () => string,
): readonly SignOff[] {
  const beside = table ? rolesIn(document, type, table) : null;
  return type.signOffs.map((spec) => {
    const control = document.controls.find((one) => one.tag === `rw:o:${spec.role}`);
    if (control) return stale(document, spec, fromControl(document, spec, control), covers);
    const place = beside?.get(spec.role);
    if (!place) return { role: spec.role, spec, state: 'missing', names: [], date: null, at: null };
    const at = placeOfLines(place.lines) ?? placeOfLines(place.unplaced);
    const read = signOffFrom(spec, place.lines, at);
    const unplaced = readSignature(place.unplaced.map((line) => line.text)).names;
    return stale(document, spec, unplaced.length > 0 ? { ...read, unplaced } : read, covers);
  });
}

/** What is written for a role, inside its control or beside it in the same cell. */
function fromControl(document: ReportDocument, spec: SignOffSpec, control: Control): SignOff {
  const block = control.at.story === undefined ? document.blocks[control.first] : undefined;
  const paragraph = block?.kind === 'paragraph' ? block : null;
  const table = paragraph?.cell ? document.blocks[paragraph.cell.table] : null;
  const lines =
    paragraph?.cell && table?.kind === 'table'
      ? cellLines(document, table, paragraph.cell.row, paragraph.cell.cell)
      : paragraph
        ? linesOf(paragraph)
        : [];
  const read = signOffFrom(spec, lines, control.at);
  return read.state === 'empty' && control.placeholder ? { ...read, state: 'placeholder' } : read;
}

function signOffFrom(spec: SignOffSpec, lines: readonly Line[], at: Location | null): SignOff {
  const words = lines.map((line) => line.text).filter((text) => /[\p{L}\p{N}]/u.test(text));
  const base = { role: spec.role, spec, at };
  if (words.length === 0) {
    const guided = lines.some((line) => !isBlank(line) && line.guided);
    return { ...base, state: guided ? 'placeholder' : 'empty', names: [], date: null };
  }
  if (words.every(isPrompt))
    return { ...base, state: 'placeholder', names: [], date: null, withheld: words.join(' ') };
  const { names, date } = readSignature(words);
  // A name is no signature where the words beside it say that it was not given.
  if (words.some(isWithheld))
    return { ...base, state: 'empty', names, date: null, withheld: words.join(' ') };
  if (words.every((text) => isOut(text) || readsAsDate(text))) {
    if (words.some(isOut)) return { ...base, state: 'not-applicable', names: [], date };
  }
  if (names.length === 0) return { ...base, state: 'empty', names, date, unnamed: words.join(' ') };
  return { ...base, state: 'signed', names, date };
}

/** Not concerned, with a reason or without: "Not applicable", "N/A", "Not required as no posts change". */
const isOut = (text: string): boolean =>
  isNil(text) || /^(?:n\/?a|not (?:applicable|relevant|required))\b(?!.*\b(?:yet|until)\b)/iu.test(text);

const readsAsDate = (text: string): boolean => {
  const { names, date } = readSignature([text]);
  return names.length === 0 && date !== null;
};

/** A sign-off that was recorded with the text it covers, and whose text has changed since. */
function stale(document: ReportDocument, spec: SignOffSpec, read: SignOff, covers: () => string): SignOff {
  if (read.state !== 'signed' || document.ledger.state !== 'read') return read;
  const { signOffs } = document.ledger.ledger;
  const recorded = Object.hasOwn(signOffs, spec.role) ? signOffs[spec.role] : undefined;
  // Names written by hand since then are another sign-off, of which nothing is recorded.
  const same = recorded !== undefined && readSignature([recorded.text]).names.join() === read.names.join();
  return same && recorded.covers !== covers() ? { ...read, state: 'stale' } : read;
}
