import { languageOfParts } from '../../../../src/core/rules/accessibility/language-of-parts.ts';
import { paragraph, readWml, run, wmlFile } from '../../../support/wml.ts';
import { findings, messages } from '../findings.ts';
import { fixed } from '../fixed.ts';

const welsh = 'Mae’r adroddiad hwn yn nodi perfformiad y gwasanaethau ar gyfer plant sydd wedi derbyn gofal.';
const polish = 'Rodzice nie muszą nic płacić, jeśli dziecko jest w szkole i oraz mieszka w mieście.';
const english =
  'This report sets out how the services for children in care have performed, and what the council will do about it.';
const german =
  'Der Bericht zeigt, wie sich die Dienste für Kinder entwickelt haben und was der Rat nun mit ihnen tut.';

const lang = (tag: string) => `<w:lang w:val="${tag}"/>`;
const defaults = (tag: string) =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${lang(tag)}</w:rPr></w:rPrDefault></w:docDefaults>`;
/** What is said of a file in English – or another language – with these paragraphs. */
const said = (body: string, tag = 'en-GB') =>
  messages(languageOfParts, readWml(body, { styles: defaults(tag) }), { type: null });
const long = paragraph(english.repeat(3));

describe('language-of-parts', () => {
  it('finds a passage of Welsh that is marked as English, and says how to mark it', () => {
    expect(said(long + paragraph(welsh))).toEqual([
      '“Mae’r adroddiad hwn yn nodi perfformiad y gwasanaethau ar…” is in Welsh and marked as English. Select the words in Word, and set their language under Review, Language.',
    ]);
    const [finding] = findings(
      languageOfParts,
      readWml(long + paragraph(`${english} ${welsh}`), { styles: defaults('en-GB') }),
      { type: null },
    );
    expect(finding).toMatchObject({
      outcome: 'review',
      subject: 'cy',
      location: { block: 1, start: english.length + 1, quote: { exact: welsh } },
    });
  });

  it('says nothing where the passage is marked, by itself or by its style', () => {
    expect(said(long + paragraph(run(welsh, lang('cy-GB'))))).toEqual([]);
    const styles = `${defaults('en-GB')}<w:style w:type="paragraph" w:styleId="Cy"><w:name w:val="Cy"/><w:rPr>${lang('cy')}</w:rPr></w:style>`;
    const marked = readWml(long + paragraph(welsh, '<w:pStyle w:val="Cy"/>'), { styles });
    expect(messages(languageOfParts, marked, { type: null })).toEqual([]);
  });

  it('finds English words that are marked as another language', () => {
    expect(said(long + paragraph(run(english, lang('it-IT'))))).toEqual([
      expect.stringContaining('is in English and marked as Italian.'),
    ]);
  });

  it.each([
    ['Polish', polish],
    ['German', german],
  ])('knows %s', (name, text) => {
    expect(said(long + paragraph(text))).toEqual([
      expect.stringContaining(`is in ${name} and marked as English.`),
    ]);
  });

  it('takes paragraphs that follow each other for one passage', () => {
    expect(said(long + paragraph(welsh) + paragraph('') + paragraph(welsh) + long)).toEqual([
      expect.stringContaining('” and the passage after it are in Welsh'),
    ]);
    expect(said(long + paragraph(welsh) + long + paragraph(welsh))).toHaveLength(2);
  });

  it('says nothing of names, titles, a few words, and of languages that it does not know', () => {
    const silent = [
      'Cyngor Sir Gâr and Cyngor Gwynedd were asked.',
      'Diolch yn fawr i bawb.',
      'I am a member of the board, and so am I.',
      'When I am writing a letter, I am writing a letter.',
      'SELECT name FROM report WHERE period LIKE latest AND area IS NULL',
      'Dit is een lange zin in het Nederlands die wij niet kennen.',
    ];
    expect(silent.flatMap((text) => said(long + paragraph(text)))).toEqual([]);
    expect(said(long + paragraph(run(german, lang('nl-NL'))))).toEqual([]);
  });

  it('leaves a document without any language to its own rule', () => {
    expect(messages(languageOfParts, readWml(long + paragraph(welsh)), { type: null })).toEqual([]);
  });

  it('says of a document that is nearly all in another language that its own is wrong, and sets it', async () => {
    const file = wmlFile(paragraph(welsh) + paragraph(welsh), { styles: defaults('en-GB') });
    const { before, after } = await fixed(languageOfParts, file);
    expect(before).toMatchObject([
      {
        message:
          'Most of the document is in Welsh, and it says that it is in English. Set its language to Welsh.',
        location: null,
        fixes: [{ title: 'Set the language to cy-GB', safe: false }],
      },
    ]);
    expect(after).toEqual([]);
  });
});
