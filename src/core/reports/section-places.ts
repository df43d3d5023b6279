import { madeOnceFor } from '../model/index.ts';
import type { Control, ReportDocument, ReportType, SectionId, SectionSpec, Table } from '../model/index.ts';
import { appendixOf, headingsIn, type Heading } from './headings.ts';
import { keyOf, keysOf, titleKeys } from './wording.ts';

/** Where a section's heading or label stands, and its control where it has one. */
export interface SectionPlace {
  readonly heading: Heading | null;
  readonly control: Control | null;
}

/** The headings of a document told apart by a report type. */
export interface Outline {
  readonly headings: readonly Heading[];
  readonly places: ReadonlyMap<SectionId, SectionPlace>;
  /** Headings that begin an appendix, with its number. */
  readonly appendices: readonly { readonly heading: Heading; readonly number: string }[];
}

/** `taken`: tables whose cells hold no sections, the approvals and the records. */
export function outlineOf(document: ReportDocument, type: ReportType, taken: readonly Table[]): Outline {
  const inTaken = (block: number): boolean =>
    taken.some((table) => table.block <= block && block < table.end);
  const headings = headingsIn(document).filter((heading) => !inTaken(heading.paragraph.block));
  const appendices = headings.flatMap((heading) => {
    const number = appendixOf(heading);
    return number === null ? [] : [{ heading, number }];
  });

  const places = new Map<SectionId, SectionPlace>();
  const used = new Set<number>();
  const place = (spec: SectionSpec, found: SectionPlace): void => {
    places.set(spec.id, found);
    if (found.heading) used.add(found.heading.paragraph.block);
  };

  // Few headings are of a section of the type, and each section is looked for among those.
  const titles = titlesOf(type);
  const known = headings.filter(({ keys }) => keys.some((key) => titles.has(key)));

  for (const spec of type.sections) {
    const control = document.controls.find(
      (one) => one.tag === `rw:s:${spec.id}` && one.at.story === undefined,
    );
    if (control) place(spec, { control, heading: headingOfControl(document, spec, control, headings) });
  }

  const container = type.layout.find((part) => part.kind === 'appendix');
  const opening = type.sections.find((spec) => spec.id === container?.section);
  let [start, end] = [document.blocks.length, document.blocks.length];
  if (container && opening) {
    const keys = [...titleKeys(opening), keyOf(`Appendix ${String(container.number)} ${container.title}`)];
    const best = bestOf(
      headings.filter((one) => one.paragraph.cell === null && meets(one, keys)),
      opening,
    );
    if (best && !places.has(opening.id)) place(opening, { heading: best, control: null });
    start = best?.paragraph.block ?? firstOf(places, type, 'appendix') ?? document.blocks.length;
    const later = appendices.find(
      ({ heading, number }) => heading.paragraph.block > start && number !== String(container.number),
    );
    end = later?.heading.paragraph.block ?? document.blocks.length;
  }

  for (const spec of type.sections) {
    if (places.has(spec.id)) continue;
    const [from, to] =
      spec.group === 'appendix' ? [start < document.blocks.length ? start : 0, end] : [0, start];
    const keys = titleKeys(spec);
    const found = known.filter(
      (one) =>
        one.paragraph.block >= from &&
        one.paragraph.block < to &&
        !used.has(one.paragraph.block) &&
        meets(one, keys),
    );
    const best = bestOf(found, spec);
    if (best) place(spec, { heading: best, control: null });
  }
  return { headings, places, appendices };
}

/** Keys of the titles of every section. */
const titlesOf = madeOnceFor(
  ({ sections }: ReportType): ReadonlySet<string> => new Set(sections.flatMap(titleKeys)),
);

const meets = (heading: Heading, keys: readonly string[]): boolean =>
  heading.keys.some((key) => keys.includes(key));

/** A real heading before a plain line, one where the section belongs before one elsewhere, the title before an alias. */
function bestOf(found: readonly Heading[], spec: SectionSpec): Heading | null {
  const own = keysOf(spec.title);
  const rank = (one: Heading): number =>
    (one.paragraph.cell !== null) === (spec.group === 'front') ? 4 + beyondPlace(one) : beyondPlace(one);
  const beyondPlace = (one: Heading): number => (one.made === 'plain' ? 0 : 2) + (meets(one, own) ? 1 : 0);
  return found.reduce<Heading | null>(
    (best, one) => (best === null || rank(one) > rank(best) ? one : best),
    null,
  );
}

function headingOfControl(
  document: ReportDocument,
  spec: SectionSpec,
  control: Control,
  headings: readonly Heading[],
): Heading | null {
  const first = document.blocks[control.first];
  if (control.level !== 'inline') {
    const heading = headings.find((one) => one.paragraph.block === control.first);
    return heading && (heading.made !== 'plain' || meets(heading, titleKeys(spec))) ? heading : null;
  }
  const cell = first?.cell;
  if (!cell) return null;
  // The label stands in the same row or in the row above.
  const near = headings.filter(
    ({ paragraph: { cell: at } }) => at?.table === cell.table && at.row <= cell.row && at.row >= cell.row - 1,
  );
  return near.find((one) => meets(one, titleKeys(spec))) ?? null;
}

function firstOf(
  places: ReadonlyMap<SectionId, SectionPlace>,
  type: ReportType,
  group: SectionSpec['group'],
): number | null {
  const blocks = type.sections.flatMap((spec) => {
    const found = spec.group === group ? places.get(spec.id) : undefined;
    return found ? [found.control?.first ?? found.heading?.paragraph.block ?? 0] : [];
  });
  return blocks.length > 0 ? Math.min(...blocks) : null;
}
