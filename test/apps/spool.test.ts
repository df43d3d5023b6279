import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';

import { spool } from '../../src/apps/cli/spool.ts';

describe('text that is put by', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'reportwright-spool-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const read = ({ pieces }: ReturnType<typeof spool>): string =>
    Buffer.concat(Array.from(pieces(), (piece) => Buffer.from(piece))).toString();

  it('comes back as it was given, however much of it went to a file', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 30 }),
        fc.integer({ min: 0, max: 400 }),
        (texts, limit) => {
          const put = spool(limit, folder);
          texts.forEach(put.add);
          const back = read(put);
          put.close();
          expect(back).toBe(texts.join(''));
        },
      ),
      { seed: 20260120, numRuns: 100 },
    );
  });

  it('comes back whole where it is longer than what is read at once', () => {
    const put = spool(1000, folder);
    const text = 'Adroddiad â ffigurau – '.repeat(200);
    for (let count = 0; count < 40; count += 1) put.add(text);
    expect(read(put)).toBe(text.repeat(40));
    put.close();
  });

  it('stays in memory while there is little of it', () => {
    const put = spool(100, folder);
    put.add('A short answer');
    expect(readdirSync(folder)).toEqual([]);
    put.close();
  });

  it('leaves no file behind', () => {
    const put = spool(10, folder);
    put.add('Longer than ten characters');
    const [made] = readdirSync(folder);
    expect(existsSync(join(folder, made ?? '', 'answer'))).toBe(true);
    put.close();
    expect(readdirSync(folder)).toEqual([]);
  });
});
