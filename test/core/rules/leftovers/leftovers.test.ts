import type { Mark, PersonalProperty, Rule } from '../../../../src/core/model/index.ts';
import { commentsLeft } from '../../../../src/core/rules/leftovers/comments-left.ts';
import { draftMarkLeft } from '../../../../src/core/rules/leftovers/draft-mark-left.ts';
import { hiddenTextLeft } from '../../../../src/core/rules/leftovers/hidden-text-left.ts';
import { highlightLeft } from '../../../../src/core/rules/leftovers/highlight-left.ts';
import { personalPropertiesLeft } from '../../../../src/core/rules/leftovers/personal-properties-left.ts';
import { trackedChangesLeft } from '../../../../src/core/rules/leftovers/tracked-changes-left.ts';
import { outline } from '../../../support/outline.ts';
import { readWml, paragraph, run } from '../../../support/wml.ts';
import { findings, messages } from '../findings.ts';

const text = 'There were 545 children in care.';
const mark = (kind: Mark['kind'], words: string, start: number, more: Partial<Mark> = {}): Mark => ({
  kind,
  at: { block: 0, start, end: start },
  author: 'A. Begum',
  text: words,
  ...more,
});
const saidOf = (rule: Rule, marks: readonly Mark[]) => messages(rule, outline(text, { marks }));

describe('tracked changes', () => {
  test('of one person in one paragraph are one finding, in words', () => {
    expect(
      saidOf(trackedChangesLeft, [
        mark('deletion', '544', 11),
        mark('insertion', '545', 11, { at: { block: 0, start: 11, end: 14 } }),
      ]),
    ).toEqual([
      'A. Begum’s tracked change takes out “544” and puts in “545”. Accept or reject the changes in Word, under Review.',
    ]);
  });

  test('of two people are two, found again by their words', () => {
    const found = findings(
      trackedChangesLeft,
      outline(text, {
        marks: [
          mark('insertion', '545', 11, { at: { block: 0, start: 11, end: 14 } }),
          mark('formatting', '', 0, { author: '' }),
        ],
      }),
    );
    expect(found.map(({ message }) => message)).toEqual([
      'A tracked change changes how the text looks. Accept or reject the change in Word, under Review.',
      'A. Begum’s tracked change puts in “545”. Accept or reject the change in Word, under Review.',
    ]);
    expect(found[1]?.location?.quote).toMatchObject({ exact: '545', prefix: 'There were ' });
  });

  test('are counted where there are many', () => {
    const many = [1, 2, 3, 4, 5].map((n) => mark('insertion', `w${String(n)}`, n));
    expect(saidOf(trackedChangesLeft, many)[0]).toContain('puts in “w3” and makes 2 more.');
  });

  test('of somebody who worked through the report are one finding, with its first place', () => {
    const lines = Array.from({ length: 13 }, (_, index) => `Paragraph ${String(index)}.`).join('\n');
    const marks = Array.from({ length: 13 }, (_, block) =>
      mark('deletion', `word ${String(block)}`, 0, { at: { block, start: 0, end: 0 } }),
    );
    const other = mark('insertion', 'more', 0, { author: 'P. Okafor', at: { block: 2, start: 0, end: 0 } });
    const found = findings(trackedChangesLeft, outline(lines, { marks: [...marks, other] }));
    expect(found.map(({ message }) => message)).toEqual([
      'A. Begum’s tracked changes are in 13 places. The first takes out “word 0”. Accept or reject the changes in Word, under Review.',
      'P. Okafor’s tracked change puts in “more”. Accept or reject the change in Word, under Review.',
    ]);
    const twelve = outline(lines, { marks: marks.slice(0, 12) });
    expect(findings(trackedChangesLeft, twelve)).toHaveLength(12);
  });

  const who = 'w:id="1" w:author="A. Begum"';
  const change = (said: string) =>
    `A. Begum’s tracked change ${said}. Accept or reject the change in Word, under Review.`;

  test.each([
    [
      'a picture',
      `<w:p><w:ins ${who}><w:r><w:drawing><wp:inline><wp:docPr id="1"/></wp:inline></w:drawing></w:r></w:ins></w:p>`,
      'puts in a picture',
    ],
    ['a tab', `<w:p>${run('a')}<w:ins ${who}><w:r><w:tab/></w:r></w:ins></w:p>`, 'puts in a tab'],
    ['a space', `<w:p>${run('a')}<w:ins ${who}>${run(' ')}</w:ins></w:p>`, 'puts in a space'],
    ['a line', paragraph('a', `<w:rPr><w:del ${who}/></w:rPr>`) + paragraph('b'), 'takes out a line'],
    [
      'its number',
      paragraph('a', `<w:numPr><w:numId w:val="1"/><w:ins ${who}/></w:numPr>`),
      'changes how the text looks',
    ],
    [
      'a control round it',
      `<w:customXmlInsRangeStart ${who}/>${paragraph('a')}`,
      'changes how the text looks',
    ],
  ])('say what they are about: %s', (_what, body, said) => {
    expect(messages(trackedChangesLeft, readWml(body), { type: null })).toEqual([change(said)]);
  });

  test('say nothing where there are none, and comments are none', () => {
    expect(saidOf(trackedChangesLeft, [mark('comment', 'True?', 0), mark('hidden', 'x', 0)])).toEqual([]);
  });
});

