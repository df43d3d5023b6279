import type { Limits } from '../model/open-document.ts';

export type ProfileName = 'win' | 'mac' | 'web' | 'ipad' | 'ltsc2019';

/** What one of Word's platforms has and refuses (the platform table of the Office.js reference, April 2026). */
export interface Profile {
  readonly name: ProfileName;
  /** For a person: 'Word 2019 on Windows (LTSC)'. */
  readonly title: string;
  /** What `Office.context.platform` says there. */
  readonly officePlatform: 'PC' | 'Mac' | 'OfficeOnline' | 'iOS';
  /** Requirement set, in lower case as the client looks it up → highest version. */
  readonly sets: Readonly<Record<string, string>>;
  readonly limits: Limits;
  /** The largest slice of `getFileAsync`, in bytes. */
  readonly sliceBytes: number;
}

const megabyte = 1024 * 1024;

const everywhere = {
  customxmlparts: '1.1',
  compressedfile: '1.1',
  pdffile: '1.1',
  textfile: '1.1',
  file: '1.1',
  documentevents: '1.1',
  htmlcoercion: '1.1',
  ooxmlcoercion: '1.1',
  textcoercion: '1.1',
  selection: '1.1',
  settings: '1.1',
  // `obj.update({…})` as one action.
  richapiruntime: '1.2',
};

/**
 * The client in the npm package knows comments, change tracking and reviewed text, which are WordApi 1.4,
 * under the name of their preview; without it the client itself refuses them.
 */
const previewNameOf14 = { wordapionline: '1.1' };

const withRibbon = {
  addincommands: '1.3',
  sharedruntime: '1.1',
  sharedruntimeinternal: '1.2',
  ribbonapi: '1.1',
  dynamicribbon: '1.1',
  keyboardshortcuts: '1.1',
};

const limits: Limits = {
  xmlPartBytes: null,
  searchLength: 255,
  propertyLength: 255,
  titleLength: 64,
  placeholderText: true,
  richTextOnlyFromContentControls: true,
  lastParagraphInheritsStyle: true,
  mergesNumbering: true,
  pictureKeepsControl: true,
  base64Bytes: 4 * megabyte,
};

/** What Word of a subscription has on a computer and on the web. */
const current = {
  ...everywhere,
  ...previewNameOf14,
  ...withRibbon,
  wordapi: '1.9',
  dialogapi: '1.2',
  identityapi: '1.3',
};

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  win: {
    name: 'win',
    title: 'Word on Windows (Microsoft 365)',
    officePlatform: 'PC',
    sets: { ...current, wordapidesktop: '1.4' },
    limits,
    sliceBytes: 4 * megabyte,
  },
  mac: {
    name: 'mac',
    title: 'Word on Mac',
    officePlatform: 'Mac',
    sets: { ...current, wordapidesktop: '1.4' },
    limits,
    sliceBytes: 4 * megabyte,
  },
  web: {
    name: 'web',
    title: 'Word on the web',
    officePlatform: 'OfficeOnline',
    sets: current,
    // A custom XML part of more than 1 MB is refused there by design (office-js 2408); numbering of a package that is
    // bound to styles is lost (office-js 4684).
    limits: { ...limits, xmlPartBytes: megabyte, placeholderText: false, mergesNumbering: false },
    sliceBytes: 4 * megabyte,
  },
  ipad: {
    name: 'ipad',
    title: 'Word on iPad',
    officePlatform: 'iOS',
    sets: { ...everywhere, ...previewNameOf14, wordapi: '1.9', wordapidesktop: '1.2', dialogapi: '1.2' },
    limits,
    sliceBytes: 64 * 1024,
  },
  ltsc2019: {
    name: 'ltsc2019',
    title: 'Word 2019 on Windows (LTSC)',
    officePlatform: 'PC',
    sets: { ...everywhere, addincommands: '1.1', wordapi: '1.3', dialogapi: '1.1' },
    // Assumed of the oldest, so that what must not depend on it is tried without it.
    limits: { ...limits, pictureKeepsControl: false },
    sliceBytes: 4 * megabyte,
  },
};

/** Whether the profile's Word has what `since` ('WordApi 1.4') brought; versions compare number by number. */
export function has(profile: Profile, since: string): boolean {
  const [set = '', wanted = '0'] = since.split(' ');
  const [major = 0, minor = 0] = version(profile.sets[set.toLowerCase()] ?? '0');
  const [wantedMajor = 0, wantedMinor = 0] = version(wanted);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

const version = (text: string): number[] => text.split('.').map(Number);
