/** Word files of other projects, kept beside the checkout and never in it. Without them these tests are skipped. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkReport } from '../../src/core/jobs/check-report.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { openPackage, partText, readDocument, savePackage } from '../../src/ooxml/index.ts';
import type { OpcPackage } from '../../src/ooxml/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { published } from '../core/rules/live-figures.ts';
import { readAlike } from '../support/xml-alike.ts';

const folder = join(__dirname, '../../../shared/corpus');
const shared = existsSync(folder);
const files = shared
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  : [];
/** Every so-manyth file is checked too, and every large one; `npm run bench -- rules` goes through all of them. */
const oneIn = 6;
const large = 200_000;

(shared ? describe : describe.skip)(`Word files of other projects (skipped where they are absent)`, () => {
  const failures: string[] = [];
  const toCheck: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const toParse: OpcPackage[] = [];
  let read = 0;

  test('each ends with a document or an error with a message, and saving changes no part', () => {
    for (const [index, file] of files.entries()) {
      const name = relative(folder, file);
      const bytes = readFileSync(file);
      const opened = openPackage(bytes);
      if (!opened.ok) {
        failures.push(`${name}: ${opened.error.kind}`);
        expect(opened.error.message).toMatch(/^The .+\. .+\.$/s);
        continue;
      }
      if (index % oneIn === 1) toParse.push(opened.value);
      const document = readDocument(opened.value);
      if (!document.ok) failures.push(`${name}: ${document.error.kind}`);
      else {
        read += 1;
        if (index % oneIn === 0 || bytes.length > large) toCheck.push({ name, bytes });
      }
      const again = openPackage(savePackage(opened.value));
      if (!again.ok) throw new Error(`${name} cannot be opened again: ${again.error.message}`);
      expect(again.value.parts.size).toBe(opened.value.parts.size);
      for (const [part, content] of opened.value.parts) {
        const kept = again.value.parts.get(part);
        if (!kept || Buffer.compare(content, kept) !== 0) throw new Error(`${name}: "${part}" changed`);
      }
    }
  }, 300_000);

  test('nearly all are read; the rest are encrypted, truncated, fuzzed or not documents', () => {
    expect(read / files.length).toBeGreaterThan(0.95);
    expect(
      failures.filter((failure) => /: (host|unsupported|read-only|not-found|too-large)$/.test(failure)),
    ).toEqual([]);
  });

  test('their tags are read as saxes reads them', () => {
    for (const pkg of toParse) {
      for (const part of pkg.parts.keys()) {
        if (/\.(xml|rels)$/i.test(part)) readAlike(partText(pkg, part) as string);
      }
    }
  }, 60_000);

  test('no rule throws on any of them, nor does reading what they claim', async () => {
    const source = published();
    const faults: string[] = [];
    for (const { name, bytes } of toCheck) {
      const host = createDocxHost(bytes);
      if (!host.ok) throw new Error(`${name}: ${host.error.message}`);
      const ports = { host: host.value, source, types: reportTypes };
      const checked = await checkReport({ ...ports, today: '2026-01-20', now: '2026-01-20T09:30:00Z' });
      if (!checked.ok) throw new Error(`${name}: ${checked.error.message}`);
      for (const { rule, message } of checked.value.findings)
        if (message.includes('because of a fault of its own')) faults.push(`${name}: ${rule}: ${message}`);
    }
    expect(toCheck.length).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  }, 300_000);
});
