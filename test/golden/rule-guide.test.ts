/** The guide to the rules says what the rules are now. `npm run golden` writes it anew; read the difference before you commit it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../src/core/rules/index.ts';
import { ruleGuide } from '../../src/core/rules/rule-guide.ts';
import type { Rule } from '../../src/core/model/index.ts';

const file = join(__dirname, '..', '..', 'docs', 'rules.md');

test('docs/rules.md is what the rules say', () => {
  const guide = ruleGuide(rules);
  if (process.env['GOLDEN'] === '1') writeFileSync(file, guide);
  expect(readFileSync(file, 'utf8')).toBe(guide);
});

const rule: Rule = {
  id: 'word-long',
  title: 'Words are short',
  why: 'Long_words *tire*.',
  severity: 'advice',
  optIn: true,
  mends: 'one by one',
  tags: ['house-style'],
  source: 'A council',
  options: { most: 9, words: { '`a`': 'b' }, names: [], quick: false, mark: '' },
  check: () => [],
};

test('a rule is told with its reason, weight, source, mending and settings', () => {
  expect(ruleGuide([rule])).toContain(
    [
      '## House style',
      '',
      '### Words are short',
      '',
      '`word-long`',
      '',
      'Long\\_words \\*tire\\*.',
      '',
      '- Advice: the report could be better. Off until a council gives it a severity: it is a matter of taste.',
      '- Source: A council.',
      '- Mends: Yes, one at a time, after you have looked.',
      '- Tags: house-style.',
      '- Can be set:',
      '  - `most`: 9',
      '  - `words`: `` `a` `` → `b`',
      '  - `names`: none',
      '  - `quick`: false',
      '  - `mark`: nothing',
      '',
    ].join('\n'),
  );
});

test('a list of many words is told by its beginning', () => {
  const words = Array.from({ length: 20 }, (_, at) => `w${at}`);
  expect(ruleGuide([{ ...rule, options: { words } }])).toContain('`w11` and 8 more\n');
});
