/** HTML of which every text is escaped, unless it was made here. */

export interface Markup {
  readonly html: string;
}

type Piece = string | number | Markup | readonly Markup[];

/** A template whose holes are text, never markup; pieces made by this same function go in as they are. */
export const markup = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  html: parts
    .map((part, index) => part + (index < pieces.length ? markupOf(pieces[index] ?? '') : ''))
    .join(''),
});

export const nothing: Markup = { html: '' };

function markupOf(piece: Piece): string {
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece));
  return 'html' in piece ? piece.html : piece.map((one) => one.html).join('');
}

const escaped = (text: string): string =>
  text
    // Characters that no HTML may hold (and that could hide what stands beside them).
    .replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd')
    .replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
