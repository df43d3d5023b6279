import { manifestXml, surroundings } from './checkout.ts';
import type { Break } from './broken.ts';
import { breaks } from './broken.ts';
import type { RuleName } from './rules/index.ts';
import { rules } from './rules/index.ts';
import type { Subject } from './subject.ts';
import { subject } from './subject.ts';

const names = Object.keys(rules) as RuleName[];

/** The checkout with one thing wrong in it; throws where there is nothing to replace. */
function broken({ file, of, by }: Break): Subject {
  if (file === undefined) return subject(changed(manifestXml, of, by), surroundings);
  const bytes = surroundings.file(file);
  if (bytes === null) throw new Error(`There is no ${file}.`);
  const other = Buffer.from(changed(Buffer.from(bytes).toString('latin1'), of, by), 'latin1');
  return subject(manifestXml, {
    ...surroundings,
    file: (path) => (path === file ? other : surroundings.file(path)),
  });
}

function changed(text: string, of: string | RegExp, by: string): string {
  // A function, as a text may have dollar signs that mean themselves.
  const result = typeof of === 'string' ? text.replace(of, () => by) : text.replace(of, by);
  if (result === text) throw new Error(`There is nothing to replace: ${String(of)}`);
  return result;
}

describe('the manifest', () => {
  test.each(names)('%s', (name) => {
    expect(rules[name](subject(manifestXml, surroundings))).toEqual([]);
  });
});

describe('each rule finds what breaks it:', () => {
  test.each(names.flatMap((name) => breaks[name].map((one, index) => [name, index + 1, one] as const)))(
    '%s (%i)',
    (name, _number, one) => {
      expect(rules[name](broken(one))).not.toEqual([]);
    },
  );
});
