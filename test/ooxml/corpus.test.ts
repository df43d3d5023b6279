/** Word files of other projects, kept beside the checkout and never in it. Without them these tests are skipped. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openPackage, readDocument, savePackage } from '../../src/ooxml/index.ts';

const folder = join(__dirname, '../../../shared/corpus');
const shared = existsSync(folder);
const files = shared
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  : [];

(shared ? describe : describe.skip)(`Word files of other projects (skipped where they are absent)`, () => {
  const failures: string[] = [];
  let read = 0;

  test('each ends with a document or an error with a message, and saving changes no part', () => {
    for (const file of files) {
      const name = relative(folder, file);
      const opened = openPackage(readFileSync(file));
      if (!opened.ok) {
        failures.push(`${name}: ${opened.error.kind}`);
        expect(opened.error.message).toMatch(/^The .+\. .+\.$/s);
        continue;
      }
      const document = readDocument(opened.value);
      if (!document.ok) failures.push(`${name}: ${document.error.kind}`);
      else read += 1;
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
});
