/** What stands between quotation marks may be the author's: no word of the report leaves it with an error's details. */
export const withoutQuotes = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`[^`]*`?|“[^”]*”?/g, '"…"').slice(0, 300);
