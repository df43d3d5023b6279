import type { ReportDocument, ReportType, RoleId, SignOffSpec, Table } from '../model/index.ts';
import { cellLines, isBlank, keysOfParagraph, type Line } from './lines.ts';
import { readSignature } from './names.ts';
import { keyOf, keysOf, titleKeys } from './wording.ts';

/** The words beside a role, before anybody asks what they mean. */
export interface RolePlace {
  /** Lines that are the role's own; empty where nothing stands there. */
  readonly lines: readonly Line[];
  /** Lines that stand beside several roles, where nothing says which of them they belong to. */
  readonly unplaced: readonly Line[];
}

/**
 * The table that holds most of the type's roles; null where none holds two of them, or one under the type's own words,
 * which stand at the block `intro`.
 */
export function approvalsTable(
  document: ReportDocument,
  type: ReportType,
  tables: readonly Table[],
  intro: number | null,
): Table | null {
  let best: { readonly table: Table; readonly count: number } | null = null;
  for (const table of tables) {
    const count = rolesIn(document, type, table).size;
    const isIntroduced = intro !== null && intro < table.block && table.block - intro <= 3;
    const least = isIntroduced || holdsSignOff(document, table) ? 1 : 2;
    if (count >= least && count > (best?.count ?? 0)) best = { table, count };
  }
  return best?.table ?? null;
}

/** A place for a signature that we made ourselves says by its tag what table it stands in. */
const holdsSignOff = ({ controls }: ReportDocument, { block, end }: Table): boolean =>
  controls.some(
    ({ tag, at, first }) => at.story === undefined && tag.startsWith('rw:o:') && first > block && first < end,
  );

/** The block of "This report has been approved by the following officers:"; null where it does not stand there. */
export function introBlock(document: ReportDocument, type: ReportType): number | null {
  const intro = type.layout.find((part) => part.kind === 'approvals')?.intro;
  if (intro === undefined) return null;
  const [key = ''] = keysOf(intro);
  const found = document.blocks.find(
    (block) =>
      block.kind === 'paragraph' &&
      (block.guidance.length === 0 ? keysOfParagraph(block) : keysOf(block.text)).includes(key),
  );
  return found?.block ?? null;
}

/** The roles of a table, each with what stands beside it. */
export function rolesIn(
  document: ReportDocument,
  type: ReportType,
  table: Table,
): ReadonlyMap<RoleId, RolePlace> {
  const found = new Map<RoleId, RolePlace>();
  let latest: RoleId | null = null;
  table.rows.forEach((row, index) => {
    const label = cellLines(document, table, index, 0);
    const beside = (): readonly Line[] =>
      row.cells.slice(1).flatMap((_, cell) => cellLines(document, table, index, cell + 1));
    const roles = label.map((line) => rolesOf(type, line));
    const said = roles.flat();
    if (said.length === 0) {
      // A second row under the same role: its label cell is merged with the one above, or empty.
      const before = latest === null ? undefined : found.get(latest);
      if (latest !== null && before && label.every(isBlank)) {
        found.set(latest, { ...before, lines: [...before.lines, ...beside()] });
      }
    } else if (said.length === 1) {
      latest = said[0]?.role ?? null;
      if (latest !== null && !found.has(latest)) found.set(latest, { lines: beside(), unplaced: [] });
    } else {
      latest = null;
      for (const [role, place] of shared(type, roles, beside())) if (!found.has(role)) found.set(role, place);
    }
  });
  return found;
}

/** A cell that piles up all roles is still short. */
const longest = 300;

/** The roles that a line names and nothing else: one as a rule, several where line breaks were lost. */
function rolesOf(type: ReportType, line: Line): readonly SignOffSpec[] {
  if (line.text.length > longest) return [];
  const keys = line.keys;
  const one = type.signOffs.find((spec) => keys.some((key) => titleKeys(spec).includes(key)));
  if (one) return [one];
  const roles: SignOffSpec[] = [];
  let rest = `${keys[0] ?? ''} `;
  while (rest.trim() !== '') {
    const next = type.signOffs.find(
      (spec) => !roles.includes(spec) && rest.startsWith(`${keyOfRole(spec)} `),
    );
    if (!next) return [];
    roles.push(next);
    rest = rest.slice(keyOfRole(next).length + 1);
  }
  return roles;
}

const keyOfRole = (spec: SignOffSpec): string => titleKeys(spec)[0] ?? '';

/** All roles in one cell and all names in the next: who belongs to whom is read from the lines, or from titles, or not at all. */
function shared(
  type: ReportType,
  roles: readonly (readonly SignOffSpec[])[],
  beside: readonly Line[],
): readonly (readonly [RoleId, RolePlace])[] {
  const specs = roles.flat();
  const lineOf = (spec: SignOffSpec): number => roles.findIndex((line) => line.includes(spec));
  const oneEach = roles.every((line) => line.length <= 1);
  // As many lines on both sides, or blank lines that push the names down to their roles.
  const level =
    beside.length === roles.length || (beside.length < roles.length && beside[0] && isBlank(beside[0]));
  const stray = beside.some((line, index) => !isBlank(line) && (roles[index]?.length ?? 0) === 0);
  if (oneEach && level && !stray) {
    return specs.map((spec) => [
      spec.role,
      { lines: beside.slice(lineOf(spec), lineOf(spec) + 1), unplaced: [] },
    ]);
  }

  const groups = groupsOf(beside);
  if (oneEach && groups.length === specs.length && groups.length > 1) {
    return specs.map((spec, index) => [spec.role, { lines: groups[index] ?? [], unplaced: [] }]);
  }

  // One line for everybody tells nothing, even when it says "Director" somewhere.
  const several = beside.filter((line) => !isBlank(line)).length > 1;
  const named = new Map(
    specs.map((spec) => [spec, beside.filter((line) => several && namesRole(type, spec, line.text))]),
  );
  const placed = new Set([...named.values()].flat());
  const unplaced = beside.filter((line) => !isBlank(line) && !placed.has(line));
  return specs.map((spec) => {
    const lines = named.get(spec) ?? [];
    return [spec.role, { lines, unplaced: lines.length > 0 ? [] : unplaced }];
  });
}

/** Lines between blank lines. */
function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (isBlank(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** "P. Okafor, Legal officer": the line itself says for which role. Titles of one word are too common to count. */
function namesRole(type: ReportType, spec: SignOffSpec, text: string): boolean {
  const said = ` ${keyOf(text)} `;
  if (readSignature([text]).names.length !== 1) return false;
  const names = (one: SignOffSpec): boolean =>
    titleKeys(one).some((key) => key.includes(' ') && said.includes(` ${key} `));
  return names(spec) && type.signOffs.filter(names).length === 1;
}
