/**
 * One process at a time may open a data directory: PGlite takes no lock of its own, and a second process would
 * damage the database. The lock is a file with the owner's process id and start time; one whose owner is gone is stale.
 */

import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

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
    for (let attempt = 1; !(await linked(draft, file)); attempt += 1) {
      const holder = await read(file);
      if (holder === 'missing') continue;
      if (attempt > 50 || (holder !== 'unreadable' && (await isAlive(holder))))
        throw new LockedError(directory, holder === 'unreadable' ? 0 : holder.pid, file);
      if (await takenOver(file, holder, draft)) break;
      await setTimeout(20);
    }
  } finally {
    await rm(draft, { force: true });
  }
  return {
    async release() {
      if (tokenOf(await read(file)) === owner.token) await rm(file, { force: true });
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

/**
 * Puts the draft in the place of a lock whose owner is gone. Only who holds the right to that very lock may replace it,
 * and only while it is still there: between reading and replacing, another process may have taken over.
 */
async function takenOver(file: string, stale: Owner | 'unreadable', draft: string): Promise<boolean> {
  const right = `${file}.${tokenOf(stale)}`;
  if (!(await linked(draft, right))) return false;
  try {
    if (tokenOf(await read(file)) !== tokenOf(stale)) return false;
    await rename(draft, file);
    return true;
  } finally {
    await rm(right, { force: true });
  }
}

const tokenOf = (holder: Owner | 'missing' | 'unreadable'): string =>
  typeof holder === 'string' ? holder : holder.token;

/** Nobody can be holding a lock that cannot be read: locks appear whole. */
async function read(file: string): Promise<Owner | 'missing' | 'unreadable'> {
  try {
    const owner = JSON.parse(await readFile(file, 'utf8')) as Partial<Owner> | null;
    const { pid, started, token } = owner ?? {};
    const whole = typeof pid === 'number' && /^[\w-]{1,36}$/.test(token ?? '');
    return whole ? { pid, started: started ?? null, token: token ?? '' } : 'unreadable';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
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
