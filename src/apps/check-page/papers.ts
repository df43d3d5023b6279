/** The papers on the page, as a value: what was dropped, how far its check is, and what came of it. */

import type { ReportTypeId } from '../../core/model/index.ts';
import type { CheckedFile } from '../checked/checked-file.ts';
import type { CheckedPaper } from './check-paper.ts';
import { verdictOn, verdictsInWords } from '../checked/verdict.ts';

/** A file and where it stood: its folder where one was dropped, else its name alone. */
export interface DroppedFile {
  readonly file: File;
  readonly path: string;
}

export interface Paper extends DroppedFile {
  readonly id: number;
  readonly state: 'waiting' | 'checking' | 'checked';
  /** Counts its checks: the answer to an earlier one comes too late. */
  readonly run: number;
  /** The latest answer; stays while it is checked again. */
  readonly answer: CheckedPaper | null;
  /** What was there under the same name, until it is known whether this is the same paper. */
  readonly before: Omit<Paper, 'before'> | null;
  /** Chosen by hand. */
  readonly typeId: ReportTypeId | null;
  /** Since the check before, where it was checked again. */
  readonly changes: Changes | null;
}

export interface Changes {
  readonly gone: number;
  /** Keys of findings. */
  readonly fresh: ReadonlySet<string>;
}

export interface Papers {
  readonly list: readonly Paper[];
  readonly nextId: number;
}

export type PapersAction =
  | { readonly kind: 'dropped'; readonly files: readonly DroppedFile[] }
  | { readonly kind: 'started'; readonly id: number }
  | {
      readonly kind: 'answered';
      readonly id: number;
      readonly run: number;
      readonly answer: CheckedPaper;
    }
  | { readonly kind: 'type'; readonly id: number; readonly typeId: ReportTypeId | null }
  | { readonly kind: 'again'; readonly ids: readonly number[] }
  | { readonly kind: 'removed'; readonly id: number }
  | { readonly kind: 'cleared' };

export const noPapers: Papers = { list: [], nextId: 1 };

export function reduce(papers: Papers, action: PapersAction): Papers {
  const { list } = papers;
  const each = (change: (paper: Paper) => Paper): Papers => ({ ...papers, list: list.map(change) });
  switch (action.kind) {
    case 'dropped':
      return dropped(papers, action.files);
    case 'started':
      return each((paper) => (paper.id === action.id ? { ...paper, state: 'checking' } : paper));
    case 'answered':
      return answered(papers, action.id, action.run, action.answer);
    case 'type':
      return each((paper) =>
        paper.id === action.id ? { ...again(paper), typeId: action.typeId, changes: null } : paper,
      );
    case 'again':
      return each((paper) => (action.ids.includes(paper.id) ? again(paper) : paper));
    case 'removed':
      return { ...papers, list: list.filter(({ id }) => id !== action.id) };
    case 'cleared':
      return { ...papers, list: [] };
  }
}

const again = (paper: Paper): Paper => ({ ...paper, state: 'waiting', run: paper.run + 1 });

/** A file of a name that is there already is taken for a new version of that paper; two of one drop are two papers. */
function dropped({ list, nextId }: Papers, files: readonly DroppedFile[]): Papers {
  const next = [...list];
  let id = nextId;
  const taken = new Set<number>();
  for (const { file, path } of files) {
    const at = next.findIndex((paper) => paper.path === path && paper.id < nextId && !taken.has(paper.id));
    const old = next[at];
    if (old === undefined) {
      next.push({
        file,
        path,
        id: id++,
        state: 'waiting',
        run: 1,
        answer: null,
        before: null,
        typeId: null,
        changes: null,
      });
      continue;
    }
    taken.add(old.id);
    const { before, ...itself } = old;
    // Of two versions that come before the first is checked, only the later counts.
    next[at] = { ...again(old), file, before: old.answer === null ? before : itself };
  }
  return { list: next, nextId: id };
}

function answered({ list, nextId }: Papers, id: number, run: number, answer: CheckedPaper): Papers {
  const at = list.findIndex((paper) => paper.id === id && paper.run === run);
  const paper = list[at];
  if (paper === undefined) return { list, nextId };
  const { before } = paper;
  const done: Paper = {
    ...paper,
    state: 'checked',
    answer,
    before: null,
    changes: paper.answer?.checked && answer.checked ? changes(paper.answer, answer) : null,
  };
  const next = [...list];
  if (before === null || before.answer === null || samePaper(before.answer, answer)) {
    next[at] = done;
    return { list: next, nextId };
  }
  // Another paper that bears the same name: both stay.
  next.splice(
    at,
    1,
    { ...before, state: 'checked', before: null },
    {
      ...done,
      id: nextId,
      typeId: null,
      changes: null,
    },
  );
  return { list: next, nextId: nextId + 1 };
}

/** Two files of one name are versions of one paper unless both say what they are called and differ in it. */
const samePaper = ({ checked: a }: CheckedFile, { checked: b }: CheckedFile): boolean =>
  a === null || b === null || a.title === '' || b.title === '' || a.title === b.title;

function changes({ checked: before }: CheckedFile, { checked: after }: CheckedFile): Changes {
  const [old, now] = [before, after].map(
    (report) => new Set(report?.findings.map(({ key }) => key) ?? []),
  ) as [Set<string>, Set<string>];
  return {
    gone: [...old].filter((key) => !now.has(key)).length,
    fresh: new Set([...now].filter((key) => !old.has(key))),
  };
}

/** The next to be checked; null where one is being checked or none is left. */
export function nextToCheck({ list }: Papers): Paper | null {
  if (list.some(({ state }) => state === 'checking')) return null;
  return list.find(({ state }) => state === 'waiting') ?? null;
}

export const isDone = ({ list }: Papers): boolean => list.every(({ state }) => state === 'checked');

/** Answers in the order of the papers. */
export const answersOf = ({ list }: Papers): readonly CheckedFile[] =>
  list.flatMap(({ answer }) => (answer === null ? [] : [answer]));

/** "3 papers: 2 ready, 1 not ready." */
export function summaryOf(papers: Papers): string {
  const answers = answersOf(papers);
  const { length } = answers;
  return `${length} ${length === 1 ? 'paper' : 'papers'}: ${verdictsInWords(answers.map(verdictOn))}.`;
}

/** "3 findings are gone, 1 is new."; null where nothing is to be said. */
export function changesInWords({ gone, fresh }: Changes): string {
  if (gone === 0 && fresh.size === 0) return 'Checked again: the same as before.';
  return `Checked again: ${gone === 1 ? '1 finding is' : `${gone} findings are`} gone, ${fresh.size === 0 ? 'none is' : fresh.size === 1 ? '1 is' : `${fresh.size} are`} new.`;
}
