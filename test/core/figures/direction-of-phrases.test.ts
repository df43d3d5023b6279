import { wordConflicts } from '../../../src/core/figures/direction/direction-words.ts';
import { phrase, resolveFigures } from '../../../src/core/figures/index.ts';
import type { Facts } from '../../../src/core/model/index.ts';
import { published } from '../rules/live-figures.ts';
import { documentOf, paper } from './paper.ts';

const source = published();

async function factsOf(indicator: string, areas: readonly string[]): Promise<readonly Facts[]> {
  const answers = await source.resolve(areas.map((area) => ({ indicator, area, period: 'latest' })));
  if (!answers.ok) throw new Error(answers.error.message);
  return answers.value.flatMap((answer) => (answer.ok ? [answer.value] : []));
}

describe('the phrases of the product itself', () => {
  it('are never contradicted by their numbers, for any authority', async () => {
    const areas = await source.areas('');
    if (!areas.ok) throw new Error(areas.error.message);
    const codes = areas.value.map(({ code }) => code);
    const [numbers, rates] = [await factsOf('cla-number', codes), await factsOf('cla-rate', codes)];
    const phrases = numbers.map((facts) =>
      phrase(facts, rates.find(({ area }) => area.code === facts.area.code) ?? null).map((part) =>
        'text' in part ? part : { tag: part.tag, text: part.computed.text },
      ),
    );
    expect(phrases.length).toBeGreaterThan(150);
    const document = documentOf(paper(...phrases));
    const { figures } = await resolveFigures(document, source);
    expect(wordConflicts(document, figures).map(({ sentence, found }) => [found, sentence])).toEqual([]);
  });
});
