import { waitFor } from '@testing-library/react';
import { createHttpSource } from '../../src/sources/index.ts';
import { changedSource, derbyReport, openPane, screen, textOf, within } from './open-pane.tsx';

const place = 'Say in one to three short paragraphs';

async function openFigures(options: Parameters<typeof openPane>[0] = {}) {
  const pane = await openPane({ bytes: await derbyReport(), ...options });
  await pane.clickAfter(place);
  await pane.tab(/^Figures/);
  return pane;
}

async function findRate(pane: Awaited<ReturnType<typeof openPane>>) {
  await pane.search('looked after rate');
  return screen.findByRole('article', { name: /Children looked after at 31 March, rate/ });
}

describe('finding a figure', () => {
  it('lists every indicator before anything is typed', async () => {
    await openFigures({ stored: new Map([['reportwright.shelf', 'all']]) });
    expect(await screen.findByText('6 found')).toBeTruthy();
  });

  it('opens the best match as a card: value, period, England, change, rank and source', async () => {
    const pane = await openFigures();
    const card = within(await findRate(pane));
    expect(card.getAllByText('88').length).toBeGreaterThan(0);
    expect(card.getByText(/as at 31 March 2025 · England\s67/)).toBeTruthy();
    expect(card.getByText('↓ 11 lower than a year ago (99)')).toBeTruthy();
    expect(card.getAllByText('joint 41st highest of 151').length).toBeGreaterThan(0);
    expect(card.getByText(/Department for Education/)).toBeTruthy();
    expect(card.getByRole('img', { name: /^Trend: .*88 as at 31 March 2025.*England: / })).toBeTruthy();
  });

  it('opens no card before the answer is there: none changes into another figure under the pointer', async () => {
    const pane = await openFigures();
    await screen.findByText(/^Reports of this kind give/);
    await pane.search('ceasing to be looked after');
    expect(screen.queryByRole('article')).toBeNull();
    expect(await screen.findByRole('article', { name: /^Children ceasing to be looked after/ })).toBeTruthy();
  });

  it('shows the whole phrase before it is inserted', async () => {
    const pane = await openFigures();
    const card = await findRate(pane);
    await waitFor(() =>
      expect(card.textContent).toContain(
        'As at 31 March 2025, 545 children were looked after in Derby, a rate of 88 per 10,000',
      ),
    );
  });

  it('names the neighbours’ median and its method when they are the comparator, and remembers the choice', async () => {
    const pane = await openFigures();
    const card = within(await findRate(pane));
    await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Compare with' }), 'neighbours');
    expect(card.getByText(/neighbours\s81.5/)).toBeTruthy();
    expect(card.getByText(/^Median of ten/)).toBeTruthy();
    expect(pane.stored.get('reportwright.comparator')).toBe('neighbours');
  });

  it('shows another area when one is picked, and remembers it', async () => {
    const pane = await openFigures();
    await findRate(pane);
    const area = screen.getByRole('combobox', { name: 'Area' });
    await waitFor(() => expect((area as HTMLInputElement).value).toBe('Derby'));
    await pane.user.click(area);
    await pane.user.keyboard('notting');
    await pane.user.click(await screen.findByRole('option', { name: 'Nottingham' }));
    expect(await screen.findByText(/in Nottingham/)).toBeTruthy();
    expect(pane.stored.get('reportwright.area')).toBe('E06000018');
  });

  it('shows an earlier period of the series', async () => {
    const pane = await openFigures();
    const card = within(await findRate(pane));
    await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), '31 March 2024');
    expect(await card.findByText(/as at 31 March 2024/)).toBeTruthy();
  });

  it('says so when nothing matches', async () => {
    const pane = await openFigures();
    await pane.user.type(await screen.findByRole('searchbox'), 'qqqqzzzz');
    expect(await screen.findByText('No figure matches “qqqqzzzz”. Try another word.')).toBeTruthy();
  });
});

