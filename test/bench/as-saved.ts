/**
 * A report as Word leaves it after some days of work: its sentences in several runs, each with a language and the number
 * of the session that wrote it. The same words take two to three times as much XML, as much as in real files.
 */

import { openPackage, partText, savePackage, withParts } from '../../src/ooxml/index.ts';

const main = 'word/document.xml';
/** Runs end where somebody went on writing: about every so many characters. */
const runLength = 40;

export function asSaved(file: Uint8Array): Uint8Array {
  const opened = openPackage(file);
  if (!opened.ok) throw new Error(opened.error.message);
  let session = 0x00a10000;
  const next = (): string => (session += 7).toString(16).toUpperCase().padStart(8, '0');
  const xml = (partText(opened.value, main) ?? '')
    .replace(/<w:p>/g, () => `<w:p w:rsidR="${next()}" w:rsidRDefault="${next()}" w:rsidP="${next()}">`)
    .replace(/<w:r><w:t(?: xml:space="preserve")?>([^<]*)<\/w:t><\/w:r>/g, (_, text: string) =>
      runsOf(text)
        .map((run) => `<w:r w:rsidR="${next()}"><w:rPr><w:lang w:val="en-GB"/></w:rPr>${textOf(run)}</w:r>`)
        .join(''),
    );
  return savePackage(withParts(opened.value, new Map([[main, xml]])));
}

/** Cut at spaces, so never within a character reference. */
const runsOf = (text: string): readonly string[] =>
  text.match(new RegExp(`.{1,${runLength}}(?:\\s|$)|\\S+\\s?`, 'gsu')) ?? [text];

const textOf = (run: string): string => `<w:t xml:space="preserve">${run}</w:t>`;
