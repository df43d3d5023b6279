/** What Word tells and keeps beside the text: findings as comments, tracked changes, hints of what somebody else did. */

import { openPackage, partText } from '../../src/ooxml/index.ts';
import { brokenInvariants } from '../support/validate.ts';
import { reportWithFigures } from '../word-host/documents.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';

let word: WordHostSession;
beforeAll(async () => {
  word = await startWordHost({ profile: 'web' });
}, 120_000);
afterAll(() => word.close());
beforeEach(async () => {
  await word.load(reportWithFigures());
});
afterEach(async () => {
  await word.faults.clear();
  expect(await word.unknown()).toEqual([]);
});

async function comments(): Promise<readonly { readonly content: string; readonly resolved: boolean }[]> {
  return word.pane.evaluate(() =>
    Word.run(async (context) => {
      const all = context.document.body.getComments();
      all.load('items/content,items/resolved');
      await context.sync();
      return all.items.map(({ content, resolved }) => ({ content, resolved }));
    }),
  );
}

const reply = (nth: number) =>
  word.pane.evaluate(
    (index) =>
      Word.run(async (context) => {
        const all = context.document.body.getComments();
        all.load('items');
        await context.sync();
        all.items[index]?.reply('I will ask finance.');
        await context.sync();
      }),
    nth,
  );

const notes = [
  { at: { block: 0 }, text: 'The title is missing.' },
  { at: { block: 1 }, text: 'The figure is old.' },
];
const contents = (all: typeof notes) =>
  all.map(({ text }) => ({ content: `Reportwright: ${text}`, resolved: false }));
const replace = async (wanted: typeof notes) => {
  await word.host().read();
  return word.host().notes?.replace(wanted);
};

describe('findings as comments', () => {
  test('stand beside the text, each once', async () => {
    expect(await replace([...notes, notes[0]!])).toEqual({ ok: true, value: 2 });
    expect(await comments()).toEqual(contents(notes));
  });

  test('are replaced by those of the next check; what others wrote stays', async () => {
    await word.pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.paragraphs
          .getFirst()
          .getRange('Content')
          .insertComment('A word of a colleague.');
        await context.sync();
      }),
    );
    await replace(notes);
    expect(await replace([notes[1]!])).toEqual({ ok: true, value: 1 });
    expect((await comments()).map(({ content }) => content).sort()).toEqual([
      'A word of a colleague.',
      'Reportwright: The figure is old.',
    ]);
    expect(await replace([])).toEqual({ ok: true, value: 0 });
    expect(await comments()).toEqual([{ content: 'A word of a colleague.', resolved: false }]);
  });

  test('that somebody answered are never doubled, and resolved when the finding is gone', async () => {
    await replace([notes[0]!]);
    await reply(0);
    expect(await replace(notes)).toEqual({ ok: true, value: 2 });
    expect(await comments()).toHaveLength(2);
    expect(brokenInvariants(await word.save())).toEqual([]);
    await replace([]);
    expect(await comments()).toEqual([{ content: 'Reportwright: The title is missing.', resolved: true }]);
  });

  test('are put one by one where Word refuses one of them', async () => {
    await word.host().read();
    await word.faults.arm({ kind: 'general-exception', call: 'Range.InsertComment', nth: 2 });
    await word.faults.arm({ kind: 'general-exception', call: 'Range.InsertComment', nth: 3 });
    expect(await word.host().notes?.replace(notes)).toEqual({ ok: true, value: 1 });
    expect(await comments()).toEqual(contents([notes[1]!]));
  });

  test('are told as refused where none could be put', async () => {
    await word.host().read();
    await word.faults.arm({ kind: 'read-only' });
    expect(await word.host().notes?.replace(notes)).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/^Reportwright could not put the findings beside the text/) },
    });
    expect(await comments()).toEqual([]);
  });
});

