import { smallCount } from '../../../../src/core/rules/disclosure/small-count.ts';
import type { FigureStatus } from '../../../../src/core/model/index.ts';
import { findings, messages } from '../findings.ts';
import { paper, smallType } from '../paper.ts';

const said = (text: string, rules = {}) =>
  messages(smallCount, paper({ extra: `1.1 ${text}` }), { type: { ...smallType, rules } });
/** The words that a rule points at in a line of text. */
const words = (text: string) =>
  findings(smallCount, paper({ extra: `1.1 ${text}` })).map(({ location }) => location?.quote?.exact);

describe('a small count in prose', () => {
  it('is said with the minimum and what to write', () => {
    expect(said('In Arboretum ward 3 children were excluded.')).toEqual([
      '“3 children” is a count of people under 5, which may tell who they are. Write “fewer than 5”, or leave the number out.',
    ]);
  });

  it.each([
    ['There were four looked after children in the ward.', ['four looked after children']],
    ['The number fell from 12 to 2 young people.', ['2 young people']],
    ['There were 545 children, of whom 3 were adopted.', ['of whom 3']],
    ['Last year two pupils were permanently excluded and 1 child was detained.', ['two pupils', '1 child']],
    ['Three members of staff were dismissed for misconduct.', ['Three members of staff']],
    ['There were 2 deaths of care leavers.', ['2 deaths']],
    ['Of the cohort, only one child was adopted.', ['one child']],
    ['There was a total of three victims.', ['three victims']],
    ['Three of the children in Derby went missing.', ['Three of the children']],
    ['In the year 3 of the 120 looked after children went missing.', ['3 of the 120 looked after children']],
    ['3 of the 45 children waited longer than a year.', ['3 of the 45 children']],
    ['Three of our care leavers have started at university.', ['Three of our care leavers']],
    ['There were 3 (12%) children who waited.', ['3 (12%) children']],
    ['Of the 27 care leavers, 3 are homeless.', ['Of the 27 care leavers, 3']],
    ['There were 12 children missing, 3 of whom were found.', ['3 of whom']],
    ['The number of rough sleepers on the night was 3.', ['number of rough sleepers on the night was 3']],
    ['In the autumn four permanent exclusions took place.', ['four permanent exclusions']],
    ['We have 4 UASC in semi-independent provision.', ['4 UASC']],
    ['In total 3 Care Leavers are in custody.', ['3 Care Leavers']],
    ['The panel reviewed 4 child deaths.', ['4 child deaths']],
    ['Elected members heard that two children died.', ['two children']],
    ['One of the 45 children waited longer than a year.', ['One of the 45 children']],
    ['In 2025 three children were adopted.', ['three children']],
    ['In 2024/25 3 children were injured.', ['3 children']],
    ['The competition for places left two children without one.', ['two children']],
    ['3 (12%) of the 25 children were adopted.', ['3 (12%) of the 25 children']],
    ['Two of the three siblings moved.', ['Two of the three siblings']],
    ['Of those, two were babies.', ['Of those, two']],
    ['4 out of 45 pupils were excluded.', ['4 out of 45 pupils']],
  ])('is found: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    'No children were excluded, and 0 pupils were moved.',
    'There were 5 children, 15 pupils and 1,204 residents.',
    'Fewer than 5 children were excluded.',
    'One of the children spoke to the board.',
    'Children aged 2 to 4 years and 3 year old children get a place.',
    'In 2014 children did better, as in Year 3 pupils do.',
    'The council runs three children’s homes and two pupil referral units.',
    'A home for up to four children will open, with places for 3 young people.',
    'One in four children lives in poverty, and 1 in 3 pupils is absent.',
    'Two councillors and three governors sit on the panel.',
    'Two young people presented the findings to the board.',
    'Directors and two young people from the Children in Care Council took part.',
    'Each class has at least two staff and 4 adults.',
    'Three residents attended the meeting, and two people asked about parking.',
    'Families with three children pay less.',
    'She is married with two children.',
    'If two children share a room, the rule is this.',
    'Attainment rose by 3% for children in care.',
    'The rate was 2.4 children per 1,000.',
    'The team has 3 social workers and 2 new staff.',
    'See appendix 3 children in care.',
    'The third child and the 2nd pupil are in the first cohort.',
    'A ratio of 1:4 children applies.',
    'Some 3 out of 4 children live within two miles of a park.',
    'He has three children. She had two babies.',
    'A family of two adults and two children receives £120.',
    'The home is registered for four young people aged 12 to 17.',
    'Each group needs an average of two pupils and a minimum of two children.',
    'This is a saving equal to three children in residential care.',
    'Three of our young people were nominated for an award.',
    'One of the children called it their best day.',
    'Two of the children’s homes are new.',
    'The Youth Parliament elected two young people.',
    'Four pupils won the debating competition.',
    'Two young people from the Children in Care Council opened the evening.',
    'A child has three free sessions, and one child may have five.',
    'A hundred and two children were seen, and thirty two pupils passed.',
    'For every 3 boys there are 2 girls.',
    'Five complaints were upheld and two were about pupils.',
    'We need 1 pupil premium lead.',
    'The number of children in care rose by 3 to 541, an increase of two children on the quarter.',
    'The number increased by three children, and there were 3 fewer pupils than in March.',
    'The unit, registered for 3 children, was rated Good, as is one approved to care for four children.',
    'One child in three lives in poverty, and the rate is 0.03 (1 pupil in 3,000).',
    '4 out of 5 pupils read well, and 3 of the children’s homes are good.',
    'Two of the 12 schools with pupils on roll closed.',
    'The number of children in each group is 4, and the number of children in care is 3 higher.',
    'The service worked with 3 young people to co-produce the strategy.',
    'Two permanent exclusion hearings were held.',
  ])('is not found: %s', (text) => {
    expect(words(text)).toEqual([]);
  });

  it('goes by the minimum and the words that the council sets', () => {
    expect(said('There were 7 children.', { 'small-count': { options: { minCount: 10 } } })[0]).toContain(
      'under 10',
    );
    expect(
      said('There were 3 parishioners.', { 'small-count': { options: { people: ['parishioners'] } } }),
    ).toHaveLength(1);
  });

  it('is not spoken of in headings, in an exempt report or in guidance', () => {
    expect(messages(smallCount, paper({ extra: '# 3 Children in care' }))).toEqual([]);
    expect(messages(smallCount, paper({ extra: '3 Children in care' }))).toEqual([]);
    expect(
      messages(smallCount, `NOT FOR PUBLICATION\n${paper({ extra: '1.1 There were 3 children.' })}`),
    ).toEqual([]);
    expect(messages(smallCount, '{Say that 3 children came.}', { type: null })).toEqual([]);
  });

  it('is left to its indicator where the figure is live, and said where somebody typed over it', () => {
    const report = '1.1 There were [3](rw:f:adopted/E06000015/latest/value) children adopted.';
    const live = (state: FigureStatus['state']): FigureStatus => ({
      tag: 'rw:f:adopted/E06000015/latest/value',
      query: null,
      state,
      text: '3',
      at: { block: 0, start: 11, end: 12 },
      written: null,
      now: null,
      mark: null,
      successor: null,
      note: null,
    });
    expect(messages(smallCount, report, { type: null, figures: [live('current')] })).toEqual([]);
    expect(messages(smallCount, report, { type: null, figures: [live('edited')] })).toHaveLength(1);
  });

  it('goes by the minimum of the figure’s publisher where somebody typed over it', () => {
    const tag = 'rw:f:adopted/E06000015/latest/value';
    const typed = (text: string, minCount: number) =>
      messages(smallCount, `1.1 There were [${text}](${tag}) children adopted.`, {
        type: null,
        figures: [{ ...status(tag, text), state: 'edited', minCount }],
      });
    expect(typed('7', 8)).toEqual([
      '“7 children” is a count of people under 8, which may tell who they are. Write “fewer than 8”, or leave the number out.',
    ]);
    expect(typed('8', 8)).toEqual([]);
    expect(typed('3', 3)).toEqual([]);
    expect(typed('7', 5)).toEqual([]);
  });

  it('goes by the greatest minimum beside live figures, and by the report’s elsewhere', () => {
    const tag = 'rw:f:adopted/E06000015/latest/value';
    const beside = (text: string, minCount: number) =>
      messages(smallCount, `1.1 [45](${tag}) were adopted. ${text}\n1.2 Later, 6 children were excluded.`, {
        type: null,
        figures: [{ ...status(tag, '45'), at: { block: 0, start: 0, end: 2 }, minCount }],
      });
    expect(beside('They were 7 boys and 38 girls.', 8)).toEqual([expect.stringContaining('“7 boys”')]);
    expect(beside('They were 7 boys and 38 girls.', 5)).toEqual([]);
    expect(beside('They were 4 boys and 41 girls.', 1)).toEqual([expect.stringContaining('“4 boys”')]);
    const table = `|! Ward | Adopted children |\n| Abbey | [45](${tag}) |\n| Arboretum | 7 |`;
    const figures = [{ ...status(tag, '45'), at: { block: 4, start: 0, end: 2 }, minCount: 8 }];
    expect(messages(smallCount, table, { type: null, figures })).toEqual([
      expect.stringContaining('a count of people under 8, first “7”'),
    ]);
    expect(messages(smallCount, table, { type: null, figures: [] })).toEqual([]);
  });
});

