import {
  answersOf,
  changesInWords,
  isDone,
  nextToCheck,
  noPapers,
  reduce,
  summaryOf,
} from '../../../src/apps/check-page/papers.ts';
import type { Papers, PapersAction } from '../../../src/apps/check-page/papers.ts';
import type { CheckedPaper } from '../../../src/apps/check-page/check-paper.ts';
import type { CheckedReport } from '../../../src/apps/checked/checked-file.ts';

const file = (name: string) => ({ file: new File(['x'], name), path: name });

/** What is said of a paper of this title with findings of these keys; null for one that could not be read. */
const answer = (path: string, title: string | null, keys: readonly string[] = []): CheckedPaper => ({
  file: path,
  checked:
    title === null
      ? null
      : ({
          title,
          type: { id: 'derby-2015', title: 'Derby', confidence: 1 },
          ready: keys.length === 0,
          findings: keys.map((key) => ({ key })),
        } as unknown as CheckedReport),
  error: title === null ? { kind: 'damaged', message: 'The file is damaged.' } : null,
  rules: new Map(),
});

const after = (papers: Papers, ...actions: readonly PapersAction[]): Papers => actions.reduce(reduce, papers);
const drop = (...names: readonly string[]): PapersAction => ({ kind: 'dropped', files: names.map(file) });

/** Checks everything that waits, with these answers by their path. */
function checkAll(papers: Papers, answers: Readonly<Record<string, CheckedPaper>>): Papers {
  const next = nextToCheck(papers);
  if (next === null) return papers;
  const { id, run, path } = next;
  const told = answers[path] ?? answer(path, path);
  return checkAll(
    after(papers, { kind: 'started', id }, { kind: 'answered', id, run, answer: told }),
    answers,
  );
}

describe('papers that are dropped', () => {
  it('are checked one after the other, in their order', () => {
    const two = after(noPapers, drop('b.docx', 'a.docx'));
    expect(nextToCheck(two)?.path).toBe('b.docx');
    const begun = after(two, { kind: 'started', id: 1 });
    expect(nextToCheck(begun)).toBeNull();
    expect(
      nextToCheck(after(begun, { kind: 'answered', id: 1, run: 1, answer: answer('b.docx', 'B') }))?.path,
    ).toBe('a.docx');
  });

  it('are counted by how they came out, the unreadable one among them', () => {
    const done = checkAll(after(noPapers, drop('a.docx', 'b.docx', 'c.docx')), {
      'b.docx': answer('b.docx', 'B', ['one']),
      'c.docx': answer('c.docx', null),
    });
    expect(isDone(done)).toBe(true);
    expect(summaryOf(done)).toBe('3 papers: 1 ready, 1 not ready, 1 not checked.');
  });

  it('stay two where one drop has two of the same name', () => {
    const done = checkAll(after(noPapers, drop('paper.docx', 'paper.docx')), {});
    expect(done.list.map(({ path }) => path)).toEqual(['paper.docx', 'paper.docx']);
  });
});

describe('a file that is dropped again', () => {
  const first = checkAll(after(noPapers, drop('a.docx', 'b.docx')), {
    'a.docx': answer('a.docx', 'Children in Care', ['one', 'two']),
  });

  it('takes the place of its older version, and what is gone and new is told', () => {
    const again = checkAll(after(first, drop('a.docx')), {
      'a.docx': answer('a.docx', 'Children in Care', ['two', 'three', 'four']),
    });
    expect(again.list.map(({ id }) => id)).toEqual([1, 2]);
    const changes = again.list[0]?.changes;
    expect([...(changes?.fresh ?? [])]).toEqual(['three', 'four']);
    expect(changesInWords(changes!)).toBe('Checked again: 1 finding is gone, 2 are new.');
  });

  it('shows the older answer until the new one is there', () => {
    const waiting = after(first, drop('a.docx'));
    expect(waiting.list[0]?.state).toBe('waiting');
    expect(answersOf(waiting)[0]?.checked?.title).toBe('Children in Care');
  });

  it('stands beside the older one where it turns out to be another paper', () => {
    const again = checkAll(after(first, drop('a.docx')), { 'a.docx': answer('a.docx', 'Budget') });
    expect(answersOf(again).map(({ checked }) => checked?.title)).toEqual([
      'Children in Care',
      'Budget',
      'b.docx',
    ]);
    expect(new Set(again.list.map(({ id }) => id)).size).toBe(3);
  });

  it('takes the place of one that could not be read', () => {
    const broken = checkAll(after(noPapers, drop('a.docx')), { 'a.docx': answer('a.docx', null) });
    const mended = checkAll(after(broken, drop('a.docx')), { 'a.docx': answer('a.docx', 'Budget') });
    expect(mended.list).toHaveLength(1);
    expect(summaryOf(mended)).toBe('1 paper: 1 ready.');
  });
});

describe('an answer that comes too late', () => {
  it('is not taken for the check that was asked for since', () => {
    const begun = after(noPapers, drop('a.docx'), { kind: 'started', id: 1 });
    const rechosen = after(begun, { kind: 'type', id: 1, typeId: 'derby-2015' });
    const late = after(rechosen, { kind: 'answered', id: 1, run: 1, answer: answer('a.docx', 'Old') });
    expect(late.list[0]).toMatchObject({ state: 'waiting', answer: null, typeId: 'derby-2015' });
  });

  it('is dropped for a paper that was taken off the page', () => {
    const begun = after(noPapers, drop('a.docx'), { kind: 'started', id: 1 });
    const late = after(
      begun,
      { kind: 'removed', id: 1 },
      { kind: 'answered', id: 1, run: 1, answer: answer('a.docx', 'A') },
    );
    expect(late.list).toEqual([]);
  });
});
