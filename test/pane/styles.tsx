import type { ReactNode } from 'react';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';

/** What hides a thing from the author, or keeps it from being pressed. */
const telling = /[{;]\s*(?:display|visibility|content-visibility|opacity|pointer-events)\s*:/;

const plain = createDOMRenderer(document, { unstable_filterCSSRule: (rule) => telling.test(rule) });

/**
 * Of Fluent's styles only those that hide or disable something. Where nothing is laid out the others tell nothing, yet
 * every question for a role matches every element with every rule: that took most of the time.
 */
export const PlainStyles = ({ children }: { children: ReactNode }) => (
  <RendererProvider renderer={plain}>{children}</RendererProvider>
);

/** What nothing here can be: pointed at, pressed, a part of an element, or on another kind of screen. */
const elsewhere = /:hover|:active|::|@(?:media|container|supports|keyframes)/;

const every = createDOMRenderer(document, { unstable_filterCSSRule: (rule) => !elsewhere.test(rule) });

/** All of them, for what looks at more: axe asks for sizes, places and decorations too. */
export const EveryStyle = ({ children }: { children: ReactNode }) => (
  <RendererProvider renderer={every}>{children}</RendererProvider>
);
