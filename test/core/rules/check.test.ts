import fc from 'fast-check';

import type { Rule, RuleInput } from '../../../src/core/model/index.ts';
import { readReport } from '../../../src/core/reports/index.ts';
import { check, rules } from '../../../src/core/rules/index.ts';
import { outline } from '../../support/outline.ts';
import { paper, smallType } from './paper.ts';

const inputOf = (text: string, type = smallType): RuleInput => {
  const document = outline(text);
  return {
    document,
    report: readReport(document, [type], type.id),
    figures: [],
    source: { state: 'not-asked' },
    today: '2026-01-05',
  };
};

const saying = (id: string, blocks: readonly (number | null)[]): Rule => ({
  id,
  title: `Rule ${id}`,
  why: 'So that it is seen.',
  severity: 'warning',
  tags: [],
  source: 'Reportwright',
  *check() {
    for (const block of blocks) {
      const location = block === null ? null : { block };
      yield { outcome: 'fail', message: `${id} at ${String(block)}`, subject: 'here', location, fixes: [] };
    }
  },
});

describe('the list of rules', () => {
  it('has each id once, each with a title and a source', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(rule.title).not.toBe('');
      expect(rule.source).not.toBe('');
      expect(rule.why).toMatch(/^[“A-Z].*\.$/);
    }
  });
});

describe('check', () => {
  it('gives findings in document order, those about the whole document first', () => {
    const { findings: found } = check(inputOf('Text'), [saying('a', [7, 2]), saying('b', [2, null])]);
    expect(found.map((finding) => finding.message)).toEqual(['b at null', 'a at 2', 'b at 2', 'a at 7']);
  });

  it('takes a severity from the report type, and leaves out rules that it turns off', () => {
    const type = { ...smallType, rules: { a: { severity: 'error' }, b: { severity: 'off' } } as const };
    const { findings: found } = check(inputOf('Text', type), [
      saying('a', [1]),
      saying('b', [1]),
      saying('c', [1]),
    ]);
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['a', 'error'],
      ['c', 'warning'],
    ]);
  });

  it('turns a rule that fails into a finding for a person, and runs the others', () => {
    const broken: Rule = {
      ...saying('broken', []),
      severity: 'error',
      check: () => {
        throw new Error('no such block');
      },
    };
    expect(check(inputOf('Text'), [broken, saying('a', [1])]).findings).toMatchObject([
      {
        rule: 'broken',
        outcome: 'review',
        severity: 'error',
        message: expect.stringContaining('no such block') as string,
      },
      { rule: 'a' },
    ]);
  });

  it('finds nothing in a complete paper but that the file has no title', () => {
    expect(check(inputOf(paper()), rules).findings.map((finding) => finding.rule)).toEqual([
      'document-title-missing',
    ]);
  });

  it('never fails on a report, however odd', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '# SUMMARY',
        '#### Risk Management',
        '**OTHER OPTIONS CONSIDERED**',
        '1.1 None.',
        '1.1 {Write here}',
        '| Legal officer | P. Okafor |',
        '|! Officer | Name |',
        '| For more information contact: | |',
        'See Appendix 7, by 31 February 2026.',
        '![]',
        '<rw:s:summary>',
        '</>',
        '[88](rw:f:cla-rate/E06000015/latest/value)',
        '[{Name}](rw:o:legal)',
        '@footer1',
      ),
      fc.string({ maxLength: 20 }).map((text) => text.replace(/[<>|@[\]\\{}]/g, ' ')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const safeLines = lines.filter(
          (text, index) => text !== '</>' || lines.slice(0, index).includes('<rw:s:summary>'),
        );
        const { findings: found } = check(inputOf(safeLines.join('\n')), rules);
        for (const finding of found) {
          expect(finding.message).not.toContain('fault of its own');
          expect(finding.message).not.toMatch(/undefined|null|NaN|\s\s/);
        }
      }),
      { seed: 20260120, numRuns: 300 },
    );
  });
});
