/** Ordinary prose of children’s services, of whose numbers the published figures say nothing. */

import { said } from './said.ts';

const proses: Readonly<Record<string, readonly string[]>> = {
  'a part of an area, or a place that the source does not know': [
    'In South Norfolk, 40 children were looked after in March 2025.',
    'In Bury St Edmunds, 45 children were in care at 31 March 2025.',
    'Sutton Coldfield had 61 children looked after at 31 March 2025.',
    'Across Greater Manchester, 5,480 children were looked after at 31 March 2025.',
    'North East Derbyshire had 96 children in care in March 2025.',
    'In East Hull, 120 children were looked after at 31 March 2025.',
    'Derby North had 120 children in care in March 2025.',
    'In Northern Ireland 3,999 children were in care at 31 March 2024.',
    'Cardiff had 1,020 children looked after at 31 March 2025 and Derby 545.',
    'The Welsh average rate of children looked after was 116 per 10,000 in March 2025.',
    'Unlike Derby, the Vale of Glamorgan had 300 children in care in March 2025.',
    'Newcastle-under-Lyme had 150 children looked after in March 2025.',
    'Newcastle under Lyme had 150 children looked after in March 2025.',
    'Kingston had 120 children in care at 31 March 2025.',
    'Durham had 100 children looked after at 31 March 2025.',
  ],
  'an area that the words before have compared with': [
    'Derby, with 88 per 10,000, had a lower rate of children in care than Nottingham, with 93 per 10,000, on 31 March 2025.',
    'Derby’s rate of 88 children in care per 10,000 was above England, which had 67 per 10,000, in March 2025.',
    'Derby’s rate of 88 children in care per 10,000 in March 2025 was above England.',
    'In March 2025 Derby had 545 children in care, with a rate of 88 per 10,000, above England, at 67 per 10,000.',
    'In March 2025 the rate of children in care in Derby was above that of England, with 88 per 10,000.',
  ],
  'areas that are counted together, or compared': [
    'In Derby and Nottingham 1,184 children were looked after at 31 March 2025.',
    'Derby and Derbyshire had 1,700 children in care in March 2025.',
    'Derby’s rate of children looked after was 12 per 10,000 above the England average in March 2025.',
    'Derby has 5% more children in care per 10,000 than its statistical neighbours in March 2025.',
    'In March 2025 the Derby rate of children looked after was 1.3 times that of England at 67 per 10,000.',
    'The average number of children in care across the ten neighbours of Derby was 640 in March 2025.',
    'The 10 authorities nearest to Derby had an average of 92 children in care per 10,000 in March 2025.',
  ],
  'another council that an earlier sentence names': [
    'The Department publishes its figures for Leeds each November. At 31 March 2025 it counted 1,300 looked-after children.',
    'Over the year to 31 March 2024, 119 children came into the care of the local authority in Haringey.',
  ],
  'some of the children, or what is told of them': [
    'In 2024/25, 212 children in care in Derby took part in the participation programme.',
    'The advocate worked with 86 children looked after in Derby in 2024/25.',
    'The council consulted 120 children looked after in Derby in March 2025.',
    'Gifts were bought for 300 children in care in Derby in March 2025.',
    'The board met 12 times in 2024/25 and heard from 272 children in care in Derby.',
    'The pledge was signed by 273 children in care in Derby and 34 members in March 2025.',
    'Children in care in Derby scored 14 on the questionnaire in 2024/25.',
    'The service in Derby worked with 205 children in 2024/25, 41 of them looked after.',
    'Derby was looking after 31 children from other local authorities in March 2025.',
    'At 31 March 2025, 120 children looked after by other local authorities lived in Derby.',
    'The number of children leaving care in Derby at 18 was 61 in 2024/25.',
    'Children in care make up 0.9% of children in Derby in March 2025.',
  ],
  'children whom somebody else looked after': [
    'Childminders in Derby looked after 900 children in March 2025.',
    'In Derby, the holiday programme looked after 2,300 children in 2024/25.',
    'Day nurseries looked after 900 children in Derby in March 2025.',
  ],
  'right changes between times that the sentence gives': [
    'There were 598 children in care in Derby in March 2024 and 545 in March 2025, a fall of 9%.',
    'Derby had 233 children starting to be looked after in 2023/24 and 156 in 2024/25, a fall of 33%.',
    'The number of children in care in Derby fell from 627 in March 2022 to 545 in March 2025, a reduction of 13%.',
    'The number of children in care in Derby fell by 13%, from 627 in March 2022 to 545 in March 2025.',
    'The number of looked after children reduced from 598 at 31 March 2024 to 545 at 31 March 2025 in Derby (a reduction of 9%).',
    'There were 545 children in care in Derby in March 2025, 53 fewer than in March 2024 and 75 fewer than in March 2023.',
    'In March 2025 545 children were in care in Derby, 9% fewer than in 2024 but 20% more than in 2015.',
    'Derby had 627 children in care in March 2022, 598 in March 2024 and 545 in March 2025, a fall of 13%.',
  ],
  'something that belongs to children in care': [
    'Overspends on children in care in Derby grew from 3 to 5 in 2024/25.',
    'Youth club attendance by children looked after in Derby was 43 in March 2025.',
    'Complaints from children in care in Derby rose by 12% in 2024/25.',
    'The net change in children looked after in Derby in 2024/25 was 53.',
  ],
  'other times': [
    'Over the last five years the number of children in care in Derby has increased by 12%.',
    'In the last three years the number of children in care in Derby has increased by 12%.',
    'The number of children looked after in Derby peaked at 660 in 2022.',
    'The total number of children looked after in Derby during 2024/25 was 740.',
    '740 children were looked after at any time in Derby during 2024/25.',
    'At the start of 2024/25 Derby had 598 children in care.',
    'By the end of 2024/25 Derby had 545 children in care, having begun the year with 598.',
    'Derby ended the year with 545 children in care (March 2025), 53 fewer than it began with.',
    'The number of children in care in Derby fell by 4% over 2023/24.',
    'Our published figure for children looked after was 545 at 31 March 2025, and our latest is 551.',
  ],
  'places among some of the councils': [
    'Derby was 3rd highest in its region for the rate of children looked after in March 2025.',
    'Derby had the 3rd highest rate of children looked after in the East Midlands in March 2025.',
    'Derby was the second highest of its 11 statistical neighbours for the rate of children in care in March 2025.',
    'Derby is ranked 5th of 55 unitary authorities for the rate of children looked after in March 2025.',
  ],
  'right numbers in the ways that councils write them': [
    'Some 82,000 children were looked after in England at 31 March 2025.',
    'In England, 82,000 children were looked after at 31 March 2025.',
    'The council had 545 looked-after children (88 per 10,000) at the end of March 2025, compared with 598 (99 per 10,000) the year before.',
    'The reduction in looked-after children in Derby, from 598 to 545 over the year to 31 March 2025, is explained below.',
    'Over the year to 31 March 2025, looked-after children in Derby dropped, with 545 against 598 previously.',
  ],
};

test.each(Object.entries(proses).flatMap(([what, texts]) => texts.map((text) => [what, text] as const)))(
  'nothing is called wrong of %s: %s',
  async (_, text) => {
    const { wrong } = await said(text);
    expect(wrong.map(({ message }) => message)).toEqual([]);
  },
);
