import { findLinks, linkFigure } from '../../../src/core/jobs/link-figure.ts';
import type { LinkOffer } from '../../../src/core/jobs/link-figure.ts';
import { previewRefresh } from '../../../src/core/jobs/refresh-figures.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import { ok } from '../../../src/core/model/index.ts';
import type { Facts, IndicatorSource } from '../../../src/core/model/index.ts';
import { partText } from '../../../src/ooxml/index.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { reportTypes } from '../../../src/report-types/index.ts';
import { derbyNumber, derbyRate } from '../../support/facts.ts';
import { paragraph, run, wmlFile } from '../../support/wml.ts';
import { deadSource, tableSource } from '../figures/paper.ts';
import { ledgerIn } from './report-jobs.ts';

/** Answers earlier periods from the series, as a source does. */
const source = (held: readonly Facts[]): IndicatorSource & { readonly asked: () => number } => {
  const table = tableSource(held);
  return {
    ...table,
    asked: () => table.calls.length,
    resolve: async (queries) => {
      const answers = await table.resolve(queries);
      if (!answers.ok) return answers;
      return ok(
        answers.value.map((answer, index) => {
          const period = queries[index]?.period;
          const current = answer.ok ? answer.value.series.find((one) => one.period === period) : undefined;
          return answer.ok && current !== undefined
            ? ok({ ...answer.value, current, period: current.period })
            : answer;
        }),
      );
    },
  };
};

const portsFor = (text: string, from: IndicatorSource | null = source([derbyRate, derbyNumber])) => {
  const host = createDocxHost(wmlFile(paragraph(run(text, '<w:b/>')), { title: 'A report' }));
  if (!host.ok) throw new Error(host.error.message);
  const ports: Ports = {
    host: host.value,
    source: from,
    types: reportTypes,
    today: '2026-01-20',
    now: '2026-01-20T09:30:00Z',
  };
  return { ...ports, package: host.value.package };
};

const select = (sentence: string, text: string) => {
  const start = sentence.indexOf(text);
  return { text, at: { block: 0, start, end: start + text.length } };
};

async function offersFor(sentence: string, text: string): Promise<readonly LinkOffer[]> {
  const found = await findLinks(portsFor(sentence), select(sentence, text));
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

describe('what a typed number may be', () => {
  test.each([
    ['545', 'rw:f:cla-number/E06000015/latest/value', 'as at 31 March 2025'],
    ['545 children', 'rw:f:cla-number/E06000015/latest/value', 'as at 31 March 2025'],
    ['88 per 10,000', 'rw:f:cla-rate/E06000015/latest/value', 'as at 31 March 2025'],
    ['67 per 10,000', 'rw:f:cla-rate/E06000015/latest/england', 'as at 31 March 2025'],
    ['598', 'rw:f:cla-number/E06000015/latest/previous', 'as at 31 March 2024'],
    ['joint 41st highest of 151', 'rw:f:cla-rate/E06000015/latest/rank', 'as at 31 March 2025'],
    ['9%', 'rw:f:cla-number/E06000015/latest/change-pct', 'as at 31 March 2025'],
    ['620', 'rw:f:cla-number/E06000015/2023-03-31~P1D/value', 'as at 31 March 2023'],
  ])('“%s” is first of all %s', async (text, tag, period) => {
    const [best] = await offersFor(`In Derby ${text} was the number of children looked after.`, text);
    expect(best).toMatchObject({ tag, period, exact: true });
  });

  test('no form with flags is offered, and a number with a flag is to be selected alone', async () => {
    const sentence = 'There were 545 [p] children.';
    for (const { query } of await offersFor(sentence, '545')) expect(query.format?.flags).toBeUndefined();
    const found = await findLinks(portsFor(sentence), select(sentence, '545 [p]'));
    expect(found).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Select the number alone') },
    });
  });

  test('every figure that reads so is offered, the latest before the one of a fixed day', async () => {
    const offers = await offersFor('598 children', '598');
    expect(offers.map(({ tag }) => tag)).toEqual([
      'rw:f:cla-number/E06000015/latest/previous',
      'rw:f:cla-number/E06000015/2024-03-31~P1D/value',
    ]);
    expect(offers[0]).toMatchObject({
      label: 'Children looked after, number, Derby: earlier value',
      text: '598',
    });
  });

  test.each([
    ['87.7 per 10,000', 'rw:f:cla-rate/E06000015/latest/value.d1', '87.7'],
    ['8.9%', 'rw:f:cla-number/E06000015/latest/change-pct.d1', '8.9%'],
    ['9 per cent', 'rw:f:cla-number/E06000015/latest/change-pct.pc', '9 per cent'],
    ['Joint 41st highest of 151', 'rw:f:cla-rate/E06000015/latest/rank.cap', 'Joint 41st highest of 151'],
  ])('“%s” is offered with the decimals and words that the author gave it', async (text, tag, words) => {
    expect((await offersFor(`It was ${text} then`, text))[0]).toMatchObject({
      tag,
      text: words,
      words,
      exact: true,
    });
  });

  test('a number that is written otherwise is offered as not exact', async () => {
    expect(await offersFor('A rate of 87.74331 per 10,000', '87.74331 per 10,000')).toMatchObject([
      { tag: 'rw:f:cla-rate/E06000015/latest/value', text: '88', exact: false, words: '87.74331' },
    ]);
    const [commas] = await offersFor('England had 81770 children', '81770');
    expect(commas).toMatchObject({ text: '81,770', exact: false });
  });

  test('spaces and unit words are not part of the figure', async () => {
    expect((await offersFor('about 545 children were', ' 545 children '))[0]?.words).toBe('545');
  });

  test('one question is put to the source, for the area of the report unless another is said', async () => {
    const from = source([derbyRate, derbyNumber]);
    await findLinks(portsFor('545', from), select('545', '545'));
    expect(from.asked()).toBe(1);
    const elsewhere = await findLinks(portsFor('545'), select('545', '545'), { area: 'E06000018' });
    expect(elsewhere).toMatchObject({ ok: false, error: { kind: 'no-observation' } });
  });

  test.each([
    ['546', 'No figure of this area reads “546”.'],
    ['545 adoptions', 'No figure of this area reads “545 adoptions”.'],
    ['88 per 1,000', 'No figure of this area reads “88 per 1,000”.'],
    ['54', 'No figure of this area reads “54”.'],
    ['children', 'There is no number in “children”.'],
  ])('nothing is offered for “%s”, in a sentence', async (text, message) => {
    const found = await findLinks(portsFor(text), select(text, text));
    expect(found).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(message) as string },
    });
  });

  test('a source that is not there or does not answer is said to be so', async () => {
    for (const from of [null, deadSource]) {
      expect(await findLinks(portsFor('545', from), select('545', '545'))).toMatchObject({
        ok: false,
        error: { kind: 'unavailable' },
      });
    }
  });
});

