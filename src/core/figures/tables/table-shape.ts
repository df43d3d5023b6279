/** What a table of figures is asked for as, and what it consists of before it is content. */

import type { AreaCode, Facts, IndicatorId } from '../../model/index.ts';
import type { FigurePart } from '../plan-insert.ts';

export interface TableRequest {
  readonly by: 'area' | 'period';
  readonly indicators: readonly IndicatorId[];
  readonly areas: readonly AreaCode[];
  /** How many, by period: 1 to 10, the latest included. */
  readonly periods: number;
  /** Columns in order; the value alone where none is given. By period, those beside the value stand after the periods. */
  readonly measures?: readonly TableMeasure[];
  /** Made from the figures where absent. */
  readonly caption?: string;
}

export type TableMeasure = 'value' | 'change' | 'rank' | 'rag' | 'target';

export type TablePart = { readonly text: string } | FigurePart;

export interface TableCell {
  readonly parts: readonly TablePart[];
  /** Words stand at the left, numbers at the right. */
  readonly words?: boolean;
}

export interface TableShape {
  /** Any facts of the table: what it is named after. */
  readonly first: Facts;
  /** Names of its indicators, for the words around the table. */
  readonly about: readonly string[];
  /** Of each row. */
  readonly names: readonly string[];
  readonly head: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
  /** What its rates are of, where the headings have no room for it; null where they say so. */
  readonly base: string | null;
  readonly notes: readonly TablePart[];
  readonly sources: readonly TablePart[];
}
