/** A place of the reading is found again in Word, or refused: never is another one written to. */

import type { Edit } from '../../src/core/model/index.ts';
import { cell, control, paragraph, run, table, wmlFile } from '../support/wml.ts';
import { brokenInvariants } from '../support/validate.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';

let word: WordHostSession;
beforeAll(async () => {
  word = await startWordHost({ profile: 'web' });
}, 120_000);
afterAll(() => word.close());
afterEach(async () => {
  await word.faults.clear();
  expect(await word.unknown()).toEqual([]);
});

const tag = 'rw:f:cla-number/E06000015/latest/value';
const figure = (text: string, id = tag): string => control(id, run(text));
const section = (type = ''): string => `<w:sectPr>${type}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;

async function open(body: string): Promise<ReturnType<WordHostSession['host']>> {
  await word.load(wmlFile(body + section()));
  const host = word.host();
  expect((await host.read()).ok).toBe(true);
  return host;
}

async function texts(): Promise<readonly string[]> {
  expect(brokenInvariants(await word.save())).toEqual([]);
  const read = await word.host().read();
  if (!read.ok) throw new Error(read.error.message);
  return read.value.blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind));
}

const replace = (block: number, expected: string, text: string): Edit => ({
  kind: 'replace-text',
  at: { block, start: 0, end: expected.length },
  expected,
  text,
});
const fill = (expected: string, text: string, occurrence = 0): Edit => ({
  kind: 'set-control-text',
  tag,
  occurrence,
  expected,
  text,
});

/** Somebody else puts a paragraph in at the beginning after the report was read. */
const shift = (text: string) =>
  word.pane.evaluate(
    (words) =>
      Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().insertParagraph(words, 'Before');
        await context.sync();
      }),
    text,
  );

describe('paragraphs that have moved since the report was read', () => {
  const deleted =
    '<w:del w:id="9" w:author="A"><w:r><w:delText xml:space="preserve">old </w:delText></w:r></w:del>';

  test.each([
    ['plain ones', paragraph('one') + paragraph('two') + paragraph('three')],
    [
      'ones with tracked deletions',
      paragraph('one') + paragraph(deleted + run('two')) + paragraph(deleted + run('three')),
    ],
    ['the words of a longer one', paragraph('one') + paragraph('two') + paragraph('three')],
  ])('are not written into in one another’s place: %s', async (what, body) => {
    const host = await open(body);
    await shift('new');
    const edit = what.includes('longer') ? replace(1, 'tw', 'TW') : replace(1, 'two', 'TWO');
    expect(await host.apply([edit])).toMatchObject([{ done: false, reason: 'changed' }]);
    expect(await texts()).toEqual(['new', 'one', 'two', 'three']);
  });

  test('that read alike but one are told apart', async () => {
    const host = await open(paragraph('same') + paragraph('same') + paragraph('other'));
    await shift('same');
    const [outcome] = await host.apply([replace(1, 'same', 'SAME')]);
    expect(await texts()).toEqual(
      outcome?.done === true ? ['same', 'SAME', 'same', 'other'] : ['same', 'same', 'same', 'other'],
    );
  });

  test('take no blocks beside them', async () => {
    const host = await open(paragraph('one') + paragraph('two'));
    await shift('new');
    const content = [{ kind: 'line', style: 'plain', inlines: [{ kind: 'text', text: 'put in' }] }] as const;
    const [outcome] = await host.apply([
      { kind: 'insert-content', content, at: { where: 'after', block: 0 } },
    ]);
    expect(outcome).toMatchObject({ done: false, reason: 'changed' });
    expect(await texts()).toEqual(['new', 'one', 'two']);
  });

  test('do not keep a figure from being refreshed: it is known by its tag', async () => {
    const host = await open(paragraph(run('There are ') + figure('545') + run('.')));
    await shift('new');
    expect(await host.apply([fill('545', '550')])).toEqual([{ done: true }]);
    expect(await texts()).toEqual(['new', 'There are 550.']);
  });
});

describe('figures wherever they stand', () => {
  test('in a cell, alone or beside words, the rest of the table as it was', async () => {
    const body =
      table(cell(paragraph(figure('545'))) + cell(paragraph(run('of ') + figure('545') + run(' in all')))) +
      paragraph('after');
    const host = await open(body);
    expect(await host.apply([fill('545', '550'), fill('545', '551', 1)])).toEqual([
      { done: true },
      { done: true },
    ]);
    expect(await texts()).toEqual(['table', '550', 'of 551 in all', 'after']);
  });

  test('a figure inside a field of the report: the field keeps the words round it', async () => {
    const host = await open(paragraph(control('rw:h:title', run('Of ') + figure('545') + run(' children'))));
    expect(await host.apply([fill('545', '550')])).toEqual([{ done: true }]);
    expect(await texts()).toEqual(['Of 550 children']);
  });

  test('in the last paragraph, in the first of two sections, and in right-to-left text', async () => {
    const body =
      paragraph(figure('1'), section('<w:type w:val="nextPage"/>')) +
      paragraph(
        `<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">مجموع </w:t></w:r>${figure('2')}`,
        '<w:bidi/>',
      ) +
      paragraph(run('End ') + figure('3'));
    const host = await open(body);
    expect(await host.apply([fill('1', '11'), fill('2', '12', 1), fill('3', '13', 2)])).toEqual(
      Array(3).fill({ done: true }),
    );
    expect(await texts()).toEqual(['11', 'مجموع 12', 'End 13']);
  });

  test('one copy too many is not taken for another', async () => {
    const host = await open(paragraph(figure('545')) + paragraph(figure('546')));
    await word.pane.evaluate(() =>
      Word.run(async (context) => {
        const added = context.document.body.paragraphs.getFirst().insertParagraph('545', 'Before');
        added.getRange('Content').insertContentControl().tag = 'rw:f:cla-number/E06000015/latest/value';
        await context.sync();
      }),
    );
    expect(await host.apply([fill('546', '550', 1)])).toMatchObject([{ done: false, reason: 'changed' }]);
    expect(await texts()).toEqual(['545', '545', '546']);
  });

  test('a figure that is locked is left alone', async () => {
    const host = await open(paragraph(control(tag, run('545'), '<w:lock w:val="contentLocked"/>')));
    expect(await host.apply([fill('545', '550')])).toMatchObject([{ done: false, reason: 'locked' }]);
    expect(await texts()).toEqual(['545']);
  });

  test('a figure that has its text already is not written: what was noted beside it stays', async () => {
    const host = await open(paragraph(run('There are ') + figure('545')));
    await word.pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.contentControls.getFirst().getRange('Content').insertComment('Is it?');
        await context.sync();
      }),
    );
    await host.read();
    const before = await word.save();
    expect(await host.apply([fill('545', '545')])).toEqual([{ done: true }]);
    expect(Buffer.from(await word.save()).equals(Buffer.from(before))).toBe(true);
  });
});

