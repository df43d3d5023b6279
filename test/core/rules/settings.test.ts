import fc from 'fast-check';

import type { Report, ReportType, Rule, RuleSettings } from '../../../src/core/model/index.ts';
import { readReport } from '../../../src/core/reports/index.ts';
import { check, layersOf, settingOf } from '../../../src/core/rules/index.ts';
import { outline } from '../../support/outline.ts';
import { smallType } from './paper.ts';

const rule = (id: string, options = {}): Rule => ({
  id,
  title: `Rule ${id}`,
  why: 'So that it is seen.',
  severity: 'warning',
  tags: [],
  source: 'Reportwright',
  options,
  *check(_input, given) {
    yield { outcome: 'fail', message: JSON.stringify(given), subject: 'here', location: null, fixes: [] };
  },
});

const typeWith = (rules: RuleSettings, more: Partial<ReportType> = {}): ReportType => ({
  ...smallType,
  rules,
  ...more,
});

const reportOf = (type: ReportType, committee = ''): Report => {
  const report = readReport(outline('Text'), [type], type.id);
  const [field] = report.header;
  if (field === undefined) throw new Error('The type has no header');
  return { ...report, header: [{ ...field, id: 'committee', text: committee }] };
};

const layers = {
  layers: [
    { level: 'nation', title: 'England', rules: { a: { severity: 'error', options: { most: 3 } } } },
    { level: 'council', title: 'Derby City Council', rules: { a: { options: { most: 5, word: 'x' } } } },
  ],
  committees: [
    { title: 'Audit Committee', aliases: ['Audit and Accounts'], rules: { a: { waivable: false } } },
  ],
} as const;

describe('the settings of a rule', () => {
  const a = rule('a', { most: 1, least: 0 });

  test('are its own where nobody says otherwise', () => {
    expect(settingOf(a, layersOf(reportOf(typeWith({}))))).toEqual({
      severity: 'warning',
      waivable: true,
      forbiddenBy: null,
      options: { most: 1, least: 0 },
      setBy: null,
    });
  });

  test('are laid over each other from the nation to the committee, option by option', () => {
    const type = typeWith({ a: { severity: 'advice' } }, layers);
    expect(settingOf(a, layersOf(reportOf(type)))).toEqual({
      severity: 'advice',
      waivable: true,
      forbiddenBy: null,
      options: { most: 5, least: 0, word: 'x' },
      setBy: type.title,
    });
    expect(settingOf(a, layersOf(reportOf(type, 'AUDIT AND ACCOUNTS')))).toMatchObject({
      severity: 'advice',
      waivable: false,
      setBy: 'Audit Committee',
    });
    expect(settingOf(rule('b'), layersOf(reportOf(type)))).toMatchObject({ setBy: null });
  });

  test('never allow what an outer layer forbids', () => {
    const nation = { level: 'nation', title: 'England', rules: { a: { waivable: false } } } as const;
    const type = typeWith({ a: { waivable: true } }, { ...layers, layers: [nation] });
    expect(settingOf(a, layersOf(reportOf(type)))).toMatchObject({
      waivable: false,
      forbiddenBy: { level: 'nation', title: 'England' },
      setBy: type.title,
    });
  });

  test('reach the rule', () => {
    const report = reportOf(typeWith({ a: { options: { most: 9 } } }));
    const input = { document: outline('Text'), report, figures: [], today: '2026-01-20' };
    const { findings } = check({ ...input, source: { state: 'not-asked' } }, [a]);
    expect(findings.map(({ message }) => message)).toEqual(['{"most":9,"least":0}']);
  });

  test('of a document of no known type are the rules’ own', () => {
    expect(layersOf({ type: null, header: [] })).toEqual([]);
  });
});

describe('what came of each rule', () => {
  const silent: Rule = { ...rule('silent'), check: () => [] };
  const unsure: Rule = {
    ...rule('unsure'),
    check: () => [{ outcome: 'review', message: 'Look.', subject: 'here', location: null, fixes: [] }],
  };

  test('is that it failed, needs a look, passed or is off, and who set it so', () => {
    const report = reportOf(typeWith({ off: { severity: 'off' } }));
    const input = { document: outline('Text'), report, figures: [], today: '2026-01-20' };
    const { outcomes } = check({ ...input, source: { state: 'not-asked' } }, [
      rule('fails'),
      unsure,
      silent,
      rule('off'),
    ]);
    expect(outcomes.map(({ rule, outcome, setBy }) => ({ outcome, rule, setBy }))).toEqual([
      { rule: 'fails', outcome: 'fail', setBy: null },
      { rule: 'unsure', outcome: 'review', setBy: null },
      { rule: 'silent', outcome: 'pass', setBy: null },
      { rule: 'off', outcome: 'off', setBy: smallType.title },
    ]);
  });
});

describe('the key of a finding', () => {
  const sees = (word: string): Rule => ({
    ...rule('sees'),
    *check({ document }) {
      for (const block of document.blocks) {
        if (block.kind !== 'paragraph') continue;
        for (const { index } of block.text.matchAll(new RegExp(word, 'g'))) {
          const quote = { exact: word, prefix: block.text.slice(0, index), suffix: '' };
          const location = { block: block.block, start: index, end: index + word.length, quote };
          yield { outcome: 'fail', message: word, subject: 'here', location, fixes: [] };
        }
      }
    },
  });
  const keysOf = (lines: readonly string[]): readonly string[] =>
    check(
      {
        document: outline(lines.join('\n')),
        report: reportOf(typeWith({})),
        figures: [],
        source: { state: 'not-asked' },
        today: '2026-01-20',
      },
      [sees('TBC')],
    ).findings.map(({ key }) => key);

  test('stays while text comes and goes around it, and is nobody else’s', () => {
    const line = fc.constantFrom('Some words.', 'More words here.', 'And a third line.');
    fc.assert(
      fc.property(fc.array(line), fc.array(line), fc.nat(3), (before, after, count) => {
        const faults = Array.from({ length: count }, () => 'This is TBC');
        const keys = keysOf([...before, ...faults, ...after]);
        expect(keys).toEqual(keysOf(faults));
        expect(new Set(keys).size).toBe(count);
      }),
      { seed: 41, numRuns: 50 },
    );
  });
});
