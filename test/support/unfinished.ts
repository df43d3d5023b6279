/** What authors leave in a file and our own builder never writes: tracked changes, comments, highlights, hidden words. */

import { openPackage, partText, savePackage, withParts } from '../../src/ooxml/index.ts';
import { contentTypesPart } from '../../src/ooxml/package/content-types.ts';
import { pngFile } from './png.ts';
import { officeType, root, run } from './wml.ts';

const main = 'word/document.xml';
const related = 'word/_rels/document.xml.rels';
const when = 'w:author="A. Whitlock" w:date="2026-01-05T09:00:00Z"';

/**
 * Puts into a built file what its text asks for: "⟦ins|now ⟧", "⟦del|…⟧", "⟦hi|…⟧" highlighted, "⟦hide|…⟧", "⟦small|…⟧",
 * "⟦pale|…⟧", "⟦link|…⟧", "⟦picture|⟧", "⟦note|the words|what the comment says⟧".
 */
export function unfinished(file: Uint8Array): Uint8Array {
  const opened = openPackage(file);
  if (!opened.ok) throw new Error(opened.error.message);
  const pkg = opened.value;
  const comments: string[] = [];
  let id = 900;
  const made = (kind: string, words: string, more: string): string => {
    id += 1;
    switch (kind) {
      case 'ins':
        return `<w:ins w:id="${id}" ${when}>${run(words)}</w:ins>`;
      case 'del':
        return `<w:del w:id="${id}" ${when}>${run(words).replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del>`;
      case 'note':
        comments.push(`<w:comment w:id="${id}" ${when} w:initials="AW"><w:p>${run(more)}</w:p></w:comment>`);
        return (
          `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/>` +
          `<w:r><w:commentReference w:id="${id}"/></w:r>`
        );
      case 'link':
        return `<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdLink">${run(words, '<w:color w:val="0563C1"/><w:u w:val="single"/>')}</w:hyperlink>`;
      case 'picture':
        return picture(id);
      default:
        return run(words, looks[kind]);
    }
  };
  const text = (partText(pkg, main) ?? '').replace(
    /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: xml:space="preserve")?>([^<]*⟦[^<]*)<\/w:t><\/w:r>/g,
    (_, rPr: string | undefined, words: string) =>
      words
        .split(/(⟦[^⟧]*⟧)/)
        .map((part) => {
          const [, kind, own, more = ''] = /^⟦(\w+)\|([^|⟧]*)(?:\|([^⟧]*))?⟧$/.exec(part) ?? [];
          if (kind !== undefined && own !== undefined) return made(kind, own, more);
          return part === '' ? '' : run(part).replace('<w:r>', `<w:r>${rPr ?? ''}`);
        })
        .join(''),
  );
  const more = (name: string, end: string, added: string): string =>
    (partText(pkg, name) ?? '').replace(end, `${added}${end}`);
  return savePackage(
    withParts(
      pkg,
      new Map<string, string | Uint8Array>([
        [main, text],
        ['word/comments.xml', root('comments', comments.join(''))],
        ['word/media/left.png', pngFile(120, 60)],
        [
          related,
          more(
            related,
            '</Relationships>',
            `<Relationship Id="rIdNotes" Type="${officeType('comments')}" Target="comments.xml"/>` +
              `<Relationship Id="rIdLeft" Type="${officeType('image')}" Target="media/left.png"/>` +
              `<Relationship Id="rIdLink" Type="${officeType('hyperlink')}" Target="https://www.gov.uk/" TargetMode="External"/>`,
          ),
        ],
        [
          contentTypesPart,
          more(
            contentTypesPart,
            '</Types>',
            '<Default Extension="png" ContentType="image/png"/>' +
              '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>',
          ),
        ],
      ]),
    ),
  );
}

const looks: Readonly<Record<string, string>> = {
  hi: '<w:highlight w:val="yellow"/>',
  hide: '<w:vanish/>',
  small: '<w:sz w:val="14"/>',
  pale: '<w:color w:val="D9D9D9"/>',
};

const declared = [
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

const picture = (id: number): string =>
  `<w:r><w:drawing><wp:inline ${declared}><wp:extent cx="2286000" cy="1143000"/><wp:docPr id="${id}" name="Picture ${id}"/>` +
  '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>' +
  `<pic:cNvPr id="${id}" name="Picture ${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdLeft"/>` +
  '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2286000" cy="1143000"/></a:xfrm>' +
  '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
