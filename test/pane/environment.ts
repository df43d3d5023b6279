/**
 * jsdom, quicker at telling how an element looks: every question for a role asks whether each element is shown, and
 * jsdom then matches the element with every rule of its style sheets and makes a list of all its properties. The answers
 * are jsdom's own; what cannot match is not tried, and what nobody reads is not made.
 */
import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-jsdom';

const load = createRequire(__filename);
const jsdom = (path: string): unknown => load(`jsdom/lib/jsdom/living/${path}`);

interface Impl {
  readonly localName: string;
  readonly classList: { contains(name: string): boolean };
}

const selectors = jsdom('helpers/selectors.js') as {
  matchesDontThrow(element: Impl, selector: string | undefined): boolean;
};
const matchesByThem = selectors.matchesDontThrow;
// Before whatever takes it from there is loaded, which the first environment does.
selectors.matchesDontThrow = (element, selector) =>
  (selector === undefined || mayMatch(element, selector)) && matchesByThem(element, selector);

/** For each selector what an element must be called or be marked with; null where that is not plain. */
const needs = new Map<string, readonly string[] | null>();

/** `p`, `.f1x`, `div.f1x > p.f2y:focus` begin their last part with it. */
const beginning = /^(?:[a-z][a-z\d]*|\.[\w-]+)/;

function needsOf(selector: string): readonly string[] | null {
  if (/["'(\\]/.test(selector)) return null;
  const lasts = selector.split(',').map(
    (one) =>
      one
        .trim()
        .split(/[\s>+~]+/)
        .at(-1) ?? '',
  );
  const found = lasts.map((last) => beginning.exec(last)?.[0] ?? null);
  return found.every((one) => one !== null) ? found : null;
}

function mayMatch(element: Impl, selector: string): boolean {
  let wanted = needs.get(selector);
  if (wanted === undefined) needs.set(selector, (wanted = needsOf(selector)));
  if (wanted === null) return true;
  const name = element.localName.toLowerCase();
  return wanted.some((one) =>
    one.startsWith('.') ? element.classList.contains(one.slice(1)) : one === name,
  );
}

export default class Environment extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    const { getDeclarationForElement, getResolvedValue } = jsdom('helpers/style-rules.js') as {
      getDeclarationForElement(element: Impl): CSSStyleDeclaration;
      getResolvedValue(element: Impl, property: 'visibility'): string;
    };
    const { implForWrapper } = jsdom('generated/utils.js') as { implForWrapper(element: Element): Impl };
    const whole = this.global.getComputedStyle.bind(this.global);
    this.global.getComputedStyle = (element, pseudo) => {
      if (pseudo) return whole(element, pseudo);
      let made: CSSStyleDeclaration | undefined;
      const value = (name: string): string | undefined => {
        if (name === 'display') return getDeclarationForElement(implForWrapper(element)).display;
        if (name === 'visibility') return getResolvedValue(implForWrapper(element), name);
        return undefined;
      };
      const getPropertyValue = (name: string): string =>
        value(name) ?? (made ??= whole(element)).getPropertyValue(name);
      return new Proxy({} as CSSStyleDeclaration, {
        get(_, name: string): unknown {
          if (name === 'getPropertyValue') return getPropertyValue;
          const short = value(name);
          if (short !== undefined) return short;
          made ??= whole(element);
          const other: unknown = Reflect.get(made, name);
          return typeof other === 'function' ? (other.bind(made) as unknown) : other;
        },
      });
    };
  }
}
