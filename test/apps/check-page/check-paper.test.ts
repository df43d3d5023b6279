import { zipSync } from 'fflate';

import { paperChecker } from '../../../src/apps/check-page/check-paper.ts';
import { oneAsking } from '../../../src/apps/check-page/one-asking.ts';
import { err, ok } from '../../../src/core/model/index.ts';
import type { IndicatorSource, SourceError } from '../../../src/core/model/index.ts';
import { docx, p } from '../../support/wordprocessing.ts';

const silence: SourceError = { kind: 'unavailable', message: 'The service cannot be reached.' };

/** A source that answers nothing, and counts how often it was asked. */
function silent(): { readonly source: IndicatorSource; readonly asked: () => number } {
  let count = 0;
  const answer = () => {
    count += 1;
    return Promise.resolve(err(silence));
  };
  return { source: { search: answer, areas: answer, resolve: answer }, asked: () => count };
}

const order = (name: string, bytes: Uint8Array, batch = 1) => ({
  file: new File([bytes as Uint8Array<ArrayBuffer>], name),
  path: name,
  typeId: null,
  batch,
  today: '2026-01-08',
  now: '2026-01-08T10:00:00Z',
});

const paper = () => docx([p('There were 545 children looked after in Derby on 31 March 2025.')]);

describe('the check of a paper in the browser', () => {
  it('says that the source did not answer, and checks the rest', async () => {
    const { checked } = await paperChecker(silent().source)(order('a.docx', paper()));
    expect(checked?.source).toEqual({ state: 'failed', message: silence.message });
    expect(checked?.findings.length).toBeGreaterThan(0);
  });

  it('waits once for a source that does not answer, not once for every paper, and anew when asked again', async () => {
    const { source, asked } = silent();
    const check = paperChecker(source);
    await check(order('a.docx', paper()));
    const first = asked();
    await check(order('b.docx', paper()));
    expect(asked()).toBe(first);
    await check(order('b.docx', paper(), 2));
    expect(asked()).toBeGreaterThan(first);
  });

  it('gives with each answer what can be sent from a worker to the page', async () => {
    const answer = await paperChecker(silent().source)(order('a.docx', paper()));
    expect(structuredClone(answer)).toEqual(answer);
    expect([...answer.rules.values()][0]).toHaveProperty('why');
  });

  it('says of each file that cannot be checked what it is and what to do', async () => {
    const check = paperChecker(silent().source);
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    const holding = (words: string) => Uint8Array.from([...old, ...Buffer.from(words, 'utf16le')]);
    const messages: string[] = [];
    for (const bytes of [
      new TextEncoder().encode('%PDF-1.7'),
      holding('WordDocument'),
      holding('EncryptedPackage'),
      paper().slice(0, 500),
      zipSync({ '[Content_Types].xml': new Uint8Array(70 * 1024 ** 2) }),
      new Uint8Array(),
    ]) {
      const { checked, error } = await check(order('x.docx', bytes));
      expect(checked).toBeNull();
      messages.push(error?.message ?? '');
    }
    expect(messages).toEqual([
      expect.stringContaining('PDF'),
      expect.stringContaining('old Word format'),
      expect.stringContaining('password'),
      expect.stringContaining('cut short'),
      expect.stringContaining('MB'),
      expect.stringContaining('empty'),
    ]);
  });

  it('does not read a file that is larger than any report', async () => {
    const huge = {
      name: 'huge.docx',
      size: 600 * 1024 ** 2,
      arrayBuffer: () => Promise.reject(new Error('read')),
    };
    const { error } = await paperChecker(silent().source)({
      ...order('huge.docx', new Uint8Array()),
      file: huge as unknown as File,
    });
    expect(error?.kind).toBe('too-large');
  });

  it('says what to do where the file was changed after it was chosen', async () => {
    const gone = {
      name: 'a.docx',
      size: 10,
      arrayBuffer: () => Promise.reject(new Error('NotReadableError')),
    };
    const { error } = await paperChecker(silent().source)({
      ...order('a.docx', new Uint8Array()),
      file: gone as unknown as File,
    });
    expect(error?.message).toMatch(/was changed, moved or deleted.*drop it here again/);
  });
});

describe('one asking for a pile of papers', () => {
  it('asks for each list once', async () => {
    let lists = 0;
    const list = () => {
      lists += 1;
      return Promise.resolve(ok([]));
    };
    const source = oneAsking({ search: list, areas: list, resolve: () => Promise.resolve(ok([])) });
    await Promise.all([source.search(''), source.areas(''), source.search('')]);
    await source.search('');
    expect(lists).toBe(2);
  });
});
