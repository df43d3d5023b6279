/** The text of a part, and its characters as numbers (UTF-16), which are looked at in a fraction of the time. */
export interface XmlSource {
  readonly text: string;
  readonly codes: Uint16Array;
}

export function sourceOf(text: string): XmlSource {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
  return { text, codes };
}
