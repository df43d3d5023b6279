/** Character formatting of what an object stands for. */

import { between } from './blocks.ts';
import { checkWritable } from './controls.ts';
import { spanOf } from './objects.ts';
import type { TextObject } from './objects.ts';
import { lengthOf } from './places.ts';
import { pieces } from './paragraph-text.ts';
import { cut } from './runs.ts';
import { touch } from './state.ts';
import { runProperty } from './styles.ts';
import { child, properties, setProperty } from './wml.ts';

interface RunIn {
  readonly paragraph: Element;
  readonly run: Element;
}

function runsOf(object: TextObject, cutting: boolean): RunIn[] {
  const { start, end } = spanOf(object);
  return between(start.paragraph, end.paragraph).flatMap((paragraph) => {
    const from = paragraph === start.paragraph ? start.offset : 0;
    const to = paragraph === end.paragraph ? end.offset : lengthOf(paragraph);
    if (cutting) {
      cut(paragraph, from);
      cut(paragraph, to);
    }
    const inside = pieces(paragraph).filter(({ at, text }) => at < to && at + text.length > from);
    return [...new Set(inside.map(({ run }) => run))].map((run) => ({ paragraph, run }));
  });
}

/** What a property comes to over all the text; `mixed` where it is not the same throughout. */
export function readFormat<T>(
  object: TextObject,
  name: string,
  read: (property: Element | null) => T,
  mixed: T,
): T {
  const runs = runsOf(object, false);
  const { paragraph } = spanOf(object).start;
  const values = runs.map(({ paragraph: holder, run }) =>
    read(runProperty(object.state, holder, child(run, 'rPr'), name)),
  );
  if (values.length === 0)
    values.push(read(runProperty(object.state, paragraph, child(child(paragraph, 'pPr'), 'rPr'), name)));
  const [first, ...rest] = values as [T, ...T[]];
  return rest.every((other) => other === first) ? first : mixed;
}

export function writeFormat(
  object: TextObject,
  name: string,
  attributes: Readonly<Record<string, string>> | null,
): void {
  for (const { paragraph, run } of runsOf(object, true)) {
    checkWritable(run);
    setProperty(properties(run, 'rPr'), name, attributes);
    touch(object.state, paragraph);
  }
}
