/** Blocks for a program that takes documents: what they are and where they go is what an edit would have written. */

import type { Content, Edit } from '../../../src/core/model/index.ts';
import {
  applyEdits,
  buildDocument,
  fromFlatOpc,
  insertionOf,
  newDocument,
  openPackage,
  partText,
  readDocument,
  scanPackage,
} from '../../../src/ooxml/index.ts';
import type { Insertion, OpcPackage, Scan } from '../../../src/ooxml/index.ts';
import { sampleReport } from '../../contract/sample-report.ts';
import { brokenInvariants, schemaErrors } from '../../support/validate.ts';
import { cell, paragraph, table, wmlPackage } from '../../support/wml.ts';

type InsertContent = Extract<Edit, { readonly kind: 'insert-content' }>;

const value = <T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const mainOf = (pkg: OpcPackage): string => partText(pkg, 'word/document.xml') ?? '';

const section: Content = {
  kind: 'section',
  control: { tag: 'rw:s:legal', title: 'Legal' },
  content: [
    { kind: 'heading', level: 1, text: 'LEGAL', numbering: 'body' },
    {
      kind: 'clause',
      numbering: 'body',
      inlines: [
        { kind: 'text', text: 'There were ' },
        {
          kind: 'control',
          control: { tag: 'rw:f:cla-rate/E06000015/latest/value', title: 'Rate' },
          text: '88',
          guidance: '',
        },
      ],
    },
  ],
};
const grid: Content = {
  kind: 'table',
  style: 'approvals',
  altText: 'Approvals',
  widths: [1, 1],
  rows: [
    {
      header: true,
      cells: [
        { span: 1, bold: true, shaded: true, paragraphs: [[{ kind: 'text', text: 'Role' }]] },
        { span: 1, bold: true, shaded: true, paragraphs: [[{ kind: 'text', text: 'Name' }]] },
      ],
    },
  ],
};
const line: Content = { kind: 'line', style: 'plain', inlines: [{ kind: 'text', text: 'Words.' }] };

const at = (position: InsertContent['at'], ...content: Content[]): InsertContent => ({
  kind: 'insert-content',
  content,
  at: position,
});

/** Offset in the main part that a place means. */
function spanOf({ parts, stories, controls }: Scan, place: Insertion['place']): readonly [number, number] {
  const main = parts[0];
  const end = main?.sectPr?.start ?? main?.body?.end ?? 0;
  if (place.where === 'whole') return [main?.body?.start ?? 0, end];
  if (place.where === 'end') return [end, end];
  const beside = place.control === null ? stories[0]?.blocks[place.block] : controls[place.control];
  const offset = (place.where === 'before' ? beside?.start : beside?.end) ?? 0;
  return [offset, offset];
}

const report = value(openPackage(sampleReport()));
const empty = newDocument({ title: '', language: 'en-GB' });

describe.each<[string, OpcPackage, InsertContent, Insertion['place']]>([
  [
    'a section after the last block of another',
    report,
    at({ where: 'after', block: 3 }, section),
    { where: 'after', block: 3, control: 1 },
  ],
  [
    'a section before the first block of another',
    report,
    at({ where: 'before', block: 1 }, section),
    { where: 'before', block: 1, control: 1 },
  ],
  [
    'words inside a section',
    report,
    at({ where: 'after', block: 3 }, line),
    { where: 'after', block: 3, control: null },
  ],
  [
    'a table after a table',
    report,
    at({ where: 'after', block: 6 }, grid),
    { where: 'after', block: 6, control: null },
  ],
  ['a table at the end', report, at({ where: 'end' }, section, grid), { where: 'end' }],
  ['a whole report', empty, at({ where: 'whole' }, section, grid), { where: 'whole' }],
  ['the end of an empty document', empty, at({ where: 'end' }, section), { where: 'whole' }],
])('%s', (_, pkg, edit, place) => {
  const insertion = value(insertionOf(pkg, edit));
  const { pkg: after } = applyEdits(pkg, [edit]);
  const flat = value(fromFlatOpc(insertion.flatOpc));

  test('goes where the edit would have put it', () => {
    expect(insertion.place).toEqual(place);
  });

  test('is the very text that the edit writes', () => {
    const before = mainOf(pkg);
    const [, blocks = ''] = /<w:body>(.*)<w:p\/><\/w:body>/s.exec(mainOf(flat)) ?? [];
    const [from, to] = spanOf(value(scanPackage(pkg)), insertion.place);
    expect(before.slice(0, from) + blocks + before.slice(to)).toBe(mainOf(after));
    expect(mainOf(value(openPackage(insertion.document)))).toBe(mainOf(after));
  });

  test('brings the styles and lists of the document as they then are', () => {
    for (const name of ['word/styles.xml', 'word/numbering.xml']) {
      expect(partText(flat, name)?.replace(/^<\?xml.*?\?>\s*/, '')).toBe(
        partText(after, name)?.replace(/^<\?xml.*?\?>\s*/, ''),
      );
    }
  });

  test('is a sound document by itself, with no headers and no page of its own', () => {
    expect(brokenInvariants(flat)).toEqual([]);
    expect(mainOf(flat)).not.toContain('sectPr');
    expect([...flat.parts.keys()].filter((name) => /header|footer|customXml/.test(name))).toEqual([]);
  });

  test('is counted as it reads', () => {
    const before = value(readDocument(pkg)).blocks.filter((block) => block.kind === 'paragraph');
    const now = value(readDocument(after)).blocks.filter((block) => block.kind === 'paragraph');
    const gone = insertion.place.where === 'whole' ? before.length : 0;
    expect(insertion.paragraphs).toBe(now.length - before.length + gone);
    const tags = value(readDocument(flat)).controls.map((control) => control.tag);
    expect(insertion.tags).toEqual(tags);
  });
});

test('paragraphs that show a number are counted: the clause, not its hidden section number', () => {
  expect(value(insertionOf(report, at({ where: 'end' }, section, line))).numbered).toBe(1);
});

test('a table beside a table brings the paragraph that keeps them apart', () => {
  const pkg = wmlPackage(table(cell('a')) + paragraph('x'));
  const flat = value(fromFlatOpc(value(insertionOf(pkg, at({ where: 'after', block: 0 }, grid))).flatOpc));
  expect(mainOf(flat)).toContain('<w:body><w:p/><w:tbl>');
});

test('what the edit would refuse is refused in the same words', () => {
  const edit = at({ where: 'before', block: 9 }, section);
  expect(insertionOf(report, edit)).toEqual({ ok: false, error: applyEdits(report, [edit]).outcomes[0] });
});

test('the blocks validate', async () => {
  const built = buildDocument([section, grid], { title: 'T', language: 'en-GB' });
  const { document } = value(insertionOf(built, at({ where: 'end' }, section, grid)));
  expect(await schemaErrors(document)).toEqual([]);
});
