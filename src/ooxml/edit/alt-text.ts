import type { Span } from '../read/scan-types.ts';
import { escapeAttribute } from '../write/plain-text.ts';
import type { EditContext } from './edit-context.ts';
import { sourceOf } from './edit-context.ts';
import type { Planned } from './plan.ts';
import { messages, nothing, refuse, spliced } from './plan.ts';

/** Says in words what a picture shows: on the drawing, and on the picture in it, which some readers look at instead. */
export function setAltText(context: EditContext, index: number, text: string): Planned {
  const picture = context.scan.pictures[index];
  if (picture === undefined) return refuse('not-found', messages.gone);
  if (picture.altText === text) return nothing;
  const { part, open, cNvPr, kind } = picture;
  const name = kind === 'vml' ? 'alt' : 'descr';
  const tags: readonly Span[] = cNvPr === null ? [open] : [open, cNvPr];
  return spliced(
    tags.map(({ start, end }) => ({
      part,
      start,
      end,
      text: withAttribute(sourceOf(context, part).slice(start, end), name, text),
    })),
  );
}

/** An open tag with an attribute set. */
export function withAttribute(tag: string, name: string, text: string): string {
  const attribute = ` ${name}="${escapeAttribute(text)}"`;
  const present = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  if (present.test(tag)) return tag.replace(present, () => attribute);
  return tag.replace(/\s*(\/?)>$/, (_, slash: string) => `${attribute}${slash}>`);
}
