/** Live figures in Word: tracked where the author wishes, and refused in words where Word has no way to them. */

import type { Edit } from '../../src/core/model/index.ts';
import { pngBase64 } from '../support/png.ts';
import { control, paragraph, run, wmlFile } from '../support/wml.ts';
import { brokenInvariants } from '../support/validate.ts';
import { chartTag, oldChart, reportWithChart } from '../word-host/documents.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { ProfileName } from '../word-host/wire/profiles.ts';
import type { WordHostSession } from '../word-host/word-host.ts';
import { changesIn } from '../support/changes.ts';

const tag = 'rw:f:cla-number/E06000015/latest/value';
const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
const twoFigures =
  paragraph(run('There are ') + control(tag, run('545')) + run('.')) +
  paragraph(run('Again ') + control(tag, run('545')) + run('.')) +
  section;
const tracked = { author: 'P. Okafor', at: '2026-01-08T10:00:00Z' };
const set = (text: string, more: Partial<Edit & { kind: 'set-control-text' }> = {}): Edit => ({
  kind: 'set-control-text',
  tag,
  occurrence: 0,
  expected: '545',
  text,
  ...more,
});

function inWord(profile: ProfileName) {
  let word: WordHostSession;
  beforeAll(async () => {
    word = await startWordHost({ profile });
  }, 120_000);
  afterAll(() => word.close());
  afterEach(async () => {
    await word.faults.clear();
    expect(await word.unknown()).toEqual([]);
  });
  return {
    session: () => word,
    open: async (bytes: Uint8Array) => {
      await word.load(bytes);
      const host = word.host();
      expect((await host.read()).ok).toBe(true);
      return host;
    },
    read: async () => {
      expect(brokenInvariants(await word.save())).toEqual([]);
      const read = await word.host().read();
      if (!read.ok) throw new Error(read.error.message);
      return read.value;
    },
    track: (mode: 'TrackAll' | 'Off') =>
      word.pane.evaluate(
        (wanted) =>
          Word.run(async (context) => {
            context.document.changeTrackingMode = wanted;
            await context.sync();
          }),
        mode,
      ),
    mode: () =>
      word.pane.evaluate(() =>
        Word.run(async (context) => {
          context.document.load('changeTrackingMode');
          await context.sync();
          return context.document.changeTrackingMode;
        }),
      ),
    asked: () => word.pane.evaluate(() => window.driver.asked.length),
  };
}

