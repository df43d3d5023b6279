/** The same wrong figures, in the ways in which authors write them. */

import { said } from './said.ts';

test.each([
  [
    'a base before its number',
    'For every 10,000 children in Derby, 98 were looked after in March 2025.',
    '98',
    'gives 88',
  ],
  [
    'a base of which children are',
    'Out of each 10,000 children aged under 18 in Derby, 98 were in care in March 2025.',
    '98',
    'gives 88',
  ],
  [
    'a base before the children too',
    'For every 10,000 children in Derby there were 98 children looked after in March 2025.',
    '98',
    'gives 88',
  ],
  [
    'a base behind its number',
    'There were 98 children looked after for every 10,000 in Derby at 31 March 2025.',
    '98',
    'gives 88',
  ],
  [
    'a place that was taken',
    'Derby was placed 12th highest of the 151 councils for its rate of children looked after in March 2025.',
    '12th',
    '41st highest',
  ],
  [
    'a place that one comes in',
    'Derby came 12th highest of 151 councils for its rate of children looked after in March 2025.',
    '12th',
    '41st highest',
  ],
  [
    'a comma before from',
    'The number of children looked after in Derby has grown, from 598 in March 2024 to 545 in March 2025.',
    'grown',
    '598',
  ],
  [
    'a dash before from',
    'The number of children looked after in Derby has grown – from 598 to 545 in March 2025.',
    'grown',
    '598',
  ],
  [
    'a council that looks after them',
    'At 31 March 2025 Derby City Council was looking after 598 children.',
    '598',
    'gives 545',
  ],
  [
    'a change between two times',
    'The number of children in care in Derby fell by 20%, from 627 in March 2022 to 545 in March 2025.',
    '20%',
    'is 13%',
  ],
  ['a short name', 'Hull had 900 children looked after at 31 March 2025.', '900', 'Kingston upon Hull'],
  [
    'a short name with an end',
    'In Newcastle 700 children were looked after at 31 March 2025.',
    '700',
    'Newcastle upon Tyne',
  ],
  [
    'an ampersand',
    'Brighton & Hove had 500 children looked after at 31 March 2025.',
    '500',
    'Brighton and Hove',
  ],
  [
    'hyphens',
    'In Newcastle-upon-Tyne 700 children were looked after at 31 March 2025.',
    '700',
    'Newcastle upon Tyne',
  ],
  ['no hyphens', 'Stoke on Trent had 500 children looked after at 31 March 2025.', '500', 'Stoke-on-Trent'],
  [
    'children who are only a population',
    'The looked after population in Derby stood at 598 on 31 March 2025.',
    '598',
    'gives 545',
  ],
  [
    'an area with a number of its own behind a comma',
    'Derby, with 88 per 10,000, had a lower rate of children in care than Nottingham, with 39 per 10,000, on 31 March 2025.',
    '39',
    'Nottingham',
  ],
])('%s: %s', async (_, text, wrongText, says) => {
  const { wrong } = await said(text);
  expect(wrong).toHaveLength(1);
  expect(wrong[0]?.message).toContain(`“${wrongText}”`);
  expect(wrong[0]?.message).toContain(says);
});

test('in a report of Staffordshire, Newcastle is Newcastle-under-Lyme', async () => {
  const text = 'In Newcastle 700 children were looked after at 31 March 2025.';
  expect((await said(text, undefined, 'E10000028')).wrong).toEqual([]);
});

test('an area that an earlier sentence gives makes nothing certain', async () => {
  const { wrong } = await said(
    'The number of children looked after in Derby was 545 at 31 March 2025. The number of children looked after was 598.',
  );
  expect(wrong.map(({ outcome }) => outcome)).toEqual(['review']);
});

test('a paragraph that goes on with what it began with is read to its end', async () => {
  const opening = (change: string, rate: string) =>
    `At the end of March 2025 there were 545 looked after children in Derby City. This is a ${change} decline from the position reported at the end of March 2024 and equates to a rate of ${rate} per 10,000 children (aged under 18).`;
  expect((await said(opening('9%', '88'))).wrong).toEqual([]);
  expect((await said(opening('4%', '98'))).wrong.map(({ message }) => message.slice(0, 5))).toEqual([
    '“4%” ',
    '“98” ',
  ]);
});
