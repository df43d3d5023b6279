/** Opens the real pane on a real document in memory, with the sample figures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, configure, getConfig, render, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { insertFigure } from '../../src/core/jobs/insert-figure.ts';
import { insertSkeleton } from '../../src/core/jobs/insert-skeleton.ts';
import type {
  DocumentHost,
  Edit,
  IndicatorSource,
  Location,
  ReportDocument,
} from '../../src/core/model/index.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { Pane } from '../../src/pane/index.ts';
import type { PaneCommand, PaneProps } from '../../src/pane/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { createFileSource, tableNames } from '../../src/sources/index.ts';
import type { TableTexts } from '../../src/sources/index.ts';
import { PlainStyles } from './styles.tsx';

// What is awaited comes in milliseconds, except on a machine that is busy with something else.
configure({ asyncUtilTimeout: 5000 });

// It is asked for many times before it comes, and nobody reads why it was not there yet: only the last time is the
// whole document printed.
const { getElementError } = getConfig();
const isAwaited = () => Reflect.get(getConfig(), '_disableExpensiveErrorDiagnostics') === true;
configure({
  getElementError: (message, container) =>
    isAwaited() ? new Error(message ?? undefined) : getElementError(message, container),
});

const data = join(__dirname, '../../assets/data');
const texts = Object.fromEntries(
  tableNames.map((name) => [name, readFileSync(join(data, `${name}.csv`), 'utf8')]),
) as TableTexts;

const today = '2026-01-20';
const now = '2026-01-20T09:30:00Z';

/** The figures of the sample data. */
export const sampleSource = createFileSource(texts, { now: () => now });

/** The figures of the sample data with some cells changed: what a later release looks like. */
export function changedSource(change: (observations: string) => string): IndicatorSource {
  return createFileSource({ ...texts, observations: change(texts.observations) }, { now: () => now });
}

const header = {
  committee: 'Corporate Parenting Sub-Board',
  date: '2026-02-17',
  item: '6',
  'report-of': 'Strategic Director of Children and Young People',
  title: 'Children in Care – Performance Update',
};

/** A Derby 2015 report as its skeleton leaves it, with some edits made to it. */
export async function derbyReport(edits: readonly Edit[] = []): Promise<Uint8Array> {
  const host = hostOf(null);
  const ports = { host, source: null, types: reportTypes, today, now };
  const done = await insertSkeleton(ports, 'derby-2015', header);
  if (!done.ok) throw new Error(done.error.message);
  await host.apply(edits);
  return host.bytes();
}

/** Where the summary of that report is still to be written. */
export const place = 'Say in one to three short paragraphs';

/** The same report with the rate of children looked after in its summary, as `source` has it. */
export async function reportWithRate(source: IndicatorSource = sampleSource): Promise<Uint8Array> {
  let at: Location | null = null;
  const host = hostOf(await derbyReport(), { cursor: () => at });
  at = endOf(await documentOf(host), place);
  const query = { indicator: 'cla-rate', area: 'E06000015', period: 'latest', measure: 'value' } as const;
  const done = await insertFigure({ host, source, types: reportTypes, today, now }, { queries: [query] });
  if (!done.ok) throw new Error(done.error.message);
  return host.bytes();
}

export interface OpenPane {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Where the author was taken, newest last. */
  readonly revealed: readonly Location[];
  readonly stored: ReadonlyMap<string, string>;
  /** The document as it is now. */
  document(): Promise<ReportDocument>;
  /** Puts the author's cursor at the end of the paragraph that holds the words. */
  clickAfter(words: string): Promise<void>;
  /** Types at the cursor as an author does outside the pane. */
  type(words: string): Promise<void>;
  /** Writes over the first place that reads so, as an author does outside the pane. */
  retype(old: string, now: string): Promise<void>;
  /** Selects the words where they first stand. */
  select(words: string): Promise<void>;
  /** What Word tells when the document or the cursor changes. */
  tell(what: 'document' | 'cursor'): Promise<void>;
  /** What a button of the ribbon sends. */
  command(command: PaneCommand): Promise<void>;
  /** The file as it would be saved. */
  bytes(): Uint8Array;
  close(): void;
  /** Pastes the words into the search for figures. */
  search(words: string): Promise<void>;
  tab(name: RegExp): Promise<HTMLElement>;
}

