import type { Control, Header, HeaderField, Location, ReportDocument, ReportType } from '../model/index.ts';
import { readChoice } from './choices.ts';
import { datesIn } from './dates.ts';
import { labelCells, labelled, linesBefore } from './labelled-fields.ts';
import { isBlank, placeOfLines, wordsIn, type Line } from './lines.ts';
import { readMasthead } from './masthead.ts';
import { isPrompt } from './wording.ts';

/** The fields of a type's header, one for each. `end`: where the masthead ends; `bounded`: because a section begins. */
export function readHeader(
  document: ReportDocument,
  type: ReportType,
  end: number,
  bounded: boolean,
): readonly Header[] {
  const lines = linesBefore(document, end);
  const cells = labelCells(document, end);
  const byLabel = new Map(
    type.header.flatMap((field) => {
      const found = field.kind === 'choice' ? null : labelled(cells, type, field);
      return found ? [[field.id, found] as const] : [];
    }),
  );
  const taken = new Set(
    [...byLabel.values()].flatMap(({ lines: own, label }) => [...own, label].map(keyOfLine)),
  );
  const masthead = readMasthead(
    type,
    lines.filter((line) => !taken.has(keyOfLine(line))),
    bounded,
  );
  return type.header.map((field) => {
    if (field.kind === 'choice') return readChoice(document, field);
    const control = document.controls.find((one) => one.tag === `rw:h:${field.id}`);
    if (control) return fromControl(document, field, control);
    const label = byLabel.get(field.id);
    if (label) return fromLines(field, label.lines, label.at);
    const found = masthead.get(field.id);
    if (!found) return { id: field.id, spec: field, state: 'missing', text: '', at: null };
    return { ...fieldOf(field, found.text, false), at: found.at };
  });
}

const keyOfLine = (line: Line): string => `${String(line.paragraph.block)}/${String(line.start)}`;

function fromControl(document: ReportDocument, field: HeaderField, control: Control): Header {
  // In a cell an author may have written beside the control; elsewhere the line holds other things too.
  const block = control.at.story === undefined ? document.blocks[control.first] : undefined;
  const text = control.placeholder
    ? ''
    : ownText(document, control, block?.kind === 'paragraph' ? wordsIn(block) : null);
  return {
    ...fieldOf(field, text, control.placeholder || (text === '' && control.text !== '')),
    at: control.at,
  };
}

function ownText(document: ReportDocument, control: Control, paragraph: string | null): string {
  if (control.range === null || paragraph === null) return control.text.trim();
  const block = document.blocks[control.first];
  if (block?.kind !== 'paragraph') return control.text.trim();
  const guided = block.guidance.some(
    (range) => range.start < (control.range?.end ?? 0) && (control.range?.start ?? 0) < range.end,
  );
  if (!guided) return control.text.trim();
  const { start, end } = control.range;
  const words = wordsIn({
    ...block,
    text: block.text.slice(0, end),
    guidance: [{ start: 0, end: start }, ...block.guidance.filter((range) => range.end > start)],
  });
  return words.trim();
}

function fromLines(field: HeaderField, lines: readonly Line[], at: Location | null): Header {
  const text = lines
    .map((line) => line.text)
    .filter((words) => words !== '')
    .join('\n');
  const guided = lines.some((line) => line.guided && !isBlank(line));
  return { ...fieldOf(field, text, guided), at: placeOfLines(lines) ?? at };
}

function fieldOf(field: HeaderField, text: string, guided: boolean): Omit<Header, 'at'> {
  const base = { id: field.id, spec: field, text };
  if (text === '') return { ...base, state: guided ? 'placeholder' : 'empty' };
  const prompt =
    isPrompt(text) || (field.kind === 'date' && datesIn(text).length === 0 && /^d+\/m+\/y+$/i.test(text));
  return { ...base, state: prompt ? 'placeholder' : 'filled' };
}
