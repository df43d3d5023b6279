import fc from 'fast-check';

import type { ReportDocument, Rule } from '../../../../src/core/model/index.ts';
import { colourAlone } from '../../../../src/core/rules/accessibility/colour-alone.ts';
import { contrast, contrastLow } from '../../../../src/core/rules/accessibility/contrast-low.ts';
import { headingsNone } from '../../../../src/core/rules/accessibility/headings-none.ts';
import { linkTextUnclear } from '../../../../src/core/rules/accessibility/link-text-unclear.ts';
import { textJustified } from '../../../../src/core/rules/accessibility/text-justified.ts';
import { textSmall } from '../../../../src/core/rules/accessibility/text-small.ts';
import { outline } from '../../../support/outline.ts';
import { paragraph, readWml, run } from '../../../support/wml.ts';
import { findings, messages } from '../findings.ts';

const said = (rule: Rule, document: ReportDocument | string) => messages(rule, document, { type: null });

describe('links', () => {
  const linked = (text: string) =>
    outline(`See ${text} now`, {
      links: [{ at: { block: 0, start: 4, end: 4 + text.length }, text, target: 'https://example.org' }],
    });

  test.each([
    'here',
    'Click here',
    'More information',
    'read more.',
    'this page',
    'link',
    'Click here to learn more!',
    'Follow this link',
    'this document',
    'Please click here',
    'Further details',
    'on the website',
    'Download here',
  ])('say nothing by “%s”', (text) => {
    expect(said(linkTextUnclear, linked(text))).toEqual([
      `The link “${text}” does not say where it leads. Use the name of the page or document as its words.`,
    ]);
  });

  test('say nothing in brackets either', () => {
    expect(said(linkTextUnclear, linked('[here]'))).toHaveLength(1);
  });

  test.each([
    'https://www.example.org/council/papers/2026/january/report-6.pdf',
    'democracy.example.gov.uk/ieListDocuments.aspx?CId=135&MId=1234',
  ])('with a long address are read out letter by letter: %s', (address) => {
    expect(said(linkTextUnclear, linked(address))[0]).toContain('is a long address');
  });

  test('may have a long address in a note, where a reader of the print needs it', () => {
    const address = 'https://www.example.org/council/papers/2026/january/report-6.pdf';
    const document = outline(`Text\n@footnotes\n${address}`, {
      links: [
        {
          at: { story: 'footnotes', block: 0, start: 0, end: address.length },
          text: address,
          target: address,
        },
      ],
    });
    expect(said(linkTextUnclear, document)).toEqual([]);
  });

  test.each([
    'Children’s social care statistics',
    'www.derby.gov.uk',
    'the hereford plan',
    'Read the report of the panel',
    'Details of the consultation',
    'this year’s budget',
    '(Appendix 1)',
    'a.begum@example.org',
  ])('may be “%s”', (text) => {
    expect(said(linkTextUnclear, linked(text))).toEqual([]);
  });
});

describe('justified text', () => {
  const long =
    'Some words of a sentence that is long enough to wrap on a page of A4 paper, and then a few more.';

  test('is one finding, however much there is of it', () => {
    const justified = paragraph(long, '<w:jc w:val="both"/>');
    expect(said(textJustified, readWml(justified + paragraph(long) + justified))).toEqual([
      expect.stringMatching(
        /^2 paragraphs are justified, beginning with “Some words .*Align them to the left\.$/,
      ),
    ]);
  });

  test('on a line that does not wrap is seen by nobody', () => {
    expect(said(textJustified, readWml(paragraph('Short.', '<w:jc w:val="both"/>')))).toEqual([]);
  });
});

