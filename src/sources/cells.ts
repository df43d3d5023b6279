/** The cells of one row of a table, read by column name. What is wrong with them is collected, so that a row's faults are all said. */

export interface Cells {
  /** Must be filled. */
  text(column: string): string;
  optional(column: string): string | null;
  whole(column: string): number;
  /** As text, so that nothing is lost. */
  decimal(column: string): string | null;
  date(column: string): string | null;
  oneOf<const T extends string>(column: string, choices: readonly T[]): T;
  wrong(what: string): void;
}

export function cells(record: Readonly<Record<string, string>>, wrong: string[]): Cells {
  const optional = (column: string) => record[column]?.trim() || null;
  const matching = (column: string, pattern: RegExp, what: string) => {
    const found = optional(column);
    if (found !== null && !pattern.test(found)) wrong.push(`${column} “${found}” is not ${what}.`);
    return found;
  };
  const text = (column: string) => {
    const found = optional(column);
    if (found === null) wrong.push(`${column} is empty.`);
    return found ?? '';
  };
  return {
    text,
    optional,
    whole: (column) => Number(matching(column, /^\d{1,9}$/, 'a whole number') ?? text(column)),
    decimal: (column) => matching(column, /^-?(0|[1-9]\d{0,30})(\.\d{1,20})?$/, 'a number'),
    date: (column) => matching(column, /^\d{4}-\d{2}-\d{2}$/, 'a date such as 2025-11-20'),
    oneOf: (column, choices) => {
      const found = text(column);
      const choice = choices.find((one) => one === found);
      if (choice === undefined) wrong.push(`${column} “${found}” must be one of ${choices.join(', ')}.`);
      return choice ?? (choices[0] as (typeof choices)[number]);
    },
    wrong: (what) => void wrong.push(what),
  };
}
