import type { ScanTable } from './scan-types.ts';
import type { Styles } from './styles.ts';

/** Parts of a table that its style may look after, by their bits in w:tblLook (17.4.55). */
export const lookParts = {
  firstRow: 0x20,
  lastRow: 0x40,
  firstColumn: 0x80,
  lastColumn: 0x100,
  noHBand: 0x200,
  noVBand: 0x400,
} as const;

/** Of the cell in a row, by their indices: `Cell.behind`. */
export type BehindCell = (row: number, cell: number) => readonly (string | null)[];

/**
 * What lies behind the cells of a table: their own shading, else that of the first or last row or column, else that of bands,
 * else that of the whole table (17.7.6). Which band a cell is in, and whether a table that says nothing of its parts has
 * them, is left open: any of them may be behind it.
 */
export function behindCells({ rows, styleId, look, shade }: ScanTable, styles: Styles): BehindCell {
  const shades = styles.byId.get(styleId)?.tableShades ?? new Map<string, string>();
  const has = (bit: number): boolean => look === null || (look & bit) !== 0;
  const whole = [shades.get('wholeTable'), shade ?? undefined].filter((one) => one !== undefined);
  const bands = [
    look === null || !has(lookParts.noHBand) ? ['band1Horz', 'band2Horz'] : [],
    look === null || !has(lookParts.noVBand) ? ['band1Vert', 'band2Vert'] : [],
  ];
  return (row, cell) => {
    const { cells = [], header = false } = rows[row] ?? {};
    const own = cells[cell]?.shade ?? null;
    if (own !== null) return [colourOf(own)];
    if (shades.size === 0 && shade === null) return through;
    const [isFirst, isLast] = [cell === 0, cell === cells.length - 1];
    const [isTop, isBottom] = [row === 0, row === rows.length - 1];
    const top = has(lookParts.firstRow) && (isTop || header);
    const bottom = has(lookParts.lastRow) && isBottom;
    const first = has(lookParts.firstColumn) && isFirst;
    const last = has(lookParts.lastColumn) && isLast;
    const edges = [
      top ? ['firstRow', ...(first ? ['nwCell'] : []), ...(last ? ['neCell'] : [])] : [],
      bottom ? ['lastRow', ...(first ? ['swCell'] : []), ...(last ? ['seCell'] : [])] : [],
      first ? ['firstCol'] : [],
      last ? ['lastCol'] : [],
    ];
    const found: string[] = [];
    /** Takes up the shades of some parts, and tells whether one of them must be there. */
    const takes = (parts: readonly string[], isSure: boolean): boolean => {
      const given = parts.flatMap((part) => shades.get(part) ?? []);
      found.push(...given);
      return isSure && look !== null && given.length > 0;
    };
    const sure = edges.map((parts, edge) => takes(parts, edge > 0 || isTop));
    if (!sure.includes(true)) {
      const isCovered = bands.some((parts) => takes(parts, true) && parts.every((part) => shades.has(part)));
      if (!isCovered) found.push(...(whole.length === 0 ? ['auto'] : whole));
    }
    return [...new Set(found)].map(colourOf);
  };
}

const through = [null];

const colourOf = (shade: string): string | null =>
  /^[0-9a-f]{6}$/i.test(shade) ? shade.toUpperCase() : null;
