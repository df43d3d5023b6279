/** The unmodified office.js starts in the stand-in for Word, whatever Word is played. */

import type { ProfileName } from './wire/profiles.ts';
import { startWordHost } from './word-host.ts';

const platforms: Readonly<Record<ProfileName, { platform: string; newest: string }>> = {
  win: { platform: 'PC', newest: '1.9' },
  mac: { platform: 'Mac', newest: '1.9' },
  web: { platform: 'OfficeOnline', newest: '1.9' },
  ipad: { platform: 'iOS', newest: '1.9' },
  ltsc2019: { platform: 'PC', newest: '1.3' },
};

describe.each(Object.entries(platforms))('%s', (profile, { platform, newest }) => {
  test('starts, says what it is and has, and asks nobody outside', async () => {
    const session = await startWordHost({ profile: profile as ProfileName });
    try {
      const told = await session.pane.evaluate(async () => ({
        info: await Office.onReady(),
        platform: Office.context.platform as unknown as string,
        mode: Office.context.document.mode as unknown as string,
        sets: ['1.3', '1.9', '99.1'].map((version) =>
          Office.context.requirements.isSetSupported('WordApi', version),
        ),
        members: {
          events: 'onParagraphChanged' in Word.Document.prototype,
          checkbox: 'checkboxContentControl' in Word.ContentControl.prototype,
        },
      }));
      expect(told.info).toEqual({ host: 'Word', platform, addin: null });
      expect(told.platform).toBe(platform);
      expect(told.mode).toBe('readWrite');
      const new_ = newest !== '1.3';
      expect(told.sets).toEqual([true, new_, false]);
      expect(told.members).toEqual({ events: new_, checkbox: new_ });
      expect(await session.unknown()).toEqual([]);
      expect(session.outsideRequests).toEqual([]);
    } finally {
      await session.close();
    }
  });
});
