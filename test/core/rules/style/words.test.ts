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

  const written = (text: string): readonly string[] =>
    findings(wordPlainer, text, { type: null }).flatMap(({ fixes }) =>
      fixes.flatMap(({ edits }) =>
        edits.flatMap((edit) => (edit.kind === 'replace-text' ? [edit.text] : [])),
      ),
    );

  test.each([
    'The scheme began with a view to reducing waste.',
    'In the event of an emergency the centre will open.',
    'In the absence of objections the order will be made.',
    'The lease will cease to have effect.',
    'The grant will facilitate the move.',
    'Help is given irrespective of age, and irrespective of whether a claim is made.',
    'With regard to finance, there are no implications.',
    'It is reviewed annually thereafter.',
    'Officers will act accordingly.',
    'Notwithstanding that the site is allocated, the objection stands.',
    'Officers hope to leverage private money.',
  ])('where no one word fits every sentence, none is written: %s', (text) => {
    expect(findings(wordPlainer, text, { type: null })).not.toEqual([]);
    expect(written(text)).toEqual([]);
  });

  test.each([
    ['The council will endeavour to reply.', 'try to'],
    ['2.1 Prior to the meeting, officers met.', 'Before'],
    ['(a) Commence the works.', 'Start'],
    ['Going forward, the board will report monthly.', 'From now on'],
    ['DO SO PRIOR TO THE MEETING, AND then sign.', 'BEFORE'],
  ])('what is written keeps capitals and grammar: %s', (text, word) => expect(written(text)).toEqual([word]));

  test.each([
    'All reasonable endeavours to let the unit were made.',
    'Every endeavour to keep the library open was made.',
    'For the purposes of section 100A of the Act this is open.',
    'In the absence of the Chair, Councillor Begum presided.',
    'The proposal is going forward to Cabinet, and the town is moving forward.',
    'Guests may bring assistance dogs.',
    'The independent remuneration panel met.',
    'Leverage of £3 for every £1 was achieved.',
  ])('a set phrase, or a word that means something else, is left alone: %s', (text) =>
    expect(findings(wordPlainer, text, { type: null })).toEqual([]),
  );

  test.each([
    'A tenant said “I was told prior to the move that they would utilise my flat”.',
    "One comment read: 'In order to feel safe, residents' groups need lights'.",
    'See ‘Working in accordance with children’s wishes’ (2019).',
    'A resident wrote: “Prior to the works it was dry.',
    '~intense quote~ We felt safer prior to the change.',
    'The Land Compensation (Payments in Respect of Works) Order applies.',
    'The Housing Act 2004 (Commencement) Order applies.',
  ])('what is quoted, and the title of a law, is not the author’s: %s', (text) =>
    expect(findings(wordPlainer, text, { type: null })).toEqual([]),
  );

  test('an apostrophe begins no quotation', () => {
    const text = 'The council’s members’ allowances rose prior to May, the members’ own.';
    expect(findings(wordPlainer, text, { type: null })).toHaveLength(1);
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

  test('are left as somebody else wrote them', () => {
    expect(messages(nameSpelling, 'She wrote: “Derby city council owns it.”', { type: derby })).toEqual([]);
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

  test.each([
    'The officer told her her claim was late.',
    'When members discuss it it becomes clear.',
    'The will will be proved.',
  ])('what may be meant is not mended unasked: %s', (text) =>
    expect(findings(wordDoubled, text)[0]?.fixes).toMatchObject([{ safe: false }]),
  );

  test('a word that a control holds is not taken out', () => {
    expect(findings(wordDoubled, 'In the [the](rw:h:x) end.')[0]?.fixes).toEqual([]);
  });

  test.each([
    'He said that that was so.',
    'They had had it.',
    'Members flew to Baden Baden.',
    'The end. The beginning.',
    'It was what it was, was it?',
    'Contracts that end in May may be extended.',
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
    `The plan (“the MTFP”) is here. ${used}`,
    `The plan (hereafter the MTFP) is here. ${used}`,
    `The plan, or MTFP, is here. ${used}`,
    `The plan is known as the MTFP. ${used}`,
    `${used}\n| Letters | Meaning |\n| MTFP | Medium-term financial plan |`,
    'UNISON was asked. UNISON replied. UNISON agreed.',
    'DE1 2FS, DE1 2FS, DE1 2FS; AB-1, AB-1, AB-1.',
  ])('not: %s', (text) => expect(said(abbreviationUnexplained, text)).toEqual([]));

  test('that stand for a row of figures are not explained by it', () => {
    expect(said(abbreviationUnexplained, `${used}\n| Fund | Sum |\n| MTFP | £5 |`)).toHaveLength(1);
    expect(said(abbreviationUnexplained, `${used}\n| MTFP | Most |`)).toHaveLength(1);
  });

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
