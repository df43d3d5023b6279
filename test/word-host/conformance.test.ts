/** The unmodified office.js client against this Word: what the wire carries, and what the client makes of it. */

import { newReport } from './documents.ts';
import { startWordHost, type WordHostSession } from './word-host.ts';

let session: WordHostSession;

beforeAll(async () => {
  session = await startWordHost({ profile: 'web' });
});
afterAll(() => session.close());

const paragraphs = ['A heading', 'First paragraph with some text.', 'Second paragraph.', 'The end'];

beforeEach(async () => {
  await session.load(newReport());
  await session.pane.evaluate(
    (texts) =>
      Word.run(async (context) => {
        const { body } = context.document;
        for (const text of texts) body.insertParagraph(text, 'End');
        body.paragraphs.getFirst().delete();
        await context.sync();
      }),
    paragraphs,
  );
});

afterEach(async () => {
  expect(session.outsideRequests).toEqual([]);
});

const noUnknown = async () => expect(await session.unknown()).toEqual([]);

describe('the context of the pane', () => {
  test('tells the document, its mode and the language', async () => {
    const told = await session.pane.evaluate(() => ({
      url: Office.context.document.url,
      mode: Office.context.document.mode as unknown as string,
      language: Office.context.displayLanguage,
      history: [String(history.pushState), String(history.replaceState)],
    }));
    expect(told).toEqual({
      url: 'https://localhost/report.docx',
      mode: 'readWrite',
      language: 'en-GB',
      // As in Word, the library takes these away.
      history: ['null', 'null'],
    });
    await noUnknown();
  });
});

describe('loading', () => {
  test('a property that was not loaded is refused by the client', async () => {
    const code = await session.pane.evaluate(() =>
      Word.run(async (context) => {
        const first = context.document.body.paragraphs.getFirst();
        await context.sync();
        try {
          return first.text;
        } catch (error) {
          return (error as OfficeExtension.Error).code;
        }
      }),
    );
    expect(code).toBe('PropertyNotLoaded');
  });

  test('top and skip take a window of the items, and paths go down into them', async () => {
    const read = await session.pane.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.body.paragraphs;
        all.load({ text: true, font: { bold: true }, $top: 2, $skip: 1 } as object);
        await context.sync();
        const window = all.items.map(({ text, font }) => [text, font.bold]);
        all.load({ select: 'text', expand: 'font', top: 1 });
        await context.sync();
        return { window, expanded: all.items.map(({ text, font }) => [text, typeof font.name]) };
      }),
    );
    expect(read).toEqual({
      window: [
        [paragraphs[1], false],
        [paragraphs[2], false],
      ],
      expanded: [[paragraphs[0], 'string']],
    });
    await noUnknown();
  });

  test('a skip beyond the end gives nothing', async () => {
    const count = await session.pane.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.body.paragraphs;
        all.load({ select: 'text', skip: 99 });
        await context.sync();
        return all.items.length;
      }),
    );
    expect(count).toBe(0);
  });

  test('a recursive load goes down by class', async () => {
    const read = await session.pane.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.body.paragraphs;
        (
          context as unknown as { loadRecursive(of: object, queries: object, depth: number): void }
        ).loadRecursive(all, { Paragraph: 'text', Font: 'bold' }, 2);
        await context.sync();
        return all.items.map(({ text, font }) => [text, font.bold]);
      }),
    );
    expect(read).toEqual(paragraphs.map((text) => [text, false]));
  });

  test('a property that the class does not have is refused by name', async () => {
    const code = await session.pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.load('nope' as 'text');
        await context.sync();
        return '';
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(code).toBe('ApiNotFound');
    expect(await session.unknown()).toEqual(['Body.nope']);
  });
});

describe('calling', () => {
  test('a call that gives a value gives it after the sync, not before', async () => {
    const read = await session.pane.evaluate(() =>
      Word.run(async (context) => {
        const ooxml = context.document.body.getOoxml();
        const early = (() => {
          try {
            return ooxml.value;
          } catch (error) {
            return (error as OfficeExtension.Error).code;
          }
        })();
        await context.sync();
        return { early, found: ooxml.value.includes('First paragraph with some text.') };
      }),
    );
    expect(read).toEqual({ early: 'ValueNotLoaded', found: true });
    await noUnknown();
  });

  test('a content control is made, named, found by id and tag, and written into', async () => {
    const read = await session.pane.evaluate(() =>
      Word.run(async (context) => {
        const made = context.document.body.paragraphs.getFirst().insertContentControl();
        made.title = 'Party';
        made.tag = 'party-a';
        made.load('id,title,tag,text');
        await context.sync();
        const again = context.document.contentControls.getById(made.id);
        const tagged = context.document.contentControls.getByTag('party-a');
        again.insertText('Replaced', 'Replace');
        again.load('text');
        tagged.load('items/id,items/title');
        await context.sync();
        return {
          made: [made.title, made.tag, made.text],
          text: again.text,
          same: tagged.items.length === 1 && tagged.items[0]!.id === made.id,
        };
      }),
    );
    expect(read).toEqual({ made: ['Party', 'party-a', paragraphs[0]], text: 'Replaced', same: true });
    await noUnknown();
  });

  test('options go to the call as an object', async () => {
    const found = await session.pane.evaluate(() =>
      Word.run(async (context) => {
        const [loose, strict] = [false, true].map((matchCase) => {
          const ranges = context.document.body.search('PARAGRAPH', { matchCase });
          ranges.load('items/text');
          return ranges;
        });
        await context.sync();
        return [loose!.items.length, strict!.items.length];
      }),
    );
    expect(found).toEqual([2, 0]);
    await noUnknown();
  });

  test('an update of several members goes in one action', async () => {
    const style = await session.pane.evaluate(() =>
      Word.run(async (context) => {
        const first = context.document.body.paragraphs.getFirst();
        first.set({ alignment: 'Centered', font: { bold: true } } as object);
        first.load('alignment,font/bold');
        await context.sync();
        return [first.alignment, first.font.bold];
      }),
    );
    expect(style).toEqual(['Centered', true]);
    await noUnknown();
  });
});

