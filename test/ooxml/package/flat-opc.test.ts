import fc from 'fast-check';
import { fromFlatOpc, openPackage, toFlatOpc } from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';
import { paragraph, wmlPackage } from '../../support/wml.ts';

const text = (pkg: OpcPackage, name: string): string => new TextDecoder().decode(pkg.parts.get(name));

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

describe('Flat OPC', () => {
  test('gives back every part: XML as it stood, the rest byte for byte', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 100_000 }),
        fc.stringMatching(/^[ -;=?-~]{0,40}$/),
        (picture, words) => {
          const escaped = words.replaceAll('&', '&amp;');
          const pkg = wmlPackage(paragraph(`x${escaped}`), {
            parts: { '[Content_Types].xml': contentTypes, 'word/media/a.png': picture },
          });
          const back = fromFlatOpc(toFlatOpc(pkg));
          if (!back.ok) throw new Error(back.error.message);
          expect([...back.value.parts.keys()].sort()).toEqual([...pkg.parts.keys()].sort());
          expect(back.value.parts.get('word/media/a.png')).toEqual(picture);
          const withoutDeclaration = (source: string): string => source.replace(/^<\?xml[^>]*\?>\s*/, '');
          for (const name of ['word/document.xml', '_rels/.rels']) {
            expect(withoutDeclaration(text(back.value, name))).toBe(withoutDeclaration(text(pkg, name)));
          }
        },
      ),
      { seed: 6, numRuns: 50 },
    );
  });

  test.each([
    ['other XML', '<a/>', 'not-a-document'],
    ['broken XML', '<pkg:package', 'damaged'],
    ['a DOCTYPE', '<!DOCTYPE a><a/>', 'unsafe'],
    [
      'no main part',
      '<p:package xmlns:p="http://schemas.microsoft.com/office/2006/xmlPackage"/>',
      'not-a-document',
    ],
    [
      'a name that leads out',
      '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/../a.xml"><pkg:xmlData><a/></pkg:xmlData></pkg:part></pkg:package>',
      'unsafe',
    ],
    [
      'text that is not base64',
      '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/a.png"><pkg:binaryData>%%%</pkg:binaryData></pkg:part></pkg:package>',
      'damaged',
    ],
  ])('with %s is refused with a reason', (_what, xml, kind) => {
    const result = fromFlatOpc(xml);
    expect(result.ok ? null : result.error.kind).toBe(kind);
  });

  test('is not what a file is opened from', () => {
    expect(openPackage(new TextEncoder().encode(toFlatOpc(wmlPackage('')))).ok).toBe(false);
  });
});
