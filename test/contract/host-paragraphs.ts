import type { Edit, Location, ReportDocument } from '../../src/core/model/index.ts';
import {
  applying,
  controlOf,
  done,
  paragraphAt,
  partsIn,
  partsOf,
  readOf,
  refused,
  replace,
  takes,
  textAt,
} from './host-under-test.ts';
import type { MakeHost } from './host-under-test.ts';
import { numberTag, sampleReport } from './sample-report.ts';
import { changesIn } from '../support/changes.ts';

export function describeParagraphs(name: string, make: MakeHost): void {
  const after = applying(make);

  describe(`${name}: the text of paragraphs`, () => {
    test('words are replaced across differently formatted runs', async () => {
      const { outcomes, document } = await after([
        replace({ block: 2, start: 0, end: 10 }, 'There were', 'We had'),
      ]);
      expect(outcomes).toEqual([done]);
      expect(textAt(document, 2)).toBe('We had 545 children.');
      expect(controlOf(document, numberTag).text).toBe('545');
    });

    test('words that read otherwise than expected are left alone', async () => {
      const { outcomes } = await after([replace({ block: 2, start: 0, end: 5 }, 'Where', 'There')]);
      expect(outcomes).toEqual([refused('changed')]);
    });

    test.each([11, 14])('typing at either side of a figure does not fall into it (at %i)', async (at) => {
      const { document } = await after([replace({ block: 2, start: at, end: at }, '', '#')]);
      expect(textAt(document, 2)).toBe(`There were ${at === 11 ? '#545' : '545#'} children.`);
      expect(controlOf(document, numberTag).text).toBe('545');
    });

    test('typing at the end of a field goes on filling the field', async () => {
      const { document } = await after([replace({ block: 0, start: 16, end: 16 }, '', ' 2026')]);
      expect(controlOf(document, 'rw:h:title').text).toBe('Children in Care 2026');
    });

    test('a figure goes with the sentence that it is deleted in; a field stays, empty', async () => {
      const { document } = await after([
        replace({ block: 2, start: 6, end: 18 }, 'were 545 chi', ''),
        replace({ block: 11, start: 1, end: 9 }, ' Schools', ' Housing'),
      ]);
      expect(textAt(document, 2)).toBe('There ldren.');
      expect(document.controls.filter((control) => control.tag === numberTag)).toHaveLength(1);
      expect(textAt(document, 11)).toBe('☐ Housing');
    });

    test('guidance that is typed over is guidance no longer', async () => {
      const { document } = await after([
        replace({ block: 3, start: 0, end: 17 }, 'Say what matters.', 'It matters.'),
      ]);
      expect(paragraphAt(document, 3)).toMatchObject({ text: 'It matters.', guidance: [] });
    });

    const unmark = (at: Location, expected: string): Edit => ({ kind: 'unmark-guidance', at, expected });

    test('words that look like guidance look so no longer; they stay as they are', async () => {
      const edits = [
        unmark({ block: 3, start: 0, end: 17 }, 'Say what matters.'),
        unmark({ block: 10, start: 0, end: 13 }, 'Name and date'),
      ];
      if (!(await takes(make, edits))) return;
      const { outcomes, document } = await after(edits);
      expect(outcomes).toEqual([done, done]);
      expect(paragraphAt(document, 3)).toMatchObject({ text: 'Say what matters.', guidance: [] });
      expect(paragraphAt(document, 10)).toMatchObject({ text: 'Name and date', guidance: [] });
      expect(controlOf(document, 'rw:o:legal')).toMatchObject({ text: 'Name and date', placeholder: false });
    });

    test('the guidance round such words stays marked', async () => {
      const edits = [unmark({ block: 3, start: 4, end: 8 }, 'what')];
      if (!(await takes(make, edits))) return;
      const { outcomes, document } = await after(edits);
      expect(outcomes).toEqual([done]);
      const guidance = [
        { start: 0, end: 4 },
        { start: 8, end: 17 },
      ];
      expect(paragraphAt(document, 3)).toMatchObject({ text: 'Say what matters.', guidance });
    });

    test('words that are not marked stay as they are; others, locked ones and places that are gone are refused', async () => {
      const edits = [
        unmark({ block: 2, start: 0, end: 18 }, 'There were 545 chi'),
        unmark({ block: 3, start: 0, end: 3 }, 'Ask'),
        unmark({ block: 13, start: 0, end: 2 }, 'Do'),
        unmark({ block: 99, start: 0, end: 2 }, 'Do'),
      ];
      if (!(await takes(make, edits))) return;
      const { host, outcomes } = await after(edits);
      expect(outcomes).toEqual([done, ...['changed', 'locked', 'not-found'].map(refused)]);
      expect(await partsOf(host)).toEqual(partsIn(sampleReport()));
    });

    const clear = (at: Location, expected: string): Edit => ({ kind: 'clear-highlight', at, expected });
    const highlighted = (document: ReportDocument): readonly string[] => {
      const { text, looks } = paragraphAt(document, 14);
      return looks.filter(({ style }) => style.highlighted).map(({ start, end }) => text.slice(start, end));
    };

    test('highlighted words are so no longer, a figure among them; they stay as they are', async () => {
      const { outcomes, document } = await after([clear({ block: 14, start: 0, end: 10 }, 'Again: 545')]);
      expect(outcomes).toEqual([done]);
      expect(highlighted(document)).toEqual([]);
      expect(paragraphAt(document, 14)).toMatchObject({ text: 'Again: 545.' });
      expect(paragraphAt(document, 14).looks).toMatchObject([
        { style: { bold: false } },
        { start: 7, end: 10, style: { bold: true } },
        { style: { bold: false } },
      ]);
      expect(controlOf(document, numberTag, 1).text).toBe('545');
    });

    test('the highlighting round such words stays', async () => {
      const { document } = await after([clear({ block: 14, start: 2, end: 5 }, 'ain')]);
      expect(highlighted(document)).toEqual(['Ag', ': ', '545']);
    });

    test('words without it stay as they are; others, locked ones and places that are gone are refused', async () => {
      const { host, outcomes } = await after([
        clear({ block: 2, start: 0, end: 18 }, 'There were 545 chi'),
        clear({ block: 14, start: 0, end: 5 }, 'Afore'),
        clear({ block: 13, start: 0, end: 2 }, 'Do'),
        clear({ block: 99, start: 0, end: 2 }, 'Do'),
      ]);
      expect(outcomes).toEqual([done, ...['changed', 'locked', 'not-found'].map(refused)]);
      expect(await partsOf(host)).toEqual(partsIn(sampleReport()));
    });

    test.each(['start', 'end', 'centre', 'justified'] as const)('a paragraph is aligned (%s)', async (to) => {
      const { outcomes, document } = await after(
        [2, 14].map((block): Edit => ({ kind: 'set-alignment', at: { block }, alignment: to })),
      );
      expect(outcomes).toEqual([done, done]);
      expect([2, 14].map((block) => paragraphAt(document, block).alignment)).toEqual([to, to]);
      expect(textAt(document, 14)).toBe('Again: 545.');
    });

    test('a paragraph that is gone is not aligned', async () => {
      const { outcomes } = await after(
        [99].map((block): Edit => ({ kind: 'set-alignment', at: { block }, alignment: 'end' })),
      );
      expect(outcomes).toEqual([refused('not-found')]);
    });

    test('tracked deletions stay and tracked insertions take the words', async () => {
      const { document } = await after([replace({ block: 5, start: 3, end: 8 }, 'will ', 'must ')]);
      expect(textAt(document, 5)).toBe('We must act & report.');
      expect(changesIn(document).length).toBe(2);
    });

    test('an empty paragraph can be typed into', async () => {
      const { outcomes, document } = await after([replace({ block: 15, start: 0, end: 0 }, '', 'The end')]);
      expect(outcomes).toEqual([done]);
      expect(textAt(document, 15)).toBe('The end');
    });

    test('a place is found by its words where its block has gone', async () => {
      const quote = { exact: 'act', prefix: 'will ', suffix: ' &' };
      const { document } = await after([replace({ block: 99, quote }, 'act', 'think')]);
      expect(textAt(document, 5)).toBe('We will think & report.');
    });

    const wrap = (at: Location, expected: string): Edit => ({
      kind: 'wrap-text',
      at,
      expected,
      control: { tag: 'rw:f:cla-rate/E06000015/latest/value', title: 'Rate' },
    });

    test('words that stand become a control, their text as it was', async () => {
      const edits = [
        wrap({ block: 2, start: 15, end: 23 }, 'children'),
        wrap({ block: 4, start: 0, end: 7 }, 'REASONS'),
      ];
      if (!(await takes(make, edits))) return;
      const { outcomes, document } = await after(edits);
      expect(outcomes).toEqual([done, done]);
      expect([textAt(document, 2), textAt(document, 4)]).toEqual(['There were 545 children.', 'REASONS']);
      expect(document.controls.filter(({ title }) => title === 'Rate')).toMatchObject([
        { text: 'children', level: 'inline', kind: 'rich', range: { start: 15, end: 23 } },
        { text: 'REASONS', level: 'inline', kind: 'rich', range: { start: 0, end: 7 } },
      ]);
      expect(controlOf(document, numberTag).text).toBe('545');
    });

    test('words in differently formatted runs become one control', async () => {
      const edits = [wrap({ block: 2, start: 6, end: 10 }, 'were')];
      if (!(await takes(make, edits))) return;
      const { outcomes, document } = await after(edits);
      expect(outcomes).toEqual([done]);
      expect(controlOf(document, 'rw:f:cla-rate/E06000015/latest/value').text).toBe('were');
      expect(textAt(document, 2)).toBe('There were 545 children.');
    });

    test('nothing, other words, a figure, locked words and places that are gone are not wrapped', async () => {
      const edits = [
        wrap({ block: 2, start: 4, end: 4 }, ''),
        wrap({ block: 2, start: 0, end: 5 }, 'Where'),
        wrap({ block: 2, start: 11, end: 14 }, '545'),
        wrap({ block: 2, start: 6, end: 12 }, 'were 5'),
        wrap({ block: 13, start: 0, end: 2 }, 'Do'),
        wrap({ block: 99, start: 0, end: 2 }, 'Do'),
      ];
      if (!(await takes(make, edits))) return;
      const { outcomes, document } = await after(edits);
      expect(outcomes).toEqual(
        ['unsupported', 'changed', 'unsupported', 'unsupported', 'locked', 'not-found'].map(refused),
      );
      expect(document.controls.filter(({ title }) => title === 'Rate')).toEqual([]);
    });

    test.each([0, 4, 8, 12, 14, 20, 24])('a paragraph is split at %i and joined again', async (at) => {
      const split: Edit = { kind: 'split-paragraph', at: { block: 2, start: at, end: at } };
      const join: Edit = { kind: 'join-paragraph', at: { block: 3, start: 0, end: 0 } };
      if (!(await takes(make, [split, join]))) return;
      const { host, outcomes, document } = await after([split]);
      expect(outcomes).toEqual([done]);
      // No control is cut in two: inside the figure, the cut comes after it.
      const cut = at === 12 ? 14 : at;
      const text = 'There were 545 children.';
      expect([textAt(document, 2), textAt(document, 3)]).toEqual([text.slice(0, cut), text.slice(cut)]);
      expect(await host.apply([join])).toEqual([done]);
      const joined = await readOf(host);
      expect(textAt(joined, 2)).toBe(text);
      expect(joined.blocks).toHaveLength(16);
    });

    test('a paragraph is not joined to a table, a heading of another section or nothing', async () => {
      const edits = [0, 4, 11].map((block): Edit => ({
        kind: 'join-paragraph',
        at: { block, start: 0, end: 0 },
      }));
      if (!(await takes(make, edits))) return;
      const { outcomes } = await after(edits);
      expect(outcomes).toEqual([0, 1, 2].map(() => refused('unsupported')));
    });
  });
}
