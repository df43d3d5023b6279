/** What people do in the document beside the pane: they type over words, and select some. */

import { controlsIn, paragraphsIn } from '../model/blocks.ts';
import { tagOf } from '../model/controls.ts';
import { objectOf, rangeOf } from '../model/objects.ts';
import type { DocumentObject } from '../model/objects.ts';
import type { Place } from '../model/open-document.ts';
import { storiesOf } from '../model/sections.ts';
import { selectionOf, spanAt } from '../model/selection.ts';
import { bodyOf } from '../model/state.ts';
import type { WordModel, WordObject } from '../model/word-class.ts';
import { callable } from '../wire/rich/members.ts';

const stateOf = (model: WordModel) => (model.root as DocumentObject).state;

/** Somebody writes there, over what stands there. Throws where there is no such place. */
export function typeOver(model: WordModel, at: Place, text: string): void {
  const state = stateOf(model);
  const target: WordObject = 'tag' in at ? controlAt(model, at) : rangeOf(state, spanAt(state, at));
  const insert = model.classes[target.class]?.methods?.['InsertText'];
  if (insert === undefined) throw new Error(`Nobody can type into a ${target.class}.`);
  callable(insert)(target, [text, 'Replace']);
}

export function controlAt(
  model: WordModel,
  at: { readonly tag: string; readonly occurrence: number },
): WordObject {
  const state = stateOf(model);
  const found = storiesOf(state)
    .flatMap(controlsIn)
    .filter((control) => tagOf(control) === at.tag)[at.occurrence];
  if (found === undefined) throw new Error(`There is no control ${at.tag} (${at.occurrence}).`);
  return objectOf(state, 'ContentControl', found);
}

/** What is selected, by the paragraphs of the main text in their order; null where it is in another story. */
export function selectedParagraph(
  model: WordModel,
): { readonly index: number; readonly start: number; readonly end: number } | null {
  const state = stateOf(model);
  const { start, end } = selectionOf(state);
  const index = paragraphsIn(bodyOf(state)).indexOf(start.paragraph);
  if (index < 0) return null;
  const inside = end.paragraph === start.paragraph;
  return { index, start: start.offset, end: inside ? end.offset : Infinity };
}
