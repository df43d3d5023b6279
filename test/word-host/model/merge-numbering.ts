/** Bringing the lists that inserted text uses: a list of the document with the same w:nsid is continued. */

import { touch } from './state.ts';
import type { State } from './state.ts';
import type { Source } from './source.ts';
import { imported } from './source.ts';
import { byId, byName, idOf, nameOf, stylesRoot } from './styles.ts';
import { attribute, child, children, closest, is, make, set, value, walk } from './wml.ts';

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function needRoot(state: State): Element {
  const name = state.parts.relationships(state.main).find(({ type }) => type === relationship)?.target;
  const present = name === undefined ? null : state.parts.xml(name)?.documentElement;
  if (present) return present;
  state.parts.add('word/numbering.xml', `<w:numbering xmlns:w="${namespace}"/>`, contentType);
  state.parts.relate(state.main, relationship, 'word/numbering.xml');
  return state.parts.need('word/numbering.xml').documentElement;
}

const named = (root: Element | null, name: string): Element[] =>
  root ? children(root).filter((element) => is(element, name)) : [];

/** Gives the w:numPr of inserted blocks and styles the lists of the document; without `merges` they lose their lists. */
export function mergeNumbering(
  state: State,
  source: Source,
  elements: readonly Element[],
  merges: boolean,
): void {
  const ids = new Map<string, string | null>();
  const listHere = (id: string): string | null => {
    if (id === '0') return '0';
    if (!merges) return null;
    if (!ids.has(id)) ids.set(id, bring(state, source, id));
    return ids.get(id) ?? null;
  };
  for (const element of elements.flatMap((each) => [...walk(each)])) {
    if (!is(element, 'numId') || !is(element.parentElement, 'numPr')) continue;
    const here = listHere(value(element) ?? '');
    if (here !== null) set(element, 'val', here);
    else (closest(element, 'numPr') as Element).remove();
  }
}

function bring(state: State, source: Source, id: string): string | null {
  const num = named(source.numbering, 'num').find((each) => attribute(each, 'numId') === id);
  const abstractId = value(child(num, 'abstractNumId'));
  const abstract = named(source.numbering, 'abstractNum').find(
    (each) => attribute(each, 'abstractNumId') === abstractId,
  );
  if (!num || !abstract) return null;
  const root = needRoot(state);
  const nsid = value(child(abstract, 'nsid'));
  const ours =
    nsid === null
      ? undefined
      : named(root, 'abstractNum').find((each) => value(child(each, 'nsid')) === nsid);
  const same =
    ours &&
    named(root, 'num').find(
      (each) =>
        value(child(each, 'abstractNumId')) === attribute(ours, 'abstractNumId') &&
        !child(each, 'lvlOverride'),
    );
  if (same && !child(num, 'lvlOverride')) return attribute(same, 'numId');
  const home = ours ?? addAbstract(state, source, root, abstract);
  const copy = imported(state, num, root);
  const number = String(next(named(root, 'num'), 'numId', 1));
  set(copy, 'numId', number);
  const reference = child(copy, 'abstractNumId') ?? copy.appendChild(make(copy, 'abstractNumId'));
  set(reference, 'val', attribute(home, 'abstractNumId') ?? '0');
  // Lists stand after their definitions, before w:numIdMacAtCleanup (17.9.17).
  root.insertBefore(copy, child(root, 'numIdMacAtCleanup'));
  touch(state, root);
  return number;
}

const next = (elements: readonly Element[], name: string, least: number): number =>
  Math.max(least - 1, ...elements.map((element) => Number(attribute(element, name)))) + 1;

function addAbstract(state: State, source: Source, root: Element, abstract: Element): Element {
  const copy = imported(state, abstract, root);
  set(copy, 'abstractNumId', String(next(named(root, 'abstractNum'), 'abstractNumId', 0)));
  for (const picture of [...walk(copy)].filter((element) => is(element, 'lvlPicBulletId'))) picture.remove();
  for (const link of [...walk(copy)].filter((element) =>
    is(element, 'pStyle', 'styleLink', 'numStyleLink'),
  )) {
    const theirs = byId(source.styles, value(link));
    const ours = theirs && byName(stylesRoot(state), nameOf(theirs));
    if (ours) set(link, 'val', idOf(ours) ?? '');
    else link.remove();
  }
  const last = named(root, 'abstractNum').at(-1);
  root.insertBefore(copy, last ? last.nextSibling : child(root, 'num'));
  return copy;
}
