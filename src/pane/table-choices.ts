/** What an author chooses about a table of figures. */
import type { TableMeasure, TableRequest } from '../core/figures/tables/table-shape.ts';
import type { AreaCode, Facts, IndicatorId } from '../core/model/index.ts';

export interface TableChoices {
  readonly by: TableRequest['by'];
  readonly indicators: readonly IndicatorId[];
  readonly areas: readonly AreaCode[];
  readonly periods: number;
  readonly measures: readonly TableMeasure[];
  /** Empty for the one that is made from the figures. */
  readonly caption: string;
}

interface Column {
  readonly id: TableMeasure;
  readonly label: string;
}

const all: readonly Column[] = [
  { id: 'value', label: 'Number' },
  { id: 'change', label: 'Change' },
  { id: 'rank', label: 'Rank' },
  { id: 'target', label: 'Target' },
  { id: 'rag', label: 'Rating against the target' },
];

/** In the order in which the table has them. By period, every period is a column of numbers. */
export const tableColumns = (by: TableRequest['by']): readonly Column[] =>
  by === 'area' ? all : all.filter(({ id }) => id !== 'value');

/** The figure that the author came from, for its area, region and England. */
export function firstChoices({ indicator, area, region, england }: Facts): TableChoices {
  const areas = [area.code, region?.area.code, england?.area].filter((code) => code !== undefined);
  return {
    by: 'area',
    indicators: [indicator.id],
    areas: [...new Set(areas)],
    periods: 5,
    measures: ['value'],
    caption: '',
  };
}

export function requestOf({ caption, ...rest }: TableChoices): TableRequest {
  const words = caption.trim();
  return words === '' ? rest : { ...rest, caption: words };
}

/** What the author must still choose; null where nothing. */
export function whyNot({ by, indicators, areas, measures }: TableChoices): string | null {
  if (indicators.length === 0) return 'Choose at least one figure.';
  if (areas.length === 0) return 'Choose at least one area.';
  return by === 'area' && measures.length === 0 ? 'Choose at least one column.' : null;
}
