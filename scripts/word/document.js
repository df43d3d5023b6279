/**
 * An empty Word document that asks for the add-in as it opens ([MS-OWEXML]), so that nobody has to look for it in a menu.
 * Microsoft's own tool opens Word in the same way.
 */

import { strToU8, zipSync } from 'fflate';

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office2011 = 'http://schemas.microsoft.com/office/2011/relationships';
const extensions = 'http://schemas.microsoft.com/office/webextensions';

/**
 * The bytes of the document.
 *
 * @param {{ id: string, version: string }} addIn as in its manifest
 */
export function documentWith({ id, version }) {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/><Override PartName="/word/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${office2011}/webextensiontaskpanes" Target="word/webextensions/taskpanes.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/webextensions/taskpanes.xml': `<wetp:taskpanes xmlns:wetp="${extensions}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="350" row="0"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    'word/webextensions/_rels/taskpanes.xml.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office2011}/webextension" Target="webextension1.xml"/></Relationships>`,
    'word/webextensions/webextension1.xml': `<we:webextension xmlns:we="${extensions}/webextension/2010/11" id="{${id}}"><we:reference id="${id}" version="${version}" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties><we:bindings/></we:webextension>`,
  };
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)])),
  );
}
