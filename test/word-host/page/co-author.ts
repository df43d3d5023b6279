/** What somebody else does to the document while a job is under way. */

import { ledgerNamespace } from '../../../src/core/model/index.ts';
import { paragraphsIn } from '../model/blocks.ts';
import { objectOf } from '../model/objects.ts';
import type { DocumentObject } from '../model/objects.ts';
import { bodyOf } from '../model/state.ts';
import type { WordModel, WordObject } from '../model/word-class.ts';
import { callable } from '../wire/rich/members.ts';
import { controlAt, typeOver } from './reader.ts';
import type { Deed } from './word-host-page.ts';

/** Throws where there is no such place. */
export function doDeed(model: WordModel, deed: Deed): void {
  if ('at' in deed) typeOver(model, deed.at, deed.text);
  else if ('before' in deed) {
    const { state } = model.root as DocumentObject;
    const paragraph = paragraphsIn(bodyOf(state))[deed.before];
    if (paragraph === undefined) throw new Error(`There is no paragraph ${deed.before}.`);
    call(model, objectOf(state, 'Paragraph', paragraph), 'InsertParagraph', deed.paragraph, 'Before');
  } else if ('without' in deed) {
    call(model, controlAt(model, { tag: deed.without, occurrence: 0 }), 'Delete', false);
  } else {
    const { xmlParts } = model.document;
    const part = xmlParts.list().find(({ namespace }) => namespace === ledgerNamespace);
    if (part === undefined) xmlParts.add(deed.record);
    else xmlParts.set(part.id, deed.record);
  }
}

function call(model: WordModel, target: WordObject, name: string, ...args: readonly unknown[]): void {
  const method = model.classes[target.class]?.methods?.[name];
  if (method === undefined) throw new Error(`A ${target.class} has no ${name}.`);
  callable(method)(target, args);
}
