/** Whether changes are tracked, as the file says it (w:trackRevisions of the settings). */

import { touch } from './state.ts';
import type { State, TrackingMode } from './state.ts';
import { child, children, isOn, make } from './wml.ts';

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml';
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function settings({ parts, main }: State): Element | null {
  const name = parts.relationships(main).find(({ type }) => type === relationship)?.target;
  return name === undefined ? null : (parts.xml(name)?.documentElement ?? null);
}

export const trackedInFile = (state: State): boolean => isOn(child(settings(state), 'trackRevisions'));

/** What may stand before it in w:settings (17.15.1.78). */
const before = [
  ...[
    'writeProtection',
    'view',
    'zoom',
    'removePersonalInformation',
    'removeDateAndTime',
    'doNotDisplayPageBoundaries',
  ],
  ...['displayBackgroundShape', 'printPostScriptOverText', 'printFractionalCharacterWidth', 'printFormsData'],
  ...['embedTrueTypeFonts', 'embedSystemFonts', 'saveSubsetFonts', 'saveFormsData', 'mirrorMargins'],
  ...['alignBordersAndEdges', 'bordersDoNotSurroundHeader', 'bordersDoNotSurroundFooter', 'gutterAtTop'],
  ...['hideSpellingErrors', 'hideGrammaticalErrors', 'activeWritingStyle', 'proofState', 'formsDesign'],
  ...[
    'attachedTemplate',
    'linkStyles',
    'stylePaneFormatFilter',
    'stylePaneSortMethod',
    'documentType',
    'mailMerge',
  ],
  'revisionView',
];

export function setTracking(state: State, mode: TrackingMode): void {
  if (state.tracking === mode) return;
  state.tracking = mode;
  const root = settings(state) ?? addSettings(state);
  child(root, 'trackRevisions')?.remove();
  if (mode !== 'Off') {
    const after = children(root).find((element) => !before.includes(element.localName));
    root.insertBefore(make(root, 'trackRevisions'), after ?? null);
  }
  touch(state, root);
}

function addSettings(state: State): Element {
  const name = 'word/settings.xml';
  state.parts.add(name, `<w:settings xmlns:w="${namespace}"/>`, contentType);
  state.parts.relate(state.main, relationship, name);
  return state.parts.need(name).documentElement;
}
