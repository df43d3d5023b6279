/**
 * One process at a time may open a data directory: PGlite takes no lock of its own, and a second process would
 * damage the database. The lock is a file with the owner's process id and start time; one whose owner is gone is stale.
 */

import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Lock {
  release(): Promise<void>;
}

export class LockedError extends Error {
  constructor(directory: string, pid: number, file: string) {
    super(
      `The data in ${directory} is in use by another Reportwright (process ${pid}). ` +
        `Stop that one first, or set REPORTWRIGHT_DATA to another folder. If nothing is running, delete ${file}.`,
    );
    this.name = 'LockedError';
  }
}

interface Owner {
  readonly pid: number;
  /** What tells this process from a later one with the same id; null where the system does not say. */
  readonly started: string | null;
  readonly token: string;
}

/** @throws LockedError where a living process holds the directory. */
export async function lockDirectory(directory: string): Promise<Lock> {
  const file = join(directory, 'lock.json');
  const owner: Owner = { pid: process.pid, started: await startOf(process.pid), token: randomUUID() };
  // Written whole under a name of its own and then linked, so that nobody ever reads half a lock.
  const draft = join(directory, `lock.${owner.token}.json`);
  await writeFile(draft, `${JSON.stringify(owner)}\n`);
  try {
    for (let attempt = 1; ; attempt += 1) {
      if (await linked(draft, file)) break;
      const holder = await read(file);
      if (holder !== null && (attempt > 3 || (await isAlive(holder))))
        throw new LockedError(directory, holder.pid, file);
      if (attempt > 3) throw new LockedError(directory, 0, file);
      await removeStale(file, holder);
    }
  } finally {
    await rm(draft, { force: true });
  }
  return {
    async release() {
      if ((await read(file))?.token === owner.token) await rm(file, { force: true });
    },
  };
}

/** False where the name is taken. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moved aside and looked at again before it goes: between reading and moving another process may have taken over. */
async function removeStale(file: string, stale: Owner | null): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await read(aside);
  if (moved?.token !== stale?.token) await linked(aside, file);
  await rm(aside, { force: true });
}

/** Null for no lock and for one that cannot be read, which nobody can be holding: locks appear whole. */
async function read(file: string): Promise<Owner | null> {
  try {
    const owner = JSON.parse(await readFile(file, 'utf8')) as Partial<Owner> | null;
    const { pid, started, token } = owner ?? {};
    return typeof pid === 'number' ? { pid, started: started ?? null, token: token ?? '' } : null;
  } catch {
    return null;
  }
}

async function isAlive({ pid, started }: Owner): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = await startOf(pid);
  return started === null || now === null || started === now;
}

/** Linux: which boot, and the clock tick at which the process began (proc(5), field 22 of stat). Null elsewhere. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    // The command's name, field 2, may hold spaces and brackets: count from the last bracket.
    const tick = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return tick === undefined ? null : `${boot.trim()}/${tick}`;
  } catch {
    return null;
  }
}
