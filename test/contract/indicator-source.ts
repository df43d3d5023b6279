/** What every source of figures must do, whatever stands behind it: the sample data gives the expected answers. */

import type { Facts, FactsQuery, IndicatorSource, Result, SourceError } from '../../src/core/model/index.ts';
import { compute } from '../../src/core/figures/index.ts';

export function describeIndicatorSource(
  name: string,
  make: () => Promise<{ readonly source: IndicatorSource; close(): Promise<void> }>,
): void {
  describe(`a source of figures: ${name}`, () => {
    let source: IndicatorSource;
    let close: () => Promise<void>;
    beforeAll(async () => ({ source, close } = await make()));
    afterAll(() => close());

    const derby = { area: 'E06000015', period: 'latest' };
    const answers = async (...queries: FactsQuery[]) => value(await source.resolve(queries));
    const facts = async (query: FactsQuery): Promise<Facts> => {
      const [answer] = await answers(query);
      return value(present(answer));
    };
    const failure = async (query: FactsQuery): Promise<SourceError> => {
      const [answer] = await answers(query);
      if (present(answer).ok) throw new Error('An answer was given');
      return (answer as { error: SourceError }).error;
    };
    const found = async (query: string) => value(await source.search(query)).map(({ id }) => id);
    const places = async (query: string) => value(await source.areas(query)).map((area) => area.name);

    describe('facts', () => {
      it('gives Derby’s number of children looked after, now and a year earlier', async () => {
        const { current, previous, period, area } = await facts({ indicator: 'cla-number', ...derby });
        expect(area).toEqual({ code: 'E06000015', name: 'Derby', kind: 'authority', parent: 'E12000004' });
        expect(period).toBe('2025-03-31/P1D');
        expect(current.value).toBe('545');
        expect(previous).toMatchObject({ value: '598', period: '2024-03-31/P1D' });
      });

      it('gives Derby’s rate with the unrounded parts that it is made of', async () => {
        const { current, previous, england } = await facts({ indicator: 'cla-rate', ...derby });
        expect(current).toEqual({
          area: 'E06000015',
          period: '2025-03-31/P1D',
          value: '88',
          numerator: '545',
          denominator: '62113',
          flags: [],
        });
        expect(previous?.value).toBe('99');
        expect(england).toMatchObject({ area: 'E92000001', value: '67' });
      });

      it('gives the series oldest first, and England’s beside it', async () => {
        const { series, englandSeries } = await facts({ indicator: 'cla-rate', ...derby });
        const years = ['2021', '2022', '2023', '2024', '2025'];
        expect(series.map(({ period }) => period.slice(0, 4))).toEqual(years);
        expect(series.map((one) => one.value)).toEqual(['109', '107', '104', '99', '88']);
        expect(englandSeries.map(({ period }) => period.slice(0, 4))).toEqual(years);
      });

      it('names the neighbours’ model and gives ten, closest first, without Derby itself', async () => {
        const found = await facts({ indicator: 'cla-rate', ...derby });
        expect(found.neighbours?.group).toEqual({
          id: 'dfe-sn-2025',
          name: 'DfE statistical neighbours 2025',
        });
        expect(found.neighbours?.observations).toHaveLength(10);
        expect(found.neighbours?.observations.map(({ area }) => area)).not.toContain('E06000015');
        expect(found.neighbours?.areas[0]).toMatchObject({ name: 'Coventry', kind: 'authority' });
        expect(found.neighbours?.areas.map(({ code }) => code)).toEqual(
          found.neighbours?.observations.map(({ area }) => area),
        );
        expect(compute(found, 'neighbours').exact).toBe('81.5');
      });

      it('counts a rank over every authority, of which 151 have a value', async () => {
        const found = await facts({ indicator: 'cla-rate', ...derby });
        expect(found.peers).toHaveLength(155);
        expect(found.peers.filter((one) => one.value !== null)).toHaveLength(151);
        expect(found.peers.map(({ area }) => area)).toContain('E06000015');
        expect(compute(found, 'rank').text).toContain('41st');
      });

      it('compares a region with the nine regions', async () => {
        const { peers, neighbours } = await facts({
          indicator: 'cla-rate',
          area: 'E12000004',
          period: 'latest',
        });
        expect(peers).toHaveLength(9);
        expect(neighbours).toBeNull();
      });

      it('gives the region that an authority is in, and none for a region', async () => {
        const { region } = await facts({ indicator: 'cla-rate', ...derby });
        expect(region?.area).toMatchObject({ code: 'E12000004', name: 'East Midlands' });
        expect(region?.observation).toMatchObject({ area: 'E12000004', period: '2025-03-31/P1D' });
        const other = await facts({ indicator: 'cla-rate', area: 'E12000004', period: 'latest' });
        expect(other.region).toBeNull();
      });

      it('gives no target where none is set', async () => {
        expect((await facts({ indicator: 'cla-rate', ...derby })).target).toBeNull();
      });

      it('gives England itself', async () => {
        const { current, england, peers } = await facts({
          indicator: 'cla-number',
          area: 'E92000001',
          period: 'latest',
        });
        expect(current.value).toBe('81770');
        expect(england).toEqual(current);
        expect(peers).toEqual([current]);
      });

      it('gives a flow for the year and not for a day', async () => {
        const { period, current, previous } = await facts({ indicator: 'cla-start-number', ...derby });
        expect(period).toBe('2024-04-01/P1Y');
        expect(current.value).toBe('156');
        expect(previous?.period).toBe('2023-04-01/P1Y');
      });

      it('keeps a suppressed value suppressed: no number, a flag, and never an older year instead', async () => {
        const { current, period } = await facts({
          indicator: 'cla-number',
          area: 'E09000001',
          period: 'latest',
        });
        expect(period).toBe('2025-03-31/P1D');
        expect(current).toMatchObject({ value: null, flags: ['c'] });
      });

      it('says where the figures come from', async () => {
        const { indicator, release, retrieved, hash } = await facts({ indicator: 'cla-rate', ...derby });
        expect(indicator.sourceName).toMatch(/^Department for Education/);
        expect(indicator.sourceUrl).toMatch(/^https:\/\/explore-education-statistics\.service\.gov\.uk\//);
        expect(indicator.licence).toBe('Open Government Licence v3.0');
        expect(release).toEqual({
          id: 'dfe-cla-2025',
          title: 'Children looked after in England including adoptions, reporting year 2025',
          published: '2025-11-20',
          note: '',
        });
        expect(retrieved).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
        expect(hash).toMatch(/^[0-9a-f]{64}$/);
      });

      it('gives facts the same fingerprint each time, and other facts another, whatever the source', async () => {
        const first = await facts({ indicator: 'cla-rate', ...derby });
        const again = await facts({ indicator: 'cla-rate', ...derby });
        const other = await facts({ indicator: 'cla-rate', area: 'E06000018', period: 'latest' });
        expect(again.hash).toBe(first.hash);
        expect(other.hash).not.toBe(first.hash);
        expect(first.hash).toBe(derbyHash);
      });
    });

    describe('periods', () => {
      it('takes a period as councils write it', async () => {
        const latest = await facts({ indicator: 'cla-start-rate', ...derby });
        for (const period of ['2024-25', '2024-04-01/P1Y'])
          expect((await facts({ indicator: 'cla-start-rate', area: 'E06000015', period })).current).toEqual(
            latest.current,
          );
      });

      it('gives an earlier period with its own year before and its own comparators', async () => {
        const found = await facts({ indicator: 'cla-rate', area: 'E06000015', period: '2023-03-31' });
        expect(found.period).toBe('2023-03-31/P1D');
        expect(found.current.value).toBe('104');
        expect(found.previous?.value).toBe('107');
        expect(found.england?.value).toBe('70');
        expect(new Set(found.peers.map(({ period }) => period))).toEqual(new Set(['2023-03-31/P1D']));
      });

      it('counts cycles back from the newest, with their own year before and comparators', async () => {
        const found = await facts({ indicator: 'cla-rate', area: 'E06000015', period: 'latest-2' });
        expect(found).toMatchObject({ period: '2023-03-31/P1D', current: { value: '104' } });
        expect(found.previous?.value).toBe('107');
        expect(found.england?.period).toBe('2023-03-31/P1D');
        expect(found.region?.observation.period).toBe('2023-03-31/P1D');
        expect(found.peers.length).toBeGreaterThan(150);
        const flow = await facts({ indicator: 'cla-start-number', area: 'E06000015', period: 'latest-1' });
        expect(flow.period).toBe('2023-04-01/P1Y');
      });

      it('says what the newest is where so many cycles back nothing is published', async () => {
        const error = await failure({ indicator: 'cla-rate', area: 'E06000015', period: 'latest-5' });
        expect(error.kind).toBe('no-observation');
        expect(error.message).toMatch(
          /as at 31 March 2020\. The newest value is the one as at 31 March 2025\.$/,
        );
      });

      it.each(['latest-0', 'latest-10', 'latest+1', 'latest -1'])(
        'does not take “%s” for a period',
        async (period) => {
          const error = await failure({ indicator: 'cla-rate', area: 'E06000015', period });
          expect(error.kind).toBe('no-observation');
          expect(error.message).toContain('is not a period');
        },
      );

      it('has no year before the first', async () => {
        const found = await facts({ indicator: 'cla-rate', area: 'E06000015', period: '2021-03-31' });
        expect(found.previous).toBeNull();
      });

      it('says what the newest is where a period is not published', async () => {
        const error = await failure({ indicator: 'cla-rate', area: 'E06000015', period: '2031-03-31' });
        expect(error.kind).toBe('no-observation');
        expect(error.message).toContain('Derby');
        expect(error.message).toContain('31 March 2025');
      });

      it('says what a period looks like where the text is none', async () => {
        const error = await failure({ indicator: 'cla-rate', area: 'E06000015', period: 'last spring' });
        expect(error.kind).toBe('no-observation');
        expect(error.message).toContain('last spring');
      });
    });

    describe('many questions at once', () => {
      it('keeps their order, and answers the good ones where others fail', async () => {
        const given = await answers(
          { indicator: 'cla-number', area: 'E06000018', period: 'latest' },
          { indicator: 'no-such', ...derby },
          { indicator: 'cla-rate', ...derby },
          { indicator: 'cla-rate', area: 'E99999999', period: 'latest' },
          { indicator: 'cla-number', area: 'E06000018', period: 'latest' },
        );
        expect(given.map((one) => (one.ok ? one.value.current.value : one.error.kind))).toEqual([
          '639',
          'unknown-indicator',
          '88',
          'unknown-area',
          '639',
        ]);
      });

      it('answers nothing with nothing', async () => {
        expect(await answers()).toEqual([]);
      });

      it('answers the figures of a very long report', async () => {
        const one = { indicator: 'cla-rate', ...derby };
        const given = await answers(...Array.from({ length: 2500 }, () => one));
        expect(given).toHaveLength(2500);
        expect(given.every((answer) => answer.ok && answer.value.current.value === '88')).toBe(true);
      });

      it('takes whatever text a damaged tag may hold', async () => {
        const odd = ['', '’; drop table indicator; --', '\u0000', '../..', 'x'.repeat(64), '😀', '__proto__'];
        const given = await answers(...odd.map((text) => ({ indicator: text, area: text, period: text })));
        expect(given.map((one) => !one.ok && one.error.kind)).toEqual(odd.map(() => 'unknown-indicator'));
      });
    });

    describe('finding an indicator', () => {
      it.each([
        'looked after',
        'Looked-after children',
        'LAC',
        'CLA',
        'children in care',
        'in care',
        'fostering',
      ])('finds children looked after by “%s”, first of all', async (query) => {
        expect((await found(query))[0]).toBe('cla-number');
      });

      it.each([
        'loked after',
        'chilren in care',
        'childern looked after',
        'look aftr',
        'lookd after chidren',
      ])('survives the typing errors of “%s”', async (query) => {
        expect((await found(query))[0]).toBe('cla-number');
      });

      it('puts the rate first where a rate is asked for', async () => {
        expect((await found('looked after rate'))[0]).toBe('cla-rate');
        expect((await found('rate of children in care per 10,000'))[0]).toBe('cla-rate');
      });

      it('tells starting from ceasing', async () => {
        expect((await found('starting to be looked after'))[0]).toBe('cla-start-number');
        expect((await found('leaving care'))[0]).toBe('cla-cease-number');
        expect((await found('entering care'))[0]).toBe('cla-start-number');
      });

      it('finds by the beginning of a word, as one types', async () => {
        expect((await found('look'))[0]).toBe('cla-number');
        expect((await found('cea'))[0]).toBe('cla-cease-number');
      });

      it('finds by its id', async () => {
        expect((await found('cla-start-rate'))[0]).toBe('cla-start-rate');
      });

      it('gives every indicator, in its publisher’s order, to an empty query', async () => {
        expect(value(await source.search('  ')).map(({ id }) => id)).toEqual([
          'cla-number',
          'cla-rate',
          'cla-start-number',
          'cla-start-rate',
          'cla-cease-number',
          'cla-cease-rate',
        ]);
      });

      it('finds nothing where there is nothing', async () => {
        expect(await found('potholes on classified roads')).toEqual([]);
        expect(await found('& | ! :* \' "')).toHaveLength(0);
      });
    });

    describe('finding an area', () => {
      it('puts the exact name first', async () => {
        expect((await places('derby')).slice(0, 2)).toEqual(['Derby', 'Derbyshire']);
        expect((await places('nottingham')).slice(0, 2)).toEqual(['Nottingham', 'Nottinghamshire']);
      });

      it('finds by code, by the beginning of a name and by any of its words', async () => {
        expect(await places('E06000015')).toEqual(['Derby']);
        expect(await places('831')).toEqual(['Derby']);
        expect(await places('poole')).toEqual(['Bournemouth, Christchurch and Poole']);
        expect((await places('st hel'))[0]).toBe('St Helens');
      });

      it('survives a typing error', async () => {
        expect((await places('nottngham'))[0]).toBe('Nottingham');
      });

      it('does not offer a council that is no more, but still knows its figures', async () => {
        expect(await places('cumbria')).not.toContain('Cumbria');
        const before = await facts({ indicator: 'cla-number', area: 'E10000006', period: '2022-03-31' });
        expect(before.area.name).toBe('Cumbria');
        expect(before.current.value).not.toBeNull();
      });

      it('gives all of them to an empty query', async () => {
        expect((await places('')).length).toBe(163);
      });
    });
  });
}

/** Of Derby’s rate in the sample data: changes with the data, and with nothing else. */
const derbyHash = '42a7bd7f3fafa482e40e39264f7685a2db11fdc7ef74883cfbb30bd314f41661';

function value<T>(result: Result<T, SourceError>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function present<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('There is no answer');
  return one;
}
