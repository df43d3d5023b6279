/**
 * What happens to the document in the midst of a job (it is closed, somebody else writes in it, Word is slow or loses
 * the record) costs no word of anybody, and no figure reads otherwise than its record says.
 */

import type { ReportDocument } from '../../src/core/model/index.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';
import type { ArmedFault, Deed } from '../word-host/page/word-host-page.ts';
import { createTrials, each, expectSound, figuresOf } from './word-fault-trials.ts';
import { jobNames } from './word-fault-jobs.ts';

let word: WordHostSession;
beforeAll(async () => {
  word = await startWordHost({ service: true });
}, 120_000);
afterAll(() => word.close());
afterEach(async () => {
  await word.faults.clear();
  expect(await word.unknown()).toEqual([]);
  expect(word.outsideRequests).toEqual([]);
});

const trials = createTrials(() => word);

const others: readonly ArmedFault[] = [
  { kind: 'lost-xml-part' },
  { kind: 'lost-xml-part', nth: 1 },
  { kind: 'slice-fails', nth: 1 },
];

test.each(jobNames)('%s: the record is lost, or a slice of the file fails once', (name) =>
  each(others, JSON.stringify, (fault) => trials.survives(name, fault)),
);

test.each(['figure', 'link', 'refresh', 'sign off'] as const)(
  '%s: the file cannot be had at all, and the body is read instead',
  async (name) => {
    expect((await trials.survives(name, { kind: 'slice-fails' })).said.done).toBe(true);
  },
);

const inMany: readonly string[] = ['rest of a skeleton', 'refresh', 'section'];
/** Every other request of a job, of each job from another on; those that are written in many are tried at each. */
const everyOther = (name: string, at: number) =>
  inMany.includes(name) ? { from: 1, step: 1 } : { from: 1 + (at % 2), step: 2 };

/** The document is closed from that request on; the last time the job ends before it is. */
test.each(jobNames)('%s: the document is closed, whenever that is', async (name) => {
  const { from, step } = everyOther(name, jobNames.indexOf(name));
  let nth = from - step;
  for (let done = false; !done;) {
    nth += step;
    await each([nth], String, async () => {
      done = (await trials.survives(name, { kind: 'document-closed', nth })).said.done;
    });
    expect(nth).toBeLessThan(30);
  }
  expect(nth).toBeGreaterThan(2);
});

test('refresh: a slow Word is stopped half-way, and goes on another time', async () => {
  const undisturbed = await trials.plain('refresh');
  const made = await trials.trial('refresh', [{ kind: 'slow', ms: 40 }], { cancelAfter: 5 });
  const figures = figuresOf(undisturbed.before).length;
  expect(made.said.messages).toHaveLength(1);
  expect(made.said.updated.length).toBeGreaterThanOrEqual(5);
  expect(made.said.updated.length).toBeLessThan(figures);
  const written = figuresOf(made.after).filter(({ text }) => text !== '1,234,567');
  expect(made.said.updated).toEqual(written.map(({ tag }) => tag));
  expectSound(made, undisturbed);
  await trials.again(made);
});

const figure = 'rw:f:cla-start-number/E06000015/latest/value';
const note = 'A note from me.';

const deeds: readonly { readonly what: string; readonly deed: Deed; readonly mark: string }[] = [
  { what: 'types a paragraph above', deed: { before: 12, paragraph: note }, mark: note },
  {
    what: 'writes over the figure',
    deed: { at: { tag: figure, occurrence: 0 }, text: 'about 90' },
    mark: 'about 90',
  },
  { what: 'deletes a section above', deed: { without: 'rw:s:summary' }, mark: '' },
];

const textOf = ({ blocks }: ReportDocument): string =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');

test.each(['figure', 'sign off', 'section', 'link', 'safe fixes', 'keep'] as const)(
  '%s: somebody else writes in the report between reading and writing',
  (name) =>
    each(
      deeds.flatMap((one) => [1, 2].map((nth) => ({ ...one, nth }))),
      ({ what, nth }) => `${what} (${nth})`,
      async ({ deed, mark, nth }) => {
        const undisturbed = await trials.plain(name);
        const made = await trials.trial(name, [{ kind: 'co-author', nth, ...deed }]);
        expect(textOf(made.after)).toContain(mark);
        // What they took out is not to be found again; everything else is.
        const before = 'without' in deed ? without(made.before, deed.without) : made.before;
        expectSound({ ...made, before }, undisturbed, [figure]);
        await trials.again(made, [figure]);
      },
    ),
);

/** The report without what one control holds. */
function without(document: ReportDocument, tag: string): ReportDocument {
  const control = document.controls.find((one) => one.tag === tag);
  if (control === undefined) throw new Error(`There is no ${tag}.`);
  const blocks = document.blocks.filter((_, at) => at < control.first || at > control.last);
  return { ...document, blocks };
}

test('refresh: what somebody else writes over figures is kept, and the others are written', async () => {
  const undisturbed = await trials.plain('refresh');
  const tags = figuresOf(undisturbed.before).map(({ tag }) => tag);
  // The first request of five figures is the third; nobody can look at a figure and write it in one request.
  const cases = [1, 2, 3].flatMap((nth) =>
    [0, 7].filter((at) => nth < 3 || at > 0).map((at) => ({ nth, tag: tags[at] ?? '' })),
  );
  await each(
    cases,
    ({ nth, tag }) => `${nth} ${tag}`,
    async ({ nth, tag }) => {
      const deed = { at: { tag, occurrence: 0 }, text: 'about 90' };
      const made = await trials.trial('refresh', [{ kind: 'co-author', nth, ...deed }]);
      expect(figuresOf(made.after)).toContainEqual({ tag, text: 'about 90' });
      expect(made.said.updated.length).toBeGreaterThanOrEqual(tags.length - 1);
      expectSound(made, undisturbed, [tag]);
    },
  );
});