describe('linking', () => {
  const sentence = 'There were 545 children.';

  async function link(text: string, words: string) {
    const ports = portsFor(text);
    const selected = select(text, words);
    const offers = await findLinks(ports, selected);
    if (!offers.ok) throw new Error(offers.error.message);
    const done = await linkFigure(ports, offers.value[0]!, selected);
    const read = await ports.host.read();
    if (!read.ok) throw new Error(read.error.message);
    return { ports, selected, offer: offers.value[0]!, done, document: read.value };
  }

  test('the number becomes a live figure, its words and formatting as they were', async () => {
    const { ports, done, document } = await link(sentence, ' 545 children');
    const tag = 'rw:f:cla-number/E06000015/latest/value';
    expect(done).toEqual({ ok: true, value: { tag, text: '545' } });
    expect(document.blocks[0]).toMatchObject({ text: sentence });
    expect(document.controls).toMatchObject([
      { tag, text: '545', title: 'Children looked after, number, Derby' },
    ]);
    expect(partText(ports.package(), 'word/document.xml')).toContain(
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">545</w:t></w:r>',
    );
    expect(ledgerIn(document.ledger).figures[tag]).toMatchObject({
      text: '545',
      exact: '545',
      period: '2025-03-31/P1D',
    });
    expect(await previewRefresh(ports)).toMatchObject({ ok: true, value: { updates: [], held: [] } });
  });

  test('a number that reads otherwise keeps its words, and the next refresh offers those of its source', async () => {
    const { ports, document } = await link('England had 81770 children.', '81770');
    expect(document.blocks[0]).toMatchObject({ text: 'England had 81770 children.' });
    expect(await previewRefresh(ports)).toMatchObject({
      ok: true,
      value: { updates: [{ old: '81770', new: '81,770' }] },
    });
  });

  test('a number with decimals of its own keeps them at every refresh', async () => {
    const { ports, document } = await link('A rate of 87.7 per 10,000.', '87.7');
    expect(document.blocks[0]).toMatchObject({ text: 'A rate of 87.7 per 10,000.' });
    expect(await previewRefresh(ports)).toMatchObject({ ok: true, value: { updates: [], held: [] } });
  });

  test('the value of a day that has passed is recorded as that day’s', async () => {
    const { document } = await link('620 children', '620');
    const [record] = Object.values(ledgerIn(document.ledger).figures);
    expect(record).toMatchObject({ text: '620', period: '2023-03-31/P1D' });
  });

  test('a per cent sign beside the selection belongs to the figure', async () => {
    const { done } = await link('a fall of 9% in a year', '9');
    expect(done).toMatchObject({ ok: true, value: { text: '9%' } });
  });

  test('a selection that has changed, or a figure already, is left alone', async () => {
    const { ports, offer, selected, document } = await link(sentence, '545');
    expect(await linkFigure(ports, offer, selected)).toMatchObject({
      ok: false,
      error: { kind: 'unsupported' },
    });
    expect(await linkFigure(ports, offer, { ...selected, text: '550' })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(await ports.host.read()).toEqual(ok(document));
  });
});
