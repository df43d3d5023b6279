/** What is selected, for a host that tells no more than where the cursor is. */
import { ok } from '../core/model/index.ts';
import type { DocumentHost, HostError, Location, ReportDocument, Result } from '../core/model/index.ts';
import type { Selected } from './pane-props.ts';

/** The words of one paragraph; null where none are selected. */
export const selectedBy = (host: DocumentHost) => async (): Promise<Result<Selected | null, HostError>> => {
  const cursor = await host.cursor();
  if (!cursor.ok) return cursor;
  if (!isRange(cursor.value)) return ok(null);
  const read = await host.read();
  if (!read.ok) return read;
  const text = textAt(read.value, cursor.value);
  return ok(text.trim() === '' ? null : { text, at: cursor.value });
};

/** Whether a cursor has words selected rather than standing between two. */
export const isRange = (at: Location | null): at is Location & { start: number; end: number } =>
  at?.start !== undefined && at.end !== undefined && at.start < at.end;

function textAt({ blocks, stories }: ReportDocument, { story, block, start, end }: Location): string {
  const all = story === undefined ? blocks : (stories.find(({ id }) => id === story)?.blocks ?? []);
  const paragraph = block === undefined ? undefined : all[block];
  return paragraph?.kind === 'paragraph' ? paragraph.text.slice(start, end) : '';
}
