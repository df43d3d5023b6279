import { altTextMissing } from '../../../../src/core/rules/accessibility/alt-text-missing.ts';
import { findings, messages } from '../findings.ts';

const said = (text: string) => messages(altTextMissing, text, { type: null });

describe('alt-text-missing', () => {
  it('says nothing of pictures that are described or decorative', () => {
    expect(said('![Map of Derby] and ![~], ![Budget 2026] and ![A4]')).toEqual([]);
  });

  it('finds a picture without words, and leads to it', () => {
    expect(findings(altTextMissing, '![Map] ![]', { type: null })).toMatchObject([
      {
        subject: 'picture-2',
        severity: 'error',
        message:
          'Picture 2 has no alternative text. Say in a sentence what it shows, or mark it as decorative.',
        location: { picture: 1, block: 0 },
      },
    ]);
  });

  it.each(['image1.png', 'Picture 3', 'chart', 'j0395699', 'IMG_20260114', 'DSC00012'])(
    'finds words that say nothing: %s',
    (words) => {
      expect(said(`![${words}]`)).toEqual([
        `Picture 1 has alternative text that says nothing: “${words}”. Say in a sentence what it shows, or mark it as decorative.`,
      ]);
    },
  );
});
