import type { ReportType, Rule, RuleSettings } from '../../../../src/core/model/index.ts';
import { check } from '../../../../src/core/rules/index.ts';
import { readReport } from '../../../../src/core/reports/index.ts';
import { abbreviationUnexplained } from '../../../../src/core/rules/style/abbreviation-unexplained.ts';
import { capitalsRunning } from '../../../../src/core/rules/style/capitals-running.ts';
import { nameSpelling } from '../../../../src/core/rules/style/name-spelling.ts';
import { sentenceLong } from '../../../../src/core/rules/style/sentence-long.ts';
import { spaceDoubled } from '../../../../src/core/rules/style/space-doubled.ts';
import { wordDoubled } from '../../../../src/core/rules/style/word-doubled.ts';
import { wordPlainer } from '../../../../src/core/rules/style/word-plainer.ts';
import { wordPreferred } from '../../../../src/core/rules/style/word-preferred.ts';
import { reportTypes } from '../../../../src/report-types/index.ts';
import { outline } from '../../../support/outline.ts';
import { findings, messages } from '../findings.ts';
import { smallType } from '../paper.ts';

const setBy = (rules: RuleSettings): ReportType => ({ ...smallType, rules });
const said = (rule: Rule, text: string, rules: RuleSettings = {}): readonly string[] =>
  messages(rule, text, { type: setBy(rules) });

describe('plain words', () => {
  test('a word is named once with all its places, and what says the same', () => {
    const found = findings(wordPlainer, 'We utilise it.\nThey utilise it in order to save.', { type: null });
    expect(found.map(({ message }) => message)).toEqual([
      '“utilise” stands in 2 places. “use” says the same in plainer words.',
      '“in order to” stands in 1 place. “to” says the same in plainer words.',
    ]);
    expect(found[0]?.fixes[0]?.edits).toHaveLength(2);
  });

  test('where several would do, or none is needed, the author chooses', () => {
    const found = findings(wordPlainer, 'A number of homes hereby close.', { type: null });
    expect(found.map(({ message, fixes }) => [message, fixes])).toEqual([
      ['“a number of” stands in 1 place. “some” or “several” says the same in plainer words.', []],
      ['“hereby” stands in 1 place. The sentence says the same without it.', []],
    ]);
  });

  test('names, headings, guidance, other languages and what a control holds are left alone', () => {
    const text = '# Commence\nWe asked Facilitate Ltd. {Utilise this.}\nWe [utilise](rw:h:x) it.';
    const [only, ...more] = findings(wordPlainer, text, { type: null });
    expect([only?.subject, only?.fixes, more]).toEqual(['utilise', [], []]);
    expect(findings(wordPlainer, outline('Prior to', { language: 'cy' }), { type: null })).toEqual([]);
  });

  test('after "a" or "an" no word is put in another’s place', () => {
    expect(findings(wordPlainer, 'It was an endeavour.', { type: null })[0]?.fixes).toEqual([]);
  });

  test('what the law and the statistics call by a longer word keeps it', () => {
    const text = '217 ceased to be looked after. It is private by virtue of paragraph 3.';
    expect(findings(wordPlainer, text, { type: null })).toEqual([]);
    expect(findings(wordPlainer, 'The grant ceased.', { type: null })).toHaveLength(1);
  });

  test('a council adds words and allows others', () => {
    const options = { alsoWords: { signpost: 'refer' }, allowed: ['utilise'] };
    expect(said(wordPlainer, 'We utilise and signpost.', { 'word-plainer': { options } })).toEqual([
      '“signpost” stands in 1 place. “refer” says the same in plainer words.',
    ]);
  });
});

