import { standIn, stemsFor } from '../../../src/core/rules/stands-in.ts';
import { outline } from '../../support/outline.ts';

const standing = (words: string, ...lines: readonly string[]): readonly string[] =>
  standIn(outline(lines.join('\n')), stemsFor(words)).map(({ paragraph }) => paragraph.text);

describe('the paragraphs with a word in them', () => {
  test('are given once each and in order, whatever the capitals', () => {
    expect(standing('schedule draft', 'Draft one, draft two.', 'Nothing.', 'A SCHEDULE.')).toEqual([
      'Draft one, draft two.',
      'A SCHEDULE.',
    ]);
  });

  test('have it whole where it is short, and what begins as it does where it is long', () => {
    expect(standing('or exempt', 'One or two.', 'In order.', 'Orange', 'By exemption.', 'For ex')).toEqual([
      'One or two.',
      'By exemption.',
    ]);
  });

  test('have it in longer words with a hyphen or an apostrophe too', () => {
    const lines = ['It is non-exempt.', 'The NHS’s own.', 'An e-mail', 'Yes/no'];
    expect(standing('exempt NHS e no', ...lines)).toEqual(lines);
  });

  test('are found by signs', () => {
    expect(standing('/ ☐ [', 'Yes / No', '☐ Yes', 'No.', '[date]')).toEqual(['Yes / No', '☐ Yes', '[date]']);
  });
});
