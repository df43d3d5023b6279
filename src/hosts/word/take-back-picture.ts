import type { Desk } from './desk.ts';
import { inlinePicturesIn } from './inline-pictures.ts';
import type { Step } from './steps.ts';

/**
 * After an error in the midst of an insertion: takes a picture out again that came without its control, so that no chart
 * stands there that nobody refreshes. Does nothing where it cannot be told from what stood there.
 */
export async function takeBackPictures(
  { context, found, read: { reading } }: Desk,
  { at, inlines }: Extract<Step, { readonly do: 'insert' }>,
): Promise<void> {
  const ours = inlines.flatMap((inline) => (inline.kind === 'picture' ? [inline.picture.altText] : []));
  const block = at.in === 'control' ? reading.document.controls[at.control]?.first : at.block;
  if (ours.length === 0 || block === undefined) return;
  try {
    const { inlinePictures } = found.range(at).paragraphs.getFirst();
    inlinePictures.load('items/altTextDescription');
    await context.sync();
    const before = inlinePicturesIn(reading, block);
    const stood = before.map(({ altText }) => altText);
    const came = inlinePictures.items.filter(
      ({ altTextDescription: text }) => [...ours, ''].includes(text) && !stood.includes(text),
    );
    if (came.length === 0 || came.length !== inlinePictures.items.length - before.length) return;
    const around = came.map((picture) => picture.parentContentControlOrNullObject);
    for (const control of around) control.load('tag');
    await context.sync();
    const tags = inlines.flatMap((inline) => (inline.kind === 'picture' ? [inline.control.tag] : []));
    for (const [index, picture] of came.entries()) {
      const control = around[index];
      picture.delete();
      if (control && !control.isNullObject && ['', ...tags].includes(control.tag)) control.delete(false);
    }
    await context.sync();
  } catch {
    // The outcome already says what went wrong.
  }
}
