import type { TextStyle } from '../../core/model/index.ts';
import { resolveLook } from './look-format.ts';
import type { RunFormat } from './scan-types.ts';
import type { Style, Styles } from './styles.ts';
import { isToggled } from './toggles.ts';

/** How the words of a run look; the same object for all that look alike. */
export type LookReader = (format: RunFormat, paragraphStyle: Style | undefined) => TextStyle;

export function createLookReader(styles: Styles): LookReader {
  const known = new Map<RunFormat, Map<Style | undefined, TextStyle>>();
  const alike = new Map<string, TextStyle>();
  return (format, paragraphStyle) => {
    const ofFormat = known.get(format) ?? new Map<Style | undefined, TextStyle>();
    known.set(format, ofFormat);
    const found = ofFormat.get(paragraphStyle);
    if (found !== undefined) return found;
    const ofRun = styles.byId.get(format.styleId)?.look;
    const levels = [format.look, ofRun, paragraphStyle?.look, styles.defaults.look];
    const bold = isToggled('bold', format, paragraphStyle, styles);
    const resolved = resolveLook(
      levels.filter((level) => level !== undefined),
      bold,
    );
    const key = Object.values(resolved).join('|');
    const look = alike.get(key) ?? resolved;
    alike.set(key, look);
    ofFormat.set(paragraphStyle, look);
    return look;
  };
}
