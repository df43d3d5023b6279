import type { ControlSpec, Edit, ReportDocument } from '../../src/core/model/index.ts';
import {
  applying,
  changedParts,
  controlOf,
  done,
  partsIn,
  partsOf,
  readOf,
  takes,
  textAt,
} from './host-under-test.ts';
import type { MakeHost } from './host-under-test.ts';
import {
  chartAltText,
  chartTag,
  countPlaces,
  countTag,
  lockedTag,
  rankTag,
  rateTag,
  sampleFigures,
  tableTag,
} from './sample-figures.ts';
import { changesIn } from '../support/changes.ts';

const unwrap = (tag: string, expected: string, occurrence = 0): Edit => ({
  kind: 'unwrap-control',
  tag,
  occurrence,
  expected,
});
const retag = (tag: string, expected: string, control: ControlSpec, occurrence = 0): Edit => ({
  kind: 'retag-control',
  tag,
  occurrence,
  expected,
  control,
});
const pinned: ControlSpec = {
  tag: 'rw:f:cla-number/E06000015/2025-03-31/value',
  title: 'Number of children & young people, "Derby"',
};

/** Freezing, unlinking, pinning and re-linking: a control goes, or takes another name, and the words stay. */
export function describeLinks(name: string, make: MakeHost): void {
  const after = applying(make, sampleFigures);

  describe(`${name}: a control that is taken away`, () => {
    const edit = unwrap(countTag, '545');

    test.each(countPlaces.map((place, occurrence) => [place, occurrence] as const))(
      'leaves its words where they stand: %s',
      async (_, occurrence) => {
        if (!(await takes(make, [edit], sampleFigures))) return;
        const before = await readOf(await make(sampleFigures()));
        const { outcomes, document } = await after([unwrap(countTag, '545', occurrence)]);
        expect(outcomes).toEqual([done]);
        expect(words(document)).toEqual(words(before));
        expect(document.controls).toHaveLength(before.controls.length - 1);
        expect(tags(document).filter((tag) => tag === countTag)).toHaveLength(countPlaces.length - 1);
      },
    );

    test('leaves the formatting of its words', async () => {
      if (!(await takes(make, [edit], sampleFigures))) return;
      const { host } = await after([edit]);
      const xml = new TextDecoder().decode((await partsOf(host)).get('word/document.xml'));
      expect(xml).toMatch(/<w:r\b[^>]*><w:rPr><w:b ?\/><\/w:rPr><w:t[^>]*>545<\/w:t><\/w:r>/);
    });

    test('may be round blocks or round a cell: they stay as they are', async () => {
      const edits = [unwrap(tableTag, 'Table 1\nFigures are provisional.'), unwrap(rankTag, '41st of 151')];
      if (!(await takes(make, edits, sampleFigures))) return;
      const before = await readOf(await make(sampleFigures()));
      const { outcomes, document } = await after(edits);
      expect(outcomes).toEqual([done, done]);
      expect(document.blocks).toEqual(before.blocks);
      expect(tags(document)).not.toContain(tableTag);
      expect(tags(document)).not.toContain(rankTag);
    });

    test('may hold a change that is not accepted yet, which goes on waiting', async () => {
      if (!(await takes(make, [edit], sampleFigures))) return;
      const before = await readOf(await make(sampleFigures()));
      const { outcomes, document } = await after([unwrap(rateTag, '88')]);
      expect(outcomes).toEqual([done]);
      expect(textAt(document, 3)).toBe('A rate of 88 per 10,000.');
      expect(changesIn(document).length).toBe(changesIn(before).length);
    });

    test('may hold a chart, which is expected by its alternative text and stays', async () => {
      if (!(await takes(make, [edit], sampleFigures))) return;
      const { outcomes, document } = await after([unwrap(chartTag, chartAltText)]);
      expect(outcomes).toEqual([done]);
      expect(document.pictures.map((picture) => picture.altText)).toEqual([chartAltText, chartAltText]);
      expect(tags(document).filter((tag) => tag === chartTag)).toHaveLength(1);
    });

    test('stays where it reads otherwise, is gone, or is locked', async () => {
      if (!(await takes(make, [edit], sampleFigures))) return;
      const { host, outcomes } = await after([
        unwrap(countTag, '544'),
        unwrap(countTag, '545', 9),
        unwrap(lockedTag, '70'),
        unwrap(chartTag, 'Another chart'),
      ]);
      expect(outcomes.map((outcome) => (outcome.done ? 'done' : outcome.reason))).toEqual([
        'changed',
        'not-found',
        'locked',
        'changed',
      ]);
      expect(await partsOf(host)).toEqual(partsIn(sampleFigures()));
    });

    test('changes no other part of the file', async () => {
      if (!(await takes(make, [edit], sampleFigures))) return;
      const { host } = await after([unwrap(countTag, '545', 4)]);
      expect(await changedParts(host, sampleFigures())).toEqual(['word/footer1.xml']);
    });
  });

  describe(`${name}: a control that takes another name`, () => {
    const edit = retag(countTag, '545', pinned);

    test.each(countPlaces.map((place, occurrence) => [place, occurrence] as const))(
      'keeps its words where they stand: %s',
      async (_, occurrence) => {
        if (!(await takes(make, [edit], sampleFigures))) return;
        const before = await readOf(await make(sampleFigures()));
        const { outcomes, document } = await after([retag(countTag, '545', pinned, occurrence)]);
        expect(outcomes).toEqual([done]);
        expect(words(document)).toEqual(words(before));
        expect(controlOf(document, pinned.tag)).toMatchObject({ text: '545', title: pinned.title });
        expect(tags(document).filter((tag) => tag === countTag)).toHaveLength(countPlaces.length - 1);
      },
    );

    test('keeps its id', async () => {
      if (!(await takes(make, [edit], sampleFigures))) return;
      const { host } = await after([edit]);
      const xml = new TextDecoder().decode((await partsOf(host)).get('word/document.xml'));
      expect(xml).toContain('w:val="101"');
    });

    test('may hold a chart', async () => {
      const chart = { tag: 'rw:c:cla-rate/E06000015/2025-03-31/trend', title: 'Rate' };
      if (!(await takes(make, [edit], sampleFigures))) return;
      const { outcomes, document } = await after([retag(chartTag, chartAltText, chart, 1)]);
      expect(outcomes).toEqual([done]);
      expect(controlOf(document, chart.tag)).toMatchObject({ picture: 1, text: '' });
    });

    test('takes it at every occurrence at once', async () => {
      if (!(await takes(make, [edit], sampleFigures))) return;
      const { outcomes, document } = await after(
        countPlaces.map((_, occurrence) => retag(countTag, '545', pinned, occurrence)),
      );
      expect(outcomes).toEqual(countPlaces.map(() => done));
      expect(tags(document).filter((tag) => tag === pinned.tag)).toHaveLength(countPlaces.length);
      expect(tags(document)).not.toContain(countTag);
    });

    test('keeps the old one where it reads otherwise, is gone, is locked, or the name is too long for Word', async () => {
      if (!(await takes(make, [edit], sampleFigures))) return;
      const { host, outcomes } = await after([
        retag(countTag, '544', pinned),
        retag(countTag, '545', pinned, 9),
        retag(lockedTag, '70', pinned),
        retag(countTag, '545', { tag: `rw:f:${'x'.repeat(60)}`, title: 'Long' }),
      ]);
      expect(outcomes.map((outcome) => (outcome.done ? 'done' : outcome.reason))).toEqual([
        'changed',
        'not-found',
        'locked',
        'unsupported',
      ]);
      expect(await partsOf(host)).toEqual(partsIn(sampleFigures()));
    });

    test('changes no other part of the file', async () => {
      if (!(await takes(make, [edit], sampleFigures))) return;
      const { host } = await after([retag(countTag, '545', pinned, 5)]);
      expect(await changedParts(host, sampleFigures())).toEqual(['word/footnotes.xml']);
    });
  });
}

const tags = (document: ReportDocument): readonly string[] => document.controls.map((control) => control.tag);

const words = (document: ReportDocument): readonly string[] =>
  [document.blocks, ...document.stories.map((story) => story.blocks)].flatMap((blocks) =>
    blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')),
  );
