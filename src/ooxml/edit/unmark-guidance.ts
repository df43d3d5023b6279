import type { Edit } from '../../core/model/index.ts';
import type { EditContext } from './edit-context.ts';
import type { Planned } from './plan.ts';
import { unmarkWords } from './unmark-words.ts';

/** Takes the character style of guidance off the words of a range. */
export const unmarkGuidance = (
  context: EditContext,
  edit: Extract<Edit, { readonly kind: 'unmark-guidance' }>,
): Planned =>
  unmarkWords(context, edit, {
    property: 'rStyle',
    isOn: ({ format }) => context.guidanceStyles.has(format.styleId),
    off: () => null,
  });
