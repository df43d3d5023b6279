import { placeholderLeft } from '../../../../src/core/rules/structure/placeholder-left.ts';
import { findings, messages, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

describe('placeholder-left', () => {
  it('says nothing of a finished report', () => {
    expect(subjects(placeholderLeft, paper())).toEqual([]);
  });

  it('leaves to other rules what they speak of: sections, sign-offs, the header and the contact table', () => {
    const unfilled = paper({
      title: '{Give a title}',
      summary: '1.1 {Write about SUMMARY.}',
      legal: '{Name}',
      other: '\\[insert name\\]',
      contact: '{Who?}',
      'background-papers': '{List}',
      appendices: '{List}',
    });
    expect(subjects(placeholderLeft, unfilled)).toEqual([]);
  });

  it('finds guidance beside an author’s words, and quotes it', () => {
    const [finding] = findings(placeholderLeft, paper({ summary: '1.1 Done.\n1.2 {Write about SUMMARY.}' }));
    expect(finding).toMatchObject({
      subject: 'summary',
      outcome: 'fail',
      message:
        'Guidance is left in Summary: “Write about SUMMARY.”. Replace it with your own words, or delete it.',
      location: { start: 0, end: 20, quote: { exact: 'Write about SUMMARY.' } },
    });
  });

  it('finds guidance in fields that need not be filled in, and outside every part', () => {
    expect(subjects(placeholderLeft, paper({ wards: '{Name the wards}' }))).toEqual(['wards']);
    expect(subjects(placeholderLeft, '{Write here}', { type: null })).toEqual(['guidance']);
  });

  it('finds guidance in headers, footers and text boxes', () => {
    expect(findings(placeholderLeft, 'Text\n@footer1\n{Council name}', { type: null })).toMatchObject([
      { location: { story: 'footer1', block: 0 } },
    ]);
  });

  it.each([
    '\\[insert name here\\]',
    '<enter title>',
    'Click or tap here to enter text.',
    'Choose an item.',
    'Lorem ipsum dolor',
    '\\[date\\]',
    '\\[DN: check with Legal\\]',
    '£XXX',
    'xx%',
    'XX/XX/2026',
    'XXth May',
    '1 April 20XX',
    'on xx March',
    'XXX children',
    'Councillor XX',
    '£xx,xxx',
    '£x million',
    'X.X%',
    '\\[figure to be added\\]',
    '\\[to follow\\]',
    '\\[Note to author: check\\]',
    '\\[job title\\]',
    '«First_Name»',
    '<<name>>',
  ])('asks a person to look at a typed prompt: %s', (prompt) => {
    expect(findings(placeholderLeft, `Before ${prompt} after`, { type: null })).toMatchObject([
      { outcome: 'review' },
    ]);
  });

  it('quotes all of a prompt', () => {
    expect(messages(placeholderLeft, 'It costs £xx,xxx.', { type: null })[0]).toMatch(
      /^“£xx,xxx” looks like/,
    );
  });

  it.each([
    'The panel\\[2\\] met.',
    'Part XX of the Act',
    'Model XX-10',
    'He said “\\[names\\] matter”.',
    'The date is to be confirmed.',
    'Choose the area that you live in.',
    'Article XXX of the Treaty, and Super Bowl XXX',
    'Size XXL in a van of class X-XXX',
    'A charge of £x for each X% of it',
    'The report to follow will say more \\[see note 1\\].',
    'The preface, pages xi–xxx, and «U»',
    'Generation X may vote. A room of 4 x 4 metres.',
  ])('takes ordinary words as they are: %s', (text) => {
    expect(messages(placeholderLeft, text, { type: null })).toEqual([]);
  });
});
