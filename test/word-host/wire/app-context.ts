import type { Profile } from './profiles.ts';

/** What the page is told at boot, apart from the profile. */
export interface Surroundings {
  /** The language of Word's menus, which office.js also loads its strings in: 'en-GB'. */
  readonly language: string;
  readonly documentUrl: string;
  readonly readOnly: boolean;
}

const wordOnTheWeb = 32;
const clientMode = { readOnly: 0, readWrite: 1 };

/**
 * The answer to the page's first question. The client throws when one of the first nine is missing, and takes
 * the requirement sets as a string of JSON.
 */
export function appContext(
  id: string,
  profile: Profile,
  surroundings: Surroundings,
  settings: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return {
    _id: id,
    _appName: wordOnTheWeb,
    _appVersion: 16,
    _appUILocale: surroundings.language,
    _dataLocale: surroundings.language,
    _docUrl: surroundings.documentUrl,
    _clientMode: surroundings.readOnly ? clientMode.readOnly : clientMode.readWrite,
    _settings: settings,
    _reason: 'documentOpened',
    _appMinorVersion: 1,
    _appInstanceId: id,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '',
    _touchEnabled: profile.name === 'ipad',
    _commerceAllowed: false,
    _hostFullVersion: '16.0.17000.20000',
    _hostCustomMessage: '',
    _addinName: 'Reportwright',
    _appDomains: [],
    _requirementMatrix: JSON.stringify(profile.sets),
    _initialDisplayMode: 2,
    _featureGates: {},
    _isFromWacAutomation: false,
    _wacHostEnvironment: '0',
  };
}

/** Host, platform, version, language, correlation, dialog, logging, flags; the library file is chosen by it. */
export function hostInfo(language: string, dialog: boolean): string {
  return ['Word', 'Web', '16.01', language, '', dialog ? 'isDialog' : '', '', '16'].join('$');
}

/** The name of the frame, which carries the conversation to the page. */
export function frameName(conversation: string, id: string, info: string): string {
  return JSON.stringify({
    // The client keeps what it was told under this name for the session, so each conversation has its own.
    baseFrameName: conversation,
    hostInfo: info.replaceAll('$', '|'),
    xdmInfo: [conversation, id, location.origin].join('|'),
    serializerVersion: '1',
    flights: '[]',
  });
}
