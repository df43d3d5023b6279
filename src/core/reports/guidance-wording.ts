import type { HeaderField, ReportType, TextRange } from '../model/index.ts';
import { madeOnceFor } from '../model/index.ts';
import {
  fieldCells,
  lineContent,
  recordCells,
  roleCells,
  sectionCells,
  sectionContent,
} from './skeleton-content.ts';
import { isNil } from './wording.ts';

/** What the skeleton of a type tells the author to write: by the tag of the control that it stands in, and all of it. */
interface Wordings {
  readonly byTag: ReadonlyMap<string, readonly Words[]>;
  readonly all: readonly Words[];
  /** The same as it is written. Most guidance is as the skeleton wrote it. */
  readonly texts: ReadonlySet<string>;
  /** Sentences that are long enough to be known again among other words. */
  readonly sentences: readonly Words[];
}

type Words = readonly string[];

interface Token extends TextRange {
  readonly word: string;
}

/** Fewer words than these say nothing about where they come from. */
const telling = 3;

/**
 * Ranges of a text that read as guidance which the skeleton of the type writes, whole or in part: case, spaces, quotes and
 * punctuation do not count. `tags`: of the controls round the text. A part of the guidance that answers what it asks for
 * ("Not applicable") is the author's.
 */
export function guidanceIn(text: string, type: ReportType, tags: readonly string[]): readonly TextRange[] {
  const { byTag, all, texts, sentences } = wordingsOf(type);
  const whole = [{ start: 0, end: text.length }];
  if (texts.has(text)) return whole;
  const tokens = tokensOf(text);
  const words = tokens.map(({ word }) => word);
  const own = tags.flatMap((tag) => byTag.get(tag) ?? []);
  if (words.length === 0 || all.some((wording) => isSame(wording, words))) return whole;
  if (isNil(text)) return [];
  if ((own.length === 0 ? all : own).some((wording) => isPart(wording, words))) return whole;
  if (words.length >= telling && all.some((wording) => isPart(wording, words))) return whole;
  return stretches(text, tokens, sentences);
}

const wordingsOf = madeOnceFor((type: ReportType): Wordings => {
  const texts = new Map<string, string[]>();
  gather(skeletonOf(type), '', (tag, text) => {
    const own = texts.get(tag);
    if (own) own.push(text);
    else texts.set(tag, [text]);
  });
  const every = [...new Set([...texts.values()].flat())];
  return {
    byTag: new Map([...texts].map(([tag, own]) => [tag, own.map(wordsOf)] as const)),
    texts: new Set(every),
    all: every.map(wordsOf).filter((words) => words.length > 0),
    sentences: every
      .flatMap((text) => text.split(/(?<=[.?!])\s+/))
      .map(wordsOf)
      .filter((words) => words.length >= telling),
  };
});

/** All that the skeleton may put in, conditional parts and rows that are added later included. */
const skeletonOf = (type: ReportType): readonly unknown[] => [
  ...type.layout.map((part) => (part.kind === 'line' ? lineContent(type, part, {}) : [])),
  // In a line there is room for a name only: of what the pane says of the field, a few words may be its answer.
  ...type.header.map((field) =>
    isInLine(type, field) ? { kind: 'guidance', text: field.guidance } : fieldCells(field, {}),
  ),
  ...type.sections.flatMap((spec) => [sectionContent(type, spec), sectionCells(spec)]),
  ...type.signOffs.map(roleCells),
  ...type.records.map(recordCells),
];

const isInLine = (type: ReportType, { id }: HeaderField): boolean =>
  type.layout.some((part) => part.kind === 'line' && part.text.includes(`{${id}}`));

/** Every piece of guidance in content, however deep. */
function gather(content: unknown, tag: string, add: (tag: string, text: string) => void): void {
  if (typeof content !== 'object' || content === null) return;
  const { kind, text, guidance, control } = content as Record<string, unknown>;
  const own = (control as { readonly tag?: string } | undefined)?.tag ?? tag;
  if (kind === 'guidance' && typeof text === 'string') add(own, text);
  if (kind === 'control' && typeof guidance === 'string') add(own, guidance);
  for (const part of Object.values(content)) gather(part, own, add);
}

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map(({ 0: found, index }) => ({
    word: found.normalize('NFKC').toLowerCase().replace(/['’]/g, ''),
    start: index,
    end: index + found.length,
  }));

const wordsOf = (text: string): Words => tokensOf(text).map(({ word }) => word);

const isSame = (wording: Words, words: Words): boolean =>
  wording.length === words.length && wording.every((word, index) => word === words[index]);

/** What is left of guidance that was deleted from either end, also in the midst of a word. */
function isPart(wording: Words, words: Words): boolean {
  const [first = ''] = words;
  // One word may be anybody's, an answer even ("All"), save where what follows it was deleted.
  if (words.length === 1) return wording[0]?.startsWith(first) === true;
  const last = words.length - 1;
  return wording.some(
    (_, at) =>
      words.some((word, index) => word === wording[at + index]) &&
      words.every((word, index) => {
        const there = wording[at + index] ?? '';
        if (index === 0) return there.endsWith(word);
        return index === last ? there.startsWith(word) : there === word;
      }),
  );
}

/** Sentences of guidance among other words, each with the punctuation and the spaces behind it. */
function stretches(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Words[],
): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const rest = tokens.slice(at);
    const found = sentences.find((words) => words.every((word, index) => word === rest[index]?.word));
    const last = found && rest[found.length - 1];
    if (!found || !last) continue;
    const start = (tokens[at] as Token).start;
    const end = last.end + (/^[\p{Pe}\p{Pf}.,;:!?"'\s]*/u.exec(text.slice(last.end))?.[0].length ?? 0);
    const before = ranges.at(-1);
    if (before?.end === start) ranges.splice(-1, 1, { start: before.start, end });
    else ranges.push({ start, end });
    at += found.length - 1;
  }
  return ranges;
}
