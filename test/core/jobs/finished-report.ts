import { insertSkeleton } from '../../../src/core/jobs/insert-skeleton.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import type { Edit } from '../../../src/core/model/index.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { openPackage, partText, savePackage, withParts } from '../../../src/ooxml/index.ts';
import { reportTypes } from '../../../src/report-types/index.ts';

const today = '2026-01-20';

/** Ports on a file, without a source of figures unless one is given. */
export function portsOn(bytes: Uint8Array | null, source: Ports['source'] = null) {
  const host = createDocxHost(bytes);
  if (!host.ok) throw new Error(host.error.message);
  return { host: host.value, source, types: reportTypes, today, now: `${today}T09:30:00Z` };
}

const header = {
  committee: 'Corporate Parenting Sub-Board',
  date: '3 February 2026',
  item: '6',
  'report-of': 'Strategic Director of People Services',
  title: 'Children in Care – Performance Update',
};

const words: Readonly<Record<string, string>> = {
  'rw:s:recommendations': 'To note this report.',
  'rw:s:supporting-information': 'None.',
  'rw:s:other-options': 'None.',
  'rw:r:contact': 'A. Whitlock, Performance Manager, 01632 960001',
  'rw:r:background-papers': 'None',
};

/**
 * A finished Derby 2015 report, made as an author makes one: the skeleton, then words in each of its places. `other`
 * gives other words for a tag, null to leave its guidance standing; `@date` and the like are fields of the header.
 */
export async function finishedReport(
  other: Readonly<Record<string, string | null>> = {},
): Promise<Uint8Array> {
  const ports = portsOn(null);
  const fields = Object.fromEntries(
    Object.entries(header).map(([id, text]) => [id, other[`@${id}`] ?? text]),
  );
  const made = await insertSkeleton(ports, 'derby-2015', fields);
  if (!made.ok) throw new Error(made.error.message);
  const read = await ports.host.read();
  if (!read.ok) throw new Error(read.error.message);
  const { blocks, controls } = read.value;
  const edits = controls.flatMap((control): Edit[] => {
    const { tag } = control;
    const fallback = tag.startsWith('rw:o:')
      ? 'P. Okafor, 8 January 2026'
      : 'None arising from this report, as members know.';
    const text = tag in other ? other[tag] : (words[tag] ?? fallback);
    if (text === null || text === undefined) return [];
    if (control.level === 'inline') {
      if (!control.placeholder && !(tag in other)) return [];
      return [
        {
          kind: 'set-control-text',
          tag,
          occurrence: control.at.occurrence ?? 0,
          expected: control.text,
          text,
        },
      ];
    }
    return blocks.slice(control.first, control.last + 1).flatMap((block): Edit[] => {
      const range = block.kind === 'paragraph' ? block.guidance[0] : undefined;
      if (block.kind !== 'paragraph' || range === undefined) return [];
      const expected = block.text.slice(range.start, range.end);
      return [{ kind: 'replace-text', at: { block: block.block, ...range }, expected, text }];
    });
  });
  const outcomes = await ports.host.apply(edits);
  const refused = outcomes.find((outcome) => !outcome.done);
  if (refused?.done === false) throw new Error(refused.message);
  return ports.host.bytes();
}

/** The same file with its main part changed, as a careless hand or another program might. */
export function damaged(
  bytes: Uint8Array,
  change: (xml: string) => string,
  part = 'word/document.xml',
): Uint8Array {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const before = partText(opened.value, part) ?? '';
  const after = change(before);
  if (after === before) throw new Error('The change changed nothing.');
  return savePackage(withParts(opened.value, new Map([[part, after]])));
}

/** Takes a section out, heading and all. */
export const withoutSection =
  (id: string) =>
  (xml: string): string =>
    xml.replace(/<w:sdt>(?:(?!<\/w:sdt>).)*<\/w:sdt>/gs, (control) =>
      control.includes(`"rw:s:${id}"`) ? '' : control,
    );
