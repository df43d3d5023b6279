import { escapeXml } from '../package/xml.ts';

/**
 * Text as XML character data. Characters that XML 1.0 cannot hold (control characters, lone surrogates, U+FFFE,
 * U+FFFF) are taken out: they come from pasted text and mean nothing to a reader.
 */
export function escapeText(text: string): string {
  return escapeXml(withoutForbidden(text));
}

/** Text as the value of an attribute: line ends and tabs in it would else be read as spaces (XML 1.0, 3.3.3). */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/[\n\t\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

export function withoutForbidden(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- these are the very characters to be removed
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  );
}

/** Text inside a run: w:t with tabs and line breaks as the elements that Word uses. */
export function runText(text: string): string {
  const clean = withoutForbidden(text).replace(/\r\n?/g, '\n');
  return clean
    .split(/([\t\n])/)
    .map((part) => (part === '\t' ? '<w:tab/>' : part === '\n' ? '<w:br/>' : wordText(part)))
    .join('');
}

/** One w:t; spaces at its ends are kept. */
function wordText(text: string): string {
  if (text === '') return '';
  const space = text.trim() === text ? '' : ' xml:space="preserve"';
  return `<w:t${space}>${escapeXml(text)}</w:t>`;
}
