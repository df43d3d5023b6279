import type { Edit } from '../../src/core/model/index.ts';
import {
  applying,
  controlOf,
  done,
  paragraphAt,
  partsIn,
  partsOf,
  readOf,
  refused,
  setControl,
  setFigure,
  takes,
  textAt,
} from './host-under-test.ts';
import type { MakeHost } from './host-under-test.ts';
import { sampleReport } from './sample-report.ts';

export function describeControls(name: string, make: MakeHost): void {
  const after = applying(make);

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
      if (!(await takes(make, [tick(true)]))) return;
      const { host, document } = await after([tick(true)]);
      expect(controlOf(document, 'rw:h:theme/0')).toMatchObject({ checked: true, text: '☒' });
      expect(await host.apply([tick(false)])).toEqual([done]);
      expect(controlOf(await readOf(host), 'rw:h:theme/0')).toMatchObject({ checked: false, text: '☐' });
    });
  });
}
