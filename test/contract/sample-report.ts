import { cell, control, paragraph, run, table, wmlFile } from '../support/wml.ts';

/** A short report with one of everything that an edit can be about. The comments give the block. */
const drawing = (name: string, descr: string): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="${name}" descr="${descr}"/>` +
  '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>' +
  `<pic:cNvPr id="1" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill/><pic:spPr/></pic:pic></a:graphicData>` +
  '</a:graphic></wp:inline></w:drawing></w:r>';

const checkbox =
  '<w:id w:val="77"/><w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>' +
  '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>';

const guidance = (text: string): string => run(text, '<w:rStyle w:val="RwGuidance"/>');
export const numberTag = 'rw:f:cla-number/E06000015/latest/value';

const body = [
  /* 0 */ paragraph(control('rw:h:title', run('Children in Care', '<w:b/>'))),
  control(
    'rw:s:summary',
    /* 1 */ paragraph('SUMMARY', '<w:pStyle w:val="Heading1"/>') +
      /* 2 */ paragraph(
        run('There w', '<w:b/>') + run('ere ') + control(numberTag, run('545', '<w:i/>')) + run(' children.'),
      ) +
      /* 3 */ paragraph(guidance('Say what matters.')),
  ),
  /* 4 */ paragraph(run('REASONS', '<w:b/>')),
  /* 5 */ paragraph(
    run('We ') +
      '<w:ins w:id="1" w:author="A. Whitlock"><w:r><w:t xml:space="preserve">will </w:t></w:r></w:ins>' +
      '<w:del w:id="2" w:author="A. Whitlock"><w:r><w:delText xml:space="preserve">may </w:delText></w:r></w:del>' +
      run('act &amp; report.'),
  ),
  /* 6 */ table(
    /* 7 8 */ cell('Role') + cell('Name'),
    /* 9 10 */ cell('Legal officer') + cell(paragraph(control('rw:o:legal', guidance('Name and date')))),
  ),
  /* 11 */ paragraph(control('rw:h:theme/0', run('☐'), checkbox) + run(' Schools')),
  /* 12 */ paragraph(drawing('Chart', '')),
  /* 13 */ paragraph(control('fixed', run('Do not change'), '<w:lock w:val="sdtContentLocked"/>')),
  /* 14 */ paragraph(
    run('Again: ', '<w:highlight w:val="yellow"/>') +
      control(numberTag, run('545', '<w:b/><w:highlight w:val="yellow"/>')) +
      run('.'),
    '<w:jc w:val="both"/><w:rPr><w:b/></w:rPr>',
  ),
  /* 15 */ paragraph(''),
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
].join('');

export const sampleReport = (): Uint8Array =>
  wmlFile(body, {
    styles:
      '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>' +
      '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="character" w:customStyle="1" w:styleId="RwGuidance"><w:name w:val="Report Guidance"/></w:style>',
    stories: { header1: paragraph(control('rw:h:title', run('Header title'))) },
    title: 'Old title',
    parts: { 'word/media/image1.bin': Uint8Array.of(1, 2, 3) },
  });
