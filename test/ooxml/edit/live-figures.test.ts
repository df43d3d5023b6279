/** What refreshing, unlinking and renaming live figures does to the source of a file, and what it leaves as it was. */

import type { Edit, EditOutcome, ReportDocument } from '../../../src/core/model/index.ts';
import { applyEdits, openPackage, partText, readDocument } from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';
import { pngBase64 } from '../../support/png.ts';
import { schemaErrors } from '../../support/validate.ts';
import { savePackage } from '../../../src/ooxml/package/save.ts';
import { control, paragraph, run, wmlPackage } from '../../support/wml.ts';
import { chartAltText, chartTag, countTag, sampleFigures } from '../../contract/sample-figures.ts';

const main = 'word/document.xml';
const tag = 'rw:f:cla-rate/E06000015/latest/value';
const tracked = { author: 'P. Okafor', at: '2026-01-08T10:00:00.500Z' };

type SetText = Extract<Edit, { readonly kind: 'set-control-text' }>;
const set = (expected: string, text: string, more: Partial<SetText> = {}): SetText => ({
  kind: 'set-control-text',
  tag,
  occurrence: 0,
  expected,
  text,
  ...more,
});

interface Edited {
  readonly source: string;
  readonly outcomes: readonly EditOutcome[];
  readonly document: ReportDocument;
  readonly pkg: OpcPackage;
}

function edited(pkg: OpcPackage, edits: readonly Edit[], part = main): Edited {
  const { pkg: changed, outcomes } = applyEdits(pkg, edits);
  const document = readDocument(changed);
  if (!document.ok) throw new Error(document.error.message);
  return { source: partText(changed, part) ?? '', outcomes, document: document.value, pkg: changed };
}

const bodyOf = (source: string): string => source.replace(/^.*<w:body>|<\/w:body>.*$/gs, '');
const inControl = (source: string): string => /<w:sdtContent>(.*)<\/w:sdtContent>/s.exec(source)?.[1] ?? '';