describe('the council’s words', () => {
  const words = { 'service user': 'resident' };

  test('are its own on its form, whatever it says to authors', () => {
    const rules = { 'word-preferred': { options: { words: { wards: 'areas' } } } };
    expect(said(wordPreferred, '| Wards affected | All wards |', rules)).toEqual([
      '“wards” stands in 1 place. The council writes “areas”.',
    ]);
  });

  test('are put right in a section that is a control in a table', () => {
    const rules = { 'word-preferred': { options: { words } } };
    const text = '| [Each service user is asked.](rw:s:summary) |';
    const [one] = findings(wordPreferred, text, { type: setBy(rules) });
    expect(one?.fixes).toHaveLength(1);
  });

  test('are asked for where a council lists them', () => {
    const rules = { 'word-preferred': { options: { words } } };
    expect(said(wordPreferred, 'Each service user was asked.', rules)).toEqual([
      '“service user” stands in 1 place. The council writes “resident”.',
    ]);
    expect(said(wordPreferred, 'Each resident was asked.', rules)).toEqual([]);
  });

  test('are nobody’s where it lists none', () => {
    expect(said(wordPreferred, 'Each service user was asked.')).toEqual([]);
  });
});

describe('names', () => {
  const derby = reportTypes.find(({ id }) => id === 'derby-2015') ?? null;

  test('have the council’s own capitals in Derby’s reports', () => {
    const [found, ...more] = findings(
      nameSpelling,
      'Derby city council owns it. Derby City Council said so.',
      {
        type: derby,
      },
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      message: '“Derby city council” should be “Derby City Council”. Change the capitals.',
      fixes: [{ edits: [{ expected: 'Derby city council', text: 'Derby City Council' }] }],
    });
  });

  test('may be all in capitals, and are nobody’s elsewhere', () => {
    expect(messages(nameSpelling, 'It is for DERBY CITY COUNCIL to say.', { type: derby })).toEqual([]);
    expect(messages(nameSpelling, 'Derby city council owns it.', { type: null })).toEqual([]);
  });
});

describe('words typed twice', () => {
  test.each([
    ['It is for the the council.', '“the the” has the word “the” twice. Take one of them out.'],
    ['The the council agreed.', '“The the” has the word “the” twice. Take one of them out.'],
    ['The report report says so.', '“report report” has the word “report” twice. Take one of them out.'],
  ])('%s', (text, message) => expect(said(wordDoubled, text)).toEqual([message]));

  test('a long word twice may be meant, so the author is asked', () => {
    expect(findings(wordDoubled, 'The report report.')[0]?.fixes).toMatchObject([{ safe: false }]);
    expect(findings(wordDoubled, 'In the the report.')[0]?.fixes).toMatchObject([{ safe: true }]);
  });

  test('a word that a control holds is not taken out', () => {
    expect(findings(wordDoubled, 'In the [the](rw:h:x) end.')[0]?.fixes).toEqual([]);
  });

  test.each([
    'He said that that was so.',
    'They had had it.',
    'Members flew to Baden Baden.',
    'The end. The beginning.',
    'It was what it was, was it?',
    '5 5 and 7 7',
    '# THE THE',
  ])('not: %s', (text) => expect(said(wordDoubled, text)).toEqual([]));
});

test('guidance is not the author’s to mend', () => {
  expect(messages(wordDoubled, '{the the}', { type: null })).toEqual([]);
  expect(messages(capitalsRunning, `{${'WORD '.repeat(20)}}`, { type: null })).toEqual([]);
});

describe('gaps between words', () => {
  test('are said once for the whole report', () => {
    const text = outline('We  ask.\nThey   vote (in  May).');
    expect(messages(spaceDoubled, text)).toEqual([
      'There are two spaces or more between words in 3 places. Leave one of them.',
    ]);
  });

  test.each([
    'One. Two.',
    'One.  Two.',
    'Name:     A. Whitlock',
    'Name  \\tA. Whitlock  x',
    '  begins and ends  ',
  ])('not: %s', (text) => expect(said(spaceDoubled, text)).toEqual([]));

  test('after a full stop count where a council says so', () => {
    const rules = { 'space-doubled': { options: { afterStops: true } } };
    expect(said(spaceDoubled, 'One.  Two.', rules)).toHaveLength(1);
  });

  test('in which a control ends are left as they are', () => {
    expect(said(spaceDoubled, '[We ](rw:h:x) ask.')).toEqual([]);
  });
});

