/** Keeps labels from standing on each other. */

export interface Wanted {
  /** Where its middle would best be. */
  readonly middle: number;
  readonly height: number;
}

/**
 * The middles, in the order given, as near to what is wanted as they can be without touching or leaving `from` to `to`.
 * Where they do not all fit they begin at `from` and run on, still without touching.
 */
export function spread(labels: readonly Wanted[], from: number, to: number): readonly number[] {
  const order = labels
    .map((_, index) => index)
    .sort((a, b) => at(labels, a).middle - at(labels, b).middle || a - b);
  const tops = new Map<number, number>();
  let free = from;
  for (const index of order) {
    const { middle, height } = at(labels, index);
    const top = Math.max(free, middle - height / 2);
    tops.set(index, top);
    free = top + height;
  }
  let limit = Math.max(to, from + labels.reduce((sum, { height }) => sum + height, 0));
  for (const index of [...order].reverse()) {
    const { height } = at(labels, index);
    const top = Math.min(tops.get(index) ?? from, limit - height);
    tops.set(index, top);
    limit = top;
  }
  return labels.map(({ height }, index) => (tops.get(index) ?? from) + height / 2);
}

const at = (labels: readonly Wanted[], index: number): Wanted => labels[index] ?? { middle: 0, height: 0 };
