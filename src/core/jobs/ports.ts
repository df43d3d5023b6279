import type { Drawing } from '../figures/charts/drawing.ts';
import type { DocumentHost, HostError, IndicatorSource, ReportType, Result } from '../model/index.ts';

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
  /** Makes a PNG in base64 of an SVG; absent where nothing can draw, as on the command line. */
  readonly draw?: (drawing: Drawing) => Promise<Result<string, HostError>>;
}
