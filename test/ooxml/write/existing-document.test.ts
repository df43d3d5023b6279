import { applyEdits, partText, savePackage } from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';
import type { Content } from '../../../src/core/model/index.ts';
import { readDocument } from '../../../src/ooxml/index.ts';
import { brokenInvariants, schemaErrors } from '../../support/validate.ts';
import { paragraph, wmlPackage } from '../../support/wml.ts';
import { approvals, everyContent, section, text } from './every-content.ts';

const put = (pkg: OpcPackage, content: readonly Content[]): OpcPackage => {
  const { pkg: changed, outcomes } = applyEdits(pkg, [
    { kind: 'insert-content', content, at: { where: 'end' } },
  ]);
  expect(outcomes).toEqual([{ done: true }]);
  return changed;
};
/** The SDK wants the part with the title, which the file only speaks of. */
const titled = (pkg: OpcPackage): OpcPackage => applyEdits(pkg, [{ kind: 'set-title', title: 'T' }]).pkg;
const numbers = (pkg: OpcPackage): readonly (string | null)[] => {
  const document = readDocument(pkg);
  if (!document.ok) throw new Error(document.error.message);
  return document.value.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.number !== null ? [block.number] : [],
  );
};
const clause = section('a', 'A', 'body', [text('One')], [text('Two')]);

