/**
 * The three skeletons, as an author gets them: judged by the Open XML SDK, and compared with their golden outline.
 * `npm run golden` writes the outlines anew; read the difference before you commit it.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { insertSkeleton } from '../../src/core/jobs/insert-skeleton.ts';
import type { ReportDocument } from '../../src/core/model/index.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { fromFlatOpc, readDocument, toFlatOpc } from '../../src/ooxml/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { brokenInvariants, schemaErrors } from '../support/validate.ts';

const header = {
  committee: 'Corporate Parenting Sub-Board',
  date: '2026-01-20',
  item: '6',
  'report-of': 'Strategic Director of Children and Young People',
  title: 'Children in Care – Performance Update',
  directors: 'A. Whitlock, Director of Children’s Services',
  'key-theme': 'Children, Early Intervention and Early Years',
};

async function skeleton(id: string) {
  const host = createDocxHost(null);
  if (!host.ok) throw new Error(host.error.message);
  const ports = {
    host: host.value,
    source: null,
    types: reportTypes,
    today: '2026-01-20',
    now: '2026-01-20T09:30:00Z',
  };
  const done = await insertSkeleton(ports, id, header);
  if (!done.ok) throw new Error(done.error.message);
  const read = await host.value.read();
  if (!read.ok) throw new Error(read.error.message);
  return { host: host.value, document: read.value };
}

/** A line for each block: headings as #, what Word numbers with its number, guidance in braces, cells in bars. */
function outlineOf({ blocks }: ReportDocument): string {
  const lines = blocks.map((block) => {
    if (block.kind === 'table') {
      const headers = block.rows.filter((row) => row.header).length;
      return `[table of ${block.rows.length} rows, header rows: ${headers}, “${block.altText}”]`;
    }
    const text = [...block.guidance]
      .reverse()
      .reduce(
        (all, { start, end }) => `${all.slice(0, start)}{${all.slice(start, end)}}${all.slice(end)}`,
        block.text,
      );
    const mark = block.headingLevel === null ? '' : `${'#'.repeat(block.headingLevel)} `;
    const cell = block.cell === null ? '' : `| ${block.cell.row + 1}.${block.cell.cell + 1} | `;
    const page = block.pageBreakBefore ? '--- new page ---\n' : '';
    return `${page}${cell}${mark}${block.number === null ? '' : `${block.number} `}${text}`;
  });
  return `${lines.join('\n')}\n`;
}

describe.each(reportTypes.map(({ id }) => id))('the skeleton of %s', (id) => {
  it('is as its golden outline has it', async () => {
    const file = join(__dirname, `${id}.txt`);
    const outline = outlineOf((await skeleton(id)).document);
    if (process.env['GOLDEN'] === '1') writeFileSync(file, outline);
    expect(existsSync(file)).toBe(true);
    expect(outline).toBe(readFileSync(file, 'utf8'));
  });

  it('has no error for the Open XML SDK, and none that the SDK does not see', async () => {
    const bytes = (await skeleton(id)).host.bytes();
    expect(await schemaErrors(bytes)).toEqual([]);
    expect(brokenInvariants(bytes)).toEqual([]);
  });

  it('reads the same as one XML text (Flat OPC), which is how Word takes it', async () => {
    const { host, document } = await skeleton(id);
    const flat = fromFlatOpc(toFlatOpc(host.package()));
    if (!flat.ok) throw new Error(flat.error.message);
    expect(readDocument(flat.value)).toEqual({ ok: true, value: document });
  });
});
