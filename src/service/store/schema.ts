/** The tables of the store as Kysely types. Dates and decimals leave the database as text: nothing is lost on the way. */

import type { ColumnType } from 'kysely';
import type { Area, Flag, Indicator } from '../../core/model/index.ts';

/** `numeric` and `date` are read with `::text`; a bare read gives what the driver makes of them. */
type AsText = ColumnType<unknown, string, string>;

export interface Schema {
  release: {
    id: string;
    title: string;
    version: string;
    published: AsText;
    status: 'published' | 'withdrawn';
    note: string;
    /** Of the files that the release was loaded from. */
    sha256: string;
    row_count: number;
    retrieved_at: AsText;
  };
  indicator: {
    id: string;
    ordinal: number;
    name: string;
    short_name: string;
    definition: string;
    unit_kind: Indicator['unitKind'];
    unit_label: string;
    rate_per: number | null;
    decimals: number;
    polarity: Indicator['polarity'];
    measure_type: Indicator['measureType'];
    cycle_months: number;
    companion: string | null;
    noun: string;
    min_count: number;
    source_name: string;
    source_url: string;
    licence: string;
    release_id: string;
    replaced_by: string | null;
    search_name: string;
    search_text: string;
  };
  area: {
    code: string;
    ordinal: number;
    name: string;
    kind: Area['kind'];
    old_code: string | null;
    parent_code: string | null;
    valid_from: AsText | null;
    valid_to: AsText | null;
    search_name: string;
    search_text: string;
  };
  /** Every value of every release, so that a report can prove what it said. */
  observation: ObservationColumns & { release_id: string };
  /** The newest release of each: the only table of figures that questions read. */
  observation_current: ObservationColumns;
  target: {
    indicator_id: string;
    area_code: string;
    period_start: AsText;
    period_dur: string;
    value: AsText;
    amber: AsText | null;
    note: string | null;
  };
  comparator_group: { id: string; name: string; kind: string };
  comparator_member: { group_id: string; area_code: string; ordinal: number; member_code: string };
}

interface ObservationColumns {
  indicator_id: string;
  area_code: string;
  /** Start and duration of the period, `2025-03-31` and `P1D`. */
  period_start: AsText;
  period_dur: string;
  value: AsText | null;
  numerator: AsText | null;
  denominator: AsText | null;
  flags: Flag[];
  note: string | null;
}
