import { err, ok } from '../core/model/index.ts';
import type { Ledger, LedgerFigure, LedgerSignOff, Result } from '../core/model/index.ts';

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
    history: list(at['history'], `${path}.history`, report).map((item, index) => {
      const past = record(item, `${path}.history[${index}]`, report);
      return {
        text: text(past['text'], `${path}.history[${index}].text`, report),
        retrieved: text(past['retrieved'], `${path}.history[${index}].retrieved`, report),
      };
    }),
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

function record(value: unknown, path: string, report: Report): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
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
