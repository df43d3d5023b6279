/** The Common API, events, dialogs, faults and the recorder, with the unmodified office.js client in the pane. */

import { newReport } from './documents.ts';
import { startWordHost, type WordHostSession } from './word-host.ts';

let session: WordHostSession;

beforeAll(async () => {
  session = await startWordHost({ profile: 'web' });
  await session.pane.evaluate(() => {
    // Every Common API call of these tests: a promise of the value, or of the error's number.
    Object.assign(window, {
      call: (object: object, method: string, ...args: unknown[]) =>
        new Promise((resolve) => {
          const run = (object as Record<string, (...all: unknown[]) => void>)[method]!;
          run.call(object, ...args, (result: Office.AsyncResult<unknown>) =>
            resolve(result.status === Office.AsyncResultStatus.Succeeded ? result.value : result.error.code),
          );
        }),
    });
  });
});
afterAll(() => session.close());

declare const call: <T>(object: object, method: string, ...args: unknown[]) => Promise<T>;

beforeEach(() => session.load(newReport()));
afterEach(async () => {
  expect(await session.unknown()).toEqual([]);
  expect(session.outsideRequests).toEqual([]);
});

const settled = () => session.pane.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));

/** Adds words to the document; the error's code, or '' when it is done. */
const write = (text: string) =>
  session.pane.evaluate(
    (words) =>
      Word.run(async (context) => {
        context.document.body.insertParagraph(words, 'End');
        await context.sync();
        return '';
      }).catch((error: OfficeExtension.Error) => error.code),
    text,
  );
const bodyText = () =>
  session.pane.evaluate(() =>
    Word.run(async (context) => {
      context.document.body.load('text');
      await context.sync();
      return context.document.body.text;
    }),
  );

describe('settings', () => {
  test('are saved with the document and come back', async () => {
    const read = await session.pane.evaluate(async () => {
      const { settings } = Office.context.document;
      settings.set('k', { a: 1 });
      await call(settings, 'saveAsync');
      settings.remove('k');
      await call(settings, 'refreshAsync');
      return settings.get('k') as unknown;
    });
    expect(read).toEqual({ a: 1 });
  });
});

describe('the selection', () => {
  test('is read and replaced as text', async () => {
    await write('Some words');
    await session.select({ block: 1, start: 0, end: 4 });
    const before = await session.pane.evaluate(() =>
      call<string>(Office.context.document, 'getSelectedDataAsync', Office.CoercionType.Text),
    );
    expect(before).toBe('Some');
    await session.pane.evaluate(() =>
      call(Office.context.document, 'setSelectedDataAsync', 'Other', {
        coercionType: Office.CoercionType.Text,
      }),
    );
    expect(await bodyText()).toContain('Other words');
  });

  test('as a table is a coercion that is not there', async () => {
    const code = await session.pane.evaluate(() =>
      call<number>(Office.context.document, 'getSelectedDataAsync', Office.CoercionType.Matrix),
    );
    expect(code).toBe(1000);
  });
});

describe('the file', () => {
  test('comes whole in slices of the size asked for', async () => {
    const told = await session.pane.evaluate(async () => {
      const file = await call<Office.File>(Office.context.document, 'getFileAsync', 'compressed', {
        sliceSize: 1000,
      });
      const sizes: number[] = [];
      const bytes: number[] = [];
      for (let index = 0; index < file.sliceCount; index++) {
        const slice = await call<Office.Slice>(file, 'getSliceAsync', index);
        sizes.push(slice.size);
        bytes.push(...(slice.data as number[]));
      }
      await call(file, 'closeAsync');
      return { size: file.size, sizes, bytes };
    });
    expect(told.bytes).toHaveLength(told.size);
    expect(new Set(told.sizes.slice(0, -1))).toEqual(new Set([1000]));
    expect(Uint8Array.from(told.bytes)).toEqual(new Uint8Array(await session.save()));
    const { file } = await session.recorder.costs();
    expect(file).toEqual({ open: 1, slices: told.sizes.length, close: 1 });
  });

  test('is open twice at most, in slices of 4 MB at most, and never as PDF', async () => {
    const told = await session.pane.evaluate(async () => {
      const open = (type: string, sliceSize: number) =>
        call<Office.File | number>(Office.context.document, 'getFileAsync', type, { sliceSize });
      const first = (await open('compressed', 65536)) as Office.File;
      const second = (await open('text', 65536)) as Office.File;
      const third = await open('compressed', 65536);
      await call(first, 'closeAsync');
      await call(second, 'closeAsync');
      return [third, await open('compressed', 5 << 20), await open('pdf', 65536)];
    });
    expect(told).toEqual([11000, 11002, 1009]);
  });

  test('has an address', async () => {
    const properties = await session.pane.evaluate(() =>
      call(Office.context.document, 'getFilePropertiesAsync'),
    );
    expect(properties).toEqual({ url: 'https://localhost/report.docx' });
  });
});