describe('what is not there', () => {
  test('everything below a null object is one, and an object after the last is', async () => {
    const nulls = await session.pane.evaluate(() =>
      Word.run(async (context) => {
        const none = context.document.contentControls.getByIdOrNullObject(999999);
        none.load('title');
        const below = none.paragraphs;
        below.load('items');
        const next = context.document.body.paragraphs.getFirst().getNextOrNullObject();
        next.load('text');
        await context.sync();
        return [none.isNullObject, below.isNullObject, next.isNullObject, next.text];
      }),
    );
    expect(nulls).toEqual([true, true, false, paragraphs[1]]);
    await noUnknown();
  });

  test('an id that nobody has is an error with its place and statement', async () => {
    const error = await session.pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.contentControls.getById(424242).load('title');
        await context.sync();
        return null;
      }).catch((refusal: OfficeExtension.Error) => ({
        office: refusal instanceof OfficeExtension.Error,
        code: refusal.code,
        location: refusal.debugInfo.errorLocation,
        statement: refusal.debugInfo.statement,
      })),
    );
    expect(error).toEqual({
      office: true,
      code: 'ItemNotFound',
      location: 'ContentControlCollection.getById',
      statement: 'var byId = contentControls.getById(...);',
    });
    await noUnknown();
  });

  test('an argument that no Word takes is an error, and what went before it stays done', async () => {
    const told = await session.pane.evaluate(async () => {
      const code = await Word.run(async (context) => {
        const { body } = context.document;
        body.insertParagraph('Kept', 'End');
        body.insertParagraph('Refused', 'Nowhere' as 'End');
        await context.sync();
        return '';
      }).catch((error: OfficeExtension.Error) => error.code);
      const text = await Word.run(async (context) => {
        context.document.body.load('text');
        await context.sync();
        return context.document.body.text;
      });
      return { code, kept: text.includes('Kept'), refused: text.includes('Refused') };
    });
    expect(told).toEqual({ code: 'InvalidArgument', kept: true, refused: false });
    await noUnknown();
  });

  test('a method that nobody implements fails the call and is named', async () => {
    const code = await session.pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().getHtml();
        await context.sync();
        return '';
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(code).toBe('ApiNotFound');
    expect(await session.unknown()).toEqual(['Paragraph.getHtml']);
  });
});

describe('how long an object lives', () => {
  test('a tracked object serves another run, and no longer than it is tracked', async () => {
    const read = await session.pane.evaluate(async () => {
      const saved = await Word.run(async (context) => {
        const first = context.document.body.paragraphs.getFirst();
        first.load('text');
        first.track();
        await context.sync();
        return first;
      });
      return Word.run(saved, async (context) => {
        saved.load('style');
        await context.sync();
        const out = [saved.text, typeof saved.style];
        saved.untrack();
        await context.sync();
        return out;
      });
    });
    expect(read).toEqual([paragraphs[0], 'string']);
    await noUnknown();
  });

  test('an untracked selection is refused in the next run', async () => {
    const code = await session.pane.evaluate(async () => {
      const saved = await Word.run(async (context) => {
        const selection = context.document.getSelection();
        selection.load('text');
        await context.sync();
        return selection;
      });
      return Word.run(saved, async (context) => {
        saved.load('style');
        await context.sync();
        return '';
      }).catch((error: OfficeExtension.Error) => error.code);
    });
    expect(code).toBe('InvalidObjectPath');
  });

  test('a paragraph held by two runs at once stays with each', async () => {
    const texts = await session.pane.evaluate(async () => {
      const hold = () =>
        Word.run(async (context) => {
          const first = context.document.body.paragraphs.getFirst();
          first.load('text');
          await context.sync();
          await new Promise((resolve) => setTimeout(resolve, 5));
          first.load('style');
          await context.sync();
          return first.text;
        });
      return Promise.all([hold(), hold(), hold()]);
    });
    expect(texts).toEqual([paragraphs[0], paragraphs[0], paragraphs[0]]);
    await noUnknown();
  });
});
