import type { Edit, Inline, PictureSpec } from '../../src/core/model/index.ts';
import { pngBase64, pngFile } from '../support/png.ts';
import {
  applying,
  controlOf,
  done,
  partsIn,
  partsOf,
  readOf,
  refused,
  takes,
  textAt,
} from './host-under-test.ts';
import type { MakeHost } from './host-under-test.ts';
import { chartAltText, chartTag, countTag, oldChart, sampleFigures } from './sample-figures.ts';

const picture: PictureSpec = {
  png: pngBase64(30, 20),
  width: 300,
  height: 200,
  altText: 'Rate of children in care, 2020 to 2026: it fell from "88" to <80>.',
  title: 'Rate & trend',
};
const set = (spec: Partial<PictureSpec> = {}, more: Partial<Edit & { kind: 'set-picture' }> = {}): Edit => ({
  kind: 'set-picture',
  tag: chartTag,
  occurrence: 0,
  expected: chartAltText,
  picture: { ...picture, ...spec },
  ...more,
});
const chart: Inline = {
  kind: 'picture',
  control: { tag: 'rw:c:cla-rate/E06000015/latest/bars', title: 'Rate by area' },
  picture,
};

const images = (parts: ReadonlyMap<string, Uint8Array>): readonly Uint8Array[] =>
  [...parts].flatMap(([name, bytes]) => (name.endsWith('.png') ? [bytes] : []));
const holds = (parts: ReadonlyMap<string, Uint8Array>, wanted: Uint8Array): boolean =>
  images(parts).some((bytes) => Buffer.compare(bytes, wanted) === 0);

