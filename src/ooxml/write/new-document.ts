import type { Content, Ledger } from '../../core/model/index.ts';
import { ledgerXml } from '../ledger.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import { officeRelationship } from '../package/relationships.ts';
import { endsWithTable, renderContent } from './content.ts';
import { addCustomXml } from './custom-xml.ts';
import { numberings } from './numbering.ts';
import type { PackageChanges } from './package-changes.ts';
import { changesTo, declaration } from './package-changes.ts';
import { escapeText } from './plain-text.ts';
import type { StyleKey } from './styles.ts';
import { a4TextWidth, styles } from './styles.ts';
import { mainNamespace, targetOf } from './target.ts';
import type { Target } from './target.ts';

export interface NewDocument {
  readonly title: string;
  /** BCP 47, `en-GB`. */
  readonly language: string;
}

/** An empty A4 document with our styles and lists, a title and a language: what Word would call a blank report. */
export function newDocument(options: NewDocument): OpcPackage {
  const { changes, target } = begin(options);
  target.supply();
  return changes.finish();
}

/** A whole document out of content. The same package gives .docx bytes and Flat OPC. */
export function buildDocument(
  content: readonly Content[],
  options: NewDocument & { readonly ledger?: Ledger | null },
): OpcPackage {
  const { changes, target } = begin(options);
  const blocks = renderContent(content, target.context);
  // Word wants a paragraph after a table at the end of the text.
  const last = blocks === '' || endsWithTable(content.at(-1)) ? '<w:p/>' : '';
  changes.set(documentPart, documentXml(blocks + last));
  target.supply();
  if (options.ledger) addCustomXml(changes, ledgerXml(options.ledger), documentPart);
  return changes.finish();
}

const documentPart = 'word/document.xml';
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const w = `xmlns:w="${mainNamespace(false)}"`;
const ignorable =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"';

function begin({ title, language }: NewDocument): { changes: PackageChanges; target: Target } {
  const pkg = basePackage(title, language);
  const changes = changesTo(pkg);
  const target = targetOf(pkg, changes, { strict: false, takenIds: new Set(), textWidth: a4TextWidth });
  // A document of ours has every style from the start, so that an author finds them in Word's list.
  for (const key of Object.keys(styles) as StyleKey[]) target.context.style(key);
  for (const numbering of numberings) target.context.numId(numbering);
  return { changes, target };
}

function basePackage(title: string, language: string): OpcPackage {
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypesXml],
    ['_rels/.rels', packageRelationshipsXml],
    [documentPart, documentXml('<w:p/>')],
    ['word/_rels/document.xml.rels', documentRelationshipsXml],
    ['word/styles.xml', stylesXml(language)],
    ['word/settings.xml', settingsXml(language)],
    ['word/fontTable.xml', fontTableXml],
    ['docProps/core.xml', coreXml(title)],
    ['docProps/app.xml', appXml],
  ];
  const encoder = new TextEncoder();
  return { parts: new Map(parts.map(([name, xml]) => [name, encoder.encode(declaration + xml)])) };
}

const documentXml = (blocks: string): string =>
  `<w:document ${w} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ${ignorable}>` +
  `<w:body>${blocks}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" ` +
  'w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/><w:cols w:space="708"/>' +
  '<w:docGrid w:linePitch="360"/></w:sectPr></w:body></w:document>';

const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${type}"/>`;

const contentTypesXml =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  override(documentPart, `${wordType}.document.main+xml`) +
  override('word/styles.xml', `${wordType}.styles+xml`) +
  override('word/settings.xml', `${wordType}.settings+xml`) +
  override('word/fontTable.xml', `${wordType}.fontTable+xml`) +
  override('docProps/core.xml', coreType) +
  override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
  '</Types>';

const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;

const relationshipsXml = (entries: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`;

const packageRelationshipsXml = relationshipsXml(
  relationship(1, officeRelationship('officeDocument'), documentPart) +
    relationship(
      2,
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ) +
    relationship(3, officeRelationship('extended-properties'), 'docProps/app.xml'),
);

const documentRelationshipsXml = relationshipsXml(
  relationship(1, officeRelationship('styles'), 'styles.xml') +
    relationship(2, officeRelationship('settings'), 'settings.xml') +
    relationship(3, officeRelationship('fontTable'), 'fontTable.xml'),
);

/** Arial 11 throughout: what the papers of Derby use, and a size that people with low vision are promised. */
const stylesXml = (language: string): string =>
  `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>' +
  `<w:lang w:val="${escapeText(language)}" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" ' +
  'w:defQFormat="0" w:count="376"/>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
  '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style></w:styles>';

/** Compatibility mode 15: Word 2013 and later lay the document out their own way, without "[Compatibility Mode]". */
const settingsXml = (language: string): string =>
  `<w:settings ${w}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" ' +
  'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  `<w:themeFontLang w:val="${escapeText(language)}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;

const fontTableXml =
  `<w:fonts ${w}><w:font w:name="Arial"><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/>` +
  '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font><w:font w:name="MS Gothic">' +
  '<w:altName w:val="ＭＳ ゴシック"/><w:panose1 w:val="020B0609070205080204"/><w:charset w:val="80"/>' +
  '<w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font></w:fonts>';

const coreXml = (title: string): string =>
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeText(title)}</dc:title></cp:coreProperties>`;

const appXml =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
  '<Application>Reportwright</Application></Properties>';
