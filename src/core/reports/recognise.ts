import { madeOnceFor, type ReportDocument, type ReportType } from '../model/index.ts';
import { linesOf, wordsIn } from './lines.ts';
import { keyOf, keysOf } from './wording.ts';

export interface Recognition {
  readonly type: ReportType | null;
  /** 0 to 1; 1 where the document's own record says so. */
  readonly confidence: number;
}

/** Below this a paper is of no known type: a summary, a background and recommendations stand in many a document. */
const leastConfidence = 0.4;

/** The report type that a document follows: as its ledger says, else by its tags, headings, labels and marks. */
export function recognise(document: ReportDocument, types: readonly ReportType[]): Recognition {
  const { ledger } = document;
  const recorded = ledger.state === 'read' ? ledger.ledger.type?.id : undefined;
  const said = types.find((type) => type.id === recorded);
  if (said) return { type: said, confidence: 1 };
  let best: Recognition = { type: null, confidence: 0 };
  for (const [index, confidence] of confidences(document, types).entries()) {
    if (confidence > best.confidence) best = { type: types[index] ?? null, confidence };
  }
  return best.confidence >= leastConfidence ? best : { type: null, confidence: best.confidence };
}

/** How well a document fits each of the types, 0 to 1, in their order. */
export function confidences(document: ReportDocument, types: readonly ReportType[]): readonly number[] {
  const seen = keysSeen(document);
  const stacked = cellsSeen(document);
  const tags = new Set(document.controls.map((control) => control.tag).filter((tag) => tag !== ''));
  const features = types.map(featuresOf);
  const there = new Set(
    features
      .flat()
      .filter(
        (one) =>
          tags.has(one.tag ?? '') ||
          one.keys.some((key) => seen.has(key)) ||
          (one.stacks && one.keys.some((key) => key.includes(' ') && stacked.includes(` ${key} `))),
      ),
  );
  return features.map((own) => {
    const found = sum(
      own.map((one) =>
        there.has(one) ? one.weight * (one.stacks || titleSeen(one, seen, tags) ? 1 : 0.7) : 0,
      ),
    );
    const missing = sum(own.map((one) => (there.has(one) ? 0 : one.weight)));
    const known = new Set(own.flatMap((one) => one.keys));
    // What is there and belongs only to another type speaks against this one.
    const foreign = new Map(
      [...there]
        .filter(
          (one) =>
            !own.includes(one) &&
            (one.mark
              ? !own.some((mine) => mine.mark && mine.keys[0] === one.keys[0])
              : !one.keys.some((key) => known.has(key))),
        )
        .map((one) => [`${one.keys[0] ?? ''}${one.mark ? '!' : ''}`, one.weight]),
    );
    if (found === 0) return 0;
    const precision = found / (found + sum([...foreign.values()]));
    const recall = found / (found + missing);
    return precision * (1 - Math.exp(-found / 5)) * (0.7 + 0.3 * recall);
  });
}

interface Feature {
  /** The title's first, then the aliases'. */
  readonly keys: readonly string[];
  readonly own: readonly string[];
  readonly tag: string | null;
  readonly weight: number;
  readonly mark: boolean;
  /** Labels that authors pile up in one cell, where line breaks may be lost. */
  readonly stacks: boolean;
}

const featuresOf = madeOnceFor((type: ReportType): readonly Feature[] => {
  const feature = (
    title: string,
    aliases: readonly string[],
    tag: string | null,
    weight?: number,
  ): Feature => {
    const own = keysOf(title);
    // "Summary" and "Legal" say less than "Other options considered".
    const telling = own.some((key) => key.includes(' ')) ? 1 : 0.5;
    return {
      keys: [...own, ...aliases.flatMap(keysOf)],
      own,
      tag,
      weight: weight ?? telling,
      mark: false,
      stacks: false,
    };
  };
  // Fields of the masthead stand there without their labels.
  const drawn = type.layout.flatMap((part) => (part.kind === 'line' ? [part.text] : [])).join(' ');
  return [
    ...type.sections.map((one) => feature(one.title, one.aliases, `rw:s:${one.id}`)),
    ...type.signOffs.map((one) => ({ ...feature(one.title, one.aliases, `rw:o:${one.role}`), stacks: true })),
    ...type.records.map((one) => ({ ...feature(one.title, one.aliases, `rw:r:${one.id}`), stacks: true })),
    ...type.header
      .filter((one) => !drawn.includes(`{${one.id}}`))
      .map((one) => feature(one.label, one.aliases ?? [], null)),
    feature(type.council, [], null, 1),
    ...type.marks.map((mark) => ({
      ...feature(mark, [], null, 1.5),
      mark: true,
      stacks: type.signOffs.some((one) => keyOf(one.title) === keyOf(mark)),
    })),
  ];
});

const titleSeen = (one: Feature, seen: ReadonlySet<string>, tags: ReadonlySet<string>): boolean =>
  tags.has(one.tag ?? '') || one.own.some((key) => seen.has(key));

/** Keys of everything short enough to be a heading or a label. */
function keysSeen(document: ReportDocument): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.style?.startsWith('toc') || block.text.length > 600) continue;
    const lines = linesOf(block);
    for (const line of lines) {
      if (line.text === '' || line.text.length > 300) continue;
      for (const key of line.keys) keys.add(key);
      const colon = line.text.indexOf(':');
      if (colon > 0) keys.add(keyOf(line.text.slice(0, colon)));
    }
    if (lines.length > 1) for (const key of keysOf(wordsIn(block))) keys.add(key);
  }
  return keys;
}

/** The words of short table cells, run together. */
function cellsSeen(document: ReportDocument): string {
  return document.blocks
    .map((block) =>
      block.kind === 'paragraph' && block.cell !== null && block.text.length <= 200
        ? ` ${keyOf(block.text)} `
        : '',
    )
    .join('|');
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