/** What is different between two texts, the same beginnings and ends left out. */
function difference(before: string, after: string): readonly [string, string] {
  let start = 0;
  while (before[start] === after[start] && start < before.length) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (before.at(-1 - end) === after.at(-1 - end) && end < most) end += 1;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

const sample = (): OpcPackage => {
  const pkg = openPackage(sampleFigures());
  if (!pkg.ok) throw new Error(pkg.error.message);
  return pkg.value;
};

describe('every byte but those of the figure', () => {
  const parts = [main, main, main, 'word/header1.xml', 'word/footer1.xml', 'word/footnotes.xml'];

  test.each(parts.map((part, occurrence) => [part, occurrence] as const))(
    'stays when a figure is written, renamed or unlinked in %s (%i)',
    (part, occurrence) => {
      const pkg = sample();
      const before = partText(pkg, part) ?? '';
      const place = { tag: countTag, occurrence, expected: '545' };
      const edits: readonly Edit[] = [
        { kind: 'set-control-text', ...place, text: '600' },
        { kind: 'set-control-text', ...place, text: '600', tracked },
        { kind: 'set-control-text', ...place, text: '545', colour: '0B6A0B' },
        { kind: 'retag-control', ...place, control: { tag, title: 'Rate' } },
        { kind: 'unwrap-control', ...place },
      ];
      const sdts = [...before.matchAll(/<w:sdt>.*?<\/w:sdt>/gs)].filter(([xml]) => xml.includes(countTag));
      const index = part === main ? occurrence : 0;
      const sdt = sdts[index]?.[0] ?? '';
      for (const edit of edits) {
        const { pkg: changed, outcomes } = applyEdits(pkg, [edit]);
        expect(outcomes).toEqual([{ done: true }]);
        const [start, end] = [before.indexOf(sdt, sdts[index]?.index), before.length];
        const after = partText(changed, part) ?? '';
        expect(after.slice(0, start)).toBe(before.slice(0, start));
        const rest = before.slice(start + sdt.length, end);
        expect(after.endsWith(rest)).toBe(true);
        for (const [name, bytes] of pkg.parts) if (name !== part) expect(changed.parts.get(name)).toBe(bytes);
      }
    },
  );

  test('stays when a chart gives way to another: a new part, its name in the drawing, its words and its height', () => {
    const pkg = sample();
    const { source, pkg: changed } = edited(pkg, [
      {
        kind: 'set-picture',
        tag: chartTag,
        occurrence: 0,
        expected: chartAltText,
        picture: { png: pngBase64(4, 4), width: 50, height: 50, altText: 'Same & new', title: 'Rate' },
      },
    ]);
    const expected = (partText(pkg, main) ?? '').replace(/<wp:inline.*?<\/wp:inline>/s, (frame) =>
      frame
        .replaceAll('cy="1905000"', 'cy="3810000"')
        .replaceAll(`descr="${chartAltText}"`, 'descr="Same &amp; new"')
        .replace('r:embed="rId9"', 'r:embed="rId6"'),
    );
    expect(source).toBe(expected);
    const fresh = [...changed.parts.keys()].filter((name) => !pkg.parts.has(name));
    expect(fresh).toEqual(['word/media/figure.png']);
  });
});

describe('a figure that Word has cut up', () => {
  test('keeps its bookmarks, comments and marks of spelling, and is one number again', () => {
    const cut =
      '<w:commentRangeStart w:id="3"/><w:proofErr w:type="gramStart"/>' +
      '<w:r w:rsidR="00AA0001"><w:rPr><w:u w:val="single"/></w:rPr><w:t>7</w:t></w:r>' +
      '<w:bookmarkStart w:id="4" w:name="rate"/><w:r><w:t>7</w:t></w:r><w:bookmarkEnd w:id="4"/>' +
      '<w:proofErr w:type="gramEnd"/><w:commentRangeEnd w:id="3"/>';
    const { source, document } = edited(wmlPackage(paragraph(control(tag, cut))), [set('77', '88')]);
    expect(document.controls[0]).toMatchObject({ text: '88' });
    for (const mark of cut.match(/<w:(?:comment|proof|bookmark)[^>]*>/g) ?? [])
      expect(source).toContain(mark);
    expect(source).toContain('<w:u w:val="single"/></w:rPr><w:t xml:space="preserve">88</w:t>');
  });
});

describe('a tracked refresh', () => {
  const body = (content: string): OpcPackage => wmlPackage(paragraph(run('Rate: ') + control(tag, content)));

  test('marks the old words as deleted and the new ones as inserted, with name, time and numbers of their own', () => {
    const { source } = edited(body(run('77', '<w:b/>')), [set('77', '88', { tracked })]);
    expect(inControl(source)).toBe(
      '<w:del w:id="1" w:author="P. Okafor" w:date="2026-01-08T10:00:00Z"><w:r><w:rPr><w:b/></w:rPr>' +
        '<w:delText xml:space="preserve">77</w:delText></w:r></w:del>' +
        '<w:ins w:id="2" w:author="P. Okafor" w:date="2026-01-08T10:00:00Z"><w:r><w:rPr><w:b/></w:rPr>' +
        '<w:t xml:space="preserve">88</w:t></w:r></w:ins>',
    );
  });

  test('done again leaves one deletion and one insertion, as when an author types twice', () => {
    const once = edited(body(run('77')), [set('77', '88', { tracked })]).pkg;
    const { source, document } = edited(once, [set('88', '90', { tracked })]);
    expect(document.controls[0]?.text).toBe('90');
    expect(source.match(/<w:ins /g)).toHaveLength(1);
    expect(source.match(/<w:del /g)).toHaveLength(1);
    expect(source).not.toContain('88');
  });

  test('of what somebody else inserted deletes inside their insertion and inserts beside it', () => {
    const theirs =
      '<w:ins w:id="5" w:author="A. Whitlock" w:date="2026-01-05T09:00:00Z"><w:r><w:t>77</w:t></w:r></w:ins>';
    const { source, document } = edited(body(theirs), [set('77', '88', { tracked })]);
    expect(document.controls[0]?.text).toBe('88');
    expect(inControl(source)).toMatch(
      /^<w:ins w:id="5"[^>]*><w:del [^>]*>.*<w:delText>77<\/w:delText>.*<\/w:del><\/w:ins><w:ins [^>]*>.*88.*<\/w:ins>$/,
    );
  });

  test('of every figure of a report, whatever stands in it, is one that Word takes', async () => {
    const pkg = sample();
    const document = readDocument(pkg);
    const figures = document.ok
      ? document.value.controls.filter(({ tag: name }) => name.startsWith('rw:f:'))
      : [];
    const seen = new Map<string, number>();
    const edits = figures.map((figure): Edit => {
      const occurrence = seen.get(figure.tag) ?? 0;
      seen.set(figure.tag, occurrence + 1);
      return { ...set(figure.text, '1,204', { tracked }), tag: figure.tag, occurrence };
    });
    const { pkg: changed, outcomes } = applyEdits(pkg, edits);
    expect(outcomes.map((outcome) => (outcome.done ? 'done' : outcome.reason)).sort()).toEqual([
      ...Array.from({ length: 9 }, () => 'done'),
      'locked',
    ]);
    expect(await schemaErrors(savePackage(changed))).toEqual([]);
    const ids = [...changed.parts.keys()].flatMap((name) =>
      name.endsWith('.xml')
        ? [...(partText(changed, name) ?? '').matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id)
        : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('inside an insertion of somebody’s that reaches further adds words to that insertion', () => {
    const inserted =
      '<w:ins w:id="5" w:author="A. Whitlock">' + run('Rate: ') + control(tag, run('77')) + '</w:ins>';
    const { source, document } = edited(wmlPackage(paragraph(inserted)), [set('77', '88', { tracked })]);
    expect(document.controls[0]?.text).toBe('88');
    expect(source.match(/<w:ins /g)).toHaveLength(1);
  });

  test('in place of guidance deletes the guidance, and the figure no longer counts as one to be filled', () => {
    const guidance = run('Rate', '<w:rStyle w:val="RwGuidance"/>');
    const { document } = edited(body(guidance), [set('Rate', '88', { tracked })]);
    expect(document.controls[0]).toMatchObject({ text: '88', placeholder: false });
  });

  test('of an empty figure only inserts, and to nothing only deletes', () => {
    const filled = edited(body(''), [set('', '88', { tracked })]);
    expect(inControl(filled.source)).toMatch(/^<w:ins [^>]*><w:r><w:t[^>]*>88<\/w:t><\/w:r><\/w:ins>$/);
    const emptied = edited(body(run('77')), [set('77', '', { tracked })]);
    expect(inControl(emptied.source)).toMatch(/^<w:del [^>]*>.*<\/w:del>$/);
  });

  test('of a figure that holds more than words is refused in a sentence', () => {
    const { outcomes, source } = edited(body('<w:r><w:t>77</w:t><w:footnoteReference w:id="2"/></w:r>'), [
      set('77', '88', { tracked }),
    ]);
    expect(outcomes).toMatchObject([{ done: false, reason: 'unsupported' }]);
    expect(source).toContain('<w:t>77</w:t>');
  });
});

describe('a figure in a text box that the file holds twice', () => {
  const box = `<w:txbxContent>${paragraph(control(tag, run('77')))}</w:txbxContent>`;
  const twice =
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing>` +
    `</mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const place = { tag, occurrence: 0, expected: '77' };

  test.each<Edit>([
    set('77', '88', { tracked }),
    set('77', '77', { colour: '0B6A0B' }),
    { kind: 'unwrap-control', ...place },
    { kind: 'retag-control', ...place, control: { tag: countTag, title: '' } },
  ])('is left as it is: $kind', (edit) => {
    const pkg = wmlPackage(paragraph(twice));
    const { outcomes, source } = edited(pkg, [edit]);
    expect(outcomes).toMatchObject([{ reason: 'unsupported', message: expect.stringContaining('text box') }]);
    expect(source).toBe(partText(pkg, main));
  });
});

describe('a control that takes another name', () => {
  test('has only its tag and title changed, and gets what it lacks in its place', () => {
    const edit: Edit = {
      kind: 'retag-control',
      tag,
      occurrence: 0,
      expected: '77',
      control: { tag: countTag, title: 'A "new" <name>' },
    };
    const named = wmlPackage(paragraph(control(tag, run('77'), '<w:id w:val="5"/><w:temporary/>')));
    const [old, now] = difference(partText(named, main) ?? '', edited(named, [edit]).source);
    expect(old + now).not.toMatch(/w:id|temporary|77/);
    const bare = `<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:tag w:val="${tag}"/><w:id w:val="5"/></w:sdtPr><w:sdtContent>${run('77')}</w:sdtContent></w:sdt>`;
    expect(bodyOf(edited(wmlPackage(paragraph(bare)), [edit]).source)).toContain(
      `<w:rPr><w:b/></w:rPr><w:alias w:val="A &quot;new&quot; &lt;name&gt;"/><w:tag w:val="${countTag}"/><w:id w:val="5"/>`,
    );
  });
});

describe('a colour', () => {
  test('stands where the schema wants it among the author’s formatting', () => {
    const { source } = edited(wmlPackage(paragraph(control(tag, run('77', '<w:b/><w:sz w:val="20"/>')))), [
      set('77', '88', { colour: 'b10e1c' }),
    ]);
    expect(source).toContain('<w:rPr><w:b/><w:color w:val="B10E1C"/><w:sz w:val="20"/></w:rPr>');
  });

  test('that is none is refused, and the words with it', () => {
    const { outcomes, document } = edited(wmlPackage(paragraph(control(tag, run('77')))), [
      set('77', '88', { colour: 'red"/>' }),
    ]);
    expect(outcomes).toMatchObject([{ done: false, reason: 'unsupported' }]);
    expect(document.controls[0]?.text).toBe('77');
  });
});