describe('comments', () => {
  test('are each said with their author and words', () => {
    expect(
      saidOf(commentsLeft, [mark('comment', 'Is this right?', 11), mark('comment', '', 0, { author: '' })]),
    ).toEqual([
      'A comment is still in the report. Answer it, then delete it.',
      'A comment by A. Begum is still in the report: “Is this right?”. Answer it, then delete it.',
    ]);
  });

  test('say nothing where there are none', () => {
    expect(saidOf(commentsLeft, [mark('insertion', 'x', 0)])).toEqual([]);
  });
});

describe('hidden text', () => {
  test('is said with its words', () => {
    expect(saidOf(hiddenTextLeft, [mark('hidden', 'the child’s name', 11)])).toEqual([
      'Hidden text is in the report: “the child’s name”. Show hidden text in Word, then delete it or make it part of the report.',
    ]);
  });

  test('that Word puts round pasted forms is nobody’s', () => {
    expect(saidOf(hiddenTextLeft, [mark('hidden', 'Bottom of Form', 0), mark('comment', 'x', 0)])).toEqual(
      [],
    );
  });
});

describe('highlighting', () => {
  const yellow = '<w:highlight w:val="yellow"/>';

  test('is said once for words side by side, whatever else they look like', () => {
    const document = readWml(
      paragraph(run('There were ') + run('545', yellow) + run(' children', `<w:b/>${yellow}`) + run('.')),
    );
    expect(messages(highlightLeft, document, { type: null })).toEqual([
      '“545 children” is highlighted. If it is settled, take the highlighting off.',
    ]);
  });

  test('in white is seen by nobody', () => {
    const document = readWml(paragraph(run('a', '<w:highlight w:val="white"/>')));
    expect(messages(highlightLeft, document, { type: null })).toEqual([]);
  });

  test('of a space is none, and shading is none', () => {
    const document = readWml(paragraph(run('a') + run(' ', yellow) + run('b', '<w:shd w:fill="FFFF00"/>')));
    expect(messages(highlightLeft, document, { type: null })).toEqual([]);
  });
});