describe('custom XML parts', () => {
  test('are added, found by namespace, read, and deleted', async () => {
    const told = await session.pane.evaluate(async () => {
      const parts = Office.context.document.customXmlParts;
      const part = await call<Office.CustomXmlPart>(parts, 'addAsync', '<a xmlns="urn:t"><b>1</b></a>');
      const found = await call<Office.CustomXmlPart[]>(parts, 'getByNamespaceAsync', 'urn:t');
      const again = await call<Office.CustomXmlPart>(parts, 'getByIdAsync', part.id);
      const xml = await call<string>(again, 'getXmlAsync');
      await call(part, 'deleteAsync');
      return {
        same: found.length === 1 && found[0]!.id === part.id,
        xml,
        gone: await call<unknown[]>(parts, 'getByNamespaceAsync', 'urn:t'),
        missing: await call<number>(parts, 'getByIdAsync', part.id),
      };
    });
    expect(told).toEqual({ same: true, xml: '<a xmlns="urn:t"><b>1</b></a>', gone: [], missing: 6000 });
  });

  test('have nodes: found by XPath with prefixes, read, and written into the part', async () => {
    const told = await session.pane.evaluate(async () => {
      const part = await call<Office.CustomXmlPart>(
        Office.context.document.customXmlParts,
        'addAsync',
        '<r xmlns="urn:n"><i k="1">one</i><i>two</i></r>',
      );
      await call(part.namespaceManager, 'addNamespaceAsync', 'n', 'urn:n');
      const [one, two] = await call<Office.CustomXmlNode[]>(part, 'getNodesAsync', '/n:r/n:i');
      const [key] = await call<Office.CustomXmlNode[]>(one!, 'getNodesAsync', '@k');
      const read = [
        one!.baseName,
        one!.namespaceUri,
        one!.nodeType,
        await call<string>(one!, 'getTextAsync'),
        await call<string>(key!, 'getNodeValueAsync'),
        await call<string>(part.namespaceManager, 'getPrefixAsync', 'urn:n'),
      ];
      await call(two!, 'setTextAsync', 'deux');
      const [root] = await call<Office.CustomXmlNode[]>(part, 'getNodesAsync', '/*');
      const changed = await call<string>(root!, 'getXmlAsync');
      // Sent together: the answer to the second knows the first.
      const [, xml] = await Promise.all([
        call(root!, 'setXmlAsync', '<r xmlns="urn:n">new</r>'),
        call<string>(part, 'getXmlAsync'),
      ]);
      return { read, changed, xml, gone: await call<number>(one!, 'getXmlAsync') };
    });
    expect(told).toEqual({
      read: ['i', 'urn:n', 'Element', 'one', '1', 'n'],
      changed: '<r xmlns="urn:n"><i k="1">one</i><i>deux</i></r>',
      xml: '<r xmlns="urn:n">new</r>',
      gone: 6000,
    });
  });

  test('refuse bad XML, an unknown prefix and more than 1 MB; a declaration is swallowed', async () => {
    const told = await session.pane.evaluate(async () => {
      const parts = Office.context.document.customXmlParts;
      const part = await call<Office.CustomXmlPart>(parts, 'addAsync', '<a xmlns="urn:u"/>');
      const [root] = await call<Office.CustomXmlNode[]>(part, 'getNodesAsync', '/*');
      const swallowed = await call(root!, 'setXmlAsync', '<?xml version="1.0"?><z/>');
      return [
        await call<number>(parts, 'addAsync', '<z'),
        await call<number>(parts, 'addAsync', '<!DOCTYPE z><z/>'),
        await call<number>(parts, 'addAsync', `<z>${'x'.repeat(1 << 20)}</z>`),
        await call<number>(root!, 'setXmlAsync', `<z>${'x'.repeat(1 << 20)}</z>`),
        await call<number>(part, 'getNodesAsync', '/p:a'),
        [typeof swallowed, await call<string>(part, 'getXmlAsync')],
      ];
    });
    expect(told).toEqual([6100, 6100, 6100, 6100, 6100, ['object', '<a xmlns="urn:u"/>']]);
  });
});

