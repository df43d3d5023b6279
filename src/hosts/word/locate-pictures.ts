import type { PackageReading } from '../../ooxml/index.ts';
import { isRefusal } from './outcomes.ts';
import type { Refusal } from './outcomes.ts';
import type { Step } from './steps.ts';

export interface Pictures {
  readonly items: readonly Word.InlinePicture[];
  /** The one that was read: a tracked deletion leaves an older one beside it. */
  found(): Word.InlinePicture | undefined;
}

/** The pictures of controls that are known by their picture, from the next sync on. */
export function askForPictures(
  { document }: PackageReading,
  steps: readonly Step[],
  controls: ReadonlyMap<number, Word.ContentControl | Refusal>,
): ReadonlyMap<number, Pictures> {
  const asked = new Map<number, Pictures>();
  for (const step of steps) {
    if (step.do !== 'set-picture' && step.do !== 'unwrap' && step.do !== 'rename') continue;
    const control = controls.get(step.control);
    const own = document.controls[step.control];
    if (own?.picture === undefined || control === undefined || isRefusal(control)) continue;
    const pictures = control.inlinePictures;
    pictures.load('items/altTextDescription,items/altTextTitle,items/width,items/height');
    const read = document.pictures[own.picture]?.altText ?? '';
    asked.set(step.control, {
      get items() {
        return pictures.items;
      },
      found: () =>
        pictures.items.find(
          ({ altTextDescription, altTextTitle }) =>
            (altTextDescription.trim() || altTextTitle.trim()) === read,
        ),
    });
  }
  return asked;
}
