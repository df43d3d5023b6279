/**
 * The pane of tests: no pages of its own, only the Word host and the jobs, where a test can call them.
 * Whatever a test passes or gets back is JSON.
 */

import { drawPng } from '../../../src/apps/draw-png.ts';
import type { Facts, IndicatorSource, Question } from '../../../src/core/model/index.ts';
import { factsKey } from '../../../src/core/figures/index.ts';
import type { RefreshPlan } from '../../../src/core/figures/index.ts';
import { addSection } from '../../../src/core/jobs/add-section.ts';
import { checkReport } from '../../../src/core/jobs/check-report.ts';
import { applyFix, fixAllSafe } from '../../../src/core/jobs/fix-findings.ts';
import { freezeFigure } from '../../../src/core/jobs/freeze-figure.ts';
import { insertChart } from '../../../src/core/jobs/insert-chart.ts';
import { insertFigure } from '../../../src/core/jobs/insert-figure.ts';
import { insertSkeleton } from '../../../src/core/jobs/insert-skeleton.ts';
import { keepFigure } from '../../../src/core/jobs/keep-figure.ts';
import { findLinks, linkFigure } from '../../../src/core/jobs/link-figure.ts';
import { followLatest, pinPeriod } from '../../../src/core/jobs/pin-period.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import { applyRefresh, previewRefresh } from '../../../src/core/jobs/refresh-figures.ts';
import { setHeader } from '../../../src/core/jobs/set-header.ts';
import { signOff } from '../../../src/core/jobs/sign-off.ts';
import * as word from '../../../src/hosts/word/index.ts';
import { createWordHost, whenWordIsReady } from '../../../src/hosts/word/index.ts';
import type { WordHost } from '../../../src/hosts/word/index.ts';
import { quirks } from '../../../src/hosts/word/quirks.ts';
import { reportTypes } from '../../../src/report-types/index.ts';
import { createHttpSource } from '../../../src/sources/http.ts';
import { callHost } from './call-host.ts';
import type { HostCall } from './call-host.ts';

type Bound<Job> = Job extends (ports: Ports, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;
type BoundAll<Jobs> = { readonly [Name in keyof Jobs]: Bound<Jobs[Name]> };

const all = {
  addSection,
  applyFix,
  applyRefresh,
  checkReport,
  findLinks,
  fixAllSafe,
  followLatest,
  freezeFigure,
  insertChart,
  insertFigure,
  insertSkeleton,
  keepFigure,
  linkFigure,
  pinPeriod,
  previewRefresh,
  setHeader,
  signOff,
};

export interface Driver {
  /** What Word said of itself; made before anything else is called. */
  readonly ready: ReturnType<typeof whenWordIsReady>;
  readonly host: WordHost;
  /** The room itself, for what is no part of a DocumentHost. */
  readonly word: typeof word;
  /** The jobs of the pane over `host`, the report types and the source chosen; the same ones that the pane calls. */
  readonly jobs: BoundAll<typeof all>;
  /** What the host asked the author; each is answered with `answer`, or the choice that changes least. */
  readonly asked: Question[];
  answer: string | null;
  /** A new host over the open document, as after the pane is opened. */
  reset(options?: { readonly chunk?: number }): void;
  /** A plan that a test made in one call and carries out in another. */
  kept: RefreshPlan | null;
  /** Whether Word tracks changes, as far as it says so. */
  tracking(): Promise<string>;
  /** Resolves when Word has dealt with what was sent without waiting for it: it takes one request after another. */
  settled(): Promise<void>;
  /** Figures that the host writes in one request. */
  readonly chunk: number;
  /** Takes figures from the service on the pane's own origin (null), or only from these facts. */
  useFigures(facts: readonly Facts[] | null): void;
  /** One call of a test's own DocumentHost: JSON in, JSON out. */
  call(call: HostCall): Promise<string>;
}

declare global {
  interface Window {
    driver: Driver;
  }
}

/** When the tests take place. */
const today = '2026-01-08';
const now = `${today}T10:00:00.000Z`;

const service = (): IndicatorSource => createHttpSource(location.origin, (...asked) => fetch(...asked));

function fromFacts(facts: readonly Facts[]): IndicatorSource {
  const known = new Map(
    facts.flatMap((one) =>
      [one.period, 'latest'].map((period) => [
        factsKey({ indicator: one.indicator.id, area: one.area.code, period }),
        one,
      ]),
    ),
  );
  return {
    search: async () => ({ ok: true, value: facts.map(({ indicator }) => indicator) }),
    areas: async () => ({ ok: true, value: facts.map(({ area }) => area) }),
    resolve: async (queries) => ({
      ok: true,
      value: queries.map((query) => {
        const value = known.get(factsKey(query));
        return value !== undefined
          ? { ok: true, value }
          : {
              ok: false,
              error: { kind: 'unknown-indicator', message: `There are no facts for ${query.indicator}.` },
            };
      }),
    }),
  };
}

let host: WordHost | undefined;
let source = service();
const asked: Question[] = [];

const ports = (): Ports => ({
  host: window.driver.host,
  source,
  types: reportTypes,
  today,
  now,
  draw: drawPng,
});

function bind<Jobs extends Record<string, (ports: Ports, ...rest: never[]) => unknown>>(
  jobs: Jobs,
): BoundAll<Jobs> {
  return Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, (...rest: never[]) => job(ports(), ...rest)]),
  ) as BoundAll<Jobs>;
}

window.driver = {
  ready: whenWordIsReady(),
  get host() {
    if (host === undefined) throw new Error('Word is not ready yet.');
    return host;
  },
  jobs: bind(all),
  word,
  asked,
  answer: null,
  kept: null,
  get chunk() {
    return quirks().chunk;
  },
  reset(options = {}) {
    asked.length = 0;
    window.driver.answer = null;
    host = createWordHost({
      ...options,
      ask: async (question) => {
        asked.push(question);
        return window.driver.answer ?? question.choices[0]?.id ?? '';
      },
    });
  },
  useFigures(facts) {
    source = facts === null ? service() : fromFacts(facts);
  },
  tracking: async () => {
    if (!Office.context.requirements.isSetSupported('WordApi', '1.4')) return 'Off';
    return Word.run(async (context) => {
      context.document.load('changeTrackingMode');
      await context.sync();
      return context.document.changeTrackingMode;
    });
  },
  settled: async () => {
    const askNextToNothing = async (context: Word.RequestContext): Promise<void> => {
      context.document.load('saved');
      await context.sync();
    };
    // What Word answers may be followed by another request, as a part that was found is by its removal.
    for (let flight = 0; flight < 3; flight += 1) await Word.run(askNextToNothing).catch(() => undefined);
  },
  call: (call) => callHost(window.driver.host, call),
};

void window.driver.ready.then((ready) => {
  if (ready.ok) window.driver.reset();
});