export function describePictures(name: string, make: MakeHost): void {
  const after = applying(make, sampleFigures);

  describe(`${name}: charts`, () => {
    test('a control says which picture it holds', async () => {
      const document = await readOf(await make(sampleFigures()));
      expect(controlOf(document, chartTag)).toMatchObject({ picture: 0, text: '' });
      expect(controlOf(document, chartTag, 1)).toMatchObject({ picture: 1 });
      expect(controlOf(document, countTag)).not.toHaveProperty('picture');
    });

    test('a chart is put in at a cursor, in a control of its own and with words for who cannot see it', async () => {
      const edit: Edit = {
        kind: 'insert-inline',
        inlines: [chart],
        at: { block: 1, start: 24, end: 24 },
      };
      const { host, outcomes, document } = await after([edit]);
      expect(outcomes).toEqual([done]);
      const control = controlOf(document, chart.kind === 'picture' ? chart.control.tag : '');
      expect(control).toMatchObject({ kind: 'rich', level: 'inline', title: 'Rate by area' });
      expect(document.pictures[control.picture ?? -1]).toMatchObject({
        altText: picture.altText,
        decorative: false,
      });
      expect(textAt(document, 1)).toBe('There were 545 children.');
      expect(holds(await partsOf(host), pngFile(30, 20))).toBe(true);
    });

    test('a chart comes in with the blocks that it stands in', async () => {
      const { host, outcomes, document } = await after([
        {
          kind: 'insert-content',
          at: { where: 'after', block: 16 },
          content: [
            { kind: 'line', style: 'caption', inlines: [{ kind: 'text', text: 'Chart 1: Rate' }] },
            { kind: 'line', style: 'plain', inlines: [chart] },
            { kind: 'line', style: 'source', inlines: [{ kind: 'text', text: 'Department for Education.' }] },
          ],
        },
      ]);
      expect(outcomes).toEqual([done]);
      expect([17, 18, 19].map((block) => textAt(document, block))).toEqual([
        'Chart 1: Rate',
        '',
        'Department for Education.',
      ]);
      expect(document.pictures.map(({ altText }) => altText)).toContain(picture.altText);
      expect(holds(await partsOf(host), pngFile(30, 20))).toBe(true);
    });

    test('a chart gives way to another in the same place', async () => {
      if (!(await takes(make, [set()], sampleFigures))) return;
      const { host, outcomes, document } = await after([set()]);
      expect(outcomes).toEqual([done]);
      expect(document.pictures.map(({ altText }) => altText)).toEqual([picture.altText, chartAltText]);
      expect(controlOf(document, chartTag)).toMatchObject({ picture: 0 });
      const parts = await partsOf(host);
      expect(holds(parts, pngFile(30, 20))).toBe(true);
      expect(holds(parts, oldChart)).toBe(true);
    });

    test('its width stays the author’s and its height follows the new shape', async () => {
      if (!(await takes(make, [set()], sampleFigures))) return;
      const { host } = await after([set()]);
      const xml = new TextDecoder().decode((await partsOf(host)).get('word/document.xml'));
      expect(xml).toMatch(/<wp:extent cx="3810000" cy="2540000"\s*\/>/);
    });

    test('an old picture that nothing shows any more does not stay in the file', async () => {
      if (!(await takes(make, [set()], sampleFigures))) return;
      const { host, outcomes } = await after([set(), set({}, { occurrence: 1 })]);
      expect(outcomes).toEqual([done, done]);
      const parts = await partsOf(host);
      expect(holds(parts, oldChart)).toBe(false);
      expect(images(parts)).toHaveLength(1);
    });

    test('a picture that is there already changes nothing in the file', async () => {
      const same = { png: Buffer.from(oldChart).toString('base64'), altText: chartAltText, title: 'Rate' };
      if (!(await takes(make, [set()], sampleFigures))) return;
      const { host, outcomes } = await after([set({ ...same, width: 80, height: 40 })]);
      expect(outcomes).toEqual([done]);
      expect(await partsOf(host)).toEqual(partsIn(sampleFigures()));
    });

    test.each([
      ['reads otherwise', set({}, { expected: 'Another chart' }), 'changed'],
      ['is gone', set({}, { occurrence: 2 }), 'not-found'],
      ['is no picture', set({}, { tag: countTag, expected: '545' }), 'unsupported'],
      ['is to become something that is no PNG', set({ png: 'R0lGODlhAQABAAAAACw=' }), 'unsupported'],
      ['is to become something that is no picture at all', set({ png: 'no picture!' }), 'unsupported'],
      ['is to become a picture that is cut short', set({ png: picture.png.slice(0, 60) }), 'unsupported'],
    ] as const)('a chart stays where it %s', async (_, edit, reason) => {
      if (!(await takes(make, [edit], sampleFigures))) return;
      const { host, outcomes } = await after([edit]);
      expect(outcomes).toEqual([refused(reason)]);
      expect(await partsOf(host)).toEqual(partsIn(sampleFigures()));
    });
  });

  describe(`${name}: tables of figures`, () => {
    test('come in with a caption, a header row that repeats, live cells and a source', async () => {
      const tag = 'rw:f:cla-rate/E06000015/latest/value';
      const { outcomes, document } = await after([
        {
          kind: 'insert-content',
          at: { where: 'after', block: 16 },
          content: [
            {
              kind: 'section',
              control: { tag: 'rw:t:E06000015/rate', title: 'Rate by area' },
              content: [
                { kind: 'line', style: 'caption', inlines: [{ kind: 'text', text: 'Table 2: Rate' }] },
                {
                  kind: 'table',
                  style: 'figures',
                  altText: 'Rate by area',
                  widths: [3, 1],
                  rows: [
                    { header: true, cells: [cell('Area'), { ...cell('Rate'), align: 'right' }] },
                    {
                      header: false,
                      cells: [
                        cell('Derby'),
                        {
                          ...cell(''),
                          align: 'right',
                          paragraphs: [
                            [
                              {
                                kind: 'control',
                                control: { tag, title: 'Rate' },
                                text: '88',
                                guidance: '',
                                colour: '0B6A0B',
                              },
                            ],
                          ],
                        },
                      ],
                    },
                  ],
                },
                { kind: 'line', style: 'source', inlines: [{ kind: 'text', text: 'Source: DfE.' }] },
              ],
            },
          ],
        },
      ]);
      expect(outcomes).toEqual([done]);
      expect(document.blocks[18]).toMatchObject({
        kind: 'table',
        altText: expect.stringContaining('Rate by area') as string,
        rows: [{ header: true }, { header: false }],
      });
      expect([17, 22, 23].map((block) => textAt(document, block))).toEqual([
        'Table 2: Rate',
        '88',
        'Source: DfE.',
      ]);
      expect(controlOf(document, 'rw:t:E06000015/rate')).toMatchObject({ first: 17, last: 23 });
    });
  });
}

const cell = (text: string) => ({
  span: 1,
  bold: false,
  shaded: false,
  paragraphs: text === '' ? [] : [[{ kind: 'text', text } as const]],
});
