import type { HostError, Location, Result } from '../../core/model/index.ts';
import { err, ok } from '../../core/model/index.ts';
import { inWords } from './errors.ts';
import { find } from './locate.ts';
import type { Read } from './plan-paragraph.ts';
import { isRefusal } from './outcomes.ts';
import { placeOf } from './plan-paragraph.ts';
import type { Spot, Step } from './steps.ts';

/** Selects the place in Word, which scrolls to it. */
export async function revealInWord({ pkg, reading }: Read, at: Location): Promise<Result<null, HostError>> {
  const spot = spotOf({ pkg, reading }, at);
  if ('message' in spot) return err(spot);
  const step = atSpot(spot);
  try {
    return await Word.run(async (context) => {
      const found = await find(context, reading, [step], null);
      const refusal = found.refusalOf([step]);
      if (refusal !== null) return err({ kind: 'not-found' as const, message: refusal.message });
      found.range(spot).select();
      await context.sync();
      return ok(null);
    });
  } catch (error) {
    return err(inWords(error, 'show the place'));
  }
}

/** Places as ranges of the caller's batch; null for what is not there. */
export async function rangesOf(
  read: Read,
  context: Word.RequestContext,
  places: readonly Location[],
): Promise<readonly (Word.Range | null)[]> {
  const steps = places.map((at) => {
    const spot = spotOf(read, at);
    return 'message' in spot ? null : atSpot(spot);
  });
  const found = await find(
    context,
    read.reading,
    steps.filter((step) => step !== null),
    null,
  );
  return steps.map((step) =>
    step === null || found.refusalOf([step]) !== null ? null : found.range(step.at),
  );
}

const atSpot = (at: Spot) => ({ do: 'wrap', at, control: { tag: '', title: '' } }) as const satisfies Step;

function spotOf(read: Read, at: Location): Spot | HostError {
  const { controls, pictures, blocks } = read.reading.document;
  const block = at.picture === undefined ? at.block : pictures[at.picture]?.at.block;
  const table = block === undefined || at.story !== undefined ? undefined : blocks[block];
  if (at.tag !== undefined) {
    const control = controls.findIndex(
      ({ at: own }) => own.tag === at.tag && own.occurrence === (at.occurrence ?? 0),
    );
    if (control >= 0 && controls[control]?.kind === 'rich') return { in: 'control', control, at: 'Content' };
  }
  if (table?.kind === 'table') {
    const inside = blocks.findIndex((one) => one.kind === 'paragraph' && one.cell?.table === table.block);
    return { in: 'paragraph', block: inside, at: 'Content' };
  }
  const place = placeOf(read, block === undefined ? at : { ...at, block });
  if (isRefusal(place)) return { kind: 'not-found', message: place.message };
  const { start, end, paragraph } = place;
  const isRange = start < end && end - start < paragraph.text.length;
  return isRange
    ? { in: 'words', block: paragraph.block, start, end, at: 'Whole' }
    : { in: 'paragraph', block: paragraph.block, at: 'Content' };
}
