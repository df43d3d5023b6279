/** What every part of the pane can reach: the state, the ports, and the ways to do something. */
import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Dispatch, ReactNode } from 'react';
import type { Checked, checkReport as check } from '../core/jobs/check-report.ts';
import type { Ports } from '../core/jobs/ports.ts';
import type { HostError, Location, ReportType, ReportTypeId, Result, Watch } from '../core/model/index.ts';
import { useChanges } from './hooks/use-changes.ts';
import { useCommands } from './hooks/use-commands.ts';
import { useSteady } from './hooks/use-steady.ts';
import type { PaneProps, Selected } from './pane-props.ts';
import { rememberAnswers } from '../core/jobs/remembered-source.ts';
import type { RememberedSource } from '../core/jobs/remembered-source.ts';
import { selectedBy } from './selected.ts';
import { initialState, reduce } from './state.ts';
import type { PaneAction, PaneState } from './state.ts';
import { failure, unexpected } from './trouble.ts';
import { untilAnswered } from './until-answered.ts';

/** The rules are not needed to show the pane, so they come after it. */
const checkReport = async (...asked: Parameters<typeof check>): ReturnType<typeof check> =>
  (await import('../core/jobs/check-report.ts')).checkReport(...asked);

export interface Session {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly types: readonly ReportType[];
  readonly source: RememberedSource;
  readonly clock: PaneProps['clock'];
  readonly storage: PaneProps['storage'];
  readonly autoOpen: PaneProps['autoOpen'];
  readonly download: PaneProps['download'];
  readonly evidenceDocument: PaneProps['evidenceDocument'];
  ports(): Ports;
  /**
   * Reads and checks the document. Gives what is shown first: where the source of figures is slow, what the document
   * alone tells; the rest is shown when it comes. `fresh`: asks the source again for answers that it gave a moment ago.
   */
  recheck(options?: { fresh?: boolean; typeId?: ReportTypeId | null }): Promise<Checked | null>;
  /**
   * Does one job that writes at a time, says what is under way, shows what went wrong, and reads the document again
   * afterwards. Gives what the job came to; null where it failed (the author has been told) or another job was under way. `counting` ("figures"): what the job tells the progress of, so that it can be stopped.
   */
  run<T>(
    busy: string,
    job: (watch: Watch) => Promise<Result<T, { readonly message: string; readonly details?: string }>>,
    counting?: string,
  ): Promise<{ readonly value: T } | null>;
  /** Asks the job under way to end early. */
  stop(): void;
  /** Reads a document again that could not be written: the next attempt tells whether it can be now. */
  lookAgain(): Promise<void>;
  reveal(at: Location): Promise<void>;
  selected(): Promise<Result<Selected | null, HostError>>;
}

/** How long a check may wait for the source of figures before the pane shows the rest, in milliseconds. */
const patience = 700;

const Context = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('useSession outside the pane');
  return session;
}

