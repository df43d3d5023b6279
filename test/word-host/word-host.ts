/**
 * Word for tests, from jest and from Playwright alike: one Chromium, the page that plays Word, and in it the pane,
 * as shipped or driven by the test. Nothing may leave the machine; what tries is refused and named.
 */

import type { Frame, Page } from '@playwright/test';
import { createProxy } from './driver/host-proxy.ts';
import type { ProxiedHost } from './driver/host-proxy.ts';
import { borrow } from './harness/machine.ts';
import type { Machine } from './harness/machine.ts';
import { newContext } from './harness/context.ts';
import type { OpenedContext } from './harness/context.ts';
import type { Place } from './model/open-document.ts';
import type { ArmedFault } from './page/word-host-page.ts';
import { officeJsHost } from './server/office-js.ts';
import type { ProfileName } from './wire/profiles.ts';
import type { Costs } from './wire/recorder.ts';

export interface WordHostOptions {
  /** Whose Word it is; 'web' unless given. */
  readonly profile?: ProfileName;
  /** The pane as shipped, or a page with nothing in it but `window.driver` (the default). */
  readonly pane?: 'shipped' | 'driver';
  /** Whether the document is drawn; for the shipped pane unless said otherwise. Drawing takes longer than most jobs. */
  readonly view?: boolean;
  /** With the indicator service on the pane's own origin; for the shipped pane unless said otherwise. */
  readonly service?: boolean;
  /** The service’s setting for people to sign in; without it nobody has to. */
  readonly signIn?: string;
}

export interface WordHostSession {
  readonly page: Page;
  /** Another one after `load` in the pane as shipped, which then begins anew. */
  readonly pane: Frame;
  /** Opens a file in place of the present one. What was recorded, selected, armed and read before is forgotten. `readOnly`: for viewing only. */
  load(bytes: Uint8Array, how?: { readonly readOnly?: boolean }): Promise<void>;
  save(): Promise<Uint8Array>;
  /** Puts the author's cursor or selection there. */
  select(at: Place): Promise<void>;
  /** Somebody else writes there, over what stands there. */
  type(at: Place, text: string): Promise<void>;
  /** Presses a button of the ribbon or the context menu, by the name of its function; resolves when it has completed. */
  fire(command: string): Promise<void>;
  readonly faults: {
    arm(fault: ArmedFault): Promise<void>;
    clear(): Promise<void>;
    /** The calls since the last `clear`, each by its name once. */
    calls(): Promise<readonly string[]>;
  };
  readonly recorder: { reset(): Promise<void>; costs(): Promise<Costs> };
  /** The driver's Word host as a new one over the open document, to be called from the test. */
  host(): ProxiedHost;
  /** Addresses outside this machine that were asked for; office.js itself is answered from node_modules. */
  readonly outsideRequests: readonly string[];
  /** Calls that nobody implements, and errors that nobody caught: a test that ends with one has failed. */
  unknown(): Promise<string[]>;
  close(): Promise<void>;
}

const startTimeout = 20_000;

export async function startWordHost(options: WordHostOptions = {}): Promise<WordHostSession> {
  const { profile = 'web', pane: kind = 'driver', service = kind === 'shipped' } = options;
  const { signIn } = options;
  const view = options.view ?? kind === 'shipped';
  const machine = await borrow({ service, ...(signIn !== undefined && { signIn }) });
  const opened = await newContext(machine.browser, kind === 'shipped').catch(async (error: unknown) => {
    await machine.giveBack();
    throw error;
  });
  try {
    return await openSession(machine, opened, { profile, kind, view });
  } catch (error) {
    await opened.context.close();
    await machine.giveBack();
    throw error;
  }
}

