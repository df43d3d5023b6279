/**
 * What every DocumentHost does, in Word or in memory. A host passes by being given to `describeDocumentHost`.
 * `bytes` gives the file as it would be saved.
 */

import fc from 'fast-check';
import { emptyLedger } from '../../src/core/model/index.ts';
import type {
  DocumentHost,
  Edit,
  EditOutcome,
  Ledger,
  Location,
  Paragraph,
  ReportDocument,
} from '../../src/core/model/index.ts';
import { openPackage } from '../../src/ooxml/index.ts';
import { brokenInvariants } from '../support/validate.ts';
import { arbitraryEdits } from './arbitrary-edits.ts';
import { numberTag, sampleReport } from './sample-report.ts';

export type TestedHost = DocumentHost & { bytes(): Promise<Uint8Array> | Uint8Array };

export function describeDocumentHost(
  name: string,
  make: (bytes: Uint8Array) => Promise<TestedHost>,
  options: { readonly runs?: number } = {},
): void {
  const open = (): Promise<TestedHost> => make(sampleReport());

  /** Applies edits to a fresh report; gives what came of them and how it reads afterwards. */
  const after = async (
    edits: readonly Edit[],
  ): Promise<{ host: TestedHost; outcomes: readonly EditOutcome[]; document: ReportDocument }> => {
    const host = await open();
    const outcomes = await host.apply(edits);
    return { host, outcomes, document: await readOf(host) };
  };
  const done = { done: true };
  const refused = (reason: string) => ({
    done: false,
    reason,
    message: expect.stringMatching(/^[A-Z"].+\.$/s),
  });

  describe(`${name}: reading`, () => {
    test('gives the same document every time', async () => {
      const host = await open();
      expect(await host.read()).toEqual(await host.read());
    });

    test('a report that nothing is done to is saved part by part as it was', async () => {
      const host = await open();
      await host.apply([]);
      expect(await partsOf(host)).toEqual(partsIn(sampleReport()));
    });
  });

  describe(`${name}: the text of controls`, () => {
    test('a figure gets its new text, once for each occurrence that is named', async () => {
      const { outcomes, document } = await after([setFigure(1, '545', '550')]);
      expect(outcomes).toEqual([done]);
      expect(textAt(document, 2)).toBe('There were 545 children.');
      expect(textAt(document, 14)).toBe('Again: 550.');
    });

    test('a control that no longer reads as expected is left alone', async () => {
      const { outcomes, document } = await after([setFigure(0, '544', '550')]);
      expect(outcomes).toEqual([refused('changed')]);
      expect(textAt(document, 2)).toBe('There were 545 children.');
    });

    test('a control that is not there is said to be gone', async () => {
      const { outcomes } = await after([setFigure(7, '545', '550')]);
      expect(outcomes).toEqual([refused('not-found')]);
    });

    test('a locked control is left alone', async () => {
      const edit = setControl('fixed', 'Do not change', 'Changed');
      expect((await after([edit])).outcomes).toEqual([refused('locked')]);
    });

    test('words in place of guidance are the author’s: the place no longer counts as a placeholder', async () => {
      const { outcomes, document } = await after([
        setControl('rw:o:legal', 'Name and date', 'P. Okafor, 8 January 2026'),
      ]);
      expect(outcomes).toEqual([done]);
      expect(controlOf(document, 'rw:o:legal')).toMatchObject({
        text: 'P. Okafor, 8 January 2026',
        placeholder: false,
      });
      expect(paragraphAt(document, 10).guidance).toEqual([]);
    });

    test('an emptied control stays, empty, and can be filled again', async () => {
      const { host, document } = await after([setControl('rw:h:title', 'Children in Care', '')]);
      expect(controlOf(document, 'rw:h:title')).toMatchObject({ text: '', first: 0 });
      expect(await host.apply([setControl('rw:h:title', '', 'A new title')])).toEqual([done]);
      expect(textAt(await readOf(host), 0)).toBe('A new title');
    });

    test('text is never markup, and line breaks and tabs come back as they went in', async () => {
      const text = 'a < b & "c"\t</w:t>\n  d  ';
      const { document } = await after([setControl('rw:h:title', 'Children in Care', text)]);
      expect(controlOf(document, 'rw:h:title').text).toBe(text);
    });

    test('the same text again changes nothing in the file', async () => {
      const { host, outcomes } = await after([setFigure(0, '545', '545')]);
      expect(outcomes).toEqual([done]);
      expect(await partsOf(host)).toEqual(partsIn(sampleReport()));
    });

    test('a control in a header is filled like any other', async () => {
      const { outcomes, document } = await after([
        { kind: 'set-control-text', tag: 'rw:h:title', occurrence: 1, expected: 'Header title', text: 'New' },
      ]);
      expect(outcomes).toEqual([done]);
      expect(document.stories.find((story) => story.id === 'header1')?.blocks[0]).toMatchObject({
        text: 'New',
      });
    });

    test('a check box is ticked and cleared, box and state together', async () => {
      const tick = (checked: boolean): Edit => ({
        kind: 'set-checked',
        tag: 'rw:h:theme/0',
        occurrence: 0,
        checked,
      });
      const { host, document } = await after([tick(true)]);
      expect(controlOf(document, 'rw:h:theme/0')).toMatchObject({ checked: true, text: '☒' });
      expect(await host.apply([tick(false)])).toEqual([done]);
      expect(controlOf(await readOf(host), 'rw:h:theme/0')).toMatchObject({ checked: false, text: '☐' });
    });
  });

  describe(`${name}: the text of paragraphs`, () => {
    test('words are replaced across differently formatted runs', async () => {
      const { outcomes, document } = await after([
        replace({ block: 2, start: 0, end: 10 }, 'There were', 'We had'),
      ]);
      expect(outcomes).toEqual([done]);
      expect(textAt(document, 2)).toBe('We had 545 children.');
      expect(controlOf(document, numberTag).text).toBe('545');
    });

    test('words that read otherwise than expected are left alone', async () => {
      const { outcomes } = await after([replace({ block: 2, start: 0, end: 5 }, 'Where', 'There')]);
      expect(outcomes).toEqual([refused('changed')]);
    });

    test.each([11, 14])('typing at either side of a figure does not fall into it (at %i)', async (at) => {
      const { document } = await after([replace({ block: 2, start: at, end: at }, '', '#')]);
      expect(textAt(document, 2)).toBe(`There were ${at === 11 ? '#545' : '545#'} children.`);
      expect(controlOf(document, numberTag).text).toBe('545');
    });

    test('typing at the end of a field goes on filling the field', async () => {
      const { document } = await after([replace({ block: 0, start: 16, end: 16 }, '', ' 2026')]);
      expect(controlOf(document, 'rw:h:title').text).toBe('Children in Care 2026');
    });

    test('a figure goes with the sentence that it is deleted in; a field stays, empty', async () => {
      const { document } = await after([
        replace({ block: 2, start: 6, end: 18 }, 'were 545 chi', ''),
        replace({ block: 11, start: 1, end: 9 }, ' Schools', ' Housing'),
      ]);
      expect(textAt(document, 2)).toBe('There ldren.');
      expect(document.controls.filter((control) => control.tag === numberTag)).toHaveLength(1);
      expect(textAt(document, 11)).toBe('☐ Housing');
    });

    test('guidance that is typed over is guidance no longer', async () => {
      const { document } = await after([
        replace({ block: 3, start: 0, end: 17 }, 'Say what matters.', 'It matters.'),
      ]);
      expect(paragraphAt(document, 3)).toMatchObject({ text: 'It matters.', guidance: [] });
    });

    test('tracked deletions stay and tracked insertions take the words', async () => {
      const { document } = await after([replace({ block: 5, start: 3, end: 8 }, 'will ', 'must ')]);
      expect(textAt(document, 5)).toBe('We must act & report.');
      expect(document.revisions).toBe(2);
    });

    test('an empty paragraph can be typed into', async () => {
      const { outcomes, document } = await after([replace({ block: 15, start: 0, end: 0 }, '', 'The end')]);
      expect(outcomes).toEqual([done]);
      expect(textAt(document, 15)).toBe('The end');
    });

    test('a place is found by its words where its block has gone', async () => {
      const quote = { exact: 'act', prefix: 'will ', suffix: ' &' };
      const { document } = await after([replace({ block: 99, quote }, 'act', 'think')]);
      expect(textAt(document, 5)).toBe('We will think & report.');
    });

    test.each([0, 4, 8, 12, 14, 20, 24])('a paragraph is split at %i and joined again', async (at) => {
      const { host, outcomes, document } = await after([
        { kind: 'split-paragraph', at: { block: 2, start: at, end: at } },
      ]);
      expect(outcomes).toEqual([done]);
      // No control is cut in two: inside the figure, the cut comes after it.
      const cut = at === 12 ? 14 : at;
      const text = 'There were 545 children.';
      expect([textAt(document, 2), textAt(document, 3)]).toEqual([text.slice(0, cut), text.slice(cut)]);
      expect(await host.apply([{ kind: 'join-paragraph', at: { block: 3, start: 0, end: 0 } }])).toEqual([
        done,
      ]);
      const joined = await readOf(host);
      expect(textAt(joined, 2)).toBe(text);
      expect(joined.blocks).toHaveLength(16);
    });

    test('a paragraph is not joined to a table, a heading of another section or nothing', async () => {
      const { outcomes } = await after(
        [0, 4, 11].map((block): Edit => ({ kind: 'join-paragraph', at: { block, start: 0, end: 0 } })),
      );
      expect(outcomes).toEqual([0, 1, 2].map(() => refused('unsupported')));
    });
  });

  describe(`${name}: insertions`, () => {
    const figure = {
      kind: 'control',
      control: { tag: 'rw:f:cla-rate/E06000015/latest/value', title: 'Rate' },
      text: '88',
      guidance: '',
    } as const;

    test.each([0, 4, 11, 14, 24])('a figure is put in at a cursor (at %i)', async (at) => {
      const { outcomes, document } = await after([
        {
          kind: 'insert-inline',
          inlines: [figure, { kind: 'text', text: ' each' }],
          at: { block: 2, start: at, end: at },
        },
      ]);
      expect(outcomes).toEqual([done]);
      const text = 'There were 545 children.';
      expect(textAt(document, 2)).toBe(`${text.slice(0, at)}88 each${text.slice(at)}`);
      expect(controlOf(document, figure.control.tag)).toMatchObject({
        text: '88',
        level: 'inline',
        kind: 'rich',
      });
    });

    test('a figure takes the place of guidance', async () => {
      const { document } = await after([
        { kind: 'insert-inline', inlines: [figure], at: { block: 3, start: 5, end: 5 } },
      ]);
      expect(paragraphAt(document, 3)).toMatchObject({ text: '88', guidance: [] });
    });

    test('a figure never stands inside another', async () => {
      const { document } = await after([
        { kind: 'insert-inline', inlines: [figure], at: { block: 2, start: 12, end: 12 } },
      ]);
      expect(textAt(document, 2)).toBe('There were 54588 children.');
      expect(controlOf(document, numberTag).text).toBe('545');
    });

    const section = (id: string): Edit & { kind: 'insert-content' } => ({
      kind: 'insert-content',
      at: { where: 'after', block: 3 },
      content: [
        {
          kind: 'section',
          control: { tag: `rw:s:${id}`, title: id },
          content: [
            { kind: 'heading', level: 1, text: id.toUpperCase(), numbering: 'body' },
            { kind: 'clause', numbering: 'body', inlines: [{ kind: 'guidance', text: 'Say why.' }] },
          ],
        },
      ],
    });

    test('a section goes beside the section that it follows, with a heading and a number of its own', async () => {
      const { outcomes, document } = await after([section('legal'), section('risk')]);
      expect(outcomes).toEqual([done, done]);
      expect(paragraphAt(document, 4)).toMatchObject({ text: 'LEGAL', headingLevel: 1, number: null });
      expect(paragraphAt(document, 5)).toMatchObject({ number: '1.1', guidance: [{ start: 0, end: 8 }] });
      expect(paragraphAt(document, 7)).toMatchObject({ number: '2.1' });
      expect(controlOf(document, 'rw:s:summary')).toMatchObject({ first: 1, last: 3 });
      expect(controlOf(document, 'rw:s:legal')).toMatchObject({ first: 4, last: 5, level: 'block' });
    });

    test('a section added between two others takes the number of its place', async () => {
      const { host } = await after([section('legal'), section('risk')]);
      await host.apply([{ ...section('property'), at: { where: 'after', block: 5 } }]);
      const document = await readOf(host);
      expect([5, 7, 9].map((block) => paragraphAt(document, block).number)).toEqual(['1.1', '2.1', '3.1']);
    });

    test('nothing is put inside a table, and a report with text is not filled from the beginning', async () => {
      const { outcomes } = await after([
        { ...section('a'), at: { where: 'before', block: 9 } },
        { ...section('b'), at: { where: 'whole' } },
        { ...section('c'), at: { where: 'after', block: 40 } },
      ]);
      expect(outcomes).toEqual([refused('unsupported'), refused('changed'), refused('not-found')]);
    });

    test('a row is added to a table', async () => {
      const { outcomes, document } = await after([
        {
          kind: 'append-row',
          table: 6,
          cells: [
            [{ kind: 'text', text: 'Property officer' }],
            [
              {
                kind: 'control',
                control: { tag: 'rw:o:property', title: 'Property officer' },
                text: '',
                guidance: 'Name',
              },
            ],
          ],
        },
      ]);
      expect(outcomes).toEqual([done]);
      expect(document.blocks[6]).toMatchObject({ rows: [{}, {}, {}] });
      expect(textAt(document, 11)).toBe('Property officer');
      expect(controlOf(document, 'rw:o:property')).toMatchObject({ placeholder: true, text: 'Name' });
    });
  });

  describe(`${name}: headings, pictures, tables and properties`, () => {
    test('a line in bold capitals becomes a heading', async () => {
      const { document } = await after([{ kind: 'set-heading-level', at: { block: 4 }, level: 2 }]);
      expect(paragraphAt(document, 4)).toMatchObject({
        headingLevel: 2,
        style: 'heading 2',
        text: 'REASONS',
      });
    });

    test('a picture is described', async () => {
      const { document } = await after([{ kind: 'set-alt-text', picture: 0, text: 'Rates "fell" & rose' }]);
      expect(document.pictures[0]?.altText).toBe('Rates "fell" & rose');
    });

    test('the first row of a table is marked as its header', async () => {
      const { document } = await after([{ kind: 'set-header-row', table: 6 }]);
      expect(document.blocks[6]).toMatchObject({ rows: [{ header: true }, { header: false }] });
    });

    test('title and language are set', async () => {
      const { document } = await after([
        { kind: 'set-title', title: 'Care & <support>' },
        { kind: 'set-language', language: 'en-GB' },
      ]);
      expect(document.properties).toEqual({ title: 'Care & <support>', language: 'en-GB' });
    });

    test('the record of the report is kept and read again, whatever its text', async () => {
      const ledger: Ledger = { ...emptyLedger, header: { title: '<ledger>]]>&\u0001\ufffe\ud83d\ude00' } };
      const { host, document } = await after([{ kind: 'set-ledger', ledger }]);
      expect(document.ledger).toEqual({ state: 'read', ledger });
      await host.apply([{ kind: 'set-ledger', ledger: emptyLedger }]);
      expect((await readOf(host)).ledger).toEqual({ state: 'read', ledger: emptyLedger });
    });
  });

  describe(`${name}: edits together`, () => {
    test('each has its outcome, in order, and those that are refused hold nobody up', async () => {
      const { outcomes, document } = await after([
        setFigure(0, '545', '550'),
        setFigure(9, '545', '550'),
        replace({ block: 2, start: 15, end: 23 }, 'children', 'young people'),
        setFigure(0, '545', '560'),
        { kind: 'set-heading-level', at: { block: 4 }, level: 1 },
        { kind: 'split-paragraph', at: { block: 4, start: 3, end: 3 } },
      ]);
      expect(outcomes).toEqual([
        done,
        refused('not-found'),
        done,
        refused('overlap'),
        done,
        refused('overlap'),
      ]);
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

const setControl = (tag: string, expected: string, text: string, occurrence = 0): Edit => ({
  kind: 'set-control-text',
  tag,
  occurrence,
  expected,
  text,
});
const setFigure = (occurrence: number, expected: string, text: string): Edit =>
  setControl(numberTag, expected, text, occurrence);
const replace = (at: Location, expected: string, text: string): Edit => ({
  kind: 'replace-text',
  at,
  expected,
  text,
});

async function readOf(host: DocumentHost): Promise<ReportDocument> {
  const read = await host.read();
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function partsIn(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const pkg = openPackage(file);
  if (!pkg.ok) throw new Error(pkg.error.message);
  return pkg.value.parts;
}

const partsOf = async (host: TestedHost): Promise<ReadonlyMap<string, Uint8Array>> =>
  partsIn(await host.bytes());

const sameBytes = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && Buffer.compare(a, b) === 0;

function paragraphAt(document: ReportDocument, block: number): Paragraph {
  const found = document.blocks[block];
  if (found?.kind !== 'paragraph') throw new Error(`Block ${block} is no paragraph.`);
  return found;
}

const textAt = (document: ReportDocument, block: number): string => paragraphAt(document, block).text;

function controlOf(document: ReportDocument, tag: string): ReportDocument['controls'][number] {
  const found = document.controls.find((control) => control.tag === tag);
  if (found === undefined) throw new Error(`There is no control ${tag}.`);
  return found;
}