describe('small text', () => {
  const small = run('Tiny words', '<w:sz w:val="15"/>');

  test('is one finding, with its first place', () => {
    const document = readWml(paragraph(run('Seen. ') + small) + paragraph(small) + paragraph(small));
    const [found] = findings(textSmall, document, { type: null });
    expect(found?.message).toBe(
      '“Tiny words” is in 7.5 points, and 2 more places are too small. Use 10 points or more.',
    );
    expect(found?.location).toMatchObject({ block: 0, start: 6, end: 16 });
  });

  test('is none where it is large enough, is no word, or is a note at the foot', () => {
    const document = readWml(paragraph(run('Ten', '<w:sz w:val="20"/>') + run('1', '<w:sz w:val="12"/>')), {
      stories: { footer1: paragraph(small) },
    });
    expect(said(textSmall, document)).toEqual([]);
  });

  test('is none in the raised letters of a day', () => {
    const raised = '<w:vertAlign w:val="superscript"/><w:sz w:val="14"/>';
    const document = readWml(paragraph(run('On 1') + run('st ', raised) + run('April')));
    expect(said(textSmall, document)).toEqual([]);
  });

  test('goes by the size that a council sets', () => {
    const type = { rules: { 'text-small': { options: { points: 12 } } } };
    const document = readWml(paragraph(run('Ten points', '<w:sz w:val="20"/>')));
    expect([...textSmall.check({ ...inputOf(document) }, type.rules['text-small'].options)]).toHaveLength(1);
  });
});

const inputOf = (document: ReportDocument) => ({
  document,
  report: {
    type: null,
    confidence: 0,
    header: [],
    sections: [],
    signOffs: [],
    records: [],
    appendices: { listed: [], cited: [], present: [] },
  },
  figures: [],
  source: { state: 'not-asked' as const },
  today: '2026-01-20',
});

describe('contrast', () => {
  const grey = '<w:color w:val="999999"/>';

  test('is one finding for a colour, with its first place', () => {
    const document = readWml(paragraph(run('Dark. ') + run('Pale', grey)) + paragraph(run('Pale too', grey)));
    expect(said(contrastLow, document)).toEqual([
      '“Pale” is hard to read, and so is 1 more place in this colour: its colour stands out from what is behind it by 2.8 to 1, and 4.5 to 1 is needed. Use a darker colour.',
    ]);
  });

  test('is not judged in what a control shows until it is filled in', () => {
    const prompt = (showing: string) =>
      `<w:sdt><w:sdtPr>${showing}<w:text/></w:sdtPr><w:sdtContent>${run('Click here', `${grey}<w:sz w:val="12"/>`)}</w:sdtContent></w:sdt>`;
    const waiting = readWml(paragraph(prompt('<w:showingPlcHdr/>')));
    expect([...said(contrastLow, waiting), ...said(textSmall, waiting)]).toEqual([]);
    const filled = readWml(paragraph(prompt('')));
    expect([...said(contrastLow, filled), ...said(textSmall, filled)]).toHaveLength(2);
  });

  test('goes by what shades the paragraph or is highlighted', () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const on = (fill: string) =>
      said(contrastLow, readWml(paragraph(run('White', white), `<w:shd w:val="clear" w:fill="${fill}"/>`)));
    expect(on('1F3864')).toEqual([]);
    expect(on('EEEEEE')).toHaveLength(1);
    const marked = `${white}<w:highlight w:val="yellow"/>`;
    expect(said(contrastLow, readWml(paragraph(run('White', marked))))[0]).toContain('by 1.0 to 1');
  });

  test('is one finding for a colour, whether the white behind it is said or not', () => {
    const white = '<w:shd w:val="clear" w:fill="FFFFFF"/>';
    const document = readWml(paragraph(run('Pale', grey)) + paragraph(run('Pale too', grey), white));
    expect(said(contrastLow, document)).toHaveLength(1);
  });

  test('is rounded down, so that 4.48 is not said to be 4.5', () => {
    const document = readWml(paragraph(run('Pale', '<w:color w:val="777777"/>')));
    expect(said(contrastLow, document)[0]).toContain('by 4.4 to 1, and 4.5 to 1 is needed');
  });

  test('of large print may be less', () => {
    const blue = '<w:color w:val="4F81BD"/>';
    const document = readWml(
      paragraph(run('Bold', `<w:b/>${blue}<w:sz w:val="28"/>`)) +
        paragraph(run('Large', `${blue}<w:sz w:val="36"/>`)),
    );
    expect(said(contrastLow, document)).toEqual([]);
    expect(
      said(contrastLow, readWml(paragraph(run('Small', `<w:b/>${blue}<w:sz w:val="24"/>`)))),
    ).toHaveLength(1);
  });

  test('is that of WCAG: 21 to 1 for black on white, and the same both ways', () => {
    expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 5);
    // Worked out by hand from the formula.
    for (const [one, other, ratio] of [
      ['777777', 'FFFFFF', 4.48],
      ['767676', 'FFFFFF', 4.54],
      ['FF0000', 'FFFFFF', 4.0],
      ['0000FF', 'FFFFFF', 8.59],
      ['00FF00', 'FFFFFF', 1.37],
      ['808080', 'FFFFFF', 3.95],
      ['000000', 'FFFF00', 19.56],
    ] as const)
      expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    const colour = fc
      .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
      .map((parts) => parts.map((part) => part.toString(16).padStart(2, '0')).join(''));
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrast(one, other);
        expect(ratio).toBe(contrast(other, one));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
      { seed: 7 },
    );
  });
});

