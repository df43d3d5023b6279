import type { ControlSpec } from '../../core/model/index.ts';
import { CannotWrite } from './cannot-write.ts';
import type { RenderContext } from './context.ts';
import { escapeText } from './plain-text.ts';
import { rPr, withProperties } from './run-properties.ts';

/** Word refuses longer tags and cuts longer titles (office-js issue 1238). */
export const longestTag = 64;

/**
 * w:sdtPr of a rich-text control (the only kind that Word on the web returns by tag): no element says its type.
 * `properties` is the inner XML of the w:rPr that text typed into it takes.
 */
export function sdtPr(control: ControlSpec, context: RenderContext, properties = '', kind = ''): string {
  if (control.tag.length > longestTag) {
    throw new CannotWrite(`The tag "${control.tag}" is longer than ${longestTag} characters.`);
  }
  const title = [...control.title].slice(0, longestTag).join('');
  return (
    `<w:sdtPr>${rPr(properties)}<w:alias w:val="${escapeText(title)}"/><w:tag w:val="${escapeText(control.tag)}"/>` +
    `<w:id w:val="${context.nextId(control.tag)}"/>${kind}</w:sdtPr>`
  );
}

export const sdt = (properties: string, content: string): string =>
  `<w:sdt>${properties}<w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** Ballot boxes, as Word's own check box control draws them. */
const boxes = { checked: '\u2612', unchecked: '\u2610', font: 'MS Gothic' } as const;

/** A check box that Word lets the author tick, with a title that a screen reader says. */
export function checkBox(control: ControlSpec, checked: boolean, context: RenderContext, base = ''): string {
  const { font } = boxes;
  const properties = withProperties(base, {
    rFonts: `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:hint="eastAsia"/>`,
  });
  // Declared here: the part that it goes into need not know the namespace.
  const kind =
    `<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">` +
    `<w14:checked w14:val="${checked ? 1 : 0}"/>` +
    `<w14:checkedState w14:val="2612" w14:font="${font}"/>` +
    `<w14:uncheckedState w14:val="2610" w14:font="${font}"/></w14:checkbox>`;
  const glyph = checked ? boxes.checked : boxes.unchecked;
  return sdt(sdtPr(control, context, properties, kind), `<w:r>${rPr(properties)}<w:t>${glyph}</w:t></w:r>`);
}
