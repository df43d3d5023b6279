/** Gives tabs their widths: browsers know no tab stops, and reports put "ITEM 6" at a right-hand one. */

export interface TabStop {
  /** From the left edge of the text area: `451.30pt`. */
  readonly position: string;
  readonly style: string;
  readonly leader?: string | null;
}

const pixelsPerPoint = 96 / 72;
/** Word's default distance, 720 twentieths of a point. */
const defaultDistance = 36 * pixelsPerPoint;
const narrowest = 2;

/**
 * Sets the widths of the tabs of these paragraphs. A tab depends on those before it in its paragraph, so the first of
 * every paragraph is measured, then set, then the second: a page is laid out a few times, not once for every tab.
 */
export function layTabs(paragraphs: readonly (readonly [HTMLElement, readonly TabStop[]])[]): void {
  const lines = paragraphs.map(([paragraph, stops]) => lineOf(paragraph, stops));
  for (const { tabs } of lines) for (const tab of tabs) tab.style.width = `${narrowest}px`;
  const most = Math.max(0, ...lines.map(({ tabs }) => tabs.length));
  for (let index = 0; index < most; index += 1) {
    const widths = lines.map((line) => widthOf(line, index));
    lines.forEach(({ tabs }, line) => {
      const [tab, width] = [tabs[index], widths[line]];
      if (tab !== undefined && width !== undefined) tab.style.width = `${width}px`;
    });
  }
}

interface Line {
  readonly paragraph: HTMLElement;
  readonly tabs: readonly HTMLElement[];
  readonly stops: readonly { readonly at: number; readonly style: string }[];
  /** Left edge of the text area. */
  readonly origin: number;
  /** A narrow window shows the page smaller: what is measured is then smaller than what is set. */
  readonly zoom: number;
}

function lineOf(paragraph: HTMLElement, stops: readonly TabStop[]): Line {
  const zoom = (paragraph as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  const indent = parseFloat(getComputedStyle(paragraph).marginLeft) || 0;
  return {
    paragraph,
    tabs: [...paragraph.querySelectorAll<HTMLElement>('.rw-tab')],
    stops: stops
      .filter((stop) => stop.style !== 'clear' && stop.style !== 'bar')
      .map((stop) => ({ at: parseFloat(stop.position) * pixelsPerPoint, style: stop.style }))
      .concat(indent > 0 ? [{ at: indent, style: 'left' }] : [])
      .sort((left, right) => left.at - right.at),
    origin: paragraph.getBoundingClientRect().left / zoom - indent,
    zoom,
  };
}

function widthOf({ paragraph, tabs, stops, origin, zoom }: Line, index: number): number | undefined {
  const tab = tabs[index];
  if (tab === undefined) return undefined;
  const left = tab.getBoundingClientRect().left / zoom - origin;
  const stop = stops.find((candidate) => candidate.at > left + 1) ?? {
    at: (Math.floor(left / defaultDistance) + 1) * defaultDistance,
    style: 'left',
  };
  const share = stop.style === 'right' || stop.style === 'end' ? 1 : stop.style === 'center' ? 0.5 : 0;
  const after = share === 0 ? 0 : (share * widthAfter(paragraph, tab, tabs[index + 1])) / zoom;
  // Text that ends exactly at the margin must not wrap for a rounding error.
  return Math.max(narrowest, stop.at - left - after - (share > 0 ? 0.5 : 0));
}

function widthAfter(paragraph: HTMLElement, tab: HTMLElement, next: HTMLElement | undefined): number {
  const range = document.createRange();
  range.setStartAfter(tab);
  if (next === undefined) range.setEnd(paragraph, paragraph.childNodes.length);
  else range.setEndBefore(next);
  return range.getBoundingClientRect().width;
}
