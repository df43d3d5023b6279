/** F6, as in Word: moves between the top bar, the paper and the pane. Each entry finds where focus goes in its region. */
const regions: readonly (readonly [region: string, target: string])[] = [
  ['.rw-top', 'button'],
  ['.rw-desk', '.rw-pages'],
  ['.rw-pane', '[role="tab"][aria-selected="true"], button, input, a[href]'],
];

/** Moves focus to the next region that is shown, `back` to the one before. */
export function moveBetweenRegions(back: boolean): void {
  const here = regions.findIndex(([region]) => document.activeElement?.closest(region));
  for (let step = 1; step <= regions.length; step += 1) {
    const index = (here + (back ? -step : step) + 2 * regions.length) % regions.length;
    const [region = '', target = ''] = regions[index] ?? [];
    const element = document.querySelector(region)?.querySelector<HTMLElement>(target);
    if (element?.checkVisibility() !== true) continue;
    element.focus();
    return;
  }
}
