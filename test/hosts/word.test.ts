/** The Word host is held against what every host does, through the unmodified office.js. */

import { describeDocumentHost } from '../contract/document-host.ts';
import type { MakeHost } from '../contract/host-under-test.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { ProfileName } from '../word-host/wire/profiles.ts';
import type { WordHostSession } from '../word-host/word-host.ts';

/** The newest Word and the oldest; any others by name, as in WORD_PROFILES=win,mac,ipad. */
const profiles = (process.env['WORD_PROFILES'] ?? 'web,ltsc2019').split(',') as readonly ProfileName[];

describe.each(profiles)('on %s', (profile) => {
  let word: WordHostSession;
  beforeAll(async () => {
    word = await startWordHost({ profile, pane: 'driver' });
  }, 120_000);
  afterAll(() => word.close());
  afterEach(async () => {
    expect(await word.unknown()).toEqual([]);
    expect(word.outsideRequests).toEqual([]);
  });
  const make: MakeHost = async (bytes) => {
    await word.load(bytes);
    return word.host();
  };
  describeDocumentHost('Word, through office.js', make, { runs: 25 });
});