describe('marks of a draft', () => {
  test.each([
    'DRAFT',
    'Draft v0.3',
    'FINAL DRAFT',
    'Draft report',
    'Draft – not for publication',
    'Version 0.4',
    '2nd draft',
    '(DRAFT)',
    'Draft for discussion',
    'Draft as at 12 January',
    'Draft 3 February 2026',
    'Draft Cabinet report v0.2',
    'Cabinet report – draft',
    'Report draft v3',
    'DRAFT Agenda for May',
    'This is a DRAFT for comment by officers of the council before it goes to the board',
  ])('%s', (line) => {
    expect(messages(draftMarkLeft, line, { type: null })).toHaveLength(1);
  });

  test.each([
    'The draft budget was approved.',
    'Draft Local Plan',
    'Members drafted a letter.',
    'Version 2.0 of the standard',
    'DRAFT LOCAL PLAN CONSULTATION',
    'Bring a draughtsman.',
    'Choose the DRAFT-horizontal style.',
    'This is the DRAFT Local Plan.',
    'Appendices\nDRAFT Local Plan',
    'Appendix 1 – DRAFT Housing Strategy',
    'Appendix 2: Draft Tree Policy v0.4',
    'Draft (Regulation 18) Local Plan consultation',
    'Draft – Air Quality Action Plan 2025',
    'Local Plan (Draft)',
    'The strategy (version 0.9) is at Appendix A.',
    'x\n@header1\nDraft Local Plan',
  ])('not: %s', (line) => {
    expect(messages(draftMarkLeft, line, { type: null })).toEqual([]);
  });

  test.each([
    'It will build about ?? homes.',
    'The cost is £TBC.',
    'It costs £?? a year.',
    'DN: ask Legal.',
    'Note to author: add the date.',
  ])('are what its authors tell each other: %s', (line) => {
    expect(messages(draftMarkLeft, line, { type: null })).toEqual([
      expect.stringContaining(
        'looks like a note of what was still to be settled. Settle it, then take it out.',
      ),
    ]);
  });

  test.each([
    'A resident asked “why was this done??”',
    'Start date: TBC',
    'Is it £5? It is.',
    'Please note: doors open at six.',
    '[DN: ask Legal]',
    '[??]',
    'Signs that were lost on the way: ??Top of page',
  ])('are not: %s', (line) => expect(messages(draftMarkLeft, line, { type: null })).toEqual([]));

  test('are found beside other words at the foot of every page', () => {
    const said = ['Cabinet – 3 March – draft', 'Cabinet report | Draft v2 | Page 1', 'Cabinet v0.3'].flatMap(
      (foot) => messages(draftMarkLeft, `Text\n@footer1\n${foot}`, { type: null }),
    );
    expect(said).toEqual([
      '“draft” in a footer says that the report is a draft. Take it out of the final report.',
      '“Draft” in a footer says that the report is a draft. Take it out of the final report.',
      '“v0.3” in a footer says that the report is a draft. Take it out of the final report.',
    ]);
  });

  test('are found in a watermark, once for the headers of all pages', () => {
    const watermark = (words: string) =>
      paragraph(`<w:r><w:pict><v:shape><v:textpath string="${words}"/></v:shape></w:pict></w:r>`);
    const marked = (words: string) =>
      readWml(paragraph('Text'), { stories: { header1: watermark(words), header2: watermark(words) } });
    expect(findings(draftMarkLeft, marked('DRAFT 1'), { type: null })).toMatchObject([
      {
        subject: 'watermark',
        location: { story: 'header1' },
        message:
          'The watermark “DRAFT 1” says that the report is a draft. Take it out of the final report: in Word, under Design, Watermark.',
      },
    ]);
    expect(findings(draftMarkLeft, marked('CONFIDENTIAL'), { type: null })).toEqual([]);
  });

  test('are found in headers too', () => {
    const [found] = findings(draftMarkLeft, 'Text\n@header1\nDRAFT 2', { type: null });
    expect(found).toMatchObject({ location: { story: 'header1' } });
    expect(found?.message).toBe(
      '“DRAFT 2” in a header says that the report is a draft. Take it out of the final report.',
    );
  });
});

describe('the properties of the file', () => {
  const personal: readonly PersonalProperty[] = [
    { property: 'author', text: 'P. Okafor' },
    { property: 'last saved by', text: 'A. Begum' },
    { property: 'comments', text: 'ask Legal again' },
  ];

  test('are said where they name who saved the file or hold remarks', () => {
    expect(messages(personalPropertiesLeft, outline(text, { personal }))).toEqual([
      expect.stringContaining('say who saved it last, “A. Begum”') as string,
      expect.stringContaining('hold a remark, “ask Legal again”') as string,
    ]);
  });

  test.each(['Administrator', 'DESK-7\\Administrator', 'user', 'Reception PC', 'Microsoft Office User'])(
    'say nothing of a person by “%s”',
    (name) => {
      const saved = { personal: [{ property: 'last saved by', text: name } as const] };
      expect(messages(personalPropertiesLeft, outline(text, saved))).toEqual([]);
    },
  );

  test('say nothing where they are not set', () => {
    expect(messages(personalPropertiesLeft, outline(text))).toEqual([]);
  });
});
