/** An element that has been opened and not closed, with its open tag as written. */
export interface OpenElement {
  readonly name: string;
  readonly tag: string;
}

/** Elements round runs that may be ended and begun again where a paragraph is split. */
const divisible = new Set(['hyperlink', 'ins', 'moveTo', 'smartTag', 'customXml', 'dir', 'bdo']);

/**
 * Elements between a paragraph and a place in it, outermost first; runs and their text are left to the caller.
 * Null where one of them cannot be cut in two.
 */
export function elementsOpenAt(
  source: string,
  from: number,
  to: number,
  prefix: string,
): readonly OpenElement[] | null {
  const open: OpenElement[] = [];
  const tags = /<(\/?)([A-Za-z_][\w.:-]*)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g;
  for (const [tag, closing, name, selfClosing] of source.slice(from, to).matchAll(tags)) {
    if (selfClosing === '/') continue;
    if (closing === '/') open.pop();
    else open.push({ name: name as string, tag });
  }
  const round = open.filter((element) => element.name !== `${prefix}r` && element.name !== `${prefix}t`);
  return round.every((element) => divisible.has(element.name.slice(prefix.length))) ? round : null;
}
