/** Charts in the file: where their pictures are kept, what becomes of old ones, and what is refused. */

import type { Edit, Inline, PictureSpec } from '../../../src/core/model/index.ts';
import {
  applyEdits,
  displayCopy,
  fromFlatOpc,
  insertionOf,
  openPackage,
  partText,
  readDocument,
  relationships,
  savePackage,
  withParts,
} from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';
import { chartAltText, chartPart, chartTag, sampleFigures } from '../../contract/sample-figures.ts';
import { pngBase64, pngFile } from '../../support/png.ts';
import { schemaErrors } from '../../support/validate.ts';
import { figuresTable } from '../write/every-content.ts';

const main = 'word/document.xml';
const picture: PictureSpec = {
  png: pngBase64(6, 3),
  width: 120,
  height: 60,
  altText: 'It rose.',
  title: 'Rate',
};
const chart: Inline = {
  kind: 'picture',
  control: { tag: 'rw:c:cla-rate/E06000015/latest/bars', title: 'Rate' },
  picture,
};

const value = <T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const sample = (): OpcPackage => value(openPackage(sampleFigures()));
const set = (occurrence: number, spec: Partial<PictureSpec> = {}, expected = chartAltText): Edit => ({
  kind: 'set-picture',
  tag: chartTag,
  occurrence,
  expected,
  picture: { ...picture, ...spec },
});
const images = (pkg: OpcPackage): readonly string[] =>
  [...pkg.parts.keys()].filter((name) => name.endsWith('.png'));
/** Every picture that a part names is one that it is related to. */
const embeds = (pkg: OpcPackage, part: string): readonly (string | undefined)[] =>
  [...(partText(pkg, part) ?? '').matchAll(/r:embed="([^"]+)"/g)].map(
    ([, id]) => relationships(pkg, part).find((one) => one.id === id)?.target,
  );

