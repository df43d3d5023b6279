/** The evidence as a CSV file: RFC 4180, with a byte order mark so that Excel reads it as UTF-8. */

import type { EvidenceRow } from './evidence-rows.ts';

const columns: readonly (readonly [keyof EvidenceRow, string])[] = [
  ['section', 'Section'],
  ['place', 'Place'],
  ['text', 'Text'],
  ['exact', 'Exact value'],
  ['measure', 'Measure'],
  ['indicator', 'Indicator'],
  ['indicatorId', 'Indicator id'],
  ['area', 'Area'],
  ['areaCode', 'Area code'],
  ['period', 'Period'],
  ['release', 'Release'],
  ['published', 'Published'],
  ['source', 'Source'],
  ['licence', 'Licence'],
  ['url', 'Web address'],
  ['retrieved', 'Retrieved'],
  ['hash', 'SHA-256 of the source’s answer'],
  ['state', 'State'],
  ['mark', 'Mark'],
  ['note', 'Note'],
  ['tag', 'Tag'],
];

export const evidenceCsv = (rows: readonly EvidenceRow[]): string =>
  `\uFEFF${[columns.map(([, title]) => title), ...rows.map((row) => columns.map(([id]) => row[id]))]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('')}`;

/** A spreadsheet runs what begins with one of these; an apostrophe makes it text. A plain number stays one. */
const formula = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;
const number = /^-?\d+(?:\.\d+)?$/;

function cell(text: string): string {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe;
}