describe('content that is put into a document made elsewhere', () => {
  test('brings the styles and lists that the document lacks, so that Word takes it', async () => {
    const changed = put(titled(wmlPackage(paragraph('Words of the author.'))), everyContent);
    expect(brokenInvariants(changed)).toEqual([]);
    expect(await schemaErrors(savePackage(changed))).toEqual([]);
    expect(numbers(changed).slice(0, 3)).toEqual(['1.1', '1.2', '2.1']);
  });

  test('leaves the look of the author’s own words alone: a default style that is added says nothing', () => {
    const styles = partText(put(wmlPackage(paragraph('Words')), [clause]), 'word/styles.xml') ?? '';
    expect(/<w:style [^>]*w:default="1"[^>]*>.*?<\/w:style>/.exec(styles)?.[0]).not.toMatch(/<w:[pr]Pr>/);
  });

  test('uses the document’s own headings, whatever their ids are, and redefines none', () => {
    const own =
      '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
    const changed = put(wmlPackage(paragraph('Words'), { styles: own }), [clause]);
    const styles = partText(changed, 'word/styles.xml') ?? '';
    expect(styles).toContain(own);
    expect(styles.match(/w:val="heading 1"/g)).toHaveLength(1);
    expect(partText(changed, 'word/document.xml')).toContain('<w:pStyle w:val="berschrift1"/>');
  });

  test('takes other ids where the document has given ours to styles of its own', () => {
    const own = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="Council banner"/></w:style>';
    const changed = put(wmlPackage(paragraph('Words'), { styles: own }), [clause]);
    expect(partText(changed, 'word/document.xml')).toContain('<w:pStyle w:val="Heading11"/>');
    expect(brokenInvariants(changed)).toEqual([]);
  });

  test('numbers on from content that was put in before, in a list beside the document’s own', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
      '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num><w:numIdMacAtCleanup w:val="1"/>';
    const listed = paragraph('Mine', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>');
    const once = put(wmlPackage(listed, { numbering }), [clause]);
    const twice = put(once, [section('b', 'B', 'body', [text('Three')])]);
    expect(numbers(twice)).toEqual(['1)', '1.1', '1.2', '2.1']);
    // Nothing had to be added the second time.
    expect(twice.parts.get('word/numbering.xml')).toBe(once.parts.get('word/numbering.xml'));
    expect(twice.parts.get('word/styles.xml')).toBe(once.parts.get('word/styles.xml'));
    expect(partText(twice, 'word/numbering.xml')).toMatch(/<w:num w:numId="10">.*<w:numIdMacAtCleanup/);
  });

  describe('whose headings are numbered by their style', () => {
    const heading =
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>';
    const level = (index: number, text: string, style = ''): string =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${style}<w:lvlText w:val="${text}"/></w:lvl>`;
    const list = (levels: string): string =>
      `<w:abstractNum w:abstractNumId="1">${level(0, '%1.', '<w:pStyle w:val="Heading1"/>')}${levels}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>`;
    const own = (text: string): string => paragraph(text, '<w:pStyle w:val="Heading1"/>');
    const appendix: Content = { kind: 'appendix', label: 'Appendix 1', title: 'Implications' };
    const added = [clause, section('b', 'B', 'body', [text('Three')])];

    test('goes on in the numbers of the document', () => {
      const pkg = wmlPackage(own('Mine'), { styles: heading, numbering: list(level(1, '%1.%2')) });
      const changed = put(put(pkg, [added[0] as Content]), [added[1] as Content]);
      expect(numbers(changed)).toEqual(['1.', '2.', '2.1', '2.2', '3.', '3.1']);
      expect(brokenInvariants(changed)).toEqual([]);
    });

    test('leaves its clauses without a number where the document has none to give, and its appendix always', () => {
      const pkg = wmlPackage(own('Mine'), { styles: heading, numbering: list('') });
      expect(numbers(put(pkg, [...added, appendix]))).toEqual(['1.', '2.', '3.']);
    });
  });

  test('gives every control an id that the document does not have yet', () => {
    const once = put(wmlPackage(paragraph('Words')), [clause, approvals]);
    expect(brokenInvariants(put(put(once, [clause, approvals]), [clause, approvals]))).toEqual([]);
  });

  test('is declared once, also where the file speaks already of a part that it does not have', () => {
    const pkg = wmlPackage(paragraph('Words'));
    const types = (partText(pkg, '[Content_Types].xml') ?? '').replace(
      '</Types>',
      '<Override PartName="/docProps/Core.xml" ContentType="application/xml"/></Types>',
    );
    const odd = new Map(pkg.parts).set('[Content_Types].xml', new TextEncoder().encode(types));
    odd.delete('docProps/core.xml');
    const { pkg: changed } = applyEdits({ parts: odd }, [{ kind: 'set-title', title: 'T' }]);
    const overrides = partText(changed, '[Content_Types].xml')?.match(/<Override [^>]*core\.xml[^>]*>/gi);
    expect(overrides).toEqual([
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    ]);
  });

  test('is written in the Strict vocabulary where the document is', async () => {
    const strict = (pkg: OpcPackage): OpcPackage => ({
      parts: new Map(
        [...pkg.parts].map(([name, bytes]) => [
          name,
          new TextEncoder().encode(
            new TextDecoder()
              .decode(bytes)
              .replaceAll(
                'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
                'http://purl.oclc.org/ooxml/wordprocessingml/main',
              )
              .replaceAll(
                'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
                'http://purl.oclc.org/ooxml/officeDocument/relationships',
              )
              .replace('<w:document ', '<w:document w:conformance="strict" '),
          ),
        ]),
      ),
    });
    const changed = put(titled(strict(wmlPackage(paragraph('Words')))), everyContent);
    expect(numbers(changed).slice(0, 3)).toEqual(['1.1', '1.2', '2.1']);
    // Word writes w:lvlJc w:val="start" in such files; the SDK does not know it there.
    const errors = await schemaErrors(savePackage(changed));
    expect(errors.filter((error) => !error.includes('w:lvlJc'))).toEqual([]);
    const all = [...changed.parts.keys()].map((name) => partText(changed, name)).join('');
    expect(all).not.toContain('schemas.openxmlformats.org/wordprocessingml');
  });

  test('is refused where the styles of the file mean something else by our names', () => {
    const pkg = wmlPackage(paragraph('Words'), {
      styles: '<w:style w:type="paragraph" w:styleId="X"><w:name w:val="X"/></w:style>',
    });
    const odd = new Map(pkg.parts);
    odd.set('word/styles.xml', new TextEncoder().encode('<styles xmlns="urn:x" xmlns:w="urn:y"/>'));
    const { pkg: same, outcomes } = applyEdits({ parts: odd }, [
      { kind: 'insert-content', content: [clause], at: { where: 'end' } },
    ]);
    expect(outcomes).toMatchObject([{ done: false, reason: 'unsupported' }]);
    expect(same.parts).toBe(odd);
  });
});
