import type { Control, Picture, TextRange } from '../../src/core/model/index.ts';

interface Into {
  readonly controls: Control[];
  readonly pictures: Picture[];
  readonly where: { readonly story?: string; readonly block: number };
}

export interface InlineReading {
  readonly text: string;
  readonly bold: boolean;
  readonly guidance: readonly TextRange[];
}

/** Reads one paragraph of an outline; its controls and pictures go to the lists given. */
export function inlines(into: Into, source: string): InlineReading {
  let text = '';
  let bold = false;
  let plain = false;
  const guidance: TextRange[] = [];
  const walk = (part: string): void => {
    let at = 0;
    while (at < part.length) {
      const rest = part.slice(at);
      const picture = /^!\[([^\]]*)\]/.exec(rest);
      const control = /^\[((?:\\.|[^\]\\])*)\]\(([^)]+)\)/.exec(rest);
      const prompt = /^\{([^}]*)\}/.exec(rest);
      if (rest.startsWith('**')) {
        bold = !bold;
        at += 2;
      } else if (rest.startsWith('\\')) {
        text += rest[1] === 'n' ? '\n' : rest[1] === 't' ? '\t' : (rest[1] ?? '');
        at += 2;
      } else if (picture) {
        const words = picture[1] as string;
        const alt = words === '~' ? '' : words;
        into.pictures.push({
          at: { ...into.where, start: text.length, end: text.length, picture: into.pictures.length },
          altText: alt,
          decorative: words === '~',
        });
        at += picture[0].length;
      } else if (prompt) {
        guidance.push({ start: text.length, end: text.length + (prompt[1] as string).length });
        text += prompt[1] as string;
        at += prompt[0].length;
      } else if (control) {
        const [whole, inner, tag] = control as unknown as [string, string, string];
        const box = inner === 'x' || inner === ' ';
        const index = into.controls.length;
        const start = text.length;
        into.controls.push(plainControl(tag));
        if (box) text += inner === 'x' ? '☒' : '☐';
        else walk(inner);
        const range = { start, end: text.length };
        into.controls[index] = {
          ...plainControl(tag),
          kind: box ? 'checkbox' : 'rich',
          checked: box ? inner === 'x' : null,
          text: text.slice(start),
          placeholder: text.length > start && covered(range, guidance, text),
          first: into.where.block,
          last: into.where.block,
          range,
          at: { tag, ...into.where, ...range },
        };
        at += whole.length;
      } else {
        if (!bold && /\S/.test(rest[0] as string)) plain = true;
        text += rest[0] as string;
        at += 1;
      }
    }
  };
  walk(source);
  return { text, bold: !plain && text.trim() !== '' && source.includes('**'), guidance };
}

export const plainControl = (tag: string): Control => ({
  tag,
  title: '',
  level: 'inline',
  kind: 'rich',
  text: '',
  placeholder: false,
  showingPlaceholder: false,
  checked: null,
  locked: false,
  first: 0,
  last: 0,
  range: null,
  at: { tag },
});

export const covered = (range: TextRange, guidance: readonly TextRange[], text: string): boolean =>
  [...text.slice(range.start, range.end)].every(
    (sign, index) =>
      sign.trim() === '' ||
      guidance.some((part) => part.start <= range.start + index && range.start + index < part.end),
  );
