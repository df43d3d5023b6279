/** What every part of the pane can reach: the state, the ports, and the three ways to do something. */
import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Dispatch, ReactNode } from 'react';
import { checkReport } from '../core/jobs/check-report.ts';
import type { Checked } from '../core/jobs/check-report.ts';
import type { Ports } from '../core/jobs/ports.ts';
import type {
  DocumentHost,
  HostError,
  IndicatorSource,
  Location,
  Question,
  ReportType,
  ReportTypeId,
  Result,
} from '../core/model/index.ts';
import { rememberAnswers } from './remembered-source.ts';
import type { RememberedSource } from './remembered-source.ts';
import { initialState, reduce } from './state.ts';
import type { PaneAction, PaneState } from './state.ts';
import type { ThemeName } from './themes.ts';

export interface PaneProps {
  readonly host: DocumentHost;
  readonly source: IndicatorSource;
  readonly types: readonly ReportType[];
  readonly clock: { today(): string; now(): string };
  readonly storage: { get(key: string): string | null; set(key: string, value: string): void };
  /** Tells that the document or the cursor changed; without saying which where that cannot be told. */
  readonly changes?: { subscribe(listener: (what?: 'document' | 'cursor') => void): () => void };
  /** Follows the system where absent. */
  readonly theme?: ThemeName;
  /** What the author asks for outside the pane: the ribbon, the context menu, the keyboard. */
  readonly commands?: { subscribe(listener: (command: PaneCommand) => void): () => void };
  /** What the host must ask the author before it goes on. */
  readonly questions?: {
    current(): Question | null;
    subscribe(listener: () => void): () => void;
    answer(id: string): void;
  };
  /** Whether the pane opens by itself with this report; absent where nothing can. */
  readonly autoOpen?: { get(): boolean; set(on: boolean): Promise<Result<null, HostError>> };
  /** What is selected in the document; null where nothing is. Told from the cursor where absent. */
  readonly selectedText?: () => Promise<
    Result<{ readonly text: string; readonly at: Location } | null, HostError>
  >;
}

export type PaneCommand = 'open' | 'insert-skeleton' | 'refresh-figures' | 'check-report' | 'link-number';

export interface Session {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly types: readonly ReportType[];
  readonly source: RememberedSource;
  readonly clock: PaneProps['clock'];
  readonly storage: PaneProps['storage'];
  ports(): Ports;
  /**
   * Reads and checks the document. Gives what is shown first: where the source of figures is slow, what the document
   * alone tells; the rest is shown when it comes. `fresh`: asks the source again for answers that it gave a moment ago.
   */
  recheck(options?: { fresh?: boolean; typeId?: ReportTypeId | null }): Promise<Checked | null>;
  /**
   * Does one job at a time, says what is under way, shows what went wrong, and reads the document again afterwards.
   * Gives what the job came to; null where it failed (the author has been told) or another job was under way.
   */
  run<T>(
    busy: string,
    job: () => Promise<Result<T, { readonly message: string }>>,
  ): Promise<{ readonly value: T } | null>;
  reveal(at: Location): Promise<void>;
}

/** How long a check may wait for the source of figures before the pane shows the rest, in milliseconds. */
const patience = 700;
/** How long an author must pause before the document is checked again, in milliseconds. */
const pause = 800;

const Context = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('useSession outside the pane');
  return session;
}