describe('a chart in the file', () => {
  test('in a header, a footer or a footnote is related to that part', async () => {
    const stories = [
      ['header1', 'word/header1.xml'],
      ['footer1', 'word/footer1.xml'],
      ['footnotes', 'word/footnotes.xml'],
    ] as const;
    for (const [story, part] of stories) {
      const { pkg, outcomes } = applyEdits(sample(), [
        { kind: 'insert-inline', inlines: [chart], at: { story, block: 0, start: 0, end: 0 } },
      ]);
      expect(outcomes).toEqual([{ done: true }]);
      expect(embeds(pkg, part)).toEqual(['word/media/figure.png']);
      expect(relationships(pkg, main)).toEqual(relationships(sample(), main));
      const shown = value(readDocument(pkg)).pictures.find(({ altText }) => altText === 'It rose.');
      expect(shown?.at.story).toBe(story);
      expect(await schemaErrors(savePackage(pkg))).toEqual([]);
      const again = applyEdits(pkg, [
        {
          ...set(0, { png: pngBase64(2, 2) }, 'It rose.'),
          tag: 'rw:c:cla-rate/E06000015/latest/bars',
        } as Edit,
      ]);
      expect(again.outcomes).toEqual([{ done: true }]);
      expect(embeds(again.pkg, part)).toEqual(['word/media/figure1.png']);
      expect(images(again.pkg)).toEqual([chartPart, 'word/media/figure1.png']);
    }
  });

  test('shown twice is kept once, and its drawings have numbers of their own', () => {
    const { pkg } = applyEdits(sample(), [
      { kind: 'insert-inline', inlines: [chart, chart], at: { block: 1, start: 0, end: 0 } },
    ]);
    expect(images(pkg)).toEqual([chartPart, 'word/media/figure.png']);
    const numbers = [...(partText(pkg, main) ?? '').matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('that gives way takes its picture, its relationship and its type along, and no other', async () => {
    const { pkg, outcomes } = applyEdits(sample(), [set(0), set(1, { png: pngBase64(9, 9) })]);
    expect(outcomes).toEqual([{ done: true }, { done: true }]);
    expect(embeds(pkg, main)).toEqual(['word/media/figure.png', 'word/media/figure1.png']);
    expect(images(pkg)).toEqual(['word/media/figure.png', 'word/media/figure1.png']);
    expect(relationships(pkg, main).map(({ id }) => id)).not.toContain('rId9');
    expect(await schemaErrors(savePackage(pkg))).toEqual([]);
  });

  test('whose picture a header shows too leaves it there', () => {
    const rels = 'word/_rels/header1.xml.rels';
    const shared = withParts(
      sample(),
      new Map([
        [
          rels,
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
            '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>',
        ],
      ]),
    );
    const { pkg } = applyEdits(shared, [set(0), set(1)]);
    expect(images(pkg)).toContain(chartPart);
  });

  test('refreshed twice with the same picture is as refreshed once', () => {
    const once = applyEdits(sample(), [set(0), set(1)]).pkg;
    const twice = applyEdits(once, [set(0, {}, 'It rose.'), set(1, {}, 'It rose.')]);
    expect(twice.outcomes).toEqual([{ done: true }, { done: true }]);
    expect(savePackage(twice.pkg)).toEqual(savePackage(once));
  });

  test('loses the sharper version that Word kept beside the old picture', () => {
    const pkg = sample();
    const svg =
      '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip ' +
      'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId9"/></a:ext></a:extLst>';
    const source = (partText(pkg, main) ?? '').replace(
      '<a:blip r:embed="rId9"/>',
      `<a:blip r:embed="rId9">${svg}</a:blip>`,
    );
    const { pkg: changed } = applyEdits(withParts(pkg, new Map([[main, source]])), [set(0)]);
    expect(partText(changed, main)).not.toContain('svgBlip');
  });

  test('of which the author has cut off a quarter keeps the shape of what is left', () => {
    const pkg = sample();
    const source = (partText(pkg, main) ?? '').replace('<a:stretch>', '<a:srcRect r="25000"/><a:stretch>');
    const { pkg: changed } = applyEdits(withParts(pkg, new Map([[main, source]])), [
      set(0, { width: 100, height: 30 }),
    ]);
    expect(partText(changed, main)).toContain('<wp:extent cx="3810000" cy="1524000"/>');
  });

  test.each([
    ['no PNG', { png: Buffer.from('GIF89a').toString('base64') }, /not a PNG/],
    ['cut short', { png: Buffer.from(pngFile(3, 3).slice(0, 40)).toString('base64') }, /damaged/],
    ['too large', { png: 'A'.repeat(12 * 1024 * 1024) }, /8 MB/],
    ['of no size', { width: 0 }, /points/],
    ['higher than any page', { height: 9000 }, /points/],
  ] as const)('is refused where it is %s, before anything is put in', (_, spec, message) => {
    const pkg = sample();
    const bad: Inline = { ...chart, kind: 'picture', picture: { ...picture, ...spec } };
    const { pkg: after, outcomes } = applyEdits(pkg, [
      { kind: 'insert-inline', inlines: [chart, bad], at: { block: 1, start: 0, end: 0 } },
      {
        kind: 'insert-content',
        content: [{ kind: 'line', style: 'plain', inlines: [bad] }],
        at: { where: 'end' },
      },
      set(0, spec),
    ]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        done: false,
        reason: 'unsupported',
        message: expect.stringMatching(message),
      });
    }
    expect(after).toBe(pkg);
  });
});

describe('blocks with a chart and a table of figures, for a program that takes documents', () => {
  test('bring the picture along under the name by which they call it', async () => {
    const insertion = value(
      insertionOf(sample(), {
        kind: 'insert-content',
        content: [figuresTable, { kind: 'line', style: 'plain', inlines: [chart] }],
        at: { where: 'end' },
      }),
    );
    const pkg = value(fromFlatOpc(insertion.flatOpc));
    expect(embeds(pkg, main)).toEqual(['word/media/figure.png']);
    expect(pkg.parts.get('word/media/figure.png')).toEqual(pngFile(6, 3));
    // Pictures of the report that the blocks do not show stay at home.
    expect(images(pkg)).toEqual(['word/media/figure.png']);
    const document = value(readDocument(pkg));
    expect(document.pictures).toMatchObject([{ altText: 'It rose.' }]);
    expect(document.blocks.find((block) => block.kind === 'table')).toMatchObject({
      rows: [{ header: true }, {}],
    });
    expect(await schemaErrors(savePackage(pkg))).toEqual([]);
  });
});

describe('the copy for the page view', () => {
  test('shows charts, and marks where their controls begin and end', () => {
    const copy = value(displayCopy(sample()));
    const pkg = value(openPackage(copy.bytes));
    expect(embeds(pkg, main)).toEqual([chartPart, chartPart]);
    const xml = partText(pkg, main) ?? '';
    const index = value(readDocument(sample())).controls.findIndex((control) => control.tag === chartTag);
    expect(xml).toMatch(
      new RegExp(
        `rw-control-${index}-start"/><w:r><w:drawing>.*?</w:drawing></w:r>.*?rw-control-${index}-end"`,
        's',
      ),
    );
  });
});