describe('headings', () => {
  const lines = Array.from({ length: 12 }, (_, index) => `Paragraph ${String(index)}.`);

  test('that are none for a screen reader are said once, with the first line that looks like one', () => {
    const [found] = findings(headingsNone, ['= A paper', '**SUMMARY**', ...lines].join('\n'), { type: null });
    expect(found?.message).toBe(
      'No heading of the report is marked as a heading. Give each the style Heading 1 or Heading 2. The first line that looks like one is “SUMMARY”.',
    );
    expect(found?.location).toMatchObject({ block: 1 });
  });

  test('are not missed where no line is bold, in capitals or in larger type', () => {
    expect(said(headingsNone, lines.join('\n'))).toEqual([]);
    const large = paragraph(run('Summary', '<w:sz w:val="32"/>'));
    expect(said(headingsNone, readWml(large + lines.map((line) => paragraph(line)).join('')))).toHaveLength(
      1,
    );
  });

  test('are not missed in a short paper, nor where one is marked', () => {
    expect(said(headingsNone, lines.slice(0, 5).join('\n'))).toEqual([]);
    expect(said(headingsNone, ['# SUMMARY', ...lines].join('\n'))).toEqual([]);
  });
});

describe('colour alone', () => {
  test.each([
    'Targets that were missed are shown in red.',
    'The figures in green are provisional.',
    'Changes are highlighted in yellow.',
    'Late actions are marked in red and amber in the table.',
    'Amendments are shown in red text.',
    'Deletions are struck through and additions are in blue.',
    'Areas in blue – see the key – may flood.',
    'Wards above the average are shaded in green on the map.',
  ])('%s', (line) => {
    expect(said(colourAlone, line)).toHaveLength(1);
  });

  test.each([
    'The measure is rated red.',
    'Green spaces are open.',
    'A report in the red book.',
    'It is red.',
    'Shaded grey',
    'The new bins are blue and the doors are red.',
    'Two indicators are red and three are amber.',
    'Residents may leave items in green bins, and in green and blue bins.',
    'There were changes in green waste collections and changes in blue badge rules.',
    'Many of the new roles are in green technology.',
    'Sections in Orange Street will close.',
    'Risks flagged red are in Appendix 2.',
    'New words are shown in bold red.',
    'The site is shown in red on the attached plan, the land coloured blue on Plan 2.',
  ])('not: %s', (line) => {
    expect(said(colourAlone, line)).toEqual([]);
  });
});