export async function openPane({
  bytes = null,
  source = sampleSource,
  stored = new Map<string, string>(),
  width = 320,
  spoil = (host) => host,
  props = {},
  hidden = false,
  Styles = PlainStyles,
}: {
  bytes?: Uint8Array | null;
  source?: IndicatorSource;
  stored?: Map<string, string>;
  width?: number;
  /** Makes the host go wrong in some way. */
  spoil?: (host: DocumentHost) => DocumentHost;
  /** What else an app may give the pane. */
  props?: Partial<PaneProps>;
  /** A dialog stands before the pane from the start. */
  hidden?: boolean;
  Styles?: typeof PlainStyles;
} = {}): Promise<OpenPane> {
  const revealed: Location[] = [];
  const listeners = new Set<(what?: 'document' | 'cursor') => void>();
  const commands = new Set<(command: PaneCommand) => void>();
  let cursor: Location | null = null;
  const tell = (what?: 'document' | 'cursor') => listeners.forEach((listener) => listener(what));
  const host = hostOf(bytes, {
    reveal: (at) => revealed.push(at),
    cursor: () => cursor,
    changed: () => tell(),
  });
  const spoilt = spoil(host);
  // Nothing here lies over anything else, and nobody waits between two keys: both cost most of the time.
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  const read = () => documentOf(host);
  const { unmount } = render(
    <div style={{ width, height: 860 }}>
      <Pane
        host={spoilt}
        source={source}
        types={reportTypes}
        clock={{ today: () => today, now: () => now }}
        storage={{ get: (key) => stored.get(key) ?? null, set: (key, value) => stored.set(key, value) }}
        changes={{
          subscribe(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        }}
        commands={{
          subscribe(listener) {
            commands.add(listener);
            return () => commands.delete(listener);
          },
        }}
        {...props}
      />
    </div>,
    { wrapper: Styles },
  );
  await screen.findByRole('tabpanel', { hidden });
  await screen.findAllByText(/^(?:Outline|Derby City Council report \(2015 form\)|Checked\. .*)$/);
  return {
    user,
    revealed,
    stored,
    document: read,
    async retype(old, now) {
      const { blocks } = await read();
      const block = blocks.find((each) => each.kind === 'paragraph' && each.text.includes(old));
      if (block?.kind !== 'paragraph') throw new Error(`No paragraph with “${old}”`);
      const start = block.text.indexOf(old);
      const at = { block: block.block, start, end: start + old.length };
      await act(async () => {
        await host.apply([{ kind: 'replace-text', at, expected: old, text: now }]);
      });
    },
    async select(words) {
      const { blocks } = await read();
      const block = blocks.find((each) => each.kind === 'paragraph' && each.text.includes(words));
      if (block?.kind !== 'paragraph') throw new Error(`No paragraph with “${words}”`);
      const start = block.text.indexOf(words);
      cursor = { block: block.block, start, end: start + words.length };
      await act(async () => tell());
    },
    async tell(what) {
      await act(async () => tell(what));
    },
    async command(command) {
      await act(async () => commands.forEach((listener) => listener(command)));
    },
    bytes: () => host.bytes(),
    close: unmount,
    async clickAfter(words) {
      cursor = endOf(await read(), words);
      await act(async () => tell());
    },
    async type(words) {
      if (!cursor) throw new Error('Click somewhere first');
      await act(async () => {
        await host.apply([{ kind: 'insert-inline', inlines: [{ kind: 'text', text: words }], at: cursor! }]);
      });
    },
    async search(words) {
      await user.click(await screen.findByRole('searchbox', { name: 'Search figures' }));
      await user.paste(words);
    },
    async tab(name) {
      await user.click(screen.getByRole('tab', { name }));
      return screen.findByRole('tabpanel', { name });
    },
  };
}

/** Everything that the report says, a paragraph a line. */
export const textOf = (document: ReportDocument): string =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');

export { screen, within };

function endOf({ blocks }: ReportDocument, words: string): Location {
  const block = blocks.find((each) => each.kind === 'paragraph' && each.text.includes(words));
  if (block?.kind !== 'paragraph') throw new Error(`No paragraph with “${words}”`);
  return { block: block.block, start: block.text.length, end: block.text.length };
}

async function documentOf(host: DocumentHost): Promise<ReportDocument> {
  const read = await host.read();
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function hostOf(bytes: Uint8Array | null, hooks?: Parameters<typeof createDocxHost>[1]) {
  const host = createDocxHost(bytes, hooks);
  if (!host.ok) throw new Error(host.error.message);
  return host.value;
}
