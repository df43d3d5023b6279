/** A stretch of a part that an edit changes. Two edits with the same `key` there make the very same change. */
export interface Claim {
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly key?: string;
}

export interface Claims {
  /** Takes the stretches for one edit; false, and nothing taken, where another edit has one of them. */
  take(wanted: readonly Claim[]): boolean;
}

/** Which edits of one call get in each other's way. Insertions at one place, or beside a change, do not. */
export function createClaims(): Claims {
  const byPart = new Map<number, Claim[]>();
  const takenIn = (part: number): Claim[] => {
    const found = byPart.get(part);
    if (found !== undefined) return found;
    const fresh: Claim[] = [];
    byPart.set(part, fresh);
    return fresh;
  };
  return {
    take: (wanted) => {
      if (wanted.some((claim) => isTaken(takenIn(claim.part), claim))) return false;
      for (const claim of wanted) {
        const taken = takenIn(claim.part);
        taken.splice(firstFrom(taken, claim.start), 0, claim);
      }
      return true;
    },
  };
}

/** `taken` is in order of start, so that a thousand edits are looked up in a thousand short searches. */
function isTaken(taken: readonly Claim[], claim: Claim): boolean {
  const from = firstFrom(taken, claim.start);
  for (let index = from; index < taken.length; index += 1) {
    const other = taken[index] as Claim;
    if (other.start > claim.end) break;
    if (clash(other, claim)) return true;
  }
  for (let index = from - 1; index >= 0; index -= 1) {
    const other = taken[index] as Claim;
    if (clash(other, claim)) return true;
    // What is taken does not overlap, so that nothing further to the left reaches here.
    if (other.end > other.start) break;
  }
  return false;
}

function clash(a: Claim, b: Claim): boolean {
  if (a.key !== undefined && a.key === b.key) return false;
  if (a.start === a.end) return inside(a.start, b);
  if (b.start === b.end) return inside(b.start, a);
  return a.start < b.end && b.start < a.end;
}

const inside = (point: number, range: Claim): boolean => range.start < point && point < range.end;

/** Index of the first claim that starts at or after `start`. */
function firstFrom(taken: readonly Claim[], start: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as Claim).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
