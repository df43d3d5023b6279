/** What an app gives the pane: a document, where figures come from, and what it may ask and be asked. */
import type {
  Content,
  DocumentHost,
  HostError,
  IndicatorSource,
  Location,
  Question,
  ReportType,
  Result,
} from '../core/model/index.ts';
import type { Ports } from '../core/jobs/ports.ts';
import type { ThemeName } from './themes.ts';

export interface PaneProps {
  readonly host: DocumentHost;
  readonly source: IndicatorSource;
  readonly types: readonly ReportType[];
  readonly clock: { today(): string; now(): string };
  readonly storage: { get(key: string): string | null; set(key: string, value: string): void };
  /** Tells that the document or the cursor changed; without saying which where that cannot be told. */
  readonly changes?: { subscribe(listener: (what?: 'document' | 'cursor') => void): () => void };
  /** Hands a file to the author; absent where the page cannot: the pane then offers to put it at the end of the report. */
  readonly download?: (name: string, bytes: Uint8Array, type: string) => void;
  /** Makes a Word file of the evidence for a report's figures. */
  readonly evidenceDocument?: (content: readonly Content[], reportTitle: string) => Promise<Uint8Array>;
  /** Follows the system where absent. */
  readonly theme?: ThemeName;
  /** What the author asks for outside the pane: the ribbon, the context menu, the keyboard. */
  readonly commands?: { subscribe(listener: (command: PaneCommand) => void): () => void };
  /** What the host must ask the author before it goes on. */
  readonly questions?: Questions;
  /** Whether the pane opens by itself with this report; absent where nothing can. */
  readonly autoOpen?: { get(): boolean; set(on: boolean): Promise<Result<null, HostError>> };
  /** Makes a picture of a chart; absent where nothing can draw. */
  readonly draw?: NonNullable<Ports['draw']>;
  /** What is selected in the document; told from the cursor where absent. */
  readonly selectedText?: () => Promise<Result<Selected | null, HostError>>;
}

export type PaneCommand = 'open' | 'insert-skeleton' | 'refresh-figures' | 'check-report' | 'link-number';

export interface Questions {
  /** The question that waits for an answer; the same value until it has one. */
  current(): Question | null;
  subscribe(listener: () => void): () => void;
  /** @param id of one of its choices. */
  answer(id: string): void;
}

/** Words in the document that the author has selected. */
export interface Selected {
  readonly text: string;
  readonly at: Location;
}
