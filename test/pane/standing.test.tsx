import type { IndicatorSource } from '../../src/core/model/index.ts';
import { openPane, reportWithRate, sampleSource, screen, textOf, within } from './open-pane.tsx';

type Opened = Awaited<ReturnType<typeof openPane>>;

const rate = 'rw:f:cla-rate/E06000015/latest/value';

async function openList(options: Parameters<typeof openPane>[0] = {}) {
  const pane = await openPane({ bytes: await reportWithRate(), ...options });
  await pane.tab(/^Figures/);
  await screen.findByRole('region', { name: 'In this report' });
  return pane;
}

async function choose(pane: Opened, action: RegExp) {
  await pane.user.click(await screen.findByRole('button', { name: /^Actions: / }));
  await pane.user.click(await screen.findByRole('menuitem', { name: action }));
}

const controls = async (pane: Opened) =>
  (await pane.document()).controls.filter(({ tag }) => tag.startsWith('rw:f:'));

describe('a figure of the report', () => {
  it('says where it comes from when asked, is pinned with a reason, and let go again', async () => {
    const pane = await openList();
    await choose(pane, /^Show details/);
    const details = within(await screen.findByRole('region', { name: /^Details: / }));
    for (const said of [
      /^Department for Education/,
      /^31 March 2025 \(follows the latest\)$/,
      /^[0-9a-f]{12}$/,
    ])
      expect(details.getByText(said)).toBeTruthy();

    await choose(pane, /^Pin with a reason/);
    await pane.user.click(await screen.findByRole('button', { name: 'Pin' }));
    expect(screen.getByText('Enter a reason')).toBeTruthy();
    await pane.user.type(screen.getByRole('textbox', { name: /stays as it is/ }), 'as the committee saw it');
    await pane.user.click(screen.getByRole('button', { name: 'Pin' }));
    expect(await screen.findByText(/Kept as it is: as the committee saw it/)).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: /^Unpin: / }));
    expect(await screen.findByRole('button', { name: /Derby.*88.*current/ })).toBeTruthy();
  });

  it('is pinned to its period, and follows the latest again', async () => {
    const pane = await openList();
    await choose(pane, /^Pin to 31 March 2025$/);
    await screen.findByText(/stays with its period/);
    expect((await controls(pane)).map(({ tag }) => tag)).toEqual([
      'rw:f:cla-rate/E06000015/2025-03-31/value',
    ]);
    await choose(pane, /^Follow the latest period$/);
    await screen.findByText(/follows the latest period/);
    expect((await controls(pane)).map(({ tag }) => tag)).toEqual([rate]);
  });

  it('is frozen as plain text with its value kept, listed, and linked again', async () => {
    const pane = await openList();
    const before = textOf(await pane.document());
    await choose(pane, /^Freeze/);
    await screen.findByText(/is plain text now/);
    expect(await controls(pane)).toEqual([]);
    expect(textOf(await pane.document())).toBe(before);
    await pane.user.click(await screen.findByRole('button', { name: 'Frozen figures' }));
    await pane.user.click(await screen.findByRole('button', { name: /^Link again: / }));
    await screen.findByText(/is linked again/);
    expect((await controls(pane)).map(({ tag }) => tag)).toEqual([rate]);
  });

  it('is unlinked for good', async () => {
    const pane = await openList();
    await choose(pane, /^Unlink/);
    await screen.findByText(/no longer followed/);
    expect(await controls(pane)).toEqual([]);
    expect(textOf(await pane.document())).toContain('88');
    expect(screen.queryByRole('button', { name: 'Frozen figures' })).toBeNull();
  });

  it('that was edited by hand shows both texts and is restored when the author asks', async () => {
    const pane = await openList();
    await pane.retype('88', 'nearly ninety');
    const button = await screen.findByRole('button', { name: /^Restore “88”/ }, { timeout: 5000 });
    expect(screen.getByText('“nearly ninety”')).toBeTruthy();
    await pane.user.click(button);
    await screen.findByText(/is back as it was last written/);
    expect(textOf(await pane.document())).not.toContain('nearly ninety');
  });
});

describe('a figure whose indicator goes by another name', () => {
  it('says what it becomes, is linked there with one button, and is then reviewed', async () => {
    const renamed: IndicatorSource = {
      ...sampleSource,
      async resolve(queries) {
        const answers = await sampleSource.resolve(queries);
        if (!answers.ok) return answers;
        return {
          ok: true,
          value: answers.value.map((answer, index) =>
            queries[index]?.indicator === 'cla-rate'
              ? {
                  ok: false,
                  error: {
                    kind: 'withdrawn',
                    message: 'This indicator goes by another name now.',
                    replacedBy: 'cla-number',
                  },
                }
              : answer,
          ),
        };
      },
    };
    const pane = await openList({ source: renamed });
    expect(await screen.findByRole('button', { name: /Derby.*renamed/ })).toBeTruthy();
    expect(await screen.findByText(/^It becomes “Children looked after/)).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: 'Link to it' }));
    await screen.findByRole('heading', { name: /newer value/ });
    expect((await controls(pane)).map(({ tag }) => tag)).toEqual(['rw:f:cla-number/E06000015/latest/value']);
    expect(textOf(await pane.document())).toContain('88');
  });
});

describe('figures while their source does not answer', () => {
  it('keep their values, and their age is said', async () => {
    const down: IndicatorSource = {
      ...sampleSource,
      resolve: async () => ({
        ok: false,
        error: { kind: 'unavailable', message: 'Figures cannot be reached just now.' },
      }),
    };
    const pane = await openList({ source: down });
    expect(
      await screen.findByText(
        /^The last values stay\. They were taken from their source on 20 January 2026, today/,
      ),
    ).toBeTruthy();
    expect(await screen.findByRole('button', { name: /Derby.*88.*not compared/ })).toBeTruthy();
    expect(textOf(await pane.document())).toContain('88');
  });
});