describe('in a Word that lets changes be tracked', () => {
  const { session, open, read, track, mode, asked } = inWord('web');

  test('only the figures that are to be tracked are, and nobody is asked', async () => {
    const host = await open(wmlFile(twoFigures));
    expect(await host.apply([set('550', { tracked }), set('551', { occurrence: 1 })])).toEqual([
      { done: true },
      { done: true },
    ]);
    const document = await read();
    expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      'There are 550.',
      'Again 551.',
    ]);
    expect(changesIn(document).length).toBe(2);
    expect([await mode(), await asked()]).toEqual(['Off', 0]);
  });

  test('where changes are tracked anyway, that is how it stays, and nobody is asked', async () => {
    const host = await open(wmlFile(twoFigures));
    await track('TrackAll');
    expect(await host.apply([set('550', { tracked })])).toEqual([{ done: true }]);
    expect(changesIn(await read()).length).toBe(2);
    expect([await mode(), await asked()]).toEqual(['TrackAll', 0]);
    await track('Off');
  });

  test('a chart beside tracked figures is not tracked: its picture changes, its width does not', async () => {
    const host = await open(await reportWithChart());
    const picture = {
      png: pngBase64(10, 10),
      width: 100,
      height: 100,
      altText: 'It rose.',
      title: 'Children',
    };
    const figure = 'rw:f:cla-start-number/E06000015/latest/value';
    const before = await read();
    const expected = before.controls.find((one) => one.tag === figure)?.text ?? '';
    expect(
      await host.apply([
        { kind: 'set-picture', tag: chartTag, occurrence: 0, expected: oldChart, picture },
        { kind: 'set-control-text', tag: figure, occurrence: 0, expected, text: '99', tracked },
      ]),
    ).toEqual([{ done: true }, { done: true }]);
    const after = await read();
    expect(after.pictures.map(({ altText }) => altText)).toContain('It rose.');
    expect(changesIn(after).length).toBe(changesIn(before).length + 2);
    const size = await session().pane.evaluate(() =>
      Word.run(async (context) => {
        const shown = context.document.body.inlinePictures.getFirst();
        shown.load('width,height,lockAspectRatio,altTextTitle');
        await context.sync();
        return [shown.width, shown.height, shown.lockAspectRatio, shown.altTextTitle];
      }),
    );
    expect(size).toEqual([240, 240, true, 'Children']);
  });

  test('a chart that a co-author has described otherwise meanwhile is left as it is', async () => {
    const host = await open(await reportWithChart());
    await session().pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.inlinePictures.getFirst().altTextDescription = 'My own words.';
        await context.sync();
      }),
    );
    const picture = { png: pngBase64(9, 9), width: 90, height: 90, altText: 'New.', title: '' };
    for (const edit of [
      { kind: 'set-picture', tag: chartTag, occurrence: 0, expected: oldChart, picture },
      { kind: 'unwrap-control', tag: chartTag, occurrence: 0, expected: oldChart },
    ] as const) {
      expect(await host.apply([edit])).toMatchObject([{ done: false, reason: 'changed' }]);
    }
    expect((await read()).pictures.map(({ altText }) => altText)).toContain('My own words.');
  });

  test.each(['unwrap-control', 'retag-control'] as const)(
    'a control that a co-author has written in meanwhile is not given away (%s)',
    async (kind) => {
      const host = await open(wmlFile(twoFigures));
      await session().type({ tag, occurrence: 0 }, 'about 550');
      const control = { tag: 'rw:f:cla-number/E06000015/2025-03-31/value', title: 'Number' };
      const edit = { kind, tag, occurrence: 0, expected: '545', control } as Edit;
      expect(await host.apply([edit])).toMatchObject([{ done: false, reason: 'changed' }]);
      expect((await read()).controls.map((one) => one.tag)).toEqual([tag, tag]);
    },
  );

  test('a figure in a text box is refused with where it stands and what to do, and the others are written', async () => {
    const box =
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="5" name="Box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>' +
      paragraph(control('rw:f:cla-rate/E06000015/latest/value', run('70'))) +
      '</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>';
    const host = await open(wmlFile(paragraph(run('Beside ') + box) + twoFigures));
    const inBox = { tag: 'rw:f:cla-rate/E06000015/latest/value', occurrence: 0, expected: '70' };
    const edits: readonly Edit[] = [
      { kind: 'set-control-text', ...inBox, text: '71' },
      { kind: 'unwrap-control', ...inBox },
      set('550'),
    ];
    for (const edit of edits.slice(0, 2)) {
      const [refused] = await host.apply([edit]);
      expect(refused).toMatchObject({ done: false, reason: 'unsupported' });
      expect(refused?.done === false ? refused.message : '').toMatch(
        /^This stands in a text box, .* by hand\.$/,
      );
    }
    expect(await host.apply(edits.slice(2))).toEqual([{ done: true }]);
    expect((await read()).controls.map(({ text }) => text)).toEqual(['70', '550', '545']);
  });
});

describe('in a Word that lets nobody say how changes are tracked', () => {
  const { open, read } = inWord('ltsc2019');

  test('a tracked figure is refused with what to do instead; without the wish it is written', async () => {
    const host = await open(wmlFile(twoFigures));
    const [refused] = await host.apply([set('550', { tracked })]);
    expect(refused).toMatchObject({ done: false, reason: 'unsupported' });
    expect(refused?.done === false ? refused.message : '').toMatch(/Review, Track Changes .*\.$/);
    expect((await read()).controls.map(({ text }) => text)).toEqual(['545', '545']);
    expect(await host.apply([set('550')])).toEqual([{ done: true }]);
  });
});
