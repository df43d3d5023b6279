import type { EditOutcome, PictureSpec } from '../../core/model/index.ts';
import type { Desk } from './desk.ts';
import { failure } from './failure.ts';
import type { Refusal } from './outcomes.ts';
import type { Job, Step } from './steps.ts';
import { name } from './name-control.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Says what a picture shows, and how large it is shown, in points. */
export function present(picture: Word.InlinePicture, { altText, title }: PictureSpec, size: Size): void {
  picture.altTextDescription = altText;
  picture.altTextTitle = title;
  // Else each of the two measures changes the other.
  picture.lockAspectRatio = false;
  picture.width = size.width;
  picture.height = size.height;
  picture.lockAspectRatio = true;
}

/**
 * Puts a picture in place of the one in a control, as wide as that. Word may drop a control with the last thing in it:
 * then the picture gets it again, in a request of its own.
 */
export async function replacePicture(
  { context, found, read }: Desk,
  { index }: Job,
  { control, picture }: Extract<Step, { readonly do: 'set-picture' }>,
  outcomes: Map<number, EditOutcome>,
): Promise<Refusal | null> {
  const old = found.picture(control);
  const { width } = old;
  const size = { width, height: (width * picture.height) / picture.width };
  const { tag = '', title = '' } = read.reading.document.controls[control] ?? {};
  try {
    const placed = old.insertInlinePictureFromBase64(picture.png, 'Replace');
    present(placed, picture, size);
    const left = context.document.contentControls.getByIdOrNullObject(found.control(control).id);
    left.load('tag');
    await context.sync();
    if (left.isNullObject) {
      name(placed.insertContentControl(), { tag, title });
      await context.sync();
    }
    outcomes.set(index, { done: true });
    return null;
  } catch (error) {
    const refusal = failure(error, outcomes);
    const done = await finish({ context, found }, control, picture, size);
    outcomes.set(index, done ? { done } : refusal);
    return refusal.reason === 'read-only' ? refusal : null;
  }
}

/** After an error midway: a picture that came without its description gets it. True where the new one stands as it should. */
async function finish(
  { context, found }: Pick<Desk, 'context' | 'found'>,
  control: number,
  picture: PictureSpec,
  size: Size,
): Promise<boolean> {
  try {
    const pictures = found.control(control).inlinePictures;
    pictures.load('items/altTextDescription');
    const old = found.picture(control).altTextDescription;
    await context.sync();
    const [now] = pictures.items;
    if (now === undefined || now.altTextDescription === old) return false;
    present(now, picture, size);
    await context.sync();
    return true;
  } catch {
    return false;
  }
}
