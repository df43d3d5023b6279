import type {
  DocumentHost,
  Edit,
  EditOutcome,
  Location,
  Paragraph,
  ReportDocument,
} from '../../src/core/model/index.ts';
import { openPackage } from '../../src/ooxml/index.ts';
import { numberTag, sampleReport } from './sample-report.ts';

/** `bytes` gives the file as it would be saved. */
export type TestedHost = DocumentHost & { bytes(): Promise<Uint8Array> | Uint8Array };
export type MakeHost = (bytes: Uint8Array) => Promise<TestedHost>;

/** Applies edits to a fresh sample; gives what came of them and how it reads afterwards. */
export const applying =
  (make: MakeHost, sample: () => Uint8Array = sampleReport) =>
  async (
    edits: readonly Edit[],
  ): Promise<{ host: TestedHost; outcomes: readonly EditOutcome[]; document: ReportDocument }> => {
    const host = await make(sample());
    const outcomes = await host.apply(edits);
    return { host, outcomes, document: await readOf(host) };
  };

/**
 * Whether a host takes edits of all these kinds. Where it does not, another promise is tested instead: it refuses them in
 * a sentence, and the file stays as it is.
 */
export async function takes(
  make: MakeHost,
  edits: readonly Edit[],
  sample: () => Uint8Array = sampleReport,
): Promise<boolean> {
  const host = await make(sample());
  const foreign = edits.filter((edit) => !host.supports.has(edit.kind));
  if (foreign.length === 0) return true;
  expect(await host.apply(foreign)).toEqual(foreign.map(() => refused('unsupported')));
  expect(await partsOf(host)).toEqual(partsIn(sample()));
  return false;
}

export const done = { done: true };
export const refused = (reason: string) => ({
  done: false,
  reason,
  message: expect.stringMatching(/^[A-Z"].+\.$/s) as string,
});

export const setControl = (tag: string, expected: string, text: string, occurrence = 0): Edit => ({
  kind: 'set-control-text',
  tag,
  occurrence,
  expected,
  text,
});
export const setFigure = (occurrence: number, expected: string, text: string): Edit =>
  setControl(numberTag, expected, text, occurrence);
export const replace = (at: Location, expected: string, text: string): Edit => ({
  kind: 'replace-text',
  at,
  expected,
  text,
});

export async function readOf(host: DocumentHost): Promise<ReportDocument> {
  const read = await host.read();
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

export function partsIn(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const pkg = openPackage(file);
  if (!pkg.ok) throw new Error(pkg.error.message);
  return pkg.value.parts;
}

export const partsOf = async (host: TestedHost): Promise<ReadonlyMap<string, Uint8Array>> =>
  partsIn(await host.bytes());

export const sameBytes = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && Buffer.compare(a, b) === 0;

export function paragraphAt(document: ReportDocument, block: number): Paragraph {
  const found = document.blocks[block];
  if (found?.kind !== 'paragraph') throw new Error(`Block ${block} is no paragraph.`);
  return found;
}

export const textAt = (document: ReportDocument, block: number): string => paragraphAt(document, block).text;

export function controlOf(
  document: ReportDocument,
  tag: string,
  occurrence = 0,
): ReportDocument['controls'][number] {
  const found = document.controls.filter((control) => control.tag === tag)[occurrence];
  if (found === undefined) throw new Error(`There is no control ${tag}.`);
  return found;
}

/** Names of the parts that are not what they were, added and removed ones included. */
export async function changedParts(host: TestedHost, before: Uint8Array): Promise<readonly string[]> {
  const old = partsIn(before);
  const now = await partsOf(host);
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => {
    const bytes = now.get(name);
    return bytes === undefined || !sameBytes(old.get(name), bytes);
  });
}
