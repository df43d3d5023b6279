import { err, ok } from '../core/model/index.ts';
import type {
  FigureAbout,
  Flag,
  FrozenFigure,
  Ledger,
  LedgerFigure,
  LedgerSignOff,
  PastFigure,
  Result,
  Waiver,
} from '../core/model/index.ts';

/**
 * The record of a report out of parsed JSON. A document comes from anywhere, so that nothing in it is believed:
 * what is not as it should be is named with its JSON path (the first five). Members that are not known are left out.
 */
export function parseLedger(value: unknown): Result<Ledger, readonly string[]> {
  const wrong: string[] = [];
  const report = (path: string, expected: string): void => {
    wrong.push(`${path} should be ${expected}`);
  };
  const ledger = readLedgerShape(value, report);
  return wrong.length === 0 ? ok(ledger) : err(wrong.slice(0, 5));
}

type Report = (path: string, expected: string) => void;

type Members = Readonly<Record<string, unknown>>;

function readLedgerShape(value: unknown, report: Report): Ledger {
  const at = record(value, '$', report);
  if (at['version'] !== 1) report('$.version', '1');
  const type = at['type'] === null ? null : record(at['type'], '$.type', report);
  return {
    version: 1,
    type:
      type === null
        ? null
        : {
            id: text(type['id'], '$.type.id', report),
            version: whole(type['version'], '$.type.version', report),
          },
    header: entries(at['header'], '$.header', report, text),
    figures: entries(at['figures'], '$.figures', report, figure),
    signOffs: entries(at['signOffs'], '$.signOffs', report, signOff),
    ...optional('frozen', at, '$', (value, path) =>
      list(value, path, report).map((item, index) => frozen(item, `${path}[${index}]`, report)),
    ),
    ...optional('waivers', at, '$', (value, path) =>
      list(value, path, report).map((item, index) => waiver(item, `${path}[${index}]`, report)),
    ),
  };
}

function figure(value: unknown, path: string, report: Report): LedgerFigure {
  const at = record(value, path, report);
  return {
    text: text(at['text'], `${path}.text`, report),
    exact: textOrNull(at['exact'], `${path}.exact`, report),
    period: text(at['period'], `${path}.period`, report),
    release: text(at['release'], `${path}.release`, report),
    source: text(at['source'], `${path}.source`, report),
    licence: text(at['licence'], `${path}.licence`, report),
    retrieved: text(at['retrieved'], `${path}.retrieved`, report),
    hash: text(at['hash'], `${path}.hash`, report),
    override: textOrNull(at['override'], `${path}.override`, report),
    ...caveatsAndNames(at, path, report),
    history: list(at['history'], `${path}.history`, report).map((item, index) =>
      pastFigure(item, `${path}.history[${index}]`, report),
    ),
  };
}

function pastFigure(value: unknown, path: string, report: Report): PastFigure {
  const at = record(value, path, report);
  const asText = (member: unknown, place: string) => text(member, place, report);
  return {
    text: text(at['text'], `${path}.text`, report),
    retrieved: text(at['retrieved'], `${path}.retrieved`, report),
    ...optional('until', at, path, asText),
    ...optional('exact', at, path, (member, place) => textOrNull(member, place, report)),
    ...optional('period', at, path, asText),
    ...optional('release', at, path, asText),
    ...optional('hash', at, path, asText),
    ...caveatsAndNames(at, path, report),
  };
}

const caveatsAndNames = (
  at: Members,
  path: string,
  report: Report,
): { readonly flags?: readonly Flag[]; readonly about?: FigureAbout } => ({
  ...optional('flags', at, path, (value, place) => list(value, place, report).filter(isFlag)),
  ...optional('about', at, path, (value, place) => about(value, place, report)),
});

const flags: ReadonlySet<unknown> = new Set<Flag>(['b', 'c', 'e', 'f', 'low', 'p', 'r', 'u', 'w', 'x', 'z']);

