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

  it.each([
    'image1.png',
    'Picture 3',
    'chart',
    'Diagram 5',
    'clip_image002',
    'decorative image',
    'https://example.org/a/b',
    'Screenshot 2026-01-14 at 10.11.12',
    'j0395699',
    'IMG_20260114',
    'DSC00012',
  ])('finds words that say nothing: %s', (words) => {
    expect(said(`![${words}]`)).toEqual([
      `Picture 1 has alternative text that says nothing: “${words}”. Say in a sentence what it shows, or mark it as decorative.`,
    ]);
  });

  it('asks to look at what Word made by itself', () => {
    const words = 'A graph of different colored bars Description automatically generated';
    expect(
      findings(altTextMissing, `![${words}] ![A chart. AI-generated content may be incorrect.]`, {
        type: null,
      }),
    ).toMatchObject([
      {
        outcome: 'review',
        message:
          'Picture 1 has a description that Word made by itself: “A graph of different colored bars”. Check that it says what matters, and take Word’s remark off its end.',
      },
      { outcome: 'review' },
    ]);
  });

  it.each([
    'Diagram of the two sites',
    'Chart 1: children in care by year',
    'Screenshot of the form',
    'Photograph of 12 High Street',
  ])('takes a description for one: %s', (words) => expect(said(`![${words}]`)).toEqual([]));
});
