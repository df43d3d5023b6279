import type { Found } from './locate.ts';
import type { Step } from './steps.ts';
import { name } from './name-control.ts';
import { fillControl, insertInlines, noStyle, replaceRange } from './write-text.ts';

/** What a step that needs no answer puts into the batch. `guidance`: the report has the style of guidance. */
export function writeStep(
  { document }: Word.RequestContext,
  found: Found,
  step: Exclude<Step, { readonly do: 'insert-blocks' | 'set-picture' }>,
  guidance: boolean,
): void {
  switch (step.do) {
    case 'replace':
      if (step.at.in === 'control') fillControl(found.control(step.at.control), step);
      else replaceRange(found.range(step.at), step.text, step.plain);
      return;
    case 'insert':
      insertInlines(found.range(step.at), step.inlines, { plain: step.plain, guidance }, step.over);
      return;
    case 'wrap':
      name(found.range(step.at).insertContentControl(), step.control);
      return;
    case 'unmark':
      found.range(step.at).style = noStyle;
      return;
    case 'clear-highlight':
      // Null is Word's own word for none; the types leave it out.
      found.range(step.at).font.highlightColor = null as unknown as string;
      return;
    case 'unwrap':
      found.control(step.control).delete(true);
      return;
    case 'rename':
      name(found.control(step.control), step.to);
      return;
    case 'delete-control':
      found.control(step.control).delete(false);
      return;
    case 'delete-paragraph':
      found.paragraph(step.block).delete();
      return;
    case 'add-paragraph':
      found.paragraph(step.after).insertParagraph(step.text, 'After');
      return;
    case 'tick':
      found.control(step.control).checkboxContentControl.isChecked = step.checked;
      return;
    case 'level':
      found.paragraph(step.block).styleBuiltIn = `Heading${step.level}`;
      return;
    case 'align':
      found.paragraph(step.block).alignment = alignments[step.to];
      return;
    case 'describe': {
      let picture = found.paragraph(step.block).inlinePictures.getFirst();
      for (let at = 0; at < step.nth; at += 1) picture = picture.getNext();
      picture.altTextDescription = step.text;
      return;
    }
    case 'header-row':
      found.paragraph(step.block).parentTable.headerRowCount = 1;
      return;
    case 'add-row': {
      const { parentTable } = found.paragraph(step.block);
      const row = parentTable.addRows('End', 1, [Array.from({ length: step.columns }, () => '')]).getFirst();
      let cell = row.cells.getFirst();
      for (const [column, inlines] of step.cells.entries()) {
        if (column > 0) cell = cell.getNext();
        const point = cell.body.paragraphs.getFirst().getRange('Start');
        insertInlines(point, inlines, { plain: step.plain, guidance });
      }
      return;
    }
    case 'title':
      document.properties.title = step.title;
      return;
    case 'property':
      document.properties[step.property] = step.text;
      return;
  }
}

const alignments = { start: 'Left', end: 'Right', centre: 'Centered', justified: 'Justified' } as const;
