import type { StoryId } from './ids.ts';

/** Where something is, said in several ways; the first that is found counts: tag, then block, then quote. */
export interface Location {
  /** Tag of a content control. */
  readonly tag?: string;
  /** Which of several controls with this tag, from 0 in document order. */
  readonly occurrence?: number;
  /** Main story when absent. */
  readonly story?: StoryId;
  readonly block?: number;
  /** Range in the block's text, half-open. A cursor has start = end. */
  readonly start?: number;
  readonly end?: number;
  /** Index in ReportDocument.pictures. */
  readonly picture?: number;
  readonly quote?: { readonly exact: string; readonly prefix: string; readonly suffix: string };
}