export function SessionProvider(props: PaneProps & { readonly children: ReactNode }) {
  const { host, source: given, types, clock, storage, autoOpen, draw, selectedText, children } = props;
  const { download, evidenceDocument } = props;
  const [state, act] = useReducer(reduce, initialState);
  const dispatch = useSteady(act);
  const source = useMemo(() => rememberAnswers(given, () => clock.now()), [given, clock]);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  const turn = useRef(0);
  const working = useRef(false);
  const stopped = useRef(false);
  /** The reading that is shown, known before it is drawn. */
  const seen = useRef<Checked | null>(null);

  const ports = useCallback(
    (): Ports => ({
      host,
      source,
      types,
      today: clock.today(),
      now: clock.now(),
      ...(draw ? { draw } : {}),
    }),
    [host, source, types, clock, draw],
  );

  /** Word says that a document cannot be written only when it refuses to: what it said before the author looked again. */
  const doubted = useRef<string | null>(null);
  const readOnly = useCallback(() => {
    const reason = host.readOnly();
    return reason === doubted.current ? null : reason;
  }, [host]);

  const readCursor = useCallback(async () => {
    const cursor = await host.cursor();
    dispatch({ kind: 'cursor', cursor: cursor.ok ? cursor.value : null });
  }, [dispatch, host]);

  const recheck = useCallback(
    async (options: { fresh?: boolean; typeId?: ReportTypeId | null } = {}) => {
      const mine = ++turn.current;
      const current = () => mine === turn.current;
      const typeId = options.typeId === undefined ? latest.current.typeId : options.typeId;
      const typed = typeId ? { typeId } : {};
      if (options.fresh) source.forget();
      dispatch({ kind: 'checking' });
      const before = seen.current;
      const show = (checked: Checked, final: boolean) => {
        if (!current()) return checked;
        seen.current = checked;
        dispatch({ kind: 'checked', checked, at: clock.now(), final });
        dispatch({ kind: 'read-only', reason: readOnly() });
        return checked;
      };
      const fail = (error: { readonly message: string; readonly details?: string }) => {
        if (current()) dispatch({ kind: 'unreadable', notice: failure(error) });
        return null;
      };
      const broken = (error: unknown) => {
        dispatch({ kind: 'notice', notice: unexpected(error) });
        return fail({ message: 'The report could not be checked.' });
      };
      void readCursor();
      const whole = checkReport(ports(), typed).then(
        (result) => (result.ok ? show(result.value, true) : fail(result.error)),
        broken,
      );
      const first = await Promise.race([whole, after(seen.current ? patience : 0)]);
      if (first !== slow) return first;
      // The source is slow: what the document alone tells is shown meanwhile.
      const local = await checkReport({ ...ports(), source: null }, typed).catch(() => null);
      return local?.ok ? show(untilAnswered(before, local.value), false) : whole;
    },
    [clock, dispatch, ports, readCursor, readOnly, source],
  );

  const run = useCallback<Session['run']>(
    async (busy, job, counting) => {
      if (working.current) return null;
      const reason = readOnly();
      if (reason !== null) {
        dispatch({ kind: 'read-only', reason });
        dispatch({ kind: 'notice', notice: { intent: 'warning', text: reason } });
        return null;
      }
      working.current = true;
      doubted.current = null;
      stopped.current = false;
      dispatch({ kind: 'busy', busy, counting: counting ?? null });
      try {
        const result = await job({
          progress: (done, total) => dispatch({ kind: 'progress', progress: { done, total } }),
          cancelled: () => stopped.current,
        });
        if (!result.ok) {
          const notice = failure(result.error);
          dispatch({
            kind: 'notice',
            notice: stopped.current ? { ...notice, intent: 'info', focus: true } : notice,
          });
        }
        await recheck();
        return result.ok ? { value: result.value } : null;
      } catch (error) {
        dispatch({ kind: 'notice', notice: unexpected(error) });
        return null;
      } finally {
        working.current = false;
        dispatch({ kind: 'read-only', reason: readOnly() });
        dispatch({ kind: 'idle' });
      }
    },
    [dispatch, readOnly, recheck],
  );

  const lookAgain = useCallback(async () => {
    doubted.current = host.readOnly();
    await recheck({ fresh: true });
  }, [host, recheck]);

  const stop = useCallback(() => {
    stopped.current = true;
    dispatch({ kind: 'stop' });
  }, [dispatch]);

  const reveal = useCallback(
    async (at: Location) => {
      const shown = await host.reveal(at);
      if (shown.ok) await readCursor();
      else dispatch({ kind: 'notice', notice: { ...failure(shown.error), intent: 'warning' } });
    },
    [dispatch, host, readCursor],
  );

  const selected = useMemo(() => selectedText ?? selectedBy(host), [selectedText, host]);

  const opening = useRef<Promise<Checked | null>>(Promise.resolve(null));
  useEffect(() => {
    opening.current = recheck();
  }, [recheck]);
  useChanges({ host, changes: props.changes, dispatch, working, seen, readCursor, recheck });
  useCommands({ commands: props.commands, dispatch, seen, opening, recheck });

  const session = useMemo<Session>(
    () => ({
      state,
      dispatch,
      types,
      source,
      clock,
      storage,
      autoOpen,
      download,
      evidenceDocument,
      ports,
      recheck,
      run,
      stop,
      lookAgain,
      reveal,
      selected,
    }),
    [
      state,
      dispatch,
      types,
      source,
      clock,
      storage,
      autoOpen,
      download,
      evidenceDocument,
      ports,
      recheck,
      run,
      stop,
      lookAgain,
      reveal,
      selected,
    ],
  );
  return <Context value={session}>{children}</Context>;
}

const slow = Symbol('slow');

const after = (milliseconds: number) =>
  new Promise<typeof slow>((resolve) => {
    setTimeout(() => resolve(slow), milliseconds);
  });
