import { noLook } from './look-format.ts';
import type { RunFormat } from './scan-types.ts';

export const plainFormat: RunFormat = {
  styleId: '',
  bold: null,
  caps: null,
  hidden: null,
  language: '',
  look: noLook,
};

/** Of the formats that runs in a row have, which are few; more would take longer to compare than to look up. */
const mostRecent = 6;

/** The formats of a document: equal ones are one object. */
export class RunFormats {
  private readonly known = new Map<string, RunFormat>();
  private readonly recent: RunFormat[] = [plainFormat];

  of(run: RunFormat): RunFormat {
    for (const format of this.recent) if (isSame(format, run)) return format;
    const { styleId, bold, caps, hidden, language, look } = run;
    const { size, colour, highlight, fill, underlined, struck } = look;
    const ofLook = `${size},${colour},${highlight},${fill},${underlined},${struck}`;
    const key = `${styleId}|${bold}|${caps}|${hidden}|${language}|${ofLook}`;
    let format = this.known.get(key);
    if (format === undefined) {
      this.known.set(key, (format = { styleId, bold, caps, hidden, language, look }));
    }
    // Plain runs are in every document.
    if (this.recent.length > mostRecent) this.recent.splice(1, 1);
    this.recent.push(format);
    return format;
  }
}

const isSame = (a: RunFormat, b: RunFormat): boolean =>
  a.styleId === b.styleId &&
  a.language === b.language &&
  a.bold === b.bold &&
  a.caps === b.caps &&
  a.hidden === b.hidden &&
  (a.look === b.look ||
    (a.look.size === b.look.size &&
      a.look.colour === b.look.colour &&
      a.look.highlight === b.look.highlight &&
      a.look.fill === b.look.fill &&
      a.look.underlined === b.look.underlined &&
      a.look.struck === b.look.struck));
