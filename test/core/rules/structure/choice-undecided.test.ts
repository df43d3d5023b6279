import type { ReportDocument } from '../../../../src/core/model/index.ts';
import { choiceUndecided } from '../../../../src/core/rules/structure/choice-undecided.ts';
import { placeholderLeft } from '../../../../src/core/rules/structure/placeholder-left.ts';
import { outline } from '../../../support/outline.ts';
import { findings, messages, subjects } from '../findings.ts';
import { paper, smallType } from '../paper.ts';

const none = { type: null };

/** The outline's control of a tag as a drop-down list, from which nothing is chosen where it shows guidance. */
function withList(text: string, tag: string): ReportDocument {
  const document = outline(text);
  return {
    ...document,
    controls: document.controls.map((one) =>
      one.tag === tag
        ? { ...one, kind: 'choice', title: 'Priority', showingPlaceholder: one.placeholder }
        : one,
    ),
  };
}

describe('choice-undecided', () => {
  it('says nothing of a finished report', () => {
    expect(subjects(choiceUndecided, paper())).toEqual([]);
  });

  it('finds a drop-down list from which nothing was chosen, and no other rule speaks of it', () => {
    const report = withList('Theme: [{Choose an item.}](theme)', 'theme');
    expect(messages(choiceUndecided, report, none)).toEqual([
      'Nothing is chosen from the list “Priority”: it still shows “Choose an item.”. Choose from it, or delete it.',
    ]);
    expect(messages(placeholderLeft, report, none)).toEqual([]);
    expect(subjects(choiceUndecided, withList('Theme: [Schools](theme)', 'theme'), none)).toEqual([]);
  });

  it('leaves a list of a required header field to the rule for the header', () => {
    const report = withList(paper({ title: '{Give a title}' }), 'rw:h:title');
    expect(subjects(choiceUndecided, report)).toEqual([]);
  });

  it('finds boxes on one line of which none is ticked', () => {
    const line = 'Is this a key decision? ☐ Yes ☐ No';
    expect(findings(choiceUndecided, line, none)).toMatchObject([
      {
        outcome: 'review',
        message:
          'None of 2 boxes is ticked, beginning with “Is this a key decision? Yes No”. Tick what applies, or delete the list.',
        location: { block: 0 },
      },
    ]);
    expect(subjects(choiceUndecided, line.replace('☐', '☒'), none)).toEqual([]);
    expect(subjects(choiceUndecided, 'Key decision? [x](a) Yes [ ](b) No', none)).toEqual([]);
    expect(subjects(choiceUndecided, 'Key decision? [ ](a) Yes [ ](b) No', none)).toEqual(['choice']);
  });

  it('takes each line with a question of its own for a list, and lines of options for one', () => {
    const questions = 'Key decision? ☒ Yes ☐ No\nExempt? ☐ Yes ☐ No';
    expect(messages(choiceUndecided, questions, none)).toEqual([expect.stringContaining('Exempt?')]);
    const options = '☐ Schools\n☒ Housing\n☐ Roads';
    expect(subjects(choiceUndecided, options, none)).toEqual([]);
    expect(messages(choiceUndecided, options.replace('☒', '☐'), none)).toEqual([
      'None of 3 boxes is ticked, beginning with “Schools”. Tick what applies, or delete the list.',
    ]);
    expect(subjects(choiceUndecided, '☐ Yes ☐ No\n☐ Perhaps ☒ Unknown', none)).toEqual([]);
  });

  it('says nothing of a box by itself', () => {
    expect(subjects(choiceUndecided, '☐ I have read the guidance.', none)).toEqual([]);
    expect(subjects(choiceUndecided, '☐ One\nText between.\n☐ Two', none)).toEqual([]);
  });

  it('reads a table of options as one list, and rows that ask as one list each', () => {
    const options = '| Schools | ☐ |\n| Housing | ☐ |';
    expect(messages(choiceUndecided, options, none)).toEqual([
      'None of 2 boxes is ticked, beginning with “Schools”. Tick what applies, or delete the list.',
    ]);
    expect(subjects(choiceUndecided, '| Schools | ☐ |\n| Housing | ☑ |', none)).toEqual([]);
    const questions =
      '|! Question | Yes | No |\n| Does it affect two wards? | ☐ | ☒ |\n| Is it urgent? | ☐ | ☐ |';
    expect(messages(choiceUndecided, questions, none)).toEqual([expect.stringContaining('Is it urgent?')]);
  });

  it('leaves the boxes of a header field of the type to the rule for the header', () => {
    const header = [
      ...smallType.header,
      {
        id: 'theme',
        label: 'Theme',
        kind: 'choice',
        required: true,
        guidance: 'Tick.',
        options: ['Schools', 'Housing'],
      } as const,
    ];
    const type = { ...smallType, header };
    expect(subjects(choiceUndecided, '| Schools | ☐ |\n| Housing | ☐ |', { type })).toEqual([]);
  });

  it('finds answers of which none was deleted', () => {
    expect(messages(choiceUndecided, 'Key decision: Yes / No', none)).toEqual([
      '“Yes / No” leaves the choice open. Delete what does not apply.',
    ]);
    expect(messages(choiceUndecided, 'Key decision: Yes/No* (*delete as appropriate)', none)).toHaveLength(1);
    expect(messages(choiceUndecided, '| Key decision | Yes/No |\n| Wards | All |', none)).toHaveLength(1);
    expect(messages(choiceUndecided, 'The report is open / exempt (delete as appropriate).', none)).toEqual([
      '“The report is open / exempt (delete as appropriate).” leaves the choice open. Delete what does not apply.',
    ]);
  });

  it.each([
    'Urgent: Yes / No / N/A',
    'Has an assessment been made? Yes/No/Not applicable',
    'Type of decision: Key / Non-key',
    'Key decision: Yes or No',
    'Report is: OPEN/CONFIDENTIAL',
  ])('knows what forms offer: %s', (text) => {
    expect(findings(choiceUndecided, text, none)).toMatchObject([{ outcome: 'fail' }]);
  });

  it('takes an answer that is struck out or made to stand out for the choice', () => {
    const document = outline('Key decision: Yes / No');
    const [paragraph] = document.blocks;
    if (paragraph?.kind !== 'paragraph') throw new Error('no paragraph');
    const [look] = paragraph.looks;
    if (look === undefined) throw new Error('no look');
    const looks = [
      { ...look, end: 20 },
      { start: 20, end: 22, style: { ...look.style, struck: true } },
    ];
    expect(subjects(choiceUndecided, { ...document, blocks: [{ ...paragraph, looks }] }, none)).toEqual([]);
  });

  it('says nothing of heads of columns, of answers in sentences, and of made choices', () => {
    const silent = [
      '| Question | Yes/No |\n| Is it urgent? | Yes |',
      '|! Question | Answer | Yes/No |\n| Urgent | It is | Y |',
      'Members answered yes or no to each question.',
      '1.2 Residents could answer in two ways: yes or no.',
      'The report covers key/non-key staff.',
      'A yes/no question was put to residents.',
      'Key decision: Yes',
      'Delete the file when it is no longer needed.',
    ];
    expect(silent.flatMap((text) => messages(choiceUndecided, text, none))).toEqual([]);
  });
});
