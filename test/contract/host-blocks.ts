import { emptyLedger } from '../../src/core/model/index.ts';
import type { Edit, Ledger, PersonalName } from '../../src/core/model/index.ts';
import { applying, controlOf, done, paragraphAt, readOf, refused, takes, textAt } from './host-under-test.ts';
import type { MakeHost } from './host-under-test.ts';
import { numberTag } from './sample-report.ts';
import { brokenInvariants } from '../support/validate.ts';

export function describeBlocks(name: string, make: MakeHost): void {
  const after = applying(make);

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

    test('the title is set', async () => {
      const { document } = await after([{ kind: 'set-title', title: 'Care & <support>' }]);
      expect(document.properties.title).toBe('Care & <support>');
    });

    test('what the file says of people is set and taken out again', async () => {
      const set = (property: PersonalName, text: string): Edit => ({ kind: 'set-property', property, text });
      const { host, outcomes, document } = await after([
        set('manager', 'A. Whitlock & <team>'),
        set('author', 'P. Okafor'),
        set('comments', ''),
      ]);
      expect(outcomes).toEqual([done, done, done]);
      expect(document.properties).toMatchObject({
        title: 'Old title',
        personal: [
          { property: 'author', text: 'P. Okafor' },
          { property: 'manager', text: 'A. Whitlock & <team>' },
        ],
      });
      expect(await host.apply([set('manager', ''), set('author', '')])).toEqual([done, done]);
      expect((await readOf(host)).properties.personal).toEqual([]);
      expect(brokenInvariants(await host.bytes())).toEqual([]);
    });

    test('who saved the file last is taken out, except in Word, which writes it itself', async () => {
      const { host, outcomes } = await after([{ kind: 'set-property', property: 'last saved by', text: '' }]);
      expect(outcomes).toEqual([host.name === 'word' ? refused('unsupported') : done]);
    });

    test('the language is set', async () => {
      const edits: readonly Edit[] = [{ kind: 'set-language', language: 'en-GB' }];
      if (!(await takes(make, edits))) return;
      expect((await after(edits)).document.properties.language).toBe('en-GB');
    });

    test('the record of the report is kept and read again, whatever its text', async () => {
      const ledger: Ledger = { ...emptyLedger, header: { title: '<ledger>]]>&\u0001\ufffe\ud83d\ude00' } };
      const { host, document } = await after([{ kind: 'set-ledger', ledger }]);
      expect(document.ledger).toEqual({ state: 'read', ledger });
      await host.apply([{ kind: 'set-ledger', ledger: emptyLedger }]);
      expect((await readOf(host)).ledger).toEqual({ state: 'read', ledger: emptyLedger });
    });
  });
}
