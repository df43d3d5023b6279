/**
 * Makes the sample data in assets/data from the Department for Education's own files, which lie beside the
 * checkout in ../shared/data. The same input always gives the same output; without the folder nothing is done.
 *
 *   node scripts/make-sample-data.js
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const from = join(root, '..', 'shared', 'data');
const to = join(root, 'assets', 'data');

const figuresFile = join(from, 'dfe-cla_number_and_rate_per_10k_children.csv');
const neighboursFile = join(from, 'dfe-sn_model_2025_wide.csv');
if (!existsSync(figuresFile) || !existsSync(neighboursFile)) {
  console.log('The source files are not in ../shared/data, so assets/data stays as it is.');
  process.exit(0);
}
const read = (file) => parse(readFileSync(file), { bom: true, columns: true });
const source = read(figuresFile);

const england = 'E92000001';
const release = 'dfe-cla-2025';
const link =
  'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2025';

/** One entry for each population of the source; it gives an indicator for the number and one for the rate. */
const populations = [
  {
    source: 'Children looked after on 31 March each year',
    slug: 'cla',
    name: 'Children looked after at 31 March',
    short: 'Children looked after',
    noun: 'children looked after',
    definition:
      'Children looked after by the local authority on 31 March, in care or accommodated under the Children Act 1989. Children in a series of short-term placements are not counted.',
    measureType: 'snapshot',
    period: (year) => `${year}-03-31/P1D`,
  },
  {
    source: 'Children starting to be looked after each year',
    slug: 'cla-start',
    name: 'Children starting to be looked after in the year',
    short: 'Starting to be looked after',
    noun: 'children who started to be looked after',
    definition:
      'Children who started to be looked after by the local authority in the year ending 31 March. Only the first start in the year is counted.',
    measureType: 'flow',
    period: (year) => `${year - 1}-04-01/P1Y`,
  },
  {
    source: 'Children ceasing to be looked after each year',
    slug: 'cla-cease',
    name: 'Children ceasing to be looked after in the year',
    short: 'Ceasing to be looked after',
    noun: 'children who ceased to be looked after',
    definition:
      'Children who ceased to be looked after by the local authority in the year ending 31 March. Only the last time in the year is counted.',
    measureType: 'flow',
    period: (year) => `${year - 1}-04-01/P1Y`,
  },
];

const indicators = populations.flatMap((p) => {
  const common = {
    noun: p.noun,
    decimals: 0,
    polarity: 'neutral',
    measure_type: p.measureType,
    frequency: 'P1Y',
    min_count: 5,
    source_name: 'Department for Education, Children looked after in England including adoptions',
    source_url: link,
    licence: 'Open Government Licence v3.0',
    release_id: release,
    replaced_by: '',
  };
  return [
    {
      id: `${p.slug}-number`,
      name: p.name,
      short_name: p.short,
      definition: p.definition,
      unit_kind: 'count',
      unit_label: 'children',
      rate_per: '',
      companion: `${p.slug}-rate`,
      ...common,
    },
    {
      id: `${p.slug}-rate`,
      name: `${p.name}, rate per 10,000`,
      short_name: `${p.short} (rate)`,
      definition: `${p.definition} Rate per 10,000 children aged under 18, by the mid-year population estimate of the year before.`,
      unit_kind: 'rate',
      unit_label: 'per 10,000 children aged under 18',
      rate_per: 10000,
      companion: `${p.slug}-number`,
      ...common,
    },
  ];
});

/** Authorities made and abolished in the years that the figures cover, with their first or last day. */
const validity = {
  E06000061: { from: '2021-04-01' },
  E06000062: { from: '2021-04-01' },
  E10000021: { to: '2021-03-31' },
  E06000063: { from: '2023-04-01' },
  E06000064: { from: '2023-04-01' },
  E06000065: { from: '2023-04-01' },
  E06000066: { from: '2023-04-01' },
  E10000006: { to: '2023-03-31' },
};

/** Inner and Outer London are parts of the region London: with them as regions a rank would count London twice. */
const london = 'E12000007';
const regionOf = (code) => (code.startsWith('E13') ? london : code);

/** "Bristol, City of" reads badly in a sentence; the legal style is left to the reader. */
const nameOf = (name) => name.replace(/, (City|County) of$/, '').replace('St. ', 'St ');

