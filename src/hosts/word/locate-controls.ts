import type { Control } from '../../core/model/index.ts';
import type { PackageReading } from '../../ooxml/index.ts';
import { messages, refuse } from './outcomes.ts';
import type { Refusal } from './outcomes.ts';
import { supportsApi } from './quirks.ts';
import { sameText } from './same-text.ts';
import type { Spot } from './steps.ts';
import { tells } from './told-text.ts';

const gone = refuse('not-found', messages.gone);
const changed = refuse('changed', messages.changed);
const beyond = refuse(
  'unsupported',
  'Word does not let Reportwright write into this kind of place. Fill it in by hand.',
);
/** Stories of which Word may give no controls: of text boxes it gives none (office-js issue 2945), of notes none is promised. */
const farStories: Readonly<Record<string, string>> = {
  footnotes: 'in a footnote',
  endnotes: 'in an endnote',
  textbox: 'in a text box',
};

const byHandIn = (where: string): string =>
  `This stands ${where}, which Reportwright cannot reach in Word. Change it there by hand.`;

/** What was asked for, from the next sync on. */
export type Answers<T> = () => ReadonlyMap<number, T | Refusal>;

/** Kinds of controls that Word gives only to those who ask for them (office-js issues 6144, 2160). */
const byType = { text: ['PlainText', '1.5'], checkbox: ['CheckBox', '1.7'] } as const;

/** Controls by their tag, and among those of one tag by their order; none that reads otherwise than it was read. */
export function askForControls(
  context: Word.RequestContext,
  reading: PackageReading,
  spots: readonly Spot[],
): Answers<Word.ContentControl> {
  const { document: read, scan } = reading;
  const wanted = new Set(spots.flatMap((spot) => (spot.in === 'control' ? [spot.control] : [])));
  const { document } = context;
  const groups: {
    readonly own: (index: number) => boolean;
    readonly items: () => readonly Word.ContentControl[];
  }[] = [];
  const isWanted = (own: (index: number) => boolean): boolean => [...wanted].some(own);
  const kindOf = (index: number) => (read.controls[index] as Control).kind;
  const isIn = (index: number, ...kinds: readonly string[]): boolean =>
    kinds.includes(scan.stories[scan.controls[index]?.story ?? 0]?.kind ?? '');
  const inBody = (index: number) => kindOf(index) === 'rich' && isIn(index, 'document');
  const inMargins = (index: number) => kindOf(index) === 'rich' && isIn(index, 'header', 'footer');
  const inNotes = (index: number) => kindOf(index) === 'rich' && isIn(index, 'footnotes', 'endnotes');
  const outside = (index: number) => inMargins(index) || inNotes(index);
  const isNote = ({ parentBody }: Word.ContentControl): boolean => /note/i.test(parentBody.type);
  const far = (index: number): Refusal | null => {
    const where = farStories[scan.stories[scan.controls[index]?.story ?? 0]?.kind ?? ''];
    return where === undefined ? null : refuse('unsupported', byHandIn(where));
  };
  const absent = (index: number): Refusal => far(index) ?? gone;
  const load = <T extends Word.ContentControlCollection>(collection: T, more = ''): T => {
    collection.load(`items/id,items/tag,items/text${more}`);
    return collection;
  };
  const body = isWanted(inBody) || isWanted(outside) ? load(document.body.contentControls) : null;
  if (body !== null) groups.push({ own: inBody, items: () => body.items });
  if (isWanted(outside)) {
    const all = load(document.contentControls, ',items/parentBody/type');
    const others = (): readonly Word.ContentControl[] => {
      const ids = new Set(body?.items.map(({ id }) => id));
      return all.items.filter(({ id }) => !ids.has(id));
    };
    groups.push({ own: inMargins, items: () => others().filter((control) => !isNote(control)) });
    groups.push({ own: inNotes, items: () => others().filter(isNote) });
  }
  for (const [kind, [type, version]] of Object.entries(byType)) {
    const own = (index: number) => kindOf(index) === kind && isIn(index, 'document');
    if (!isWanted(own) || !supportsApi('WordApi', version, document.body, 'getContentControls')) continue;
    const asked = load(document.body.getContentControls({ types: [type as Word.ContentControlType] }));
    groups.push({ own, items: () => asked.items });
  }
  return () => {
    const found = new Map<number, Word.ContentControl | Refusal>();
    for (const { own, items } of groups) {
      const ours = byTag(
        [...read.controls.keys()].filter(own),
        (index) => (read.controls[index] as Control).tag,
      );
      const theirs = byTag(items(), ({ tag }) => tag);
      for (const [tag, indices] of ours) {
        const there = theirs.get(tag) ?? [];
        for (const [at, index] of indices.entries()) {
          const item = there[at];
          if (!wanted.has(index)) continue;
          if (item === undefined || there.length < indices.length)
            found.set(index, item === undefined ? (there.length === 0 ? absent(index) : gone) : changed);
          // One that came in before it would be taken for it.
          else
            found.set(
              index,
              there.length === indices.length && readsAs(reading, index, item.text) ? item : changed,
            );
        }
      }
    }
    for (const index of wanted) if (!found.has(index)) found.set(index, far(index) ?? beyond);
    return found;
  };
}

/** Whether a control has the text that was read. One with tables or a placeholder in it reads otherwise in Word than in the file. */
export function readsAs(reading: PackageReading, index: number, told: string): boolean {
  const control = reading.document.controls[index] as Control;
  if (control.placeholder || control.level !== 'inline' || control.kind === 'checkbox') return true;
  // What a picture shows is no text to Word.
  if (control.picture !== undefined) return true;
  if (sameText(control.text, told)) return true;
  const scanned = reading.scan.controls[index];
  const paragraph = reading.scan.stories[scanned?.story ?? 0]?.blocks[control.first];
  return scanned !== undefined && paragraph?.kind === 'paragraph' && tells(reading, paragraph, told, scanned);
}

function byTag<T>(all: readonly T[], tagOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(tagOf(one));
    if (group === undefined) groups.set(tagOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
