import type { DocumentHost, IndicatorSource, ReportType } from '../model/index.ts';

/** What a job may touch. Time comes in as values, so that a job does the same thing every time. */
export interface Ports {
  readonly host: DocumentHost;
  /** Null where no source of figures is at hand. */
  readonly source: IndicatorSource | null;
  readonly types: readonly ReportType[];
  /** ISO date, `2026-01-20`. */
  readonly today: string;
  /** ISO instant, `2026-01-20T09:30:00Z`. */
  readonly now: string;
}
