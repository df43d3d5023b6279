import type { Location, Mark, Picture, Rule } from '../../model/index.ts';
import { locationIn, quoted } from '../place.ts';

/** Changes that nobody accepted or rejected. Whether they stand is the author's to say, so there is no fix to make for them. */
export const trackedChangesLeft: Rule = {
  id: 'tracked-changes-left',
  title: 'No tracked changes are left',
  why: 'Readers would see what was struck out and who struck it out, and could not tell which words are the report.',
  severity: 'error',
  tags: ['leftovers'],
  source: 'Reportwright',
  *check({ document }) {
    const { pictures } = document;
    const paragraphs = [...byParagraph(document.marks)];
    const inAll = new Map<string, number>();
    for (const [first] of paragraphs)
      if (first !== undefined) inAll.set(first.author, (inAll.get(first.author) ?? 0) + 1);
    const told = new Set<string>();
    for (const changes of paragraphs) {
      const [first] = changes;
      if (first === undefined || told.has(first.author)) continue;
      const count = inAll.get(first.author) ?? 0;
      if (count > apart) {
        told.add(first.author);
        yield {
          outcome: 'fail',
          message: `${whose(first)} tracked changes are in ${String(count)} places. The first ${list(changes, pictures)}. Accept or reject the changes in Word, under Review.`,
          subject: 'tracked-changes',
          location: locationIn(document, first.at),
          fixes: [],
        };
        continue;
      }
      yield {
        outcome: 'fail',
        message: `${who(changes)} ${list(changes, pictures)}. Accept or reject ${changes.length === 1 ? 'the change' : 'the changes'} in Word, under Review.`,
        subject: 'tracked-changes',
        location: locationIn(document, first.at),
        fixes: [],
      };
    }
  },
};

/** The changes of one person in one paragraph are one thing to look at. */
function byParagraph(marks: readonly Mark[]): Iterable<readonly Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    if (mark.kind === 'comment' || mark.kind === 'hidden') continue;
    const key = `${mark.at.story ?? ''}|${String(mark.at.block)}|${mark.author}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mark]);
    else group.push(mark);
  }
  return groups.values();
}

/** A report that somebody worked through is one thing to do in Word, and no list of a hundred. */
const apart = 12;

const whose = ({ author }: Mark): string => (author.trim() === '' ? 'Somebody’s' : `${author.trim()}’s`);

const who = ([first]: readonly Mark[]): string =>
  first === undefined || first.author.trim() === '' ? 'A tracked change' : `${whose(first)} tracked change`;

const verbs = { insertion: 'puts in', deletion: 'takes out' } as const;

/** "takes out “544” and puts in “545”", in the order of the text. */
function list(changes: readonly Mark[], pictures: readonly Picture[]): string {
  const said = changes.flatMap(({ kind, at, text }) =>
    kind === 'insertion' || kind === 'deletion' ? [`${verbs[kind]} ${thing(text, at, pictures)}`] : [],
  );
  const named = said.slice(0, most);
  const more = said.length - named.length;
  if (named.length === 0) return 'changes how the text looks';
  const words = more > 0 ? [...named, `makes ${String(more)} more`] : named;
  return words.length === 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

const most = 3;

function thing(text: string, at: Location, pictures: readonly Picture[]): string {
  if (text.trim() !== '') return quoted(text);
  if (text !== '' && !text.includes('\n')) return text.includes('\t') ? 'a tab' : 'a space';
  const isPicture = pictures.some(
    ({ at: { story, block, start } }) => story === at.story && block === at.block && start === at.start,
  );
  return isPicture ? 'a picture' : 'a line';
}
