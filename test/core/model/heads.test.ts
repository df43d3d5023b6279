import { headsIn, headsOf, meaningOf } from '../../../src/core/model/index.ts';

const heads = headsOf([
  [1, 'foster\\w*|aged?|of whom'],
  [2, 'year[- ]olds?|No'],
]);

const meant = (text: string) => headsIn(text, heads).all;

test('a word is known by its first four letters, whatever its capitals', () => {
  expect(meant('Fostering rose')).toBe(1);
  expect(meant('the AGE')).toBe(1);
  expect(meant('aged 12')).toBe(1);
  expect(meant('a no-show')).toBe(2);
});

test('shorter words are known as a whole, and phrases by their longest word', () => {
  expect(meant('ageing and north')).toBe(0);
  expect(meant('of the others')).toBe(0);
  expect(meant('of whom 12 are 16-year-olds')).toBe(3);
});

test('where they begin is told in order', () => {
  expect(headsIn('No fostered child, no year-old', heads)).toEqual({
    starts: [0, 3, 19, 27],
    meanings: [2, 1, 2, 2],
    all: 3,
  });
  expect(meaningOf('a fostered child', 2, 10, heads)).toBe(1);
});
