import type { Inline } from '../../core/model/index.ts';
import type { RenderContext } from './context.ts';
import { checkBox, sdt, sdtPr } from './controls.ts';
import { drawing } from './drawing.ts';
import { runText } from './plain-text.ts';
import { colourXml, rPr, withProperties } from './run-properties.ts';

/** Tags of what is alive in a report: figures, tables, charts. Text typed beside them must not fall into them. */
export const isLiveTag = (tag: string): boolean => /^rw:[ftc]:/.test(tag);

/**
 * Runs and inline controls, to stand in a w:p.
 * `base` is the inner XML of the w:rPr of the place that they go into; they take its formatting.
 */
export function renderInlines(inlines: readonly Inline[], context: RenderContext, base = ''): string {
  return inlines.map((inline) => renderInline(inline, context, base)).join('');
}

function renderInline(inline: Inline, context: RenderContext, base: string): string {
  switch (inline.kind) {
    case 'text':
      return run(inline.bold === true ? bold(base) : base, runText(inline.text));
    case 'tab':
      return run(base, '<w:tab/>');
    case 'guidance':
      return run(guidance(base, context), runText(inline.text));
    case 'check':
      return checkBox(inline.control, inline.checked, context, base);
    case 'picture':
      return sdt(sdtPr(inline.control, context), run('', drawing(inline.picture, context)));
    case 'control': {
      const plain = inline.bold === true ? bold(base) : base;
      const own =
        inline.colour === undefined ? plain : withProperties(plain, { color: colourXml(inline.colour) });
      const properties = isLiveTag(inline.control.tag) ? figure(own, context) : own;
      const content =
        inline.text === '' && inline.guidance !== ''
          ? run(guidance(plain, context), runText(inline.guidance))
          : run(properties, runText(inline.text));
      return sdt(sdtPr(inline.control, context, properties), content);
    }
  }
}

export const run = (properties: string, content: string): string => `<w:r>${rPr(properties)}${content}</w:r>`;

const bold = (base: string): string => withProperties(base, { b: '<w:b/>', bCs: '<w:bCs/>' });

const guidance = (base: string, context: RenderContext): string =>
  withProperties(base, { rStyle: `<w:rStyle w:val="${context.style('guidance')}"/>` });

/** A style of the author's own stays: ours shows nothing. */
const figure = (base: string, context: RenderContext): string =>
  /<\w*:?rStyle\b/.test(base)
    ? base
    : withProperties(base, { rStyle: `<w:rStyle w:val="${context.style('figure')}"/>` });
