/** How the store came to its present shape: plain SQL, the same on PGlite and PostgreSQL, run once each by Kysely. */

import { sql } from 'kysely';
import type { Kysely, Migration, MigrationProvider } from 'kysely';

const steps: Readonly<Record<string, readonly string[]>> = {
  '0001-figures': [
    `create extension if not exists pg_trgm`,
    `create table release (
      id text primary key, title text not null, version text not null, published date not null,
      status text not null check (status in ('published', 'withdrawn')),
      sha256 text not null, row_count integer not null, retrieved_at timestamptz not null)`,
    `create table indicator (
      id text primary key check (length(id) <= 20), ordinal integer not null, name text not null, short_name text not null,
      definition text not null, unit_kind text not null, unit_label text not null, rate_per integer,
      decimals integer not null, polarity text not null check (polarity in ('higher', 'lower', 'neutral')),
      measure_type text not null, cycle_months integer not null, companion text, noun text not null,
      min_count integer not null, source_name text not null, source_url text not null, licence text not null,
      release_id text not null references release, replaced_by text,
      search_name text not null, search_text text not null)`,
    `create table area (
      code text primary key, ordinal integer not null, name text not null,
      kind text not null check (kind in ('authority', 'region', 'country')), old_code text, parent_code text,
      valid_from date, valid_to date, search_name text not null, search_text text not null)`,
    `create table observation (
      indicator_id text not null, area_code text not null, period_start date not null, period_dur text not null,
      release_id text not null, value numeric, numerator numeric, denominator numeric,
      flags text[] not null, note text,
      primary key (indicator_id, area_code, period_start, period_dur, release_id),
      check (value is not null or flags && array['c', 'z', 'x', 'low', 'w']))`,
    `create table observation_current (
      indicator_id text not null, area_code text not null, period_start date not null, period_dur text not null,
      value numeric, numerator numeric, denominator numeric, flags text[] not null, note text,
      primary key (indicator_id, area_code, period_start, period_dur))`,
    `create index observation_current_period on observation_current (indicator_id, period_start, period_dur)`,
    `create table comparator_group (id text primary key, name text not null, kind text not null)`,
    `create table comparator_member (
      group_id text not null references comparator_group, area_code text not null, ordinal integer not null,
      member_code text not null, primary key (group_id, area_code, ordinal))`,
    `create index indicator_words on indicator using gin (to_tsvector('simple', search_text))`,
    `create index indicator_trigrams on indicator using gin (search_text gin_trgm_ops)`,
  ],
  '0002-targets': [
    `alter table release add column note text not null default ''`,
    `create table target (
      indicator_id text not null, area_code text not null, period_start date not null, period_dur text not null,
      value numeric not null, amber numeric, note text,
      primary key (indicator_id, area_code, period_start, period_dur))`,
  ],
};

export const migrations: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve(
      Object.fromEntries(Object.entries(steps).map(([name, statements]) => [name, step(statements)])),
    ),
};

const step = (statements: readonly string[]): Migration => ({
  async up(database: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
});