describe('commands and events', () => {
  test('a ribbon command runs its function, which says when it is done', async () => {
    await session.pane.evaluate(() => {
      Office.actions.associate('doIt', (event: Office.AddinCommands.Event) => {
        Object.assign(window, { commandFrom: event.source.id });
        setTimeout(() => event.completed(), 5);
      });
    });
    await session.fire('doIt');
    expect(await session.pane.evaluate(() => (window as { commandFrom?: string }).commandFrom)).toBe('doIt');
    await expect(session.fire('nobodyKnowsMe')).rejects.toThrow('11101');
  });

  test('moving the selection is told once, and not after the handler is removed', async () => {
    await write('Some words');
    await session.pane.evaluate(async () => {
      Object.assign(window, { told: [] as string[] });
      const handler = ({ type }: { type: string }) =>
        (window as unknown as { told: string[] }).told.push(type);
      Object.assign(window, { handler });
      await call(Office.context.document, 'addHandlerAsync', 'documentSelectionChanged', handler);
    });
    await session.select({ block: 1, start: 0, end: 4 });
    await settled();
    await session.pane.evaluate(() =>
      call(Office.context.document, 'removeHandlerAsync', 'documentSelectionChanged'),
    );
    await session.select({ block: 1, start: 5, end: 9 });
    await settled();
    expect(await session.pane.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([
      'documentSelectionChanged',
    ]);
  });

  test('a paragraph that somebody changes is told', async () => {
    await write('Some words');
    await session.pane.evaluate(() =>
      Word.run(async (context) => {
        Object.assign(window, { changes: 0 });
        context.document.onParagraphChanged.add(async () => {
          (window as unknown as { changes: number }).changes += 1;
        });
        await context.sync();
      }),
    );
    await session.type({ block: 1, start: 0, end: 4 }, 'Other');
    await settled();
    expect(await session.pane.evaluate(() => (window as unknown as { changes: number }).changes)).toBe(1);
  });
});

describe('the services round the document', () => {
  test('switch buttons, show the pane, keep how it starts, and know the shortcuts', async () => {
    const told = await session.pane.evaluate(async () => {
      await Office.ribbon.requestUpdate({
        tabs: [{ id: 'tab', controls: [{ id: 'button', enabled: false }] }],
      });
      await Office.addin.showAsTaskpane();
      await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
      return Office.addin.getStartupBehavior();
    });
    expect(told).toBe('Load');
  });

  test('sign-in is refused where the manifest offers none, and there is nothing to go to', async () => {
    const told = await session.pane.evaluate(async () => [
      await call<number>((Office.context as unknown as { auth: object }).auth, 'getAccessTokenAsync', {}),
      await call<number>(Office.context.document, 'goToByIdAsync', 'x', Office.GoToType.Binding),
    ]);
    expect(told).toEqual([13000, 7002]);
  });
});

describe('a dialog inside Word', () => {
  test('talks with the pane and is closed by it', async () => {
    const office = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
    await session.page.route('**/word-host/dialog.html*', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Dialog</title><script src="${office}"></script><script>
          Office.onReady(() => Office.context.ui.addHandlerAsync(
            Office.EventType.DialogParentMessageReceived,
            ({ message }) => Office.context.ui.messageParent('echo: ' + message),
            () => Office.context.ui.messageParent('hello')));
          </script>`,
      }),
    );
    const said = await session.pane.evaluate(
      (url) =>
        new Promise<string[]>((resolve, reject) => {
          Office.context.ui.displayDialogAsync(url, { displayInIframe: true }, ({ value: dialog, error }) => {
            if (!dialog) return reject(new Error(error.message));
            const heard: string[] = [];
            dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
              heard.push((event as { message: string }).message);
              if (heard.length === 1) return dialog.messageChild('ping');
              dialog.close();
              resolve(heard);
            });
          });
        }),
      new URL('/word-host/dialog.html', session.pane.url()).href,
    );
    expect(said).toEqual(['hello', 'echo: ping']);
    await session.page.waitForSelector('iframe[data-dialog]', { state: 'detached' });
  });
});

describe('faults', () => {
  test('access denied strikes the write it is armed for, and no read', async () => {
    await session.faults.arm({ kind: 'access-denied', nth: 2 });
    expect([await write('one'), await write('two'), await write('three')]).toEqual(['', 'AccessDenied', '']);
    const text = await bodyText();
    expect(text).toContain('three');
    expect(text).not.toContain('two');
  });

  test('a general exception strikes the call it names', async () => {
    await session.faults.arm({ kind: 'general-exception', call: 'Body.InsertParagraph', nth: 1 });
    expect([await write('one'), await write('two')]).toEqual(['GeneralException', '']);
  });

  test('a read-only document is read and not written', async () => {
    await session.faults.arm({ kind: 'read-only' });
    expect(await write('one')).toBe('NotAllowed');
    expect(await bodyText()).not.toContain('one');
    const code = await session.pane.evaluate(() =>
      call<number>(Office.context.document.customXmlParts, 'addAsync', '<a/>'),
    );
    expect(code).toBe(5002);
  });

  test('a lost part is promised and not kept', async () => {
    await session.faults.arm({ kind: 'lost-xml-part' });
    const told = await session.pane.evaluate(async () => {
      const parts = Office.context.document.customXmlParts;
      const part = await call<Office.CustomXmlPart>(parts, 'addAsync', '<a xmlns="urn:lost"/>');
      const found = await call<unknown[]>(parts, 'getByNamespaceAsync', 'urn:lost');
      return [typeof part.id, found.length];
    });
    expect(told).toEqual(['string', 0]);
  });

  test('a co-author writes between two requests', async () => {
    await write('Some words');
    await session.faults.arm({
      kind: 'co-author',
      nth: 2,
      at: { block: 1, start: 0, end: 4 },
      text: 'Other',
    });
    expect(await bodyText()).toContain('Some words');
    expect(await bodyText()).toContain('Other words');
  });

  test('a closed document answers nothing but that it is closed', async () => {
    await session.faults.arm({ kind: 'document-closed', nth: 2 });
    expect([await write('one'), await write('two'), await write('three')]).toEqual([
      '',
      'InvalidOrTimedOutSession',
      'InvalidOrTimedOutSession',
    ]);
    const code = await session.pane.evaluate(() =>
      call<number>(Office.context.document, 'getFileAsync', 'compressed'),
    );
    expect(code).toBe(5012);
  });

  test('a slice that cannot be fetched is fetched the next time', async () => {
    await session.faults.arm({ kind: 'slice-fails', nth: 1 });
    const told = await session.pane.evaluate(async () => {
      const file = await call<Office.File>(Office.context.document, 'getFileAsync', 'compressed');
      const first = await call<number>(file, 'getSliceAsync', 0);
      const second = await call<Office.Slice>(file, 'getSliceAsync', 0);
      await call(file, 'closeAsync');
      return [first, second.size === file.size];
    });
    expect(told).toEqual([11001, true]);
  });

  test('track changes is on when the author has it on', async () => {
    await session.faults.arm({ kind: 'track-changes' });
    const mode = await session.pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.load('changeTrackingMode');
        await context.sync();
        return context.document.changeTrackingMode;
      }),
    );
    expect(mode).toBe('TrackAll');
  });

  test('a slow Word answers later', async () => {
    await session.faults.arm({ kind: 'slow', ms: 60 });
    const started = performance.now();
    await bodyText();
    expect(performance.now() - started).toBeGreaterThanOrEqual(60);
  });
});

describe('the recorder', () => {
  test('counts requests that are sent together as one flight', async () => {
    await session.recorder.reset();
    await session.pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.load('text');
        await Promise.all([
          context.sync(),
          call(Office.context.document.customXmlParts, 'getByNamespaceAsync', 'urn:t'),
        ]);
        context.document.body.load('style');
        await context.sync();
      }),
    );
    const costs = await session.recorder.costs();
    expect(costs).toMatchObject({
      flights: 2,
      batches: 2,
      calls: { 'customXmlParts.getByNamespaceAsync': 1 },
    });
    expect(costs.bytesIn).toBeGreaterThan(0);
    expect(costs.bytesOut).toBeGreaterThan(0);
  });
});
