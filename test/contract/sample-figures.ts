import { pngFile } from '../support/png.ts';
import {
  cell,
  control,
  officeType,
  paragraph,
  relationshipsXml,
  run,
  table,
  wmlFile,
} from '../support/wml.ts';

/** A report with live figures wherever an author, or Word, may have put one. The comments give the block. */
export const countTag = 'rw:f:cla-number/E06000015/latest/value';
export const rateTag = 'rw:f:cla-rate/E06000015/latest/value';
export const rankTag = 'rw:f:cla-rate/E06000015/latest/rank';
export const ragTag = 'rw:f:cla-rate/E06000015/latest/rag';
export const lockedTag = 'rw:f:cla-rate/E12000004/latest/value';
export const chartTag = 'rw:c:cla-rate/E06000015/latest/trend';
export const tableTag = 'rw:t:E06000015/cla';

/** Where each of the six figures that count the children stands, by occurrence. */
export const countPlaces = ['text', 'split', 'cell', 'header', 'footer', 'footnote'] as const;

export const chartAltText = 'Rate of children in care, 2019 to 2025: it rose from 70 to 88.';

const chart = (id: number): string =>
  '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="3810000" cy="1905000"/>' +
  `<wp:docPr id="${id}" name="Chart ${id}" descr="${chartAltText}" title="Rate"/><wp:cNvGraphicFramePr/><a:graphic>` +
  '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>' +
  `<pic:cNvPr id="0" name="chart.png" descr="${chartAltText}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>` +
  '<a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>' +
  '<a:ext cx="3810000" cy="1905000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>' +
  '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

const ours = '<w:id w:val="';
const id = (number: number): string => `${ours}${number}"/>`;

const body = [
  /* 0 */ paragraph('LIVE FIGURES', '<w:pStyle w:val="Heading1"/>'),
  /* 1 */ paragraph(
    run('There were ') + control(countTag, run('545', '<w:b/>'), id(101)) + run(' children.'),
  ),
  /* 2 Word has cut it into runs. */
  paragraph(
    run('Again ') +
      control(
        countTag,
        '<w:proofErr w:type="spellStart"/><w:r w:rsidR="00AA0001"><w:rPr><w:i/></w:rPr><w:t>5</w:t></w:r>' +
          '<w:bookmarkStart w:id="7" w:name="here"/><w:r w:rsidR="00AA0002"><w:rPr><w:i/></w:rPr><w:t>4</w:t></w:r>' +
          '<w:bookmarkEnd w:id="7"/><w:proofErr w:type="spellEnd"/>' +
          run('5', '<w:i/>'),
        id(102),
      ) +
      run('.'),
  ),
  /* 3 An author changed it and nobody has accepted that. */
  paragraph(
    run('A rate of ') +
      control(
        rateTag,
        '<w:del w:id="8" w:author="A. Whitlock" w:date="2026-01-05T09:00:00Z"><w:r><w:delText>77</w:delText></w:r></w:del>' +
          '<w:ins w:id="9" w:author="A. Whitlock" w:date="2026-01-05T09:00:00Z"><w:r><w:t>88</w:t></w:r></w:ins>',
        id(103),
      ) +
      run(' per 10,000.'),
  ),
  /* 4 */ table(
    /* 5 6 */ cell('Area') + cell('Number'),
    /* 7 8 */ cell('Derby') + cell(paragraph(control(countTag, run('545'), id(104)))),
    /* 9 10 The control is round the cell. */ cell('Rank') + control(rankTag, cell('41st of 151'), id(105)),
  ),
  /* 11 */ paragraph(control(ragTag, run('Amber', '<w:color w:val="8A5100"/>'), id(106)) + run(' overall.')),
  /* 12 */ paragraph(control(chartTag, chart(21), id(107))),
  control(tableTag, /* 13 */ paragraph('Table 1') + /* 14 */ paragraph('Figures are provisional.'), id(108)),
  /* 15 */ paragraph(
    run('In the region: ') +
      control(lockedTag, run('70'), `${id(109)}<w:lock w:val="sdtContentLocked"/>`) +
      run('.'),
  ),
  /* 16 */ paragraph(run('Noted.') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
  /* 17 The same chart once more. */ paragraph(control(chartTag, chart(22), id(110))),
  '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>' +
    '<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
].join('');

const footnotes =
  '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>' +
  `<w:footnote w:id="2">${paragraph(run('Of whom ') + control(countTag, run('545'), id(113)) + run(' live here.'))}</w:footnote>`;

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const typed = (part: string, type: string): string =>
  `<Override PartName="/word/${part}.xml" ContentType="${wordType}.${type}+xml"/>`;
const related = (number: number, type: string, target: string): string =>
  `<Relationship Id="rId${number}" Type="${officeType(type)}" Target="${target}"/>`;

export const oldChart = pngFile(8, 4, 0x40);
export const chartPart = 'word/media/image1.png';

export const sampleFigures = (): Uint8Array =>
  wmlFile(body, {
    styles:
      '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>' +
      '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    stories: {
      header1: paragraph(run('Children: ') + control(countTag, run('545'), id(111))),
      footer1: paragraph(control(countTag, run('545'), id(112)) + run(' children')),
      footnotes,
    },
    title: 'Figures',
    parts: {
      [chartPart]: oldChart,
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
        typed('document', 'document.main') +
        typed('styles', 'styles') +
        typed('header1', 'header') +
        typed('footer1', 'footer') +
        typed('footnotes', 'footnotes') +
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
      'word/_rels/document.xml.rels': relationshipsXml(
        related(1, 'styles', 'styles.xml') +
          related(2, 'header', 'header1.xml') +
          related(3, 'footer', 'footer1.xml') +
          related(4, 'footnotes', 'footnotes.xml') +
          related(9, 'image', 'media/image1.png'),
      ),
    },
  });