export function SessionProvider({
  host,
  source: given,
  types,
  clock,
  storage,
  changes,
  children,
}: PaneProps & { readonly children: ReactNode }) {
  const [state, dispatch] = useReducer(reduce, initialState);
  const source = useMemo(() => rememberAnswers(given, () => clock.now()), [given, clock]);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  const turn = useRef(0);
  const working = useRef(false);

  const ports = useCallback(
    (): Ports => ({ host, source, types, today: clock.today(), now: clock.now() }),
    [host, source, types, clock],
  );

  const readCursor = useCallback(async () => {
    const cursor = await host.cursor();
    dispatch({ kind: 'cursor', cursor: cursor.ok ? cursor.value : null });
  }, [host]);

  const recheck = useCallback(
    async (options: { fresh?: boolean; typeId?: ReportTypeId | null } = {}) => {
      const mine = ++turn.current;
      const current = () => mine === turn.current;
      const typeId = options.typeId === undefined ? latest.current.typeId : options.typeId;
      const typed = typeId ? { typeId } : {};
      if (options.fresh) source.forget();
      dispatch({ kind: 'checking' });
      const show = (checked: Checked, final: boolean) => {
        if (current()) dispatch({ kind: 'checked', checked, at: clock.now(), final });
        return checked;
      };
      const fail = (message: string) => {
        if (current()) dispatch({ kind: 'unreadable', message });
        return null;
      };
      const broken = (error: unknown) => {
        dispatch({ kind: 'notice', notice: unexpected(error) });
        return fail('The report could not be checked.');
      };
      void readCursor();
      const whole = checkReport(ports(), typed).then(
        (result) => (result.ok ? show(result.value, true) : fail(result.error.message)),
        broken,
      );
      const first = await Promise.race([whole, after(latest.current.checked ? patience : 0)]);
      if (first !== slow) return first;
      // The source is slow: what the document alone tells is shown meanwhile.
      const local = await checkReport({ ...ports(), source: null }, typed).catch(() => null);
      return local?.ok ? show(local.value, false) : whole;
    },
    [clock, ports, readCursor, source],
  );

  const run = useCallback<Session['run']>(
    async (busy, job) => {
      if (working.current) return null;
      working.current = true;
      dispatch({ kind: 'notice', notice: null });
      dispatch({ kind: 'busy', busy });
      try {
        const result = await job();
        if (!result.ok) {
          dispatch({ kind: 'notice', notice: { intent: 'error', text: result.error.message } });
        }
        await recheck();
        return result.ok ? { value: result.value } : null;
      } catch (error) {
        dispatch({ kind: 'notice', notice: unexpected(error) });
        return null;
      } finally {
        working.current = false;
        dispatch({ kind: 'busy', busy: null });
      }
    },
    [recheck],
  );

  const reveal = useCallback(
    async (at: Location) => {
      const shown = await host.reveal(at);
      if (shown.ok) await readCursor();
      else dispatch({ kind: 'notice', notice: { intent: 'warning', text: shown.error.message } });
    },
    [host, readCursor],
  );

  useEffect(() => {
    void recheck();
  }, [recheck]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = async () => {
      void readCursor();
      // A job reads the document again by itself when it is done.
      if (working.current || (await onlyCursor(host, latest.current.checked))) return;
      clearTimeout(timer);
      timer = setTimeout(() => void recheck(), pause);
      dispatch({ kind: 'changed' });
    };
    const unsubscribe = changes?.subscribe(() => void listen());
    return () => {
      clearTimeout(timer);
      unsubscribe?.();
    };
  }, [changes, host, readCursor, recheck]);

  const session = useMemo<Session>(
    () => ({ state, dispatch, types, source, clock, storage, ports, recheck, run, reveal }),
    [state, types, source, clock, storage, ports, recheck, run, reveal],
  );
  return <Context value={session}>{children}</Context>;
}

/** In memory the same document stays the same value, so that a click is told from a change at no cost. */
async function onlyCursor(host: DocumentHost, checked: Checked | null): Promise<boolean> {
  if (host.name !== 'docx' || !checked) return false;
  const read = await host.read();
  return read.ok && read.value === checked.document;
}

/** Nobody's fault but ours: what an author can pass on. */
export function unexpected(error: unknown): { intent: 'error'; text: string; details: string } {
  const details = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return {
    intent: 'error',
    text: 'Something went wrong in Reportwright. Look at your document, then try again. If it happens again, copy the details for whoever looks after Reportwright.',
    details,
  };
}

const slow = Symbol('slow');

const after = (milliseconds: number) =>
  new Promise<typeof slow>((resolve) => {
    setTimeout(() => resolve(slow), milliseconds);
  });
