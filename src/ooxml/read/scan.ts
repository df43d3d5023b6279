import type { HostError, Result } from '../../core/model/index.ts';
import { ok } from '../../core/model/index.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import { partSource } from '../package/opc-package.ts';
import { damaged, notADocument, tooLarge, unsafe } from '../package/errors.ts';
import { sourceOf } from '../package/xml-source.ts';
import { isOfficeRelationship, mainPartName, relationships } from '../package/relationships.ts';
import { readComments } from './comments.ts';
import { commentMarks } from './scan-marks.ts';
import { RunFormats } from './run-formats.ts';
import { scanPart } from './scan-part.ts';
import type { Harvest, HiddenStyles } from './scan-state.ts';
import type { Scan, ScanPart, ScanStory } from './scan-types.ts';
import { readStyles } from './styles.ts';
import type { Styles } from './styles.ts';

/** Parts besides the main one that hold text, in the order in which they are read. */
const otherKinds = [
  { type: 'header', kind: 'header', what: 'A header' },
  { type: 'footer', kind: 'footer', what: 'A footer' },
  { type: 'footnotes', kind: 'footnotes', what: 'The footnotes' },
  { type: 'endnotes', kind: 'endnotes', what: 'The endnotes' },
] as const;

/** Where everything stands in the source. An error where the main part cannot be read; other parts become problems. */
export function scanPackage(pkg: OpcPackage, styles: Styles = readStyles(pkg)): Result<Scan, HostError> {
  const main = mainPartName(pkg);
  if (main === null)
    return notADocument('The file has no Word document in it: the part with its text is missing');
  const problems = styles.problem === null ? [] : [styles.problem];
  const harvest: Harvest = {
    stories: [],
    controls: [],
    pictures: [],
    problems,
    styles: hiddenStyles(styles),
    formats: new RunFormats(),
    marks: [],
    links: [],
    drawnWords: [],
    commentTexts: readComments(pkg, problems),
    anchors: new Map(),
    textboxes: 0,
    elements: 0,
  };
  const source = partSource(pkg, main) ?? sourceOf('');
  const { part, error } = scanPart(main, source, { id: 'document', kind: 'document' }, 0, harvest);
  if (error) {
    if (error.tooLarge) return tooLarge('The report is longer than ten thousand pages');
    if (error.doctype) return unsafe(`The part "${main}" has a document type declaration (DOCTYPE)`);
    return damaged(
      `The text of the report ("${main}") is damaged at line ${error.line}, column ${error.column} (${error.message})`,
    );
  }
  if (part.body === null) {
    return damaged(`The text of the report ("${main}") is damaged: it has no body`);
  }
  const parts = [part];
  scanOthers(pkg, main, parts, harvest);
  return ok({
    parts,
    stories: harvest.stories,
    controls: harvest.controls,
    pictures: harvest.pictures,
    marks: [...harvest.marks, ...commentMarks(harvest)],
    links: harvest.links,
    drawnWords: harvest.drawnWords,
    problems: harvest.problems,
  });
}

function scanOthers(pkg: OpcPackage, main: string, parts: ScanPart[], harvest: Harvest): void {
  const related = relationships(pkg, main);
  const seen = new Set([main]);
  for (const { type, kind, what } of otherKinds) {
    let count = 0;
    for (const relationship of related) {
      const name = relationship.target;
      if (relationship.external || !isOfficeRelationship(relationship, type) || seen.has(name)) continue;
      seen.add(name);
      const source = partSource(pkg, name);
      if (source === null) {
        harvest.problems.push(`${what} of the report ("${name}") is missing from the file.`);
        continue;
      }
      count += 1;
      const story = { id: storyId(kind, count), kind };
      const { part, error } = scanPart(name, source, story, parts.length, harvest);
      if (part) parts.push(part);
      else {
        harvest.problems.push(
          error.tooLarge
            ? `${what} of the report ("${name}") cannot be read: the report is longer than ten thousand pages.`
            : `${what} of the report ("${name}") cannot be read: damage at line ${error.line}, column ${error.column}.`,
        );
      }
    }
  }
}

const storyId = (kind: ScanStory['kind'], count: number): string =>
  kind === 'header' || kind === 'footer' ? `${kind}${count}` : kind;

function hiddenStyles({ byId, defaultParagraph }: Styles): HiddenStyles {
  const hidden = new Map<string, boolean>();
  for (const style of byId.values()) if (style.hidden !== null) hidden.set(style.id, style.hidden);
  return { byId: hidden, defaultParagraph };
}
