import { nilContradicted } from '../../../../src/core/rules/structure/nil-contradicted.ts';
import { sectionDuplicated } from '../../../../src/core/rules/structure/section-duplicated.ts';
import { sectionLong } from '../../../../src/core/rules/structure/section-long.ts';
import { sectionRenamed } from '../../../../src/core/rules/structure/section-renamed.ts';
import { findings, messages, subjects } from '../findings.ts';
import { paper, smallType } from '../paper.ts';

describe('a standard heading in other words', () => {
  const renamed = paper().replace('SUMMARY', 'WHAT THIS IS ABOUT');

  test('is said with what to put back, and can be put back', () => {
    const [finding, ...others] = findings(sectionRenamed, renamed);
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      'The heading of Summary was changed to “WHAT THIS IS ABOUT”. Put back “SUMMARY”.',
    );
    expect(finding?.fixes[0]).toMatchObject({
      safe: false,
      edits: [{ kind: 'replace-text', expected: 'WHAT THIS IS ABOUT', text: 'SUMMARY' }],
    });
    expect(subjects(sectionRenamed, renamed.replace('WHAT THIS IS ABOUT', 'SUMMARY'))).toEqual([]);
  });

  test('is none where it has a number, another case or one of the section’s other names', () => {
    expect(subjects(sectionRenamed, paper())).toEqual([]);
    expect(subjects(sectionRenamed, paper().replace('SUMMARY', '1. Summary:'))).toEqual([]);
    const type = {
      ...smallType,
      sections: smallType.sections.map((one) => ({ ...one, aliases: ['What this is about'] })),
    };
    expect(subjects(sectionRenamed, renamed, { type })).toEqual([]);
  });
});

describe('a section that stands twice', () => {
  test('is said at its second heading', () => {
    const heading = paper({ summary: null }).replace(/^/, '# SUMMARY\nOne.\n');
    const found = findings(sectionDuplicated, `${heading}\n# SUMMARY\nTwo.`);
    expect(found.map(({ subject, outcome }) => [subject, outcome])).toEqual([['summary', 'review']]);
    expect(found[0]?.message).toContain('Summary stands in the report twice');
  });

  test('is none where the second is of another kind or level, or there is only one', () => {
    expect(subjects(sectionDuplicated, paper())).toEqual([]);
    expect(subjects(sectionDuplicated, `# SUMMARY\nOne.\n# MORE\n## SUMMARY\nOf the rest.`)).toEqual([]);
  });
});

describe('the length of a section', () => {
  const words = (count: number) => `1.1 ${Array.from({ length: count }, () => 'word').join(' ')}`;
  const limited = (limits: Record<string, number>) => ({
    type: { ...smallType, rules: { 'section-long': { options: { words: limits } } } },
  });

  test('over what the council allows is said with both numbers', () => {
    expect(messages(sectionLong, paper({ summary: words(12) }), limited({ summary: 10 }))).toEqual([
      'Summary has 12 words and may have 10. Take out 2.',
    ]);
    expect(messages(sectionLong, paper({ summary: words(60) }), limited({ report: 50 }))[0]).toContain(
      'The report has',
    );
  });

  test('is nobody’s business without a limit, nor at the limit', () => {
    expect(messages(sectionLong, paper({ summary: words(900) }))).toEqual([]);
    expect(messages(sectionLong, paper({ summary: words(10) }), limited({ summary: 10 }))).toEqual([]);
  });
});

describe('“None” that the rest of the report contradicts', () => {
  const type = {
    ...smallType,
    sections: smallType.sections.map((one) =>
      one.id === 'legal-implications' ? { ...one, id: 'financial', title: 'Financial' } : one,
    ),
  };
  const report = (summary: string, financial: string) =>
    paper({ summary: `1.1 ${summary}` }).replace(
      /<rw:s:legal-implications>[\s\S]*?<\/>/,
      `<rw:s:financial>\n## Financial\n${financial}\n</>`,
    );

  test.each([
    'The contract costs £1.2m over three years.',
    'It needs a grant of up to £40,000.',
    'Savings of £300k were found.',
  ])('%s', (summary) => {
    const found = findings(nilContradicted, report(summary, 'None.'), { type });
    expect(found.map(({ subject, outcome }) => [subject, outcome])).toEqual([['financial', 'review']]);
    expect(found[0]?.location?.block).toBeDefined();
  });

  test('is said with all of the amount', () => {
    const text = report('The contract costs £1.2m over three years.', 'None.');
    expect(messages(nilContradicted, text, { type })).toEqual([
      'Financial says that there is nothing, but the report speaks of “contract costs £1.2m”. Make the two agree.',
    ]);
  });

  test.each([
    ['We will recruit twelve social workers.', true],
    ['The change deletes no role but makes one redundancy.', true],
    ['Two new posts are needed.', true],
    ['There will be no redundancies.', false],
    ['The service grew without restructuring, and without new posts.', false],
    ['The recruitment of foster carers went well.', false],
    ['A new post-16 offer begins in May.', false],
  ])('of staff: %s', (summary, isSaid) => {
    const sections = type.sections.map((one) => (one.id === 'financial' ? { ...one, id: 'personnel' } : one));
    const text = report(summary, 'None.').replace('rw:s:financial', 'rw:s:personnel');
    expect(subjects(nilContradicted, text, { type: { ...type, sections } })).toEqual(
      isSaid ? ['personnel'] : [],
    );
  });

  test.each([
    ['The contract costs £1.2m.', 'It is paid from the base budget.'],
    ['The median weekly wage was £560.', 'None.'],
    ['The average house costs £240,000 to buy.', 'None.'],
    ['Government grant to councils in England fell by £2bn.', 'None.'],
    ['Members asked for it.', 'None.'],
  ])('not: %s with “%s”', (summary, financial) => {
    expect(subjects(nilContradicted, report(summary, financial), { type })).toEqual([]);
  });
});
