/** The options that are ticked in a choice field, as the one text that a report's header carries: one a line. */

export const choicesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const joinChoices = (chosen: readonly string[]): string => chosen.join('\n');
