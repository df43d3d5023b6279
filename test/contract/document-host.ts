/** What every DocumentHost does, in Word or in memory. A host passes by being given to `describeDocumentHost`. */

import fc from 'fast-check';
import { emptyLedger } from '../../src/core/model/index.ts';
import type { Edit } from '../../src/core/model/index.ts';
import { brokenInvariants } from '../support/validate.ts';
import { arbitraryEdits } from './arbitrary-edits.ts';
import { describeBlocks } from './host-blocks.ts';
import { describeControls } from './host-controls.ts';
import { describeFigures } from './host-figures.ts';
import { describeLinks } from './host-links.ts';
import { describeParagraphs } from './host-paragraphs.ts';
import { describePictures } from './host-pictures.ts';
import {
  applying,
  done,
  paragraphAt,
  partsIn,
  partsOf,
  readOf,
  refused,
  replace,
  sameBytes,
  setFigure,
  textAt,
} from './host-under-test.ts';
import type { MakeHost } from './host-under-test.ts';
import { sampleReport } from './sample-report.ts';

/** `runs`: how many random lists of edits to try; fewer for a host that is slow. */
export function describeDocumentHost(
  name: string,
  make: MakeHost,
  options: { readonly runs?: number } = {},
): void {
  const after = applying(make);
  const open = () => make(sampleReport());

  describe(`${name}: reading`, () => {
    test('gives the same document every time', async () => {
      const host = await open();
      expect(await host.read()).toEqual(await host.read());
    });

    test('a report that can be written into gives no reason against it', async () => {
      const host = await open();
      await host.read();
      expect(host.readOnly()).toBeNull();
    });

    test('a report that nothing is done to is saved part by part as it was', async () => {
      const host = await open();
      await host.apply([]);
      expect(await partsOf(host)).toEqual(partsIn(sampleReport()));
    });
  });

  describeControls(name, make);
  describeParagraphs(name, make);
  describeBlocks(name, make);
  describeFigures(name, make);
  describeLinks(name, make);
  describePictures(name, make);

  describe(`${name}: a change that is followed`, () => {
    const edits: readonly Edit[] = [
      setFigure(0, '545', '550'),
      setFigure(1, '545', '550'),
      replace({ block: 2, start: 15, end: 23 }, 'children', 'young people'),
      { kind: 'set-ledger', ledger: emptyLedger },
    ];

    test('says how far it has got, up to the number of edits', async () => {
      const host = await open();
      const told: (readonly [number, number])[] = [];
      const outcomes = await host.apply(edits, { progress: (soFar, total) => told.push([soFar, total]) });
      expect(outcomes).toEqual(edits.map(() => done));
      expect(told.map(([soFar]) => soFar)).toEqual(told.map(([soFar]) => soFar).sort((a, b) => a - b));
      expect(told.every(([, total]) => total === edits.length)).toBe(true);
      expect(told.at(-1)).toEqual([edits.length, edits.length]);
    });

    test('that is cancelled before it begins changes nothing', async () => {
      const host = await open();
      expect(await host.apply(edits, { cancelled: () => true })).toEqual(
        edits.map(() => refused('cancelled')),
      );
      expect(await partsOf(host)).toEqual(partsIn(sampleReport()));
    });

    test('that is cancelled on its way has done what it says, and leaves a report that can be read', async () => {
      const host = await open();
      let isEnough = false;
      const outcomes = await host.apply(edits, {
        progress: () => {
          isEnough = true;
        },
        cancelled: () => isEnough,
      });
      outcomes.forEach((outcome) => expect([done, refused('cancelled')]).toContainEqual(outcome));
      const document = await readOf(host);
      expect(document.problems).toEqual([]);
      expect(textAt(document, 2).includes('550')).toBe(outcomes[0]?.done);
      expect(textAt(document, 14).includes('550')).toBe(outcomes[1]?.done);
      expect(textAt(document, 2).includes('young people')).toBe(outcomes[2]?.done);
      expect(document.ledger.state).toBe(outcomes[3]?.done === true ? 'read' : 'absent');
      expect(brokenInvariants(await host.bytes())).toEqual([]);
    });
  });

  describe(`${name}: edits together`, () => {
    test('each has its outcome, in order, and those that are refused hold nobody up', async () => {
      const edits: readonly Edit[] = [
        setFigure(0, '545', '550'),
        setFigure(9, '545', '550'),
        replace({ block: 2, start: 15, end: 23 }, 'children', 'young people'),
        setFigure(0, '545', '560'),
        { kind: 'set-heading-level', at: { block: 4 }, level: 1 },
        { kind: 'split-paragraph', at: { block: 4, start: 3, end: 3 } },
      ];
      const { host, outcomes, document } = await after(edits);
      const expected = [done, refused('not-found'), done, refused('overlap'), done, refused('overlap')];
      expect(outcomes).toEqual(
        edits.map(({ kind }, index) => (host.supports.has(kind) ? expected[index] : refused('unsupported'))),
      );
      expect(textAt(document, 2)).toBe('There were 550 young people.');
      expect(paragraphAt(document, 4)).toMatchObject({ text: 'REASONS', headingLevel: 1 });
    });

    test('two figures put in at one place stand in the order in which they were asked for', async () => {
      const insert = (text: string): Edit => ({
        kind: 'insert-inline',
        inlines: [{ kind: 'text', text }],
        at: { block: 2, start: 3, end: 3 },
      });
      const { document } = await after([insert('1'), insert('2')]);
      expect(textAt(document, 2)).toBe('The12re were 545 children.');
    });

    test('a refused edit changes nothing in the file', async () => {
      const { host } = await after([
        setFigure(0, 'x', 'y'),
        {
          kind: 'insert-content',
          content: [{ kind: 'appendix', label: 'Appendix 9', title: '' }],
          at: { where: 'before', block: 8 },
        },
        { kind: 'set-language', language: 'not a language' },
      ]);
      expect(await partsOf(host)).toEqual(partsIn(sampleReport()));
    });

    test('parts that no edit touches keep their bytes', async () => {
      const { host } = await after([setFigure(0, '545', '550')]);
      const before = partsIn(sampleReport());
      const changed = [...(await partsOf(host))].filter(
        ([part, bytes]) => !sameBytes(before.get(part), bytes),
      );
      expect(changed.map(([part]) => part)).toEqual(['word/document.xml']);
    });

    test('any list of edits gets as many outcomes, and leaves a report that can be read', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryEdits, arbitraryEdits, async (first, second) => {
          const host = await open();
          for (const edits of [first, second]) {
            const outcomes = await host.apply(edits);
            expect(outcomes).toHaveLength(edits.length);
            expect(outcomes.filter((outcome) => !outcome.done && outcome.reason === 'host')).toEqual([]);
            const document = await readOf(host);
            expect(document.problems).toEqual([]);
            expect(brokenInvariants(await host.bytes())).toEqual([]);
          }
        }),
        { numRuns: options.runs ?? 120, seed: 20260120 },
      );
    });
  });
}
