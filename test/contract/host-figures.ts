import type { Edit, ReportDocument } from '../../src/core/model/index.ts';
import { openPackage, readDocument } from '../../src/ooxml/index.ts';
import {
  applying,
  changedParts,
  controlOf,
  done,
  partsIn,
  partsOf,
  readOf,
  refused,
  textAt,
} from './host-under-test.ts';
import type { MakeHost, TestedHost } from './host-under-test.ts';
import { rejected } from './settle-changes.ts';
import {
  countPlaces,
  countTag,
  lockedTag,
  ragTag,
  rankTag,
  rateTag,
  sampleFigures,
} from './sample-figures.ts';
import { changesIn } from '../support/changes.ts';

type SetText = Extract<Edit, { readonly kind: 'set-control-text' }>;

const set = (tag: string, expected: string, text: string, more: Partial<SetText> = {}): SetText => ({
  kind: 'set-control-text',
  tag,
  occurrence: 0,
  expected,
  text,
  ...more,
});

const tracked = { author: 'P. Okafor', at: '2026-01-08T10:00:00Z' };

export function describeFigures(name: string, make: MakeHost): void {
  const after = applying(make, sampleFigures);

  describe(`${name}: figures wherever they stand`, () => {
    test('are found in text, cut into runs, in cells, headers, footers and footnotes', async () => {
      const document = await readOf(await make(sampleFigures()));
      const counts = document.controls.filter((control) => control.tag === countTag);
      expect(counts.map((control) => control.text)).toEqual(countPlaces.map(() => '545'));
      expect(controlOf(document, rateTag).text).toBe('88');
      expect(controlOf(document, rankTag)).toMatchObject({ text: '41st of 151', level: 'cell' });
    });

    test.each(countPlaces.map((place, occurrence) => [place, occurrence] as const))(
      'are written where they stand: %s',
      async (_, occurrence) => {
        const { outcomes, document } = await after([set(countTag, '545', '550', { occurrence })]);
        expect(outcomes).toEqual([done]);
        expect(counts(document)).toEqual(
          countPlaces.map((_place, at) => (at === occurrence ? '550' : '545')),
        );
      },
    );

    test('are written everywhere at once', async () => {
      const { outcomes, document } = await after(
        countPlaces.map((_, occurrence) => set(countTag, '545', '1,204', { occurrence })),
      );
      expect(outcomes).toEqual(countPlaces.map(() => done));
      expect(counts(document)).toEqual(countPlaces.map(() => '1,204'));
      expect(textAt(document, 1)).toBe('There were 1,204 children.');
      expect(textAt(document, 2)).toBe('Again 1,204.');
    });

    test('that read as somebody’s change that is not accepted yet are written over as they read', async () => {
      const { outcomes, document } = await after([set(rateTag, '88', '90')]);
      expect(outcomes).toEqual([done]);
      expect(textAt(document, 3)).toBe('A rate of 90 per 10,000.');
    });

    test('whose control is round a whole cell are written in the cell', async () => {
      const { outcomes, document } = await after([set(rankTag, '41st of 151', 'joint 40th of 151')]);
      expect(outcomes).toEqual([done]);
      expect(controlOf(document, rankTag)).toMatchObject({ text: 'joint 40th of 151', level: 'cell' });
    });
  });

  describe(`${name}: the colour of a rating`, () => {
    test('changes with its words, which say it too', async () => {
      const { host, outcomes, document } = await after([set(ragTag, 'Amber', 'Green', { colour: '0B6A0B' })]);
      expect(outcomes).toEqual([done]);
      expect(textAt(document, 11)).toBe('Green overall.');
      const xml = await mainXml(host);
      expect(xml).toMatch(/<w:color w:val="0B6A0B"\s*\/>/);
      expect(xml).not.toContain('8A5100');
    });

    test('and words and colour that are there already change nothing in the file', async () => {
      const { host, outcomes } = await after([set(ragTag, 'Amber', 'Amber', { colour: '8A5100' })]);
      expect(outcomes).toEqual([done]);
      expect(await partsOf(host)).toEqual(partsIn(sampleFigures()));
    });

    test('is refused, with its words, where the figure no longer reads as expected', async () => {
      const { host, outcomes } = await after([set(ragTag, 'Red', 'Green', { colour: '0B6A0B' })]);
      expect(outcomes).toEqual([refused('changed')]);
      expect(await partsOf(host)).toEqual(partsIn(sampleFigures()));
    });
  });

  describe(`${name}: figures written as tracked changes`, () => {
    /** Where a Word is too old to track, it says so and leaves the report alone; a file in memory always can. */
    const tracking = async (
      edit: SetText,
    ): Promise<{ host: TestedHost; document: ReportDocument } | null> => {
      const { host, outcomes, document } = await after([{ ...edit, tracked }]);
      const [outcome] = outcomes;
      if (outcome?.done === false && outcome.reason === 'unsupported') {
        expect(host.name).not.toBe('docx');
        expect(outcomes).toEqual([refused('unsupported')]);
        expect(await partsOf(host)).toEqual(partsIn(sampleFigures()));
        return null;
      }
      expect(outcomes).toEqual([done]);
      return { host, document };
    };

    test.each([
      ['plain text', set(countTag, '545', '550'), 1, 'There were 550 children.', 'There were 545 children.'],
      ['cut into runs', set(countTag, '545', '550', { occurrence: 1 }), 2, 'Again 550.', 'Again 545.'],
      ['in a cell', set(countTag, '545', '550', { occurrence: 2 }), 8, '550', '545'],
      [
        'with a change that waits',
        set(rateTag, '88', '90'),
        3,
        'A rate of 90 per 10,000.',
        'A rate of 77 per 10,000.',
      ],
    ] as const)('read as the new text, and as the old one when rejected: %s', async (...row) => {
      const [, edit, block, accepted, before] = row;
      const made = await tracking(edit);
      if (made === null) return;
      expect(textAt(made.document, block)).toBe(accepted);
      expect(controlOf(made.document, edit.tag, edit.occurrence).text).toBe(edit.text);
      const undone = read(rejected(await made.host.bytes()));
      expect(textAt(undone, block)).toBe(before);
    });

    test('keep the formatting of the words that they replace', async () => {
      const made = await tracking(set(countTag, '545', '550'));
      if (made === null) return;
      expect(await mainXml(made.host)).toMatch(
        /<w:ins [^>]*>(?:(?!<\/w:ins>).)*<w:b ?\/>(?:(?!<\/w:ins>).)*<w:t[^>]*>550<\/w:t>/s,
      );
    });

    test('leave every other figure as it was', async () => {
      const made = await tracking(set(countTag, '545', '550'));
      if (made === null) return;
      expect(counts(made.document)).toEqual(['550', '545', '545', '545', '545', '545']);
      expect(changesIn(made.document).length).toBeGreaterThan(
        changesIn(await readOf(await make(sampleFigures()))).length,
      );
    });

    test('are refused where the figure no longer reads as expected, or is locked', async () => {
      const { outcomes } = await after([
        set(countTag, '544', '550', { tracked }),
        set(lockedTag, '70', '71', { tracked }),
      ]);
      expect(outcomes).toHaveLength(2);
      for (const outcome of outcomes) {
        expect([refused('changed'), refused('locked'), refused('unsupported')]).toContainEqual(outcome);
      }
    });
  });

  test(`${name}: a figure that is written changes the part that it stands in and no other`, async () => {
    const { host } = await after([set(countTag, '545', '550', { occurrence: 3 })]);
    expect(await changedParts(host, sampleFigures())).toEqual(['word/header1.xml']);
  });
}

const counts = (document: ReportDocument): readonly string[] =>
  document.controls.filter((control) => control.tag === countTag).map((control) => control.text);

const mainXml = async (host: TestedHost): Promise<string> =>
  new TextDecoder().decode((await partsOf(host)).get('word/document.xml'));

function read(file: Uint8Array): ReportDocument {
  const pkg = openPackage(file);
  const document = pkg.ok ? readDocument(pkg.value) : pkg;
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}
