import { docx, p, table } from './wordprocessing.ts';

/** A published paper as plain text, made a Word file: lines to paragraphs, `**` to bold, lines with tabs to table rows. */
export function seedPaper(text: string): Uint8Array {
  // A bold passage may run over several lines: they are line breaks of one paragraph.
  const lines = text.replace(/\*\*([^*]+)\*\*/g, (bold) => bold.replace(/\n/g, '\u2028')).split('\n');
  const blocks: string[] = [];
  let rows: string[][] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(table(rows));
    rows = [];
  };
  for (const line of lines) {
    if (line.includes('\t')) rows.push(line.split('\t').map(cell));
    else if (line.trim() === '') endTable();
    else {
      endTable();
      const bold = line.startsWith('**');
      blocks.push(
        p(
          line
            .replace(/\*\*/g, '')
            .replace(/\u2028/g, '\n')
            .trim(),
          { bold },
        ),
      );
    }
  }
  endTable();
  return docx(blocks);
}

const cell = (text: string): string =>
  text
    .replace(/<input checked[^>]*>/g, '☒')
    .replace(/<input[^>]*>/g, '☐')
    .replace(/<\/?p>/g, '')
    .trim();