/** A caveat that this version does not know is left out. */
const isFlag = (value: unknown): value is Flag => flags.has(value);

function about(value: unknown, path: string, report: Report): FigureAbout {
  const at = record(value, path, report);
  const url = text(at['url'], `${path}.url`, report);
  return {
    indicator: text(at['indicator'], `${path}.indicator`, report),
    area: text(at['area'], `${path}.area`, report),
    release: text(at['release'], `${path}.release`, report),
    published: text(at['published'], `${path}.published`, report),
    // It may become a link: an address that is none of the web's is not followed.
    url: /^https?:\/\//i.test(url) ? url : '',
  };
}

function frozen(value: unknown, path: string, report: Report): FrozenFigure {
  const at = record(value, path, report);
  const quote = record(at['quote'], `${path}.quote`, report);
  return {
    tag: text(at['tag'], `${path}.tag`, report),
    text: text(at['text'], `${path}.text`, report),
    quote: {
      exact: text(quote['exact'], `${path}.quote.exact`, report),
      prefix: text(quote['prefix'], `${path}.quote.prefix`, report),
      suffix: text(quote['suffix'], `${path}.quote.suffix`, report),
    },
    at: text(at['at'], `${path}.at`, report),
  };
}

function waiver(value: unknown, path: string, report: Report): Waiver {
  const at = record(value, path, report);
  return {
    key: text(at['key'], `${path}.key`, report),
    rule: text(at['rule'], `${path}.rule`, report),
    message: text(at['message'], `${path}.message`, report),
    name: text(at['name'], `${path}.name`, report),
    reason: text(at['reason'], `${path}.reason`, report),
    at: text(at['at'], `${path}.at`, report),
  };
}

function signOff(value: unknown, path: string, report: Report): LedgerSignOff {
  const at = record(value, path, report);
  const decision = at['decision'];
  if (decision !== 'approved' && decision !== 'not-applicable') {
    report(`${path}.decision`, '"approved" or "not-applicable"');
  }
  return {
    name: text(at['name'], `${path}.name`, report),
    date: text(at['date'], `${path}.date`, report),
    decision: decision === 'not-applicable' ? decision : 'approved',
    text: text(at['text'], `${path}.text`, report),
    covers: text(at['covers'], `${path}.covers`, report),
  };
}

/** A member that records of earlier versions do not have. */
function optional<K extends string, T>(
  key: K,
  at: Members,
  path: string,
  read: (value: unknown, path: string) => T,
): { readonly [P in K]?: T } {
  return at[key] === undefined ? {} : ({ [key]: read(at[key], `${path}.${key}`) } as { [P in K]: T });
}

/** Names that would reach an object's prototype in careless code further on. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

function entries<T>(
  value: unknown,
  path: string,
  report: Report,
  read: (value: unknown, path: string, report: Report) => T,
): Readonly<Record<string, T>> {
  const pairs: [string, T][] = [];
  for (const [key, member] of Object.entries(record(value, path, report))) {
    const place = `${path}[${JSON.stringify(key)}]`;
    if (forbidden.has(key)) report(place, 'left out');
    else pairs.push([key, read(member, place, report)]);
  }
  return Object.fromEntries(pairs);
}

function record(value: unknown, path: string, report: Report): Members {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members;
  report(path, 'an object');
  return {};
}

function list(value: unknown, path: string, report: Report): readonly unknown[] {
  if (Array.isArray(value)) return value;
  report(path, 'a list');
  return [];
}

function text(value: unknown, path: string, report: Report): string {
  if (typeof value === 'string') return value;
  report(path, 'text');
  return '';
}

function textOrNull(value: unknown, path: string, report: Report): string | null {
  return value === null ? null : text(value, path, report);
}

function whole(value: unknown, path: string, report: Report): number {
  if (Number.isInteger(value)) return value as number;
  report(path, 'a whole number');
  return 0;
}