async function openSession(
  { servers, giveBack }: Machine,
  { context, outsideRequests, watches }: OpenedContext,
  { profile, kind, view }: { profile: ProfileName; kind: 'shipped' | 'driver'; view: boolean },
): Promise<WordHostSession> {
  const page = await context.newPage();
  const uncaught: string[] = [];
  page.on('pageerror', (error) => {
    if (!isTheirs(error)) uncaught.push(error.stack ?? error.message);
  });
  const asked = new URLSearchParams({
    pane: servers.pane + (kind === 'driver' ? '/word-host/driver.html' : '/taskpane.html'),
    profile,
    ...(!view && { view: 'none' }),
  });
  await page.goto(`${servers.word}/?${asked}`);
  await started(page, uncaught);
  let pane = await paneIn(page);
  const facts = kind === 'driver' ? await factsOf(pane) : null;

  return {
    page,
    get pane() {
      return pane;
    },
    load: async (bytes, { readOnly = false } = {}) => {
      await page.evaluate(([base64, locked]) => window.wordHost.load(base64, locked), [
        Buffer.from(bytes).toString('base64'),
        readOnly,
      ] as const);
      if (kind === 'driver') return pane.evaluate(() => window.driver.reset());
      await page.evaluate(() => window.wordHost.restartPane());
      pane = await paneIn(page);
    },
    save: async () => Buffer.from(await page.evaluate(() => window.wordHost.save()), 'base64'),
    select: (at) => page.evaluate((place) => window.wordHost.select(place), at),
    type: (at, text) =>
      page.evaluate(([place, words]) => window.wordHost.type(place, words), [at, text] as const),
    fire: (command) => page.evaluate((name) => window.wordHost.fire(name), command),
    faults: {
      arm: (fault) => page.evaluate((one) => window.wordHost.faults.arm(one), fault),
      clear: () => page.evaluate(() => window.wordHost.faults.clear()),
      calls: () => page.evaluate(() => window.wordHost.faults.calls()),
    },
    recorder: {
      reset: () => page.evaluate(() => window.wordHost.recorder.reset()),
      costs: () => page.evaluate(() => window.wordHost.recorder.costs()),
    },
    host: () => {
      if (facts === null)
        throw new Error('The shipped pane keeps its host to itself: start with pane "driver".');
      return createProxy({
        ...facts,
        call: (call) => pane.evaluate((one) => window.driver.call(one), call),
        bytes: async () =>
          new Uint8Array(Buffer.from(await page.evaluate(() => window.wordHost.save()), 'base64')),
        keep: watches.keep,
        forget: watches.forget,
      });
    },
    outsideRequests,
    unknown: async () => [...(await page.evaluate(() => [...window.wordHost.unknown])), ...uncaught],
    close: async () => {
      await context.close();
      await giveBack();
    },
  };
}

/** A start takes half a second; one that hangs is ended with what is known of it. */
async function started(page: Page, uncaught: readonly string[]): Promise<void> {
  await page
    .waitForFunction(() => window.wordHost?.ready.then(() => true), null, { timeout: startTimeout })
    .catch(async (error: unknown) => {
      const unknown = await page.evaluate(() => window.wordHost?.unknown ?? []).catch(() => []);
      throw new Error(['The pane did not start.', String(error), ...uncaught, ...unknown].join('\n'));
    });
}

/** office.js reads the timing of its own files, and now and then a browser has none for a file that a test answers. */
const isTheirs = ({ message, stack = '' }: Error): boolean =>
  message.includes('responseEnd') &&
  stack
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+/.test(line))
    .every((line) => line.includes(officeJsHost));

async function paneIn(page: Page): Promise<Frame> {
  const pane = await (await page.$('iframe#pane'))?.contentFrame();
  if (!pane) throw new Error('There is no pane in the page.');
  return pane;
}

async function factsOf(pane: Frame) {
  return pane.evaluate(async () => {
    const ready = await window.driver.ready;
    if (!ready.ok) throw new Error(ready.error.message);
    const { host } = window.driver;
    return { supports: [...host.supports], hasNotes: host.notes !== undefined, readOnly: host.readOnly() };
  });
}
