/** Names of the bookmarks by which the page view finds paragraphs and controls again. */

const blockMark = /^rw-block-(\d+)$/;
const controlMark = /^rw-control-(\d+)-(start|end)$/;

export type Mark =
  | { readonly kind: 'block'; readonly block: number }
  /** `control` is the index in ReportDocument.controls. */
  | { readonly kind: 'control'; readonly control: number; readonly edge: 'start' | 'end' };

/** The name of a bookmark in the display copy. */
export function markName(mark: Mark): string {
  return mark.kind === 'block' ? `rw-block-${mark.block}` : `rw-control-${mark.control}-${mark.edge}`;
}

/** The mark that a bookmark's name stands for; null for a name that is not ours. */
export function readMark(name: string): Mark | null {
  const block = blockMark.exec(name)?.[1];
  if (block !== undefined) return { kind: 'block', block: Number(block) };
  const control = controlMark.exec(name);
  if (control === null) return null;
  return { kind: 'control', control: Number(control[1]), edge: control[2] === 'start' ? 'start' : 'end' };
}
