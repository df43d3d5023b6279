import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AssetsError, createService, LockedError } from '../../src/service/index.ts';
import { lockDirectory } from '../../src/service/store/lock.ts';
import { writeExampleTables } from '../support/example-data.ts';
import { sampleData } from '../support/sample-data.ts';
import { serviceOptions } from '../support/service.ts';
import type { Service } from '../support/service.ts';

describe('the data folder of the service', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'reportwright-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const derby = async (app: Service) => {
    const { json } = await app.inject('/v1/indicators/cla-number/summary?area=E06000015');
    return json<{ current: { value: number } }>().current.value;
  };

  it('is filled at the first start, survives a cut-short one, and is opened again and republished', async () => {
    const dataDir = join(folder, 'data');
    const assets = join(folder, 'assets');
    await cp(sampleData, assets, { recursive: true });

    // What a first start that was killed leaves behind: half a database and no word that it is ready.
    await mkdir(join(dataDir, 'pg'), { recursive: true });
    await writeFile(join(dataDir, 'pg', 'PG_VERSION'), 'half');

    const first = await createService({ ...serviceOptions, dataDir, assets });
    expect(await derby(first)).toBe(545);
    await expect(createService({ ...serviceOptions, dataDir, assets })).rejects.toThrow(LockedError);
    await first.close();
    expect(await readdir(dataDir)).toEqual(['pg', 'ready']);

    // Wrong tables are refused and change nothing.
    const file = join(assets, 'observations.csv');
    const observations = await readFile(file, 'utf8');
    const row = 'cla-number,E06000015,2025-03-31/P1D,545';
    await writeFile(file, observations.replace(row, row.replace('545', 'many')));
    await expect(createService({ ...serviceOptions, dataDir, assets })).rejects.toThrow(AssetsError);

    // New tables take the place of the old.
    await writeFile(file, observations.replace(row, row.replace('545', '546')));
    const second = await createService({ ...serviceOptions, dataDir, assets });
    expect(await derby(second)).toBe(546);
    await second.close();

    await rm(file);
    await expect(createService({ ...serviceOptions, dataDir, assets })).rejects.toThrow(
      'The file observations.csv is missing or cannot be read.',
    );
    expect(await readdir(dataDir)).toEqual(['pg', 'ready']);
  });

  it('goes on to a second release and back to the first, which is then what it holds', async () => {
    const dataDir = join(folder, 'data');
    const [first, second] = [writeExampleTables(), writeExampleTables({ later: true })];
    const held = async (assets: string) => {
      const app = await createService({ ...serviceOptions, dataDir, assets });
      const answer = await app.inject('/v1/indicators/ex-waiting');
      const { results } = (
        await app.inject('/v1/indicators/ex-waiting/observations?area=E06000015&from=2025-01-01')
      ).json<{ results: { value: number }[] }>();
      await app.close();
      return [answer.json<{ release: { id: string } }>().release.id, results.map(({ value }) => value)];
    };
    expect(await held(first)).toEqual(['example-1', [41.3]]);
    expect(await held(second)).toEqual(['example-2', [43.6]]);
    expect(await held(first)).toEqual(['example-1', [41.3]]);
  }, 60_000);

  describe('its lock', () => {
    it('keeps a second process out, names the first, and says what to do', async () => {
      const lock = await lockDirectory(folder);
      await expect(lockDirectory(folder)).rejects.toThrow(
        `in use by another Reportwright (process ${process.pid}). Stop that one first`,
      );
      await lock.release();
      expect(await readdir(folder)).toEqual([]);
      await (await lockDirectory(folder)).release();
    });

    it('is taken over from a process that is gone', async () => {
      const { pid } = spawnSync(process.execPath, ['-e', '']);
      await writeFile(join(folder, 'lock.json'), JSON.stringify({ pid, started: 'once', token: 'x' }));
      await (await lockDirectory(folder)).release();
    });

    (process.platform === 'linux' ? it : it.skip)(
      'is taken over where another process has the number of one that is gone (Linux only)',
      async () => {
        const stale = { pid: process.pid, started: 'another boot/1', token: 'x' };
        await writeFile(join(folder, 'lock.json'), JSON.stringify(stale));
        await (await lockDirectory(folder)).release();
      },
    );

    it('is taken over where it cannot be read', async () => {
      await writeFile(join(folder, 'lock.json'), '');
      await (await lockDirectory(folder)).release();
    });

    it('goes to exactly one of many who ask at once, stale or not', async () => {
      const stale = JSON.stringify({ pid: 999999999, started: null, token: 'x' });
      for (const before of [null, stale, 'half a lo']) {
        if (before !== null) await writeFile(join(folder, 'lock.json'), before);
        const asked = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(folder)));
        const held = asked.filter((one) => one.status === 'fulfilled');
        expect(held).toHaveLength(1);
        expect(await readdir(folder)).toEqual(['lock.json']);
        await held[0]?.value.release();
      }
    });
  });
});
