import type { ScanParagraph } from '../read/scan-types.ts';
import type { EditContext } from './edit-context.ts';
import { controlAt } from './edit-context.ts';
import type { PartSplice } from './plan.ts';
import { setRunProperty } from './run-property.ts';

/** Gives the runs that lie in a control, and in no other inside it, a colour; `colour` is the XML of w:color. */
export function coloured(
  context: EditContext,
  index: number,
  paragraphs: readonly ScanParagraph[],
  colour: string,
): readonly PartSplice[] {
  const { part, level } = controlAt(context, index);
  return paragraphs.flatMap((paragraph) =>
    paragraph.runs
      .filter((run) => run.control === index || (level !== 'inline' && run.control < 0))
      .flatMap((run) => setRunProperty(context, part, run, 'color', colour)),
  );
}