const status = (tag: string, text: string): FigureStatus => ({
  tag,
  query: null,
  state: 'current',
  text,
  at: { block: 0, start: 11, end: 11 + text.length },
  written: null,
  now: null,
  mark: null,
  successor: null,
  note: null,
});

describe('a small count in a table', () => {
  it('is said beside counts that are withheld in words', () => {
    const table = '|! Ward | Children |\n| Abbey | 3 |\n| Castle | fewer than 5 |\n| Park | 12 |';
    expect(messages(smallCount, table, { type: null })).toEqual([
      expect.stringContaining('first “3” for “Abbey”'),
    ]);
  });

  it('is said once for the table, with the first and how many there are', () => {
    const table = [
      '|! Ward | Children | Excluded pupils |',
      '| Allestree | 40 | 3 |',
      '| Arboretum | 2 | 11 |',
      '| Darley | 0 | [c] |',
    ];
    expect(messages(smallCount, paper({ extra: table.join('\n') }))).toEqual([
      'The table has 2 counts of people under 5, first “3” for “Allestree”. Write “[c]” in place of them, and of another cell where the total would tell.',
    ]);
  });

  it('is known by the caption, and in a table without a head', () => {
    expect(
      messages(
        smallCount,
        paper({ extra: 'Table 1: children adopted\n|! Ward | 2014 | 2015 |\n| Darley | 4 | 20 |' }),
      ),
    ).toHaveLength(1);
    expect(
      messages(smallCount, paper({ extra: '| Children adopted | 4 |\n| Children fostered | 90 |' })),
    ).toHaveLength(1);
  });

  it('is known by the caption where the rows are months', () => {
    expect(
      messages(
        smallCount,
        paper({ extra: 'Number of rough sleepers\n|! Month | Count |\n| April | 4 |\n| May | 12 |' }),
      ),
    ).toHaveLength(1);
  });

  it.each([
    'Number of rough sleepers\n|! Month | Days |\n| April | 4 |\n| May | 12 |',
    '|! Ward | Children per 1,000 |\n| Darley | 4 |',
    '|! Measure | Rank | Children |\n| Adoption | 3 | 40 |',
    '|! Children’s homes | Beds |\n| Darley House | 4 |',
    '|! No. | Action for children | Owner |\n| 1 | Visits | A |\n| 2 | Plans | B |',
    '|! Measure | No. | Children |\n| a | 1 | 60 |\n| b | 2 | 70 |\n| c | 3 | 80 |',
    '|! Ward | Change in children |\n| Darley | 3 |',
    '|! Skill | 1 | 2 |\n| Care for patients | 3 | 16 |',
    '|! Pupils’ answers | Agree | Disagree |\n| School is fun | 40 | 2 |',
    '|! Ward | Homes |\n| Darley | 3 |',
    '|! Pupils | 2014 |\n| Average days lost | 3 |',
    '|! Ward | Children |\n| Darley | 12 |',
    'The plan for children is this.\n|! Risk | Likelihood | Impact |\n| Cost | 3 | 4 |',
  ])('is not found where the numbers count nobody: %s', (table) => {
    expect(messages(smallCount, paper({ extra: table }))).toEqual([]);
  });
});
