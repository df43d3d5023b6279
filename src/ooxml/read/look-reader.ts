import type { TextStyle } from '../../core/model/index.ts';
import { noLook, resolveLook } from './look-format.ts';
import type { LookFormat, RunFormat } from './scan-types.ts';
import type { Style, Styles } from './styles.ts';
import { isToggled } from './toggles.ts';

/** How the words of a run look, in a paragraph of a style and with a shading of its own; the same object for all that look alike. */
export type LookReader = (
  format: RunFormat,
  paragraphStyle: Style | undefined,
  shade: string | null,
) => TextStyle;

export function createLookReader(styles: Styles): LookReader {
  const known = new Map<string | null, Map<RunFormat, Map<Style | undefined, TextStyle>>>();
  const alike = new Map<string, TextStyle>();
  const lookOf: LookReader = (format, paragraphStyle, shade) => {
    const ofShade = known.get(shade) ?? new Map<RunFormat, Map<Style | undefined, TextStyle>>();
    known.set(shade, ofShade);
    const ofFormat = ofShade.get(format) ?? new Map<Style | undefined, TextStyle>();
    ofShade.set(format, ofFormat);
    const found = ofFormat.get(paragraphStyle);
    if (found !== undefined) return found;
    const ofRun = styles.byId.get(format.styleId)?.look;
    const bold = isToggled('bold', format, paragraphStyle, styles);
    const resolved = resolveLook(
      [format.look, ofRun ?? noLook],
      [{ ...noLook, fill: shade }, paragraphStyle?.look ?? noLook, styles.defaults.look],
      bold,
    );
    const key = Object.values(resolved).join('|');
    const look = alike.get(key) ?? resolved;
    alike.set(key, look);
    ofFormat.set(paragraphStyle, look);
    return look;
  };
  // Most runs look like the one before.
  let last: { format: RunFormat; style: Style | undefined; shade: string | null; look: TextStyle } | null =
    null;
  return (format, style, shade) => {
    if (last?.format !== format || last.style !== style || last.shade !== shade) {
      last = { format, style, shade, look: lookOf(format, style, shade) };
    }
    return last.look;
  };
}

/** For tables whose style has colours for words: what only the document and its default paragraphs say of them, it overrules (17.7.2). */
export function createTableLookReader(styles: Styles): LookReader {
  const plain = withoutDefaultColours(styles);
  const lookOf = createLookReader(plain);
  return (format, style, shade) => lookOf(format, style && plain.byId.get(style.id), shade);
}

function withoutDefaultColours(styles: Styles): Styles {
  const { defaults, defaultParagraph, byId } = styles;
  const usual = byId.get(defaultParagraph);
  const plain = <T extends { readonly look: LookFormat }>(one: T): T => ({
    ...one,
    look: { ...one.look, colour: null },
  });
  return {
    ...styles,
    defaults: plain(defaults),
    byId: usual === undefined ? byId : new Map([...byId, [usual.id, plain(usual)]]),
  };
}
