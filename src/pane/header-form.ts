/** The short form in front of a report: its values, its defaults, and what is wrong with them in words. */
import type { FieldId, HeaderField, Report, ReportType } from '../core/model/index.ts';
import { isoDate } from './dates.ts';

export type HeaderValues = Readonly<Record<FieldId, string>>;
export type HeaderErrors = Readonly<Record<FieldId, string>>;

/** What the form begins with for a new report. */
export function defaultValues(type: ReportType): HeaderValues {
  return Object.fromEntries(type.header.map((field) => [field.id, field.default ?? '']));
}

/** What the report says now. */
export function valuesOf(report: Report): HeaderValues {
  return Object.fromEntries(report.header.map((h) => [h.id, h.state === 'filled' ? h.text : '']));
}

/** By field; empty where the form can go. */
export function problems(fields: readonly HeaderField[], values: HeaderValues): HeaderErrors {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const problem = problemOf(field, (values[field.id] ?? '').trim());
      return problem ? [[field.id, problem]] : [];
    }),
  );
}

/** The label as a form shows it: what may be left empty says so. */
export const labelOf = ({ label, required }: HeaderField) =>
  `${label.replace(/\s*:\s*$/, '')}${required || /\(if relevant\)/.test(label) ? '' : ' (optional)'}`;

function problemOf(field: HeaderField, value: string): string | null {
  const name = labelOf(field).charAt(0).toLowerCase() + labelOf(field).slice(1);
  if (!value) {
    if (!field.required) return null;
    return field.kind === 'choice' ? `Choose at least one: ${name}` : `Enter the ${name}`;
  }
  return field.kind === 'date' && !isoDate(value)
    ? `Enter the ${name} as a date, for example 20 January 2026`
    : null;
}
