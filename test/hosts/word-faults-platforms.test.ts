/** The oldest Word and the one on a tablet meet the commonest faults as the newest does. */

import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';
import type { ArmedFault } from '../word-host/page/word-host-page.ts';
import { createTrials, each } from './word-fault-trials.ts';

const faults: readonly ArmedFault[] = [
  { kind: 'read-only' },
  { kind: 'access-denied', nth: 2 },
  { kind: 'general-exception', call: 'Range.InsertContentControl', nth: 1 },
  { kind: 'general-exception', call: 'ContentControl.InsertText', nth: 1 },
  { kind: 'general-exception', call: 'customXmlNode.setXmlAsync', nth: 1 },
  { kind: 'lost-xml-part' },
  { kind: 'document-closed', nth: 4 },
];

describe.each(['ltsc2019', 'ipad'] as const)('on %s', (profile) => {
  let word: WordHostSession;
  beforeAll(async () => {
    word = await startWordHost({ profile, service: true });
  }, 120_000);
  afterAll(() => word.close());
  afterEach(async () => {
    expect(await word.unknown()).toEqual([]);
    expect(word.outsideRequests).toEqual([]);
  });
  const trials = createTrials(() => word);

  test.each(['figure', 'refresh', 'sign off', 'link'] as const)('%s: whatever fails', (name) =>
    each(faults, JSON.stringify, (fault) => trials.survives(name, fault)),
  );
});
