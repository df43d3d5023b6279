/**
 * What the npm build of office.js (2022) lacks of newer Words, added over its own public runtime: names and events of
 * WordApi 1.5 to 1.7 that Reportwright uses. Microsoft's files stay as they are. Never shipped: in production the
 * library comes from Microsoft and has all this. How these members look on the wire is our own reading.
 */

import { profiles } from '../wire/profiles.ts';
import type { ProfileName } from '../wire/profiles.ts';
import { addMembers } from './supplement-members.ts';

const name = new URLSearchParams(location.search).get('profile');
const profile = name === null ? null : profiles[name as ProfileName];

/** office.js goes on when the script of Word has been loaded; listeners on the way down hear of that before it does. */
if (profile !== null && profile !== undefined) {
  const loaded = ({ target }: Event): void => {
    if (!(target instanceof HTMLScriptElement) || !/\/word-web-[^/]*\.js$/.test(target.src)) return;
    document.removeEventListener('load', loaded, true);
    sayPlatform(profile.officePlatform);
    addMembers(profile.sets);
  };
  document.addEventListener('load', loaded, true);
}

/** The cross-frame contract is that of Word on the web, whatever Word is played. */
function sayPlatform(platform: string): void {
  const { OfficeExt } = window as unknown as {
    OfficeExt: { HostName: { Host: { getInstance(): { getPlatform(): string } } } };
  };
  OfficeExt.HostName.Host.getInstance().getPlatform = () => platform;
}