describe('where a figure is put in', () => {
  const inline: Edit = {
    kind: 'insert-inline',
    inlines: [
      {
        kind: 'control',
        control: { tag: 'rw:f:new/E06000015/latest/value', title: 'New' },
        text: '7',
        guidance: '',
      },
    ],
    at: { block: 0, start: 0, end: 0 },
  };
  const atCursor = async (start: number, end = start) => {
    await word.select({ block: 0, start, end });
    const host = word.host();
    const at = await host.cursor();
    if (!at.ok || at.value === null) throw new Error('There is no cursor.');
    return host.apply([{ ...inline, at: at.value }]);
  };

  test.each([0, 3, 6, 9])('never is it inside another figure (at %i)', async (offset) => {
    const host = await open(paragraph(run('We ') + figure('545000') + run(' x')));
    const [outcome] = await atCursor(offset);
    const read = await host.read();
    if (!read.ok) throw new Error(read.error.message);
    const { controls } = read.value;
    expect(controls.filter((one) => one.tag === tag).map(({ text }) => text)).toEqual(['545000']);
    expect(controls.length).toBe(outcome?.done === true ? 2 : 1);
    expect((await texts())[0]?.replace('7', '')).toBe('We 545000 x');
  });

  test('a selection over paragraphs loses nothing', async () => {
    await open(paragraph('one') + paragraph('two'));
    await word.pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.getRange('Whole').select();
        await context.sync();
      }),
    );
    const at = await word.host().cursor();
    if (at.ok && at.value !== null) await word.host().apply([{ ...inline, at: at.value }]);
    expect((await texts()).join(' ').replace('7', '')).toBe('one two');
  });

  test('into an empty document that holds a table, nothing is filled over it', async () => {
    const host = await open(table(cell('') + cell('')) + paragraph(''));
    const content = [{ kind: 'line', style: 'plain', inlines: [{ kind: 'text', text: 'put in' }] }] as const;
    const [outcome] = await host.apply([{ kind: 'insert-content', content, at: { where: 'whole' } }]);
    expect((await texts()).filter((text) => text === 'table')).toHaveLength(1);
    expect(outcome?.done === true ? (await texts()).includes('put in') : true).toBe(true);
  });
});
