import Ajv2020 from 'ajv/dist/2020.js';
import { parseReportType, reportTypes } from '../../src/report-types/index.ts';
import derby2012 from '../../src/report-types/derby-2012.json' with { type: 'json' };
import derby2015 from '../../src/report-types/derby-2015.json' with { type: 'json' };
import nottingham2017 from '../../src/report-types/nottingham-2017.json' with { type: 'json' };
import schema from '../../src/report-types/schema.json' with { type: 'json' };
import { readTables } from '../../src/sources/tables.ts';
import { sampleTables } from '../support/tables.ts';

const files = [derby2012, derby2015, nottingham2017];
const follows = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(schema);

const faults = (json: unknown): readonly string[] => {
  const parsed = parseReportType(json);
  return parsed.ok ? [] : parsed.error;
};

/** A copy with one thing changed; `undefined` takes the member out. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(derby2015) as unknown;
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  if (value === undefined) delete at[path.at(-1) as string];
  else at[path.at(-1) as string] = value;
  return copy;
}

describe('the report types that ship', () => {
  test.each(files.map((json) => [json.id, json] as const))('%s follows the schema and is read', (_, json) => {
    expect(follows(json) ? [] : follows.errors).toEqual([]);
    expect(faults(json)).toEqual([]);
  });

  test('are the three reference reports', () => {
    expect(reportTypes.map((type) => type.id).sort()).toEqual([
      'derby-2012',
      'derby-2015',
      'nottingham-2017',
    ]);
  });

  test('keep every tag within the 64 characters that Word allows', () => {
    for (const type of reportTypes) {
      const ids = [...type.sections, ...type.header, ...type.records].map((one) => one.id);
      for (const id of [...ids, ...type.signOffs.map((one) => one.role)])
        expect(`rw:s:${id}`.length).toBeLessThan(65);
    }
  });

  test('have the ids by which sections, roles and fields are known for ever', () => {
    const of = (id: string) => reportTypes.find((type) => type.id === id);
    const body = [
      'summary',
      'recommendations',
      'reasons',
      'supporting-information',
      'other-options',
      'implications',
    ];
    const implications = [
      'financial', 'legal', 'personnel', 'it', 'equalities', 'health-and-safety', 'environmental-sustainability',
      'property', 'risk-management', 'corporate-objectives',
    ]; // prettier-ignore
    expect(of('derby-2015')?.sections.map((s) => s.id)).toEqual([...body, ...implications]);
    expect(of('derby-2012')?.sections.map((s) => s.id)).toEqual([
      ...body,
      ...implications.filter((id) => id !== 'it'),
    ]);
    expect(of('nottingham-2017')?.sections.map((s) => s.id)).toEqual([
      'summary', 'recommendations', 'reasons', 'background', 'other-options', 'finance-comments', 'legal-comments',
      'property-comments', 'equality-impact', 'background-papers', 'published-documents',
    ]); // prettier-ignore
    expect(of('derby-2015')?.signOffs.map((s) => s.role)).toEqual([
      'legal', 'financial', 'human-resources', 'property', 'service-director', 'other',
    ]); // prettier-ignore
    expect(of('nottingham-2017')?.header.find((f) => f.id === 'key-theme')?.options).toHaveLength(10);
  });

  test('expect figures that the published tables give, the sentence about them first', () => {
    const published = readTables(sampleTables);
    const ids = published.ok ? published.value.indicators.map(({ id }) => id) : [];
    for (const type of reportTypes) {
      expect(type.figures[0]).toEqual({ indicator: 'cla-number', measure: 'phrase' });
      for (const figure of type.figures) expect(ids).toContain(figure.indicator);
    }
  });

  test('may expect no figures, as those of earlier versions do', () => {
    const parsed = parseReportType(changed(['figures'], undefined));
    expect(parsed.ok && parsed.value.figures).toEqual([]);
  });

  test('give every section of a group that the layout draws', () => {
    for (const type of reportTypes) {
      const drawn = new Set(
        type.layout.flatMap((part) =>
          part.kind === 'sections' ? [part.group] : part.kind === 'front-table' ? ['front'] : [],
        ),
      );
      for (const section of type.sections) expect(drawn).toContain(section.group);
    }
  });
});

describe('a broken report type', () => {
  const broken: readonly [string, unknown, RegExp][] = [
    ['is not an object', 'derby', /^\$: must be an object/],
    ['is a list', [], /^\$: must be an object/],
    ['has no id', changed(['id'], undefined), /^\$\.id: is missing/],
    ['has an id in capitals', changed(['id'], 'Derby'), /^\$\.id: is “Derby” but must be lower-case/],
    ['has version 0', changed(['version'], 0), /^\$\.version: must be a whole number, 1 or more/],
    ['has a version in words', changed(['version'], '1'), /^\$\.version: must be a whole number/],
    ['has an unknown member', changed(['colour'], 'red'), /^\$: has “colour”, which means nothing here/],
    ['has an empty title', changed(['title'], ''), /^\$\.title: must not be empty/],
    ['has no GSS code', changed(['area'], 'Derby'), /^\$\.area: is “Derby” but must be a GSS code/],
    ['has no sections', changed(['sections'], []), /^\$\.sections: must have at least 1 in it/],
    ['has sections that are no list', changed(['sections'], {}), /^\$\.sections: must be a list/],
    ['has a section without guidance', changed(['sections', 0, 'guidance'], undefined), /^\$\.sections\[0\]\.guidance: is missing/],
    ['has an unknown nil', changed(['sections', 1, 'nil'], 'maybe'), /^\$\.sections\[1\]\.nil: must be one of not-allowed/],
    ['has an alias twice', changed(['sections', 1, 'aliases'], ['A', 'A']), /^\$\.sections\[1\]\.aliases: says the same thing twice/],
    ['has a role that must be a flag', changed(['signOffs', 0, 'required'], 'yes'), /^\$\.signOffs\[0\]\.required: must be true or false/],
    ['has an unknown record', changed(['records', 0, 'id'], 'fax'), /^\$\.records\[0\]\.id: must be one of contact/],
    ['has an unknown part', changed(['layout', 0], { kind: 'picture' }), /^\$\.layout\[0\]\.kind: must be one of line/],
    ['has one column heading', changed(['layout', 7, 'columns'], ['Officer']), /^\$\.layout\[7\]\.columns: must have at least 2/],
    ['has a figure of an unknown measure', changed(['figures'], [{ indicator: 'cla-rate', measure: 'median' }]), /^\$\.figures\[0\]\.measure: must be one of value, change, .*, trend, bars, phrase\.$/],
    ['has a figure of no indicator', changed(['figures', 1], { measure: 'value' }), /^\$\.figures\[1\]\.indicator: is missing/],
    ['has a figure of an indicator in words', changed(['figures', 1, 'indicator'], 'Looked after'), /^\$\.figures\[1\]\.indicator: is “Looked after” but must be the id of an indicator/],
    ['has a figure with more than that', changed(['figures', 0], { indicator: 'cla-rate', measure: 'value', area: 'x' }), /^\$\.figures\[0\]: has “area”, which means nothing here/],
    ['has an unknown severity', changed(['rules'], { 'figure-stale': 'loud' }), /^\$\.rules\.figure-stale: must be one of error/],
    ['has a rule that is no id', changed(['rules'], { 'Figure Stale': 'off' }), /^\$\.rules: has “Figure Stale”, which must be/],
    ['has an unknown condition', changed(['signOffs', 0, 'when'], { weather: 'fine' }), /^\$\.signOffs\[0\]\.when: has “weather”, which means nothing here/],
    ['has a condition in pence', changed(['signOffs', 0, 'when'], { spending: 0.5 }), /^\$\.signOffs\[0\]\.when\.spending: must be a whole number, 0 or more/],
    ['has an unknown date format', changed(['header', 1, 'dateFormat'], 'US'), /^\$\.header\[1\]\.dateFormat: must be one of day/],
  ]; // prettier-ignore

  test.each(broken)('that %s is refused by the schema and by us, with the place', (_, json, message) => {
    expect(follows(json)).toBe(false);
    expect(faults(json).some((fault) => message.test(fault)) ? [] : faults(json)).toEqual([]);
  });

  const crossed: readonly [string, unknown, RegExp][] = [
    ['a figure is expected twice', changed(['figures', 1], { indicator: 'cla-number', measure: 'phrase' }), /^\$\.figures\[1\]: phrase of “cla-number” is there twice/],
    ['an id is used twice', changed(['sections', 1, 'id'], 'summary'), /^\$\.sections\[1\]: the id “summary” is used twice/],
    ['a line names no field', changed(['layout', 1, 'text'], '{board}'), /^\$\.layout\[1\]\.text: there is no header field “board”/],
    ['an appendix names no section', changed(['layout', 9, 'section'], 'x'), /^\$\.layout\[9\]\.section: there is no section “x”/],
    ['a choice has no options', changed(['header', 0, 'kind'], 'choice'), /^\$\.header\[0\]: options belong to a choice/],
    ['a section hangs on nothing', changed(['sections', 0, 'when'], { exempt: true }), /^\$\.sections\[0\]: “when” belongs to a conditional section/],
    ['a condition is not said', changed(['sections', 0, 'required'], 'conditional'), /^\$\.sections\[0\]: a condition belongs/],
  ]; // prettier-ignore

  test.each(crossed)('in which %s is refused by us, beyond what the schema can say', (_, json, message) => {
    expect(follows(json)).toBe(true);
    expect(faults(json)).toEqual([expect.stringMatching(message)]);
  });
});
