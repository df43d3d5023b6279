import { elementName } from './namespaces.ts';
import { onlyString } from './only-string.ts';
import type { XmlAttributes } from './xml-attributes.ts';

/** What a name of an element means. */
export interface XmlMeaning {
  readonly local: string;
  readonly uri: string;
  /** As `elementName` gives it; empty for vocabularies that are not read. */
  readonly element: string;
}

export interface XmlName extends XmlMeaning {
  /** As written. */
  readonly name: string;
}

/** Says what is wrong with a name; throws. */
type Fail = (message: string) => never;

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/**
 * What names mean from one element that declares prefixes to the next. A part has few scopes and few names, so each
 * name is taken apart once in a scope: to resolve every tag anew, as saxes would, is a third of the time of reading.
 */
export class Scope {
  private readonly elements = new Map<string, XmlName>();
  private readonly attributes = new Set<string>();

  /** Prefix to namespace, as the element itself declares them. */
  readonly declared: ReadonlyMap<string, string>;
  private readonly outer: Scope | null;

  constructor(declared: ReadonlyMap<string, string>, outer: Scope | null) {
    this.declared = declared;
    this.outer = outer;
  }

  resolve(prefix: string): string | undefined {
    return this.declared.get(prefix) ?? this.outer?.resolve(prefix);
  }

  element(name: string, fail: Fail): XmlName {
    const known = this.elements.get(name);
    if (known !== undefined) return known;
    const { prefix, local } = split(name, fail);
    if (prefix === 'xmlns') fail('tags may not have "xmlns" as prefix.');
    const uri = this.resolve(prefix) ?? '';
    if (prefix !== '' && uri === '') fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
    const found = { name, local: onlyString(local), uri, element: onlyString(elementName(uri, local)) };
    this.elements.set(name, found);
    return found;
  }

  /** Whether the name of an attribute that declares no prefix was found sound in this scope. */
  knows(name: string): boolean {
    return this.attributes.has(name);
  }

  checkAttribute(name: string, fail: Fail): void {
    const { prefix } = split(name, fail);
    if (prefix !== '' && this.resolve(prefix) === undefined) {
      fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
    }
    if (declaredPrefix(name) === null) this.attributes.add(name);
  }
}

/** The prefixes that need no declaration. */
export const rootScope = (): Scope =>
  new Scope(
    new Map([
      ['xml', xmlNamespace],
      ['xmlns', xmlnsNamespace],
    ]),
    null,
  );

/** The prefix that an attribute declares, empty for the default namespace; null where it declares none. */
export function declaredPrefix(attribute: string): string | null {
  if (!attribute.startsWith('xmlns')) return null;
  if (attribute.length === 5) return '';
  return attribute[5] === ':' ? attribute.slice(6) : null;
}

/** Namespaces in XML 1.0, 3 and 5: what may not be declared. */
export function checkDeclaration(prefix: string, uri: string, fail: Fail): void {
  if (prefix !== '' && uri === '') fail('invalid attempt to undefine prefix in XML 1.0');
  if (prefix === 'xmlns' || uri === xmlnsNamespace) fail('the namespace of xmlns may not be declared');
  if ((prefix === 'xml') !== (uri === xmlNamespace)) fail(`xml prefix must be bound to ${xmlNamespace}.`);
}

/** Two prefixes of one namespace may give one attribute twice. */
export function checkDistinct(attributes: XmlAttributes, scope: Scope, fail: Fail): void {
  const seen = new Set<string>();
  for (let index = 0; index < attributes.count; index += 1) {
    const name = attributes.name(index);
    const { prefix, local } = split(name, fail);
    const whole = prefix === '' ? name : `{${scope.resolve(prefix)}}${local}`;
    if (seen.has(whole)) fail(`duplicate attribute: ${whole}.`);
    seen.add(whole);
  }
}

function split(name: string, fail: Fail): { prefix: string; local: string } {
  const colon = name.indexOf(':');
  if (colon < 0) return { prefix: '', local: name };
  const prefix = name.slice(0, colon);
  const local = name.slice(colon + 1);
  if (prefix === '' || local === '' || local.includes(':')) fail(`malformed name: ${name}.`);
  return { prefix, local };
}
