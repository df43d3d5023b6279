/** What the command line says of a file, to be held against what the pane shows. */

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { today } from './test.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Told {
  readonly ready: boolean;
  readonly type: { readonly id: string };
  readonly header: readonly { readonly id: string; readonly text: string }[];
  readonly figures: readonly { readonly state: string; readonly text: string }[];
  readonly signOffs: readonly { readonly role: string; readonly state: string }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
  }[];
}

/** What `reportwright check` says of a file. */
export async function check(bytes: Uint8Array, name: string, source: string): Promise<Told> {
  const folder = await mkdtemp(join(tmpdir(), 'reportwright-'));
  const path = join(folder, name);
  await writeFile(path, bytes);
  // Exit code 1 says that errors were found, which they were.
  const answer = await new Promise<string>((resolve) => {
    const args = [
      'scripts/reportwright.js',
      'check',
      path,
      '--format',
      'json',
      '--source',
      source,
      '--today',
      today,
    ];
    execFile(process.execPath, args, { cwd: root }, (_, out) => resolve(out));
  });
  await rm(folder, { recursive: true });
  return (JSON.parse(answer) as { reports: readonly [Told] }).reports[0];
}
