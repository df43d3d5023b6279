import type { Edit } from '../../core/model/index.ts';
import type { ScanParagraph, ScanRun } from '../read/scan-types.ts';
import type { EditContext } from './edit-context.ts';
import type { Planned } from './plan.ts';
import { unmarkWords } from './unmark-words.ts';

/** Takes the highlighter (w:highlight) off the words of a range, also where a style marks them. */
export function clearHighlight(
  context: EditContext,
  edit: Extract<Edit, { readonly kind: 'clear-highlight' }>,
): Planned {
  const byStyle = ({ format }: ScanRun, { properties }: ScanParagraph): boolean =>
    [format.styleId, properties.styleId].some((id) => context.highlightingStyles.has(id));
  return unmarkWords(context, edit, {
    property: 'highlight',
    isOn: (run, paragraph) => {
      const own = run.format.look.highlight;
      return own === null ? byStyle(run, paragraph) : own !== 'none';
    },
    off: (run, paragraph) => (byStyle(run, paragraph) ? '<w:highlight w:val="none"/>' : null),
  });
}
