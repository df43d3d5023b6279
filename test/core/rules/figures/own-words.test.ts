import { phrase } from '../../../../src/core/figures/index.ts';
import { figuresRules } from '../../../../src/core/rules/figures/index.ts';
import type { PhrasePart } from '../../../../src/core/figures/index.ts';
import type { IndicatorSource } from '../../../../src/core/model/index.ts';
import { createFileSource } from '../../../../src/sources/index.ts';
import { exampleTables } from '../../../support/example-data.ts';
import { outline } from '../../../support/outline.ts';
import { findings } from '../findings.ts';
import { given, published } from '../live-figures.ts';

const example = (): IndicatorSource =>
  createFileSource(exampleTables(), { now: () => '2026-01-20T09:30:00Z' });

const lineOf = (parts: readonly PhrasePart[]): string =>
  parts
    .map((part) =>
      'text' in part ? part.text : `[${part.computed.text.replace(/\[/g, '\\[')}](${part.tag})`,
    )
    .join('');

/** The rules that have something to say of the sentence that the product puts in for an indicator. */
async function saidOf(source: IndicatorSource, indicator: string, period: string) {
  const answers = await source.resolve([{ indicator, area: 'E06000015', period }]);
  if (!answers.ok) throw new Error(answers.error.message);
  const [facts] = answers.value;
  if (facts?.ok !== true) throw new Error(facts?.error.message);
  const document = outline(lineOf(phrase(facts.value, null, period)));
  const about = await given(document, source);
  expect(about.figures.length).toBeGreaterThan(1);
  return figuresRules.filter((rule) => findings(rule, document, about).length > 0).map(({ id }) => id);
}

describe('the sentences that the product itself puts in', () => {
  // They name the period and the caveats. The source stands in the evidence, which is put in at the end.
  const onlyTheSource = ['figure-source-unstated'];

  it.each(['cla-number', 'cla-rate'])('have nothing to find but their source: %s', async (indicator) => {
    expect(await saidOf(published(), indicator, 'latest')).toEqual(onlyTheSource);
    expect(await saidOf(published(), indicator, 'latest-1')).toEqual(onlyTheSource);
  });

  it.each(['ex-repairs', 'ex-complaints', 'ex-waiting', 'ex-spend'])(
    'have nothing to find but their source, with caveats and percentages: %s',
    async (indicator) => {
      expect(await saidOf(example(), indicator, 'latest')).toEqual(onlyTheSource);
      expect(await saidOf(example(), indicator, 'latest-2')).toEqual(onlyTheSource);
    },
  );
});
