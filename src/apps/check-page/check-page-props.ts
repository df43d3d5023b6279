import type { PaperChecker } from './check-paper.ts';

/** What the page has of its browser, and who checks. */
export interface CheckPageProps {
  readonly check: PaperChecker;
  readonly clock: { today(): string; now(): string };
  readonly storage: { get(key: string): string | null; set(key: string, value: string): void };
  readonly download: (name: string, bytes: Uint8Array, type: string) => void;
  /** Opens a file in the workbench, in a window of its own. */
  readonly open: (file: File) => void;
}
