import type { Alignment, Location } from '../../core/model/index.ts';
import type { EditContext } from './edit-context.ts';
import { partOf } from './edit-context.ts';
import { locate } from './locate.ts';
import { propertiesAligned, propertiesClaim, setProperties } from './paragraph-properties.ts';
import type { Planned } from './plan.ts';
import { isRefusal, nothing, refuse } from './plan.ts';
import { refusalAt } from './replace-range.ts';

/** ST_Jc (17.18.44): "left" is the edge where a line begins, which Strict files call "start". */
const names: Readonly<Record<Alignment, readonly [transitional: string, strict: string]>> = {
  start: ['left', 'start'],
  end: ['right', 'end'],
  centre: ['center', 'center'],
  justified: ['both', 'both'],
};

/** Aligns a paragraph, whatever its style says. */
export function setAlignment(context: EditContext, at: Location, alignment: Alignment): Planned {
  const place = locate(context, at);
  if (isRefusal(place)) return place;
  const { part, paragraph } = place;
  const refusal = refusalAt(context, paragraph.control);
  if (refusal !== null) return refusal;
  const known: readonly string[] | undefined = names[alignment];
  if (known === undefined) return refuse('unsupported', 'A paragraph cannot be aligned in this way.');
  const value = known[partOf(context, part).strict ? 1 : 0] ?? '';
  const { justification } = paragraph.properties;
  if (justification !== null && known.includes(justification)) return nothing;
  return {
    claims: [propertiesClaim(part, paragraph)],
    splices: () => {
      const inner = propertiesAligned(context, part, paragraph, `<w:jc w:val="${value}"/>`);
      return [setProperties(context, part, paragraph, inner)];
    },
  };
}
