/** What Word is asked for comes to what the edit makes of the file. Here a row of tokens plays Word. */

import fc from 'fast-check';
import type { Edit, Inline } from '../../src/core/model/index.ts';
import { isRefusal } from '../../src/hosts/word/outcomes.ts';
import { textOf, tokensOf } from '../../src/hosts/word/paragraph-tokens.ts';
import type { Token } from '../../src/hosts/word/paragraph-tokens.ts';
import { stepsOf } from '../../src/hosts/word/plan-steps.ts';
import type { Read } from '../../src/hosts/word/plan-paragraph.ts';
import type { Spot, Step } from '../../src/hosts/word/steps.ts';
import { applyEdits, openPackage, readPackage } from '../../src/ooxml/index.ts';
import type { OpcPackage, ScanParagraph } from '../../src/ooxml/index.ts';
import { arbitraryEdits } from '../contract/arbitrary-edits.ts';
import { numberTag, sampleReport } from '../contract/sample-report.ts';

function readOf(pkg: OpcPackage): Read {
  const reading = readPackage(pkg);
  if (!reading.ok) throw new Error(reading.error.message);
  return { pkg, reading: reading.value };
}

function sample(): Read {
  const pkg = openPackage(sampleReport());
  if (!pkg.ok) throw new Error(pkg.error.message);
  return readOf(pkg.value);
}

const read = sample();

/** Every paragraph of the body as it reads, the edges of its controls shown. */
const shown = (all: readonly (readonly Token[])[]): readonly string[] =>
  all.map((tokens) =>
    tokens.map(({ key, edge }) => (edge === null ? key[0]! : edge === 'start' ? '⟦' : '⟧')).join(''),
  );

const rowsOf = ({ reading }: Read): Map<number, Token[]> =>
  new Map(
    (reading.scan.stories[0]?.blocks ?? [])
      .filter((block): block is ScanParagraph => block.kind === 'paragraph')
      .map((block) => [block.block, [...tokensOf(reading, 0, block)]]),
  );

interface Splice {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function placed(rows: ReadonlyMap<number, readonly Token[]>, spot: Spot): Omit<Splice, 'text'> {
  if (spot.in === 'control') {
    for (const [block, tokens] of rows) {
      const edge = (which: 'start' | 'end') =>
        tokens.findIndex((token) => token.edge === which && token.control === spot.control);
      const [start, end] = [edge('start'), edge('end')];
      if (start < 0) continue;
      const at = { Before: [start, start], Start: [start + 1, start + 1], Content: [start + 1, end] };
      const all = { ...at, End: [end, end], After: [end + 1, end + 1] };
      return { block, from: all[spot.at][0]!, to: all[spot.at][1]! };
    }
    throw new Error(`No control ${spot.control}`);
  }
  if (spot.in === 'cursor' || spot.in === 'table') throw new Error('Not a place of the text');
  const tokens = rows.get(spot.block) ?? [];
  const characters = [...tokens.keys()].filter((index) => tokens[index]!.edge === null);
  const [from, to] =
    spot.in === 'paragraph' ? [0, tokens.length] : [characters[spot.start]!, characters[spot.end - 1]! + 1];
  if (spot.at === 'Start') return { block: spot.block, from, to: from };
  if (spot.at === 'End') return { block: spot.block, from: to, to };
  return { block: spot.block, from, to };
}

const drawn = (inline: Inline): string => ('control' in inline ? `⟦${textOf(inline)}⟧` : textOf(inline));

function spliceOf(rows: ReadonlyMap<number, readonly Token[]>, step: Step): Splice {
  switch (step.do) {
    case 'replace':
      return { ...placed(rows, step.at), text: step.text };
    case 'insert':
      return { ...placed(rows, step.at), text: step.inlines.map(drawn).join('') };
    case 'delete-control': {
      const inside = placed(rows, { in: 'control', control: step.control, at: 'Content' });
      return { ...inside, from: inside.from - 1, to: inside.to + 1, text: '' };
    }
    default:
      throw new Error(`${step.do} is no change of a paragraph`);
  }
}

function played(steps: readonly Step[]): readonly string[] {
  const rows = rowsOf(read);
  const splices = steps.map((step) => spliceOf(rows, step));
  return [...rows].map(([block, tokens]) => {
    const row = tokens.map((token) => shown([[token]])[0]!);
    for (const { from, to, text } of splices
      .filter((splice) => splice.block === block)
      .sort((a, b) => b.from - a.from || b.to - a.to)) {
      row.splice(from, to - from, text);
    }
    return row.join('');
  });
}

/** In the body, and no more paragraphs nor fewer. */
const isOfWords = (edit: Edit): boolean =>
  ['insert-inline', 'replace-text'].includes(edit.kind) ||
  (edit.kind === 'set-control-text' && ['rw:h:title', numberTag, 'rw:o:legal'].includes(edit.tag));

const check = (edit: Edit): void => {
  const { pkg, outcomes } = applyEdits(read.pkg, [edit], read.reading);
  if (!outcomes[0]!.done) return;
  const steps = stepsOf(read, edit);
  // Only places that Word cannot reach are refused.
  if (isRefusal(steps)) {
    expect(steps.reason).toBe('unsupported');
    return;
  }
  if (steps.some((step) => !['replace', 'insert', 'delete-control'].includes(step.do))) return;
  const inHeader = steps.some(
    (step) =>
      'at' in step && step.at.in === 'control' && read.reading.scan.controls[step.at.control]?.story !== 0,
  );
  if (!inHeader) expect(played(steps)).toEqual(shown([...rowsOf(readOf(pkg)).values()]));
};

test('any change of words comes out as it does in the file, edge by edge', () => {
  fc.assert(
    fc.property(arbitraryEdits, (edits) => edits.filter(isOfWords).forEach(check)),
    { numRuns: 300, seed: 20260120 },
  );
});

test.each([0, 4, 10, 11, 12, 13, 14, 15, 24])(
  'a figure put in at %i lies on the right side of every edge',
  (at) => {
    const control = { tag: 'rw:f:cla-rate/E06000015/latest/value', title: 'Rate' };
    check({
      kind: 'insert-inline',
      inlines: [
        { kind: 'text', text: ' ' },
        { kind: 'control', control, text: '88', guidance: '' },
        { kind: 'text', text: ' ' },
      ],
      at: { block: 2, start: at, end: at },
    });
  },
);

test('words over any stretch of a sentence with a figure in it', () => {
  fc.assert(
    fc.property(fc.nat(24), fc.nat(24), fc.constantFrom('', 'x', 'e', 'There', '545', ' '), (a, b, text) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      check({
        kind: 'replace-text',
        at: { block: 2, start, end },
        expected: 'There were 545 children.'.slice(start, end),
        text,
      });
    }),
    { numRuns: 300, seed: 20260120 },
  );
});
