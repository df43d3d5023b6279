/** What Word says of itself, what it keeps for the pane, and how it calls it. */

import { loadHelpers, platform, preferences } from '../../src/hosts/word/platform.ts';
import { reportWithFigures } from '../word-host/documents.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';

describe('each Word', () => {
  /** Open beside the others, which share its browser. */
  let beside: WordHostSession;
  beforeAll(async () => {
    beside = await startWordHost();
  }, 120_000);
  afterAll(() => beside.close());

  test.each([
    ['win', 'win', true, true],
    ['mac', 'mac', true, true],
    ['web', 'web', true, true],
    ['ipad', 'ipad', true, true],
    ['ltsc2019', 'win', false, false],
  ] as const)(
    '%s is known for what it is, and for what it can do',
    async (profile, where, comments, checks) => {
      const word = await startWordHost({ profile });
      try {
        const ready = await word.pane.evaluate(() => window.driver.ready);
        expect(ready).toEqual({
          ok: true,
          value: { platform: where, language: expect.stringMatching(/^en-/i) },
        });
        const host = word.host();
        expect(host.notes !== undefined).toBe(comments);
        expect(host.supports.has('set-checked')).toBe(checks);
        await word.load(reportWithFigures());
        expect((await host.read()).ok).toBe(true);
        expect(await word.unknown()).toEqual([]);
      } finally {
        await word.close();
      }
    },
    60_000,
  );
});

describe('Word on the web', () => {
  let word: WordHostSession;
  beforeAll(async () => {
    word = await startWordHost({ profile: 'web' });
  }, 120_000);
  afterAll(() => word.close());
  afterEach(async () => {
    await word.faults.clear();
    expect(await word.unknown()).toEqual([]);
  });

  const autoOpen = (on?: boolean) =>
    word.pane.evaluate(async (wanted) => {
      const { autoOpen: setting } = window.driver.word;
      const set = wanted === undefined ? null : await setting.set(wanted);
      return {
        set,
        get: setting.get(),
        inWord: Office.context.document.settings.get('Office.AutoShowTaskpaneWithDocument') as unknown,
      };
    }, on);

  test('opens the pane with the document only once the author has said so', async () => {
    expect(await autoOpen()).toMatchObject({ get: null });
    expect(await autoOpen(true)).toMatchObject({ set: { ok: true }, get: true, inWord: true });
    expect(await autoOpen(false)).toMatchObject({ set: { ok: true }, get: false });
    expect((await autoOpen()).inWord).not.toBe(true);
    expect(await autoOpen(true)).toMatchObject({ get: true, inWord: true });
  });

  test('a choice that it does not keep is told as one, and the choice before counts', async () => {
    await autoOpen(false);
    await word.faults.arm({ kind: 'general-exception', call: 'settings.saveAsync' });
    expect(await autoOpen(true)).toMatchObject({
      set: {
        ok: false,
        error: {
          message: expect.stringMatching(/^Reportwright could not keep your choice in this document: .+\.$/),
        },
      },
      get: false,
    });
  });

  test('a command is run, and Word told of its end', async () => {
    await word.pane.evaluate(() => {
      const ran: string[] = [];
      Object.assign(window, { ran });
      window.driver.word.onCommands({
        checkReport: async () => void ran.push('check'),
        refreshFigures: async () => void ran.push('refresh'),
      });
    });
    await word.fire('refreshFigures');
    await word.fire('checkReport');
    expect(await word.pane.evaluate(() => (window as unknown as { ran: string[] }).ran)).toEqual([
      'refresh',
      'check',
    ]);
  });

  test('says no theme, so that the pane follows the system; high contrast counts above all', async () => {
    const theme = () => word.pane.evaluate(() => window.driver.word.officeTheme());
    expect(await theme()).toBeNull();
    await word.page.emulateMedia({ forcedColors: 'active' });
    expect(await theme()).toBe('contrast');
    await word.page.emulateMedia({ forcedColors: null });
    const told = (value: object) =>
      word.pane.evaluate((officeTheme) => {
        Object.defineProperty(Office.context, 'officeTheme', { value: officeTheme, configurable: true });
        return window.driver.word.officeTheme();
      }, value);
    expect(await told({ isDarkTheme: true })).toBe('dark');
    expect(await told({ isDarkTheme: false })).toBe('light');
    expect(await told({ bodyBackgroundColor: '#262626' })).toBe('dark');
    expect(await told({ bodyBackgroundColor: '#FFFFFF' })).toBe('light');
    expect(await told({})).toBeNull();
  });

  test('preferences come back as they were, also those that look like a date', async () => {
    const kept = await word.pane.evaluate(() => {
      const { preferences: own } = window.driver.word;
      own.set('reportwright.type', '2026-01-20T10:00:00.000Z');
      return {
        known: own.get('reportwright.type'),
        unknown: own.get('reportwright.none'),
        raw: Object.keys(localStorage),
      };
    });
    expect(kept).toMatchObject({ known: '2026-01-20T10:00:00.000Z', unknown: null });
    expect(kept.raw).toContain('@reportwright/reportwright.type');
    await word.page.evaluate(() => window.wordHost.restartPane());
    const again = await (await word.page.$('iframe#pane'))?.contentFrame();
    await again?.waitForFunction(() => window.driver?.ready.then(() => true));
    expect(await again?.evaluate(() => window.driver.word.preferences.get('reportwright.type'))).toBe(
      '2026-01-20T10:00:00.000Z',
    );
  });
});

describe('where the browser keeps nothing for the pane', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'Office');
  });

  test('preferences last as long as the pane, and nothing fails', async () => {
    await loadHelpers();
    preferences.set('reportwright.type', 'derby-2015');
    expect(preferences.get('reportwright.type')).toBe('derby-2015');
    expect(preferences.get('reportwright.other')).toBeNull();
  });

  test.each([
    [{ platform: 'Mac' }, 'mac'],
    [{ diagnostics: { platform: 'iOS' } }, 'ipad'],
    [{ platform: 'Toaster' }, 'unknown'],
    [{}, 'unknown'],
  ])('Word’s own word for where it runs counts: %j is %s', (context, where) => {
    Object.assign(globalThis, { Office: { context } });
    expect(platform()).toBe(where);
  });
});
