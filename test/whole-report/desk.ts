/** A Word file on an author's desk: opened, read and changed by the host for such files. What is refused fails the test. */

import type { Control, Edit, Location, Paragraph, ReportDocument } from '../../src/core/model/index.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import type { DocxHost } from '../../src/hosts/docx/index.ts';

export interface Desk {
  readonly host: DocxHost;
  read(): Promise<ReportDocument>;
  apply(...edits: readonly Edit[]): Promise<void>;
}

/** A new, empty document where `bytes` is null. */
export function deskWith(bytes: Uint8Array | null, cursor: () => Location | null = () => null): Desk {
  const opened = createDocxHost(bytes, { cursor });
  if (!opened.ok) throw new Error(opened.error.message);
  const host = opened.value;
  return {
    host,
    async read() {
      const read = await host.read();
      if (!read.ok) throw new Error(read.error.message);
      return read.value;
    },
    async apply(...edits) {
      for (const outcome of await host.apply(edits)) if (!outcome.done) throw new Error(outcome.message);
    },
  };
}

export interface Place {
  readonly paragraph: Paragraph;
  /** Of the words in its text. */
  readonly start: number;
  readonly end: number;
  readonly story?: string;
}

/** Where words stand: they must be all of one paragraph, or stand in one place only. */
export function placeOf(document: ReportDocument, words: string): Place {
  const stories = [{ id: undefined, blocks: document.blocks }, ...document.stories];
  const found = stories.flatMap(({ id, blocks }) =>
    blocks.flatMap((paragraph): Place[] => {
      const start = paragraph.kind === 'paragraph' ? paragraph.text.indexOf(words) : -1;
      if (paragraph.kind !== 'paragraph' || start < 0) return [];
      return [{ paragraph, start, end: start + words.length, ...(id === undefined ? {} : { story: id }) }];
    }),
  );
  const whole = found.filter(({ paragraph }) => paragraph.text === words);
  const [place] = whole.length === 1 ? whole : found;
  if (place === undefined || (found.length > 1 && whole.length !== 1))
    throw new Error(`“${words}” stands in ${String(found.length)} places.`);
  return place;
}

export function controlOf(document: ReportDocument, tag: string): Control {
  const control = document.controls.find((one) => one.tag === tag);
  if (control === undefined) throw new Error(`There is no ${tag} in the report.`);
  return control;
}
