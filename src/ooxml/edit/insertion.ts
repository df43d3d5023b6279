import type { Edit, Result } from '../../core/model/index.ts';
import { err, ok } from '../../core/model/index.ts';
import { contentType, contentTypesPart } from '../package/content-types.ts';
import { toFlatOpc } from '../package/flat-opc.ts';
import { contentTypesNamespace } from '../package/namespaces.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import {
  isOfficeRelationship,
  mainPartName,
  officeRelationship,
  relationships,
  relationshipsPart,
} from '../package/relationships.ts';
import type { Relationship } from '../package/relationships.ts';
import { savePackage } from '../package/save.ts';
import { readPackage } from '../reading.ts';
import { changesTo, declaration } from '../write/package-changes.ts';
import { escapeText } from '../write/plain-text.ts';
import { mainNamespace } from '../write/target.ts';
import { readStyles } from '../read/styles.ts';
import { scanPackage } from '../read/scan.ts';
import { applyEdits } from './apply-edits.ts';
import type { Scanned } from './scanned.ts';
import { editContext } from './edit-context.ts';
import type { InsertionPlace } from './insert-content.ts';
import { insertionInto } from './insert-content.ts';
import type { Refusal } from './plan.ts';
import { isRefusal, refuse } from './plan.ts';
import { tagsIn } from './sound-content.ts';

export type { InsertionPlace } from './insert-content.ts';

/** Blocks to be put into a document by a program that takes documents, not offsets. */
export interface Insertion {
  /**
   * Flat OPC of the blocks alone, and one empty paragraph after them that is to be taken away again, with the styles and
   * lists of the document as they are after the edit: the same w:nsid says that it is the same list.
   */
  readonly flatOpc: string;
  /** The file of the whole document after the edit; made when it is asked for. */
  readonly document: Uint8Array;
  /** How many paragraphs are put in, those in cells included, the empty one at the end not. */
  readonly paragraphs: number;
  /** How many of them show a number. */
  readonly numbered: number;
  /** Tags of the controls in the blocks, in document order. */
  readonly tags: readonly string[];
  readonly place: InsertionPlace;
}

/** What one insertion of blocks puts in, and where: exactly what `applyEdits` would write. */
export function insertionOf(
  pkg: OpcPackage,
  edit: Extract<Edit, { readonly kind: 'insert-content' }>,
  scanned?: Scanned,
): Result<Insertion, Refusal> {
  const styles = scanned?.styles ?? readStyles(pkg);
  const scan = scanned === undefined ? scanPackage(pkg, styles) : ok(scanned.scan);
  if (!scan.ok) return err(refuse('host', scan.error.message));
  const { pkg: after, outcomes } = applyEdits(pkg, [edit], { scan: scan.value, styles });
  const [outcome] = outcomes;
  if (outcome?.done === false) return err(outcome);
  const planned = insertionInto(editContext(pkg, scan.value, styles, changesTo(pkg)), edit.content, edit.at);
  if (isRefusal(planned)) return err(planned);
  const xml = planned.xml();
  const main = scan.value.parts[0];
  const reading = readPackage(after);
  if (!reading.ok) return err(refuse('host', reading.error.message));
  const text = reading.value.scan.parts[0]?.text ?? '';
  // Only the open tag of the root, before the blocks, may have grown besides.
  const { start, end, place } = planned.gap;
  const from = start + text.length - (main?.text.length ?? 0) - (xml.length - (end - start));
  const blocks = reading.value.scan.stories[0]?.blocks ?? [];
  const inserted = blocks.filter(
    (block) => block.kind === 'paragraph' && from <= block.start && block.end <= from + xml.length,
  );
  return ok({
    flatOpc: toFlatOpc(packageOf(after, xml, main?.strict ?? false)),
    get document() {
      return savePackage(after);
    },
    paragraphs: inserted.length,
    numbered: inserted.filter(({ block }) => {
      const read = reading.value.document.blocks[block];
      return read?.kind === 'paragraph' && read.number !== null;
    }).length,
    tags: tagsIn(edit.content),
    place,
  });
}

/** Parts that say how blocks look: a style may take its fonts from the theme. */
const looks = ['styles', 'numbering', 'theme'] as const;

function packageOf(pkg: OpcPackage, blocks: string, strict: boolean): OpcPackage {
  const main = mainPartName(pkg) ?? 'word/document.xml';
  const known = relationships(pkg, main).filter((one) => !one.external && pkg.parts.has(one.target));
  const related = known
    .filter((one) => looks.some((name) => isOfficeRelationship(one, name)))
    .map((one, index) => ({ ...one, id: `look${index + 1}` }));
  // Pictures keep the names by which the blocks call them.
  const shown = known.filter(
    (one) => isOfficeRelationship(one, 'image') && blocks.includes(`r:embed="${one.id}"`),
  );
  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>();
  const types = new Map<string, string>([[main, mainType]]);
  const put = (name: string, xml: string): void => {
    parts.set(name, encoder.encode(declaration + xml));
  };
  const keep = (name: string): void => {
    if (parts.has(name)) return;
    parts.set(name, pkg.parts.get(name) as Uint8Array);
    types.set(name, contentType(pkg, name) ?? 'application/xml');
    const own = relationshipsPart(name);
    const bytes = pkg.parts.get(own);
    if (bytes === undefined) return;
    parts.set(own, bytes);
    for (const { target, external } of relationships(pkg, name)) {
      if (!external && pkg.parts.has(target)) keep(target);
    }
  };
  put(
    '_rels/.rels',
    relationshipsXml([{ id: 'rId1', type: officeRelationship('officeDocument', strict), target: main }]),
  );
  put(main, `<w:document xmlns:w="${mainNamespace(strict)}"><w:body>${blocks}<w:p/></w:body></w:document>`);
  put(
    relationshipsPart(main),
    relationshipsXml(
      [...related, ...shown].map((one) => ({
        id: one.id,
        type: officeRelationship(one.type.slice(one.type.lastIndexOf('/') + 1), strict),
        target: one.target,
      })),
    ),
  );
  for (const { target } of [...related, ...shown]) keep(target);
  return { parts: new Map([[contentTypesPart, encoder.encode(contentTypesXml(types))], ...parts]) };
}

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const relationshipsXml = (entries: readonly Pick<Relationship, 'id' | 'type' | 'target'>[]): string =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  entries
    .map(
      ({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="/${escapeText(target)}"/>`,
    )
    .join('') +
  '</Relationships>';

const contentTypesXml = (types: ReadonlyMap<string, string>): string =>
  `${declaration}<Types xmlns="${contentTypesNamespace}">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  [...types]
    .map(([name, type]) => `<Override PartName="/${escapeText(name)}" ContentType="${type}"/>`)
    .join('') +
  '</Types>';
