import { ledgerNamespace } from '../../core/model/index.ts';
import { officeRelationship } from '../package/relationships.ts';
import type { NewPart, PackageChanges } from './package-changes.ts';
import { declaration } from './package-changes.ts';

/** One for all reports: it names our kind of part inside a file, not the file. */
const storeItemId = '{5B0C0D3E-7A51-4E0B-9C0B-52570B01A001}';

/**
 * Adds the custom XML part that holds the record of a report, as Word writes one: an item and its properties.
 * No XML declaration: some versions of Word refuse to set such a part again (office-js issue 1643).
 */
export function addCustomXml(changes: PackageChanges, xml: string, mainPart: string, strict = false): void {
  const item = changes.add({
    name: 'customXml/item1.xml',
    xml,
    contentType: null,
    from: mainPart,
    relationship: officeRelationship('customXml', strict),
  });
  changes.add(properties(item, strict));
}

/** An id that Word finds the part by, and the namespace that it holds. */
function properties(item: string, strict: boolean): NewPart {
  const number = /(\d*)\.xml$/.exec(item)?.[1] ?? '';
  const uri = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/customXml'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  return {
    name: `customXml/itemProps${number}.xml`,
    xml:
      `${declaration}<ds:datastoreItem ds:itemID="${storeItemId}" xmlns:ds="${uri}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${ledgerNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    from: item,
    relationship: officeRelationship('customXmlProps', strict),
  };
}
