import type { Edit } from '../../src/core/model/index.ts';
import {
  applying,
  controlOf,
  done,
  paragraphAt,
  readOf,
  refused,
  replace,
  textAt,
} from './host-under-test.ts';
import type { MakeHost } from './host-under-test.ts';
import { numberTag } from './sample-report.ts';

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

    test('tracked deletions stay and tracked insertions take the words', async () => {
      const { document } = await after([replace({ block: 5, start: 3, end: 8 }, 'will ', 'must ')]);
      expect(textAt(document, 5)).toBe('We must act & report.');
      expect(document.revisions).toBe(2);
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

    test.each([0, 4, 8, 12, 14, 20, 24])('a paragraph is split at %i and joined again', async (at) => {
      const { host, outcomes, document } = await after([
        { kind: 'split-paragraph', at: { block: 2, start: at, end: at } },
      ]);
      expect(outcomes).toEqual([done]);
      // No control is cut in two: inside the figure, the cut comes after it.
      const cut = at === 12 ? 14 : at;
      const text = 'There were 545 children.';
      expect([textAt(document, 2), textAt(document, 3)]).toEqual([text.slice(0, cut), text.slice(cut)]);
      expect(await host.apply([{ kind: 'join-paragraph', at: { block: 3, start: 0, end: 0 } }])).toEqual([
        done,
      ]);
      const joined = await readOf(host);
      expect(textAt(joined, 2)).toBe(text);
      expect(joined.blocks).toHaveLength(16);
    });

    test('a paragraph is not joined to a table, a heading of another section or nothing', async () => {
      const { outcomes } = await after(
        [0, 4, 11].map((block): Edit => ({ kind: 'join-paragraph', at: { block, start: 0, end: 0 } })),
      );
      expect(outcomes).toEqual([0, 1, 2].map(() => refused('unsupported')));
    });
  });
}
