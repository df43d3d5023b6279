import { fireEvent, waitFor } from '@testing-library/react';
import type { ExpectedFigure } from '../../src/core/model/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { derbyReport, openPane, place, screen, textOf, within } from './open-pane.tsx';

const expected: readonly ExpectedFigure[] = [
  { indicator: 'cla-number', measure: 'phrase' },
  { indicator: 'cla-rate', measure: 'value' },
  { indicator: 'cla-start-number', measure: 'rank' },
];

async function openFigures({
  figures = expected,
  ...options
}: Parameters<typeof openPane>[0] & { figures?: readonly ExpectedFigure[] } = {}) {
  const types = reportTypes.map((type) => ({ ...type, figures }));
  const pane = await openPane({ bytes: await derbyReport(), ...options, props: { types } });
  await pane.clickAfter(place);
  await pane.tab(/^Figures/);
  return pane;
}

const shelf = (name: string) => screen.getByRole('button', { name, pressed: false });

async function findRate(pane: Awaited<ReturnType<typeof openPane>>) {
  await pane.search('looked after rate');
  return screen.findByRole('article', { name: /Children looked after at 31 March, rate/ });
}

/** What describes the buttons of a card: the words that a press would insert. */
function previewOf(card: HTMLElement): string | null | undefined {
  const button = within(card).getByRole('button', { name: 'Phrase' });
  return document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent;
}

const inserts = async () =>
  (await screen.findAllByRole('button', { name: /^Insert / })).map((each) => each.getAttribute('aria-label'));

describe('figures that the report expects', () => {
  it('are offered first, in the order of the report type, each with what it would read', async () => {
    await openFigures();
    await screen.findByText('Reports of this kind give 3 figures. 0 of 3 in this report.');
    expect(await inserts()).toEqual([
      'Insert Children looked after, phrase',
      'Insert Children looked after (rate), 88',
      expect.stringMatching(/^Insert Starting to be looked after, rank, .*highest of \d+$/),
    ]);
    expect(screen.getByText(/^Phrase: As at 31 March 2025, 545 children/)).toBeTruthy();
  });

  it('go in with one press, and are ticked once the report gives them', async () => {
    const pane = await openFigures();
    await pane.user.click(
      await screen.findByRole('button', { name: 'Insert Children looked after (rate), 88' }),
    );
    expect(await screen.findByText(/^Inserted “88”/)).toBeTruthy();
    expect(await screen.findByText(/1 of 3 in this report/)).toBeTruthy();
    expect(screen.getAllByRole('img', { name: 'In the report' })).toHaveLength(1);
    expect(screen.getAllByRole('img', { name: 'Not in the report yet' })).toHaveLength(2);
  });

  it('tick a phrase while most of its numbers stand', async () => {
    const pane = await openFigures();
    await pane.user.click(
      await screen.findByRole('button', { name: 'Insert Children looked after, phrase' }),
    );
    // The rate is a number of the phrase.
    expect(await screen.findByText(/2 of 3 in this report/)).toBeTruthy();
  });

  it('open as a card where their name is pressed', async () => {
    const pane = await openFigures();
    await pane.user.click(await screen.findByRole('button', { name: /^Children looked after \(rate\)$/ }));
    expect(await screen.findByRole('article', { name: /rate per 10,000/ })).toBeTruthy();
  });

  it('give way to every figure where the report type expects none', async () => {
    await openFigures({ figures: [] });
    expect(await screen.findByText('6 found')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Expected' })).toBeNull();
  });
});

describe('favourites and recent figures', () => {
  it('keep what is starred beyond the session, and let it go again', async () => {
    const pane = await openFigures();
    const card = within(await findRate(pane));
    await pane.user.click(card.getByRole('button', { name: /^Favourite: /, pressed: false }));
    expect(pane.stored.get('reportwright.favourites')).toBe('cla-rate');
    await pane.user.clear(screen.getByRole('searchbox'));
    await pane.user.click(shelf('Favourites'));
    expect(await inserts()).toEqual(['Insert Children looked after (rate), 88']);
    await pane.user.click(screen.getByRole('button', { name: 'Children looked after (rate)' }));
    await pane.user.click(await screen.findByRole('button', { name: /^Favourite: /, pressed: true }));
    expect(await screen.findByText('No favourites yet. Open a figure and press its star.')).toBeTruthy();
  });

  it('list the last eight that were inserted, newest first, each once', async () => {
    const stored = new Map([
      ['reportwright.shelf', 'recent'],
      ['reportwright.recent', 'cla-rate/value cla-number/phrase nonsense/xyz'],
    ]);
    const pane = await openFigures({ stored });
    await waitFor(async () =>
      expect(await inserts()).toEqual([
        'Insert Children looked after (rate), 88',
        'Insert Children looked after, phrase',
      ]),
    );
    await pane.user.click(screen.getByRole('button', { name: 'Insert Children looked after, phrase' }));
    await screen.findByText(/^Inserted “As at/);
    expect(pane.stored.get('reportwright.recent')).toBe('cla-number/phrase cla-rate/value');
  });
});

describe('how a figure is written', () => {
  it('offers only decimal places that the exact value has, each as it reads', async () => {
    const pane = await openFigures();
    const card = within(await findRate(pane));
    await pane.user.click(card.getByRole('button', { name: 'How it is written' }));
    const options = within(card.getByRole('combobox', { name: 'Decimal places' })).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'As published: 88',
      '1: 87.7',
      '2: 87.74',
      '3: 87.743',
      expect.stringMatching(/^4: 87\.743\d$/),
    ]);
  });

  it('shows and inserts the number with the decimals and unit that were chosen', async () => {
    const pane = await openFigures();
    const element = await findRate(pane);
    const card = within(element);
    await pane.user.click(card.getByRole('button', { name: 'How it is written' }));
    await pane.user.selectOptions(card.getByRole('combobox', { name: 'Decimal places' }), '1');
    await pane.user.selectOptions(card.getByRole('combobox', { name: 'Unit' }), 'unit');
    await pane.user.hover(card.getByRole('button', { name: 'Number' }));
    expect(previewOf(element)).toBe('87.7 per 10,000');
    await pane.user.click(card.getByRole('button', { name: 'Number' }));
    expect(await screen.findByText(/^Inserted “87.7 per 10,000”/)).toBeTruthy();
    expect(textOf(await pane.document())).toContain('87.7 per 10,000');
    const tags = (await pane.document()).controls.map(({ tag }) => tag);
    expect(tags).toContain('rw:f:cla-rate/E06000015/latest/value.d1.unit');
  });

  it('has no decimals to offer for a count', async () => {
    const pane = await openFigures({ figures: [] });
    await pane.user.type(await screen.findByRole('searchbox'), 'children looked after number');
    const card = within(await screen.findByRole('article', { name: 'Children looked after at 31 March' }));
    await pane.user.click(card.getByRole('button', { name: 'How it is written' }));
    expect(
      within(card.getByRole('combobox', { name: 'Decimal places' })).getAllByRole('option'),
    ).toHaveLength(1);
  });

  it('follows new data at a distance, or stays at a period', async () => {
    const pane = await openFigures();
    const card = within(await findRate(pane));
    await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), '1 before latest');
    expect(await card.findByText(/as at 31 March 2024/)).toBeTruthy();
    await pane.user.click(card.getByRole('button', { name: 'Number' }));
    await screen.findByText(/^Inserted “99”/);
    const tags = (await pane.document()).controls.map(({ tag }) => tag);
    expect(tags).toContain('rw:f:cla-rate/E06000015/latest-1/value');
  });
});