describe('sentences', () => {
  const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

  test('of more than fifty words are to be parted', () => {
    expect(said(sentenceLong, `Short. So ${words(51)}.`)).toEqual([
      expect.stringMatching(/^A sentence of 52 words begins “So word .*…”\. Say it in two or more\.$/),
    ]);
  });

  test.each([
    `${words(50)}.`,
    `${words(30)}. ${words(30)}.`,
    `${words(30)}; ${words(30)}.`,
    `The aims are: ${words(49)}.`,
    `| ${words(60)} |`,
    `# ${words(60)}`,
  ])('not: %s', (text) => expect(said(sentenceLong, text)).toEqual([]));

  test('may be as long as a council says', () => {
    expect(
      said(sentenceLong, `${words(26)}.`, { 'sentence-long': { options: { mostWords: 25 } } }),
    ).toHaveLength(1);
  });

  test('in capitals throughout are hard to read', () => {
    const loud = `${words(16)}.`.toUpperCase();
    expect(said(capitalsRunning, loud)).toEqual([
      expect.stringMatching(
        /^A whole paragraph is in capitals, beginning with “WORD .*Write it in small letters\.$/,
      ),
    ]);
    expect(['# ', '| '].flatMap((mark) => said(capitalsRunning, mark + loud))).toEqual([]);
    expect(said(capitalsRunning, `COUNCIL CABINET\n545 2012 – 1\n${loud.replace('.', '')}`)).toEqual([]);
  });
});

describe('abbreviations', () => {
  const used = 'The MTFP is late. We need the MTFP. An MTFP will come.';

  test('that are used and never explained', () => {
    expect(said(abbreviationUnexplained, used)).toEqual([
      '“MTFP” is used 3 times and not explained. Write it out where it first stands, with the letters in brackets behind it.',
    ]);
  });

  test.each([
    `The Medium Term Financial Plan (MTFP) is here. ${used}`,
    `${used} MTFP (Medium Term Financial Plan).`,
    `${used}\n| MTFP | x |\n\nMTFP – Medium Term Financial Plan`,
    `${used} MTFP means the plan.`,
    'The NHS pays. The NHS asks. The NHS says.',
    'It MUST be so. It MUST. It MUST. It must.',
    'Part VIII, part VIII and part VIII.',
    'The ABC PLAN. The ABC PLAN. The ABC PLAN.',
    'The MTFP is late. We need the MTFP.',
    'DE1 2FS, DE1 2FS, DE1 2FS; AB-1, AB-1, AB-1.',
  ])('not: %s', (text) => expect(said(abbreviationUnexplained, text)).toEqual([]));

  test('that everybody in a council knows are its own list', () => {
    const rules = { 'abbreviation-unexplained': { options: { known: ['MTFP'] } } };
    expect(said(abbreviationUnexplained, used, rules)).toEqual([]);
  });
});

test('what is a matter of taste is off until it is given a severity', () => {
  const outcome = (rules: RuleSettings) => {
    const document = outline('On 15th March 2012 it rose by 5 per cent.');
    const report = readReport(document, [setBy(rules)], smallType.id);
    const input = {
      document,
      report,
      figures: [],
      source: { state: 'not-asked' },
      today: '2026-01-20',
    } as const;
    return check(input, [taste]).outcomes[0]?.outcome;
  };
  const taste: Rule = { ...wordDoubled, id: 'taste', optIn: true, check: () => [] };
  expect(outcome({})).toBe('off');
  expect(outcome({ taste: { options: { meant: [] } } })).toBe('off');
  expect(outcome({ taste: { severity: 'advice' } })).toBe('pass');
});