const areas = new Map([
  [
    england,
    {
      code: england,
      name: 'England',
      kind: 'country',
      old_code: '',
      parent_code: '',
      valid_from: '',
      valid_to: '',
    },
  ],
]);
for (const row of source) {
  if (row.geographic_level === 'Regional' && !row.region_code.startsWith('E13'))
    areas.set(row.region_code, {
      code: row.region_code,
      name: row.region_name,
      kind: 'region',
      old_code: '',
      parent_code: england,
      valid_from: '',
      valid_to: '',
    });
  if (row.geographic_level === 'Local authority')
    areas.set(row.new_la_code, {
      code: row.new_la_code,
      name: nameOf(row.la_name),
      kind: 'authority',
      old_code: row.old_la_code,
      parent_code: regionOf(row.region_code),
      valid_from: validity[row.new_la_code]?.from ?? '',
      valid_to: validity[row.new_la_code]?.to ?? '',
    });
}

const isNumber = (text) => /^\d+$/.test(text);
const flag = (text) => (isNumber(text) ? '' : text === 'k' ? 'low' : text);
const value = (text) => (isNumber(text) ? text : '');

const areaOf = (row) =>
  row.geographic_level === 'National' ? england : row.new_la_code === '' ? row.region_code : row.new_la_code;

const observations = source
  .filter((row) => areas.has(areaOf(row)))
  .flatMap((row) => {
    const population = populations.find((p) => p.source === row.population_type);
    const year = Number(row.time_period);
    const rounded = row.geographic_level === 'Local authority' ? '' : 'Count rounded to the nearest 10';
    const estimate = `Mid-${year - 1} population`;
    const common = { area_code: areaOf(row), period: population.period(year) };
    const usable = isNumber(row.children_count);
    return [
      {
        indicator_id: `${population.slug}-number`,
        ...common,
        value: value(row.children_count),
        numerator: '',
        denominator: '',
        status: flag(row.children_count),
        note: usable ? rounded : '',
      },
      {
        indicator_id: `${population.slug}-rate`,
        ...common,
        value: value(row.rate_per_10000),
        numerator: value(row.children_count),
        denominator: value(row.population_estimate),
        status: [flag(row.rate_per_10000), flag(row.population_estimate)].filter(Boolean).join(' '),
        note: isNumber(row.population_estimate) ? [estimate, rounded].filter(Boolean).join('. ') : '',
      },
    ];
  });

const gss = new Map([...areas.values()].filter((a) => a.old_code !== '').map((a) => [a.old_code, a.code]));
const gssOf = (code) => {
  if (!gss.has(code))
    throw new Error(`The neighbours file names authority ${code}, which has no GSS code in the figures.`);
  return gss.get(code);
};
const neighbours = read(neighboursFile).flatMap((row) =>
  Array.from({ length: 10 }, (_, n) => ({
    group_id: 'dfe-sn-2025',
    area_code: gssOf(row.old_la_code),
    ordinal: n + 1,
    neighbour_code: gssOf(row[`SN_${n + 1}`]),
    closeness: row[`SN_${n + 1}P`].trim().toLowerCase(),
  })),
);

const tables = {
  releases: [
    {
      id: release,
      title: 'Children looked after in England including adoptions, reporting year 2025',
      version: '1.0.0',
      published: '2025-11-20',
      status: 'published',
      note: '',
    },
  ],
  groups: [{ id: 'dfe-sn-2025', name: 'DfE statistical neighbours 2025', kind: 'statistical_neighbour' }],
  indicators,
  areas: [...areas.values()].sort(
    by((a) => `${['country', 'region', 'authority'].indexOf(a.kind)}${a.code}`),
  ),
  observations: observations.sort(
    by((o) => `${indicators.findIndex((i) => i.id === o.indicator_id)}/${o.area_code}/${o.period}`),
  ),
  neighbours: neighbours.sort(by((n) => `${n.area_code}/${String(n.ordinal).padStart(2, '0')}`)),
};

mkdirSync(to, { recursive: true });
for (const [name, rows] of Object.entries(tables)) {
  const columns = Object.keys(rows[0]);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  writeFileSync(join(to, `${name}.csv`), lines.map((line) => `${line.map(cell).join(',')}\n`).join(''));
  console.log(`${name}.csv: ${rows.length} rows`);
}

function cell(value) {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function by(key) {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