describe('more to insert', () => {
  async function openMore() {
    const pane = await openFigures();
    const element = await findRate(pane);
    await pane.user.click(within(element).getByRole('button', { name: 'More to insert' }));
    return { pane, element, card: within(element) };
  }

  it.each([
    ['Over time', 3],
    ['Beside others', 4],
    ['Words that follow the numbers', 3],
    ['About the figure', 4],
  ])('groups every kind under “%s”', async (name, least) => {
    const { card } = await openMore();
    const group = within(card.getByRole('region', { name }));
    expect(group.getAllByRole('button', { name: /^Insert / }).length).toBeGreaterThanOrEqual(least);
  });

  it('leaves the preview above as it is, so that no button moves away from under the pointer', async () => {
    const { card, element } = await openMore();
    const before = previewOf(element);
    const button = card.getByRole('button', { name: 'Insert rank, joint 41st highest of 151' });
    fireEvent.mouseEnter(button);
    button.focus();
    expect(previewOf(element)).toBe(before);
  });

  it('puts the neighbours together by the method that is chosen', async () => {
    const { pane, card } = await openMore();
    await pane.user.selectOptions(
      card.getByRole('combobox', { name: 'How neighbours are put together' }),
      'mean',
    );
    await pane.user.click(card.getByRole('button', { name: /^Insert .*mean/ }));
    await screen.findByText(/^Inserted “/);
    const tags = (await pane.document()).controls.map(({ tag }) => tag);
    expect(tags).toContain('rw:f:cla-rate/E06000015/latest/nn-mean');
  });
});
