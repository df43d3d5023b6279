/** Every rule by the sentence that it holds. Each has a manifest that breaks it, in ../broken.ts. */

import type { Rule } from '../subject.ts';
import * as identity from './identity.ts';
import { inOrder } from './order.ts';
import * as pictures from './pictures.ts';
import * as shortcuts from './shortcuts.ts';
import * as strings from './strings.ts';
import * as surface from './surface.ts';

export const rules = {
  'is well-formed XML without a DTD': identity.wellFormed,
  'has every element in its place': inOrder,
  'is known by a GUID': identity.hasAGuid,
  'has a version of four numbers': identity.hasAVersion,
  'lives at one https address': identity.livesAtOneAddress,
  'lists only other domains that the pane goes to': identity.namesOnlyOtherDomains,
  'is for Word and nothing else': identity.isForWord,
  'may read and write the document': identity.mayReadAndWrite,
  'asks for no more of Word than the code': identity.asksForNoMoreThanTheCode,
  'shares a runtime only where there is one': identity.sharesARuntimeWhereItCan,
  'refers only to resources that are there': strings.refersToWhatIsThere,
  'has no resource that nothing refers to': strings.usesWhatIsThere,
  'names resources in up to 32 characters': strings.namesResourcesShortly,
  'names each thing once': strings.namesEachThingOnce,
  'keeps to the lengths of texts': strings.keepsToLengths,
  'has labels that fit the ribbon in every language': strings.fitsTheRibbon,
  'speaks every language': strings.speaksEveryLanguage,
  'has the sizes of icons that Office asks for': pictures.hasEverySize,
  'has pictures of the size it says': pictures.hasPicturesOfThatSize,
  'draws each command differently': pictures.drawsEachCommandDifferently,
  'names icons so that Office can keep them': pictures.namesPicturesForKeeping,
  'stands in one place of the ribbon': surface.standsInOnePlaceOfTheRibbon,
  'offers the link on selected text': surface.offersTheLinkOnSelectedText,
  'calls what the code answers': surface.callsWhatTheCodeAnswers,
  'opens one pane, the one that Word can open by itself': surface.opensOnePane,
  'runs in one place': surface.runsInOnePlace,
  'leads to files that are there': surface.leadsToFilesThatAreThere,
  'opens pages that are built': surface.opensPagesThatAreBuilt,
  'has shortcuts that do what the code answers': shortcuts.shortcutsDoWhatTheCodeAnswers,
  'has shortcuts clear of other keys': shortcuts.shortcutsKeepClearOfOtherKeys,
  'has shortcuts in every language': shortcuts.shortcutsSpeakEveryLanguage,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;
