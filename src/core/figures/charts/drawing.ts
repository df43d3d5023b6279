/** A chart that is ready to be drawn, and what it says to somebody who cannot see it. */
export interface Drawing {
  /** A whole SVG document: no scripts, no references, every text escaped. */
  readonly svg: string;
  /** In points, as it stands in a report. */
  readonly width: number;
  readonly height: number;
  /** What the chart shows, in sentences, with its numbers. */
  readonly altText: string;
  /** "Children looked after (rate), Derby, 2021 to 2025" */
  readonly title: string;
}
