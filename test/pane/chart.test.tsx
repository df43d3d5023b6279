import axe from 'axe-core';
import { derbyReport, openPane, screen, within } from './open-pane.tsx';
import type { PaneProps } from '../../src/pane/index.ts';

/** One white pixel: what is drawn is the business of the browser. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';

async function openChart(props: Partial<PaneProps> = { draw: async () => ({ ok: true, value: pixel }) }) {
  const pane = await openPane({ bytes: await derbyReport(), props });
  await pane.clickAfter('Say in one to three short paragraphs');
  await pane.tab(/^Figures/);
  await pane.search('looked after rate');
  const card = await screen.findByRole('article', { name: /Children looked after at 31 March, rate/ });
  await pane.user.click(within(card).getByRole('button', { name: 'Chart…' }));
  await screen.findByRole('heading', { name: 'Chart: Children looked after (rate), Derby' });
  return pane;
}

const picture = () => screen.getByRole<HTMLImageElement>('img', { name: /Derby/ });

describe('a chart', () => {
  it('is shown as it will stand, with its alternative text beneath', async () => {
    await openChart();
    expect(picture().src).toMatch(/^data:image\/svg\+xml/);
    expect(decodeURIComponent(picture().src)).toContain('<svg');
    expect(picture().alt).toMatch(/88/);
    expect(screen.getByText(picture().alt, { selector: 'p' })).toBeTruthy();
  });

  it('is a trend, or ranked bars', async () => {
    const pane = await openChart();
    const trend = picture().alt;
    await pane.user.click(screen.getByRole('button', { name: 'Ranked bars' }));
    expect(picture().alt).not.toBe(trend);
  });

  it.each([
    ['Trend', 'trend'],
    ['Ranked bars', 'bars'],
  ])('goes in as a picture with the alternative text that was shown: %s', async (kind, measure) => {
    const pane = await openChart();
    await pane.user.click(screen.getByRole('button', { name: kind }));
    const { alt } = picture();
    await pane.user.click(screen.getByRole('button', { name: 'Insert chart' }));
    await screen.findByText(/^Inserted the chart “/);
    const report = await pane.document();
    expect(report.controls.map(({ tag }) => tag)).toContain(`rw:c:cla-rate/E06000015/latest/${measure}`);
    expect(report.pictures.map(({ altText }) => altText)).toContain(alt);
    expect(pane.stored.get('reportwright.recent')).toBe(`cla-rate/${measure}`);
  });

  it('cannot be inserted where nothing draws, and that is said', async () => {
    await openChart({});
    expect(screen.getByText('Charts cannot be drawn in this program.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Insert chart' })).toBeNull();
  });

  it('is one that axe finds nothing wrong with', async () => {
    await openChart();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