describe('inserting a figure', () => {
  it.each([
    ['Number', /^88$/],
    ['Phrase', /^As at 31 March 2025, 545 children were looked after in Derby, a rate of 88 per 10,000/],
  ])('puts “%s” in at the cursor with one click', async (name, expected) => {
    const pane = await openFigures();
    const card = within(await findRate(pane));
    await card.findByText(/545/);
    await pane.user.click(card.getByRole('button', { name }));
    expect(await screen.findByText(/^Inserted “/)).toBeTruthy();
    const lines = textOf(await pane.document()).split('\n');
    expect(lines.some((line) => expected.test(line))).toBe(true);
  });

  it('inserts each further measure by itself', async () => {
    const pane = await openFigures();
    const card = within(await findRate(pane));
    await pane.user.click(card.getByRole('button', { name: 'More to insert' }));
    await pane.user.click(card.getByRole('button', { name: /^Insert rank/ }));
    expect(await screen.findByText('Inserted “joint 41st highest of 151”.', { exact: false })).toBeTruthy();
  });

  it('lists the figure afterwards as current, with its place, and leads there', async () => {
    const pane = await openFigures();
    const card = within(await findRate(pane));
    await pane.user.click(card.getByRole('button', { name: 'Number' }));
    const list = within(await screen.findByRole('region', { name: 'In this report' }));
    const line = await list.findByRole('button', { name: /Derby.*Summary.*88.*current/ });
    await pane.user.click(line);
    expect(pane.revealed.at(-1)?.tag).toBe('rw:f:cla-rate/E06000015/latest/value');
  });

  it('asks for a place when the cursor is nowhere in the text', async () => {
    const pane = await openPane({ bytes: await derbyReport() });
    await pane.tab(/^Figures/);
    const card = within(await findRate(pane));
    await pane.user.click(card.getByRole('button', { name: 'Number' }));
    expect(await screen.findByText(/Click in the text where it should stand/)).toBeTruthy();
  });
});

describe('newer values', () => {
  const older = (observations: string) =>
    observations
      .split('\n')
      .filter((line) => !/2025-03-31/.test(line))
      .join('\n');

  /** A report whose figure was inserted a year ago. */
  async function lastYearsReport() {
    const pane = await openFigures({ source: changedSource(older) });
    const card = within(await findRate(pane));
    await pane.user.click(card.getByRole('button', { name: 'Number' }));
    await screen.findByText(/^Inserted “99”/);
    return pane;
  }

  it('are offered old beside new, written only when agreed to, and then current', async () => {
    const { bytes } = await saved(await lastYearsReport());
    const pane = await openPane({ bytes });
    await screen.findByRole('tab', { name: /^Figures.*1 newer value/ });
    await pane.tab(/^Figures/);
    expect(await screen.findByText('1 figure has a newer value')).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: 'Review' }));
    expect(await screen.findByRole('heading', { name: '1 newer value' })).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: /99 becomes 88/ })).toBeTruthy();
    expect(textOf(await pane.document())).toContain('99');
    await pane.user.click(screen.getByRole('button', { name: 'Update 1 figure' }));
    expect(await screen.findByText('Updated 1 figure.')).toBeTruthy();
    expect(textOf(await pane.document())).toContain('88');
    await waitFor(() => expect(screen.queryByText('1 figure has a newer value')).toBeNull());
  });

  it('are left alone when the author cancels', async () => {
    const { bytes } = await saved(await lastYearsReport());
    const pane = await openPane({ bytes });
    await pane.tab(/^Figures/);
    await pane.user.click(await screen.findByRole('button', { name: 'Review' }));
    await pane.user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(textOf(await pane.document())).toContain('99');
  });
});

describe('a source that does not answer', () => {
  it('is said plainly with a way to try again, and the rest of the pane goes on', async () => {
    let up = false;
    const source = createHttpSource('http://figures.example', async () => {
      if (!up) throw new TypeError('Failed to fetch');
      return new Response('not json', { status: 200 });
    });
    const pane = await openFigures({ source });
    expect(await screen.findByText('Figures cannot be reached just now.')).toBeTruthy();
    up = true;
    await pane.user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('Figures cannot be reached just now.')).toBeTruthy();
    await pane.tab(/^Check/);
    expect(await screen.findByRole('heading', { level: 2, name: /\d+ to fix/ })).toBeTruthy();
  });
});

async function saved(pane: Awaited<ReturnType<typeof openPane>>) {
  const bytes = pane.bytes();
  pane.close();
  return { bytes };
}

describe('a figure whose words the author changed', () => {
  it('is shown as edited, can be kept with a reason, and compared again', async () => {
    const pane = await openFigures();
    const card = within(await findRate(pane));
    await pane.user.click(card.getByRole('button', { name: 'Number' }));
    await screen.findByText(/^Inserted “88”/);
    await pane.retype('88', 'nearly ninety');
    expect(
      await screen.findByRole('button', { name: /nearly ninety.*edited by you/ }, { timeout: 4000 }),
    ).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: /^Keep mine: / }));
    await pane.user.type(screen.getByRole('textbox', { name: /Why you keep/ }), 'plain words');
    await pane.user.click(screen.getByRole('button', { name: 'Keep mine' }));
    expect(await screen.findByText(/Kept as it is: plain words/)).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: /^Unpin: / }));
    expect(await screen.findByRole('button', { name: /edited by you/ })).toBeTruthy();
    expect(textOf(await pane.document())).toContain('nearly ninety');
  });
});
