import type { Scan } from '../read/scan-types.ts';
import type { Styles } from '../read/styles.ts';

/** A package with where everything stands in it. */
export interface Scanned {
  readonly scan: Scan;
  readonly styles: Styles;
}