describe('tracked changes', () => {
  const write = (text: string) =>
    word.pane.evaluate(async (words) => {
      const { host } = window.driver;
      const read = await host.read();
      if (!read.ok) return read.error.message;
      const control = read.value.controls.find(({ tag }) => tag.startsWith('rw:f:'));
      if (!control) return 'no figure';
      const [outcome] = await host.apply([
        { kind: 'set-control-text', tag: control.tag, occurrence: 0, expected: control.text, text: words },
      ]);
      return outcome?.done === true ? 'done' : (outcome?.message ?? '');
    }, text);
  const mode = (set?: 'Off' | 'TrackAll') =>
    word.pane.evaluate(
      (wanted) =>
        Word.run(async (context) => {
          if (wanted !== undefined) context.document.changeTrackingMode = wanted;
          context.document.load('changeTrackingMode');
          await context.sync();
          return context.document.changeTrackingMode;
        }),
      set,
    );
  const asked = () => word.pane.evaluate(() => window.driver.asked.length);
  const answer = (id: string) =>
    word.pane.evaluate((choice) => {
      window.driver.answer = choice;
    }, id);
  const marks = async () => {
    const opened = openPackage(await word.save());
    const xml = opened.ok ? (partText(opened.value, 'word/document.xml') ?? '') : '';
    return (xml.match(/<w:(ins|del) /g) ?? []).length;
  };

  test('nobody is asked where they are off', async () => {
    expect(await write('12')).toBe('done');
    expect(await asked()).toBe(0);
    expect(await marks()).toBe(0);
  });

  test('the author is asked once, and the change tracked unless they say otherwise', async () => {
    await mode('TrackAll');
    expect(await write('12')).toBe('done');
    expect(await asked()).toBe(1);
    expect(await marks()).toBeGreaterThan(0);
    expect(await mode()).toBe('TrackAll');
  });

  test('on their word the change is not tracked, and tracking is on again afterwards', async () => {
    await mode('TrackAll');
    await answer('untracked');
    expect(await write('12')).toBe('done');
    expect(await marks()).toBe(0);
    expect(await mode()).toBe('TrackAll');
  });

  test('a figure that was changed with them on can be changed again, and again', async () => {
    await mode('TrackAll');
    for (const text of ['12', '13 & <14>', '15']) expect(await write(text)).toBe('done');
    await mode('Off');
    for (const text of ['16', '17']) expect(await write(text)).toBe('done');
  });

  test('what somebody else changes with them on is held, and stays', async () => {
    await mode('TrackAll');
    expect(await write('12')).toBe('done');
    const outcome = await word.pane.evaluate(async () => {
      const { host } = window.driver;
      const read = await host.read();
      const control = read.ok ? read.value.controls.find(({ tag }) => tag.startsWith('rw:f:')) : undefined;
      if (!control) throw new Error('no figure');
      await Word.run(async (context) => {
        context.document.contentControls.getByTag(control.tag).getFirst().insertText(' or so', 'End');
        await context.sync();
      });
      const edit = {
        kind: 'set-control-text',
        tag: control.tag,
        occurrence: 0,
        expected: '12',
        text: '13',
      } as const;
      return (await host.apply([edit]))[0];
    });
    expect(outcome).toMatchObject({ done: false, reason: 'changed' });
    const read = await word.host().read();
    expect(read.ok && read.value.controls.find(({ tag }) => tag.startsWith('rw:f:'))?.text).toBe('12 or so');
  });

  test('it is on again also after a write that failed', async () => {
    await mode('TrackAll');
    await answer('untracked');
    await word.faults.arm({ kind: 'general-exception', call: 'ContentControl.InsertText' });
    expect(await write('12')).toMatch(/^[A-Z].+\.$/);
    expect(await mode()).toBe('TrackAll');
  });
});

describe('hints', () => {
  const listen = () =>
    word.pane.evaluate(() => {
      const heard: string[] = [];
      const stop = window.driver.host.changes.subscribe((what) => heard.push(what));
      Object.assign(window, { heard, stop });
    });
  const heard = () =>
    word.pane.evaluate(() => [...new Set((window as unknown as { heard: string[] }).heard)].sort());
  const stop = () => word.pane.evaluate(() => (window as unknown as { stop: () => void }).stop());
  const settle = () =>
    word.pane.evaluate(() => Word.run((context) => context.sync().then(() => context.sync())));

  test('tell of the author’s cursor and of what somebody wrote, until nobody listens', async () => {
    await listen();
    await settle();
    await word.select({ block: 0, start: 0, end: 0 });
    await until(async () => (await heard()).includes('cursor'));
    await word.type({ block: 0, start: 0, end: 0 }, 'New ');
    await until(async () => (await heard()).includes('document'));
    await stop();
  });

  test('tell nothing of what Reportwright writes itself', async () => {
    await listen();
    await settle();
    await word.pane.evaluate(async () => {
      const read = await window.driver.host.read();
      const control = read.ok ? read.value.controls.find(({ tag }) => tag.startsWith('rw:f:')) : undefined;
      if (!control) throw new Error('no figure');
      const { tag, text } = control;
      await window.driver.host.apply([
        { kind: 'set-control-text', tag, occurrence: 0, expected: text, text: `${text}1` },
      ]);
    });
    await settle();
    expect(await heard()).toEqual([]);
    await stop();
  });

  test('nor of the findings that it puts beside the text', async () => {
    await listen();
    await settle();
    expect(await replace(notes)).toMatchObject({ ok: true, value: 2 });
    await settle();
    expect(await heard()).toEqual([]);
    await stop();
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 5000;
  while (!(await holds()))
    if (Date.now() > end) throw new Error('It did not come to hold within five seconds.');
}
