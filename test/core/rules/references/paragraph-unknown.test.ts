import { paragraphUnknown } from '../../../../src/core/rules/references/paragraph-unknown.ts';
import { findings, messages } from '../findings.ts';

const report = (line: string) => `4.1 One.\n4.2 Two.\n\\4.3 Typed by hand.\n4.4 ${line}`;
const say = (line: string) => messages(paragraphUnknown, report(line), { type: null });

describe('a paragraph that the text names', () => {
  test('and the report has not is said, with its number', () => {
    expect(say('See paragraph 4.9 above.')).toEqual([
      '“paragraph 4.9”: the report has no paragraph 4.9. Correct the number, or say which document it is in.',
    ]);
    expect(say('The Guidance changed. See paragraph 4.9.')).toHaveLength(1);
    expect(say('Members know from this report, in paragraph 4.9, why.')).toHaveLength(1);
    expect(say('As paragraphs 4.1 to 4.7 say.')[0]).toContain('no paragraph 4.7');
    expect(say('See Appendix 2 and paragraph 9.4.')[0]).toContain('no paragraph 9.4');
    const [found] = findings(paragraphUnknown, report('See para. 5.1.'), { type: null });
    expect(found).toMatchObject({ subject: 'paragraph-5.1', location: { block: 3, start: 4 } });
  });

  test.each([
    'See paragraph 4.1.',
    'Paragraphs 4.1 and 4.3 say why.',
    'See paragraph 4.9 of the Children Act guidance.',
    'See paragraph 9.3 in Schedule 2.',
    'Under paragraph 3 of Part 1.',
    'In paragraph 7.2 of Working Together.',
    'The NPPF (paragraph 11.5) says so.',
    'Under the Code, paragraph 7.3 applies.',
    'Working Together 2023, para 8.3, requires it.',
    'See Appendix 2, paragraph 4.6.',
    'The NPPF, paragraph 11.5 and paragraph 12.2, says so.',
    'The Constitution at paragraph 9.9 permits it.',
    'As the guidance puts it in paragraph 8.4.',
    'The Cabinet report said it in paragraph 8.8.',
  ])('not: %s', (line) => {
    expect(say(line)).toEqual([]);
  });

  test('is one of another document where the report numbers nothing', () => {
    expect(messages(paragraphUnknown, 'See paragraph 4.9.', { type: null })).toEqual([]);
  });
});
