import { createFileSource } from '../../src/sources/index.ts';
import { readTables } from '../../src/sources/tables.ts';
import { sampleTables, withChange } from '../support/tables.ts';

const faults = (texts: typeof sampleTables) => {
  const tables = readTables(texts);
  return tables.ok ? [] : tables.error;
};
const derby = 'cla-rate,E06000015,2025-03-31/P1D,88,545,62113,,';

describe('tidy tables', () => {
  it('are read whole', () => {
    const tables = readTables(sampleTables);
    expect(tables.ok && tables.value.observations.length).toBe(4950);
    expect(tables.ok && tables.value.neighbours.length).toBe(1530);
  });

  it('may have a byte order mark, Windows line ends and columns in another order', () => {
    const releases =
      '\uFEFFstatus,published,version,title,id,extra\r\npublished,2025-11-20,1.0.0,T,dfe-cla-2025,x\r\n';
    expect(faults({ ...sampleTables, releases })).toEqual([]);
  });

  it('take periods as councils write them', () => {
    const texts = withChange('observations', derby, derby.replace('/P1D', ''));
    const tables = readTables(texts);
    expect(
      tables.ok &&
        tables.value.observations.find((one) => one.area === 'E06000015' && one.value === '88')?.period,
    ).toBe('2025-03-31/P1D');
  });

  it.each([
    [derby.replace('88', 'n/a'), 'value “n/a” is not a number.'],
    [derby.replace('88', '1,088').replace('1,088', '"1,088"'), 'value “1,088” is not a number.'],
    [derby.replace('88', ''), 'there is no value and no status (c, z, x, low or w) that says why.'],
    [derby.replace('2025-03-31/P1D', '24/25'), '“24/25” is not a period.'],
    [derby.replace(/,,$/, ',q,'), '“q” is not a status.'],
    [derby.replace('cla-rate', ''), 'indicator_id is empty.'],
  ])('say the file, the line and the fault of %s', (row, fault) => {
    expect(faults(withChange('observations', derby, row))).toEqual([
      expect.stringMatching(/^observations\.csv line \d+: /),
    ]);
    expect(faults(withChange('observations', derby, row))[0]).toContain(fault);
  });

  it('say what points at nothing, and what is there twice', () => {
    expect(faults(withChange('observations', derby, derby.replace('E06000015', 'E06009999')))).toEqual([
      'observations.csv: area “E06009999” is not in its table.',
    ]);
    expect(faults(withChange('observations', derby, `${derby}\n${derby}`))).toEqual([
      'observations.csv: cla-rate, E06000015, 2025-03-31/P1D is there twice.',
    ]);
  });

  describe('of targets', () => {
    const header = 'indicator_id,area_code,period,target,amber,note\n';
    const row = 'cla-rate,E06000015,2025-03-31,80,85,';
    const of = (...rows: string[]) => ({
      ...sampleTables,
      targets: `${header}${rows.join('\n')}\n`,
    });

    it('may hold none, and may leave amber empty', () => {
      expect(sampleTables.targets).toBe(header);
      expect(faults(of(row, row.replace('015', '018').replace(',85,', ',,')))).toEqual([]);
    });

    it.each([
      [row.replace('80', ''), 'targets.csv line 2: target is empty.'],
      [row.replace('80', 'low'), 'targets.csv line 2: target “low” is not a number.'],
      [row.replace('85', '85%'), 'targets.csv line 2: amber “85%” is not a number.'],
      [row.replace('2025-03-31', 'spring'), 'targets.csv line 2: “spring” is not a period.'],
      [row.replace('E06000015', ''), 'targets.csv line 2: area_code is empty.'],
    ])('say the file, the line and the fault of %s', (bad, fault) => {
      expect(faults(of(bad))).toContain(fault);
    });

    it('say what points at nothing, what is there twice, and an amber that is better than the target', () => {
      expect(faults(of(row.replace('cla-rate', 'cla-none')))).toEqual([
        'targets.csv: indicator “cla-none” is not in its table.',
      ]);
      expect(faults(of(row, row))).toEqual([
        'targets.csv: cla-rate, E06000015, 2025-03-31/P1D is there twice.',
      ]);
      const indicators = sampleTables.indicators.replaceAll(',neutral,', ',higher,');
      expect(faults({ ...of(row), indicators })).toEqual([
        'targets.csv: cla-rate, E06000015, 2025-03-31/P1D: amber “85” is better than the target “80”. It must be the worst value that is still amber.',
      ]);
      expect(faults({ ...of(row), indicators: indicators.replaceAll(',higher,', ',lower,') })).toEqual([]);
    });
  });

  it('may leave out what a release changed, as those of earlier versions do', () => {
    const releases = 'id,title,version,published,status\ndfe-cla-2025,T,1.0.0,2025-11-20,published\n';
    const tables = readTables({ ...sampleTables, releases });
    expect(tables.ok && tables.value.releases[0]?.note).toBe('');
  });

  it('say which indicator is replaced by one that is not there', () => {
    const indicators = sampleTables.indicators.replace(/,dfe-cla-2025,$/m, ',dfe-cla-2025,cla-none');
    expect(faults({ ...sampleTables, indicators })).toEqual([
      'indicators.csv: replacement “cla-none” is not in its table.',
    ]);
  });

  it('say so where a file is not CSV at all', () => {
    expect(faults({ ...sampleTables, groups: 'id,name,kind\n"open' })[0]).toMatch(
      /^groups\.csv cannot be read as CSV/,
    );
  });

  it('give at most twenty faults', () => {
    expect(faults({ ...sampleTables, areas: 'code,name,kind\n' })).toHaveLength(20);
  });

  it('make a source that answers every question with what is wrong', async () => {
    const source = createFileSource(withChange('observations', derby, derby.replace('88', '')));
    for (const answer of [await source.search('x'), await source.areas('x'), await source.resolve([])]) {
      expect(answer).toMatchObject({ ok: false, error: { kind: 'nonsense' } });
      expect(!answer.ok && answer.error.message).toMatch(
        /The file of figures cannot be used\. observations\.csv line/,
      );
    }
  });

  it('answer for a withdrawn indicator with what takes its place, and do not offer it', async () => {
    const source = createFileSource(withChange('releases', '-20,published,', '-20,withdrawn,'));
    const query = { indicator: 'cla-rate', area: 'E06000015', period: 'latest' };
    const answers = await source.resolve([query]);
    expect(answers.ok && answers.value[0]).toMatchObject({ ok: false, error: { kind: 'withdrawn' } });
    expect(await source.search('')).toEqual({ ok: true, value: [] });
  });
});
