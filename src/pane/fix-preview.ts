/** What a fix would change, in the words of the report: for the author to agree to before it is made. */
import type {
  Content,
  Edit,
  Fix,
  Inline,
  Location,
  PersonalName,
  ReportDocument,
} from '../core/model/index.ts';
import { count, shorten } from './words.ts';

export interface Change {
  /** What is changed, where its words alone do not tell. */
  readonly what: string;
  /** As it stands; empty where there is nothing yet. */
  readonly old: string;
  /** As it would be; empty where it goes away. */
  readonly now: string;
}

/** Longer texts are cut at a word: enough to know the place by. */
const longest = 160;
/** How much of the sentence is shown on either side of what changes. */
const around = 24;

/** One change for each edit that the author would see. */
export const previewOf = (document: ReportDocument, fix: Fix): readonly Change[] =>
  fix.edits.map((edit) => changeOf(document, edit)).filter((change) => change !== null);

function changeOf(document: ReportDocument, edit: Edit): Change | null {
  switch (edit.kind) {
    case 'replace-text':
      return inItsSentence(document, edit.at, edit.expected, edit.text);
    case 'set-control-text':
      return change('', edit.expected, edit.text);
    case 'insert-inline':
      return change('Added words', '', wordsIn(edit.inlines));
    case 'insert-content':
      return change('Added to the report', '', edit.content.map(contentWords).filter(Boolean).join(' · '));
    case 'append-row':
      return change('Added row', '', edit.cells.map(wordsIn).filter(Boolean).join(' · '));
    case 'set-heading-level':
      return change(
        `Heading “${shorten(textAt(document, edit.at), 60)}”`,
        levelWords(levelAt(document, edit.at)),
        levelWords(edit.level),
      );
    case 'set-alt-text':
      return change('Description of the picture', document.pictures[edit.picture]?.altText ?? '', edit.text);
    case 'set-header-row':
      return change('First row of the table', 'an ordinary row', 'a header row');
    case 'set-title':
      return change('Title of the document', document.properties.title, edit.title);
    case 'set-language':
      return change('Language of the document', document.properties.language ?? '', edit.language);
    case 'set-checked':
      return change('Box', edit.checked ? 'not ticked' : 'ticked', edit.checked ? 'ticked' : 'not ticked');
    case 'wrap-text':
      return change(edit.expected, 'plain text', edit.control.title);
    case 'unwrap-control':
      return change(edit.expected, 'kept up to date', 'plain text');
    case 'retag-control':
      return change('The words stay', edit.expected, edit.expected);
    case 'unmark-guidance':
      return change(edit.expected, 'marked as guidance', 'your own text');
    case 'clear-highlight':
      return change(edit.expected, 'highlighted', 'not highlighted');
    case 'set-alignment':
      return change(textAt(document, edit.at), alignmentOf(document, edit.at), edit.alignment);
    case 'set-property':
      return change(`The file’s ${edit.property}`, personalOf(document, edit.property), edit.text);
    case 'set-picture':
      return change('Picture', edit.expected, edit.picture.altText);
    case 'split-paragraph':
      return change('Paragraph', 'one', 'two, parted here');
    case 'join-paragraph':
      return change('Paragraphs', 'two', 'one');
    case 'set-ledger':
      return null;
  }
}

const change = (what: string, old: string, now: string): Change => ({
  what: shorten(what, longest),
  old: shorten(old, longest),
  now: shorten(now, longest),
});

/** A few words on either side tell which of several alike is meant, and how the sentence would read. */
function inItsSentence(document: ReportDocument, at: Location, old: string, now: string): Change {
  const text = textAt(document, at);
  const start = at.start ?? 0;
  const end = start + old.length;
  if (text.slice(start, end) !== old) return change('', old, now);
  const before =
    start > around ? `… ${text.slice(start - around, start).replace(/^\S*\s/, '')}` : text.slice(0, start);
  const after =
    text.length > end + around ? `${text.slice(end, end + around).replace(/\s\S*$/, '')} …` : text.slice(end);
  return change('', before + old + after, before + now + after);
}

function textAt(document: ReportDocument, at: Location): string {
  const paragraph = paragraphAt(document, at);
  return paragraph?.text ?? '';
}

const levelAt = (document: ReportDocument, at: Location): number | null =>
  paragraphAt(document, at)?.headingLevel ?? null;

const alignmentOf = (document: ReportDocument, at: Location): string =>
  paragraphAt(document, at)?.alignment ?? '';

const personalOf = ({ properties }: ReportDocument, name: PersonalName): string =>
  properties.personal.find(({ property }) => property === name)?.text ?? '';

function paragraphAt({ blocks, stories }: ReportDocument, { story, block }: Location) {
  const own = story === undefined ? blocks : stories.find(({ id }) => id === story)?.blocks;
  const found = own?.[block ?? -1];
  return found?.kind === 'paragraph' ? found : null;
}

const levelWords = (level: number | null): string => (level === null ? 'no heading' : `level ${level}`);

function contentWords(content: Content): string {
  switch (content.kind) {
    case 'heading':
      return content.text;
    case 'clause':
    case 'line':
      return wordsIn(content.inlines);
    case 'table':
      return `a table of ${count(content.rows.length, 'row')}`;
    case 'section':
      return content.content.map(contentWords).filter(Boolean).join(' · ');
    case 'appendix':
      return `${content.label} ${content.title}`;
  }
}

const wordsIn = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'guidance':
          return inline.text;
        case 'control':
          return inline.text || inline.guidance;
        case 'tab':
          return ' ';
        case 'picture':
          return inline.picture.altText;
        case 'check':
          return inline.control.title;
      }
    })
    .join('');
