import { act, waitFor } from '@testing-library/react';
import type { DocumentHost, EditOutcome, Watch } from '../../src/core/model/index.ts';
import { derbyReport, openPane, screen, textOf } from './open-pane.tsx';

const place = 'Say in one to three short paragraphs';

/** Writes only when told to, as Word does on a slow day. */
function slowly() {
  let go: (() => Promise<void>) | null = null;
  let watch: Watch | undefined;
  const spoil = (host: DocumentHost): DocumentHost => ({
    ...host,
    apply: (edits, watched) =>
      new Promise<readonly EditOutcome[]>((resolve) => {
        watch = watched ?? watch;
        go = async () => {
          const left: EditOutcome = {
            done: false,
            reason: 'cancelled',
            message: 'Stopped before this was written.',
          };
          resolve(watch?.cancelled?.() ? edits.map(() => left) : await host.apply(edits));
        };
      }),
  });
  return {
    spoil,
    progress: (done: number, total: number) => act(async () => watch?.progress?.(done, total)),
    finish: () => act(async () => go?.()),
  };
}

async function begin() {
  const slow = slowly();
  const pane = await openPane({ spoil: slow.spoil });
  await pane.user.click(screen.getByRole('button', { name: 'Use this document as it is' }));
  await pane.user.click(await screen.findByRole('button', { name: /Add \d+ missing sections/ }));
  return { pane, ...slow };
}

describe('a long job', () => {
  it('is said after half a second, with how far it has come', async () => {
    const { progress } = await begin();
    expect(screen.queryByRole('progressbar')).toBeNull();
    await screen.findByRole('progressbar', { name: 'Adding sections' });
    await progress(2, 5);
    expect(screen.getByText('2 of 5 parts')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('2');
  });

  it('is ended by Cancel; what is left is as it was, and the author is told', async () => {
    const { pane, finish } = await begin();
    const before = textOf(await pane.document());
    await pane.user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.getByText('Stopping …')).toBeTruthy();
    await finish();
    expect(await screen.findByText('Stopped before this was written.')).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(textOf(await pane.document())).toBe(before);
  });

  it('that is quick shows nothing of the kind', async () => {
    const { pane, finish } = await begin();
    await finish();
    await finish();
    expect(await screen.findByText(/^Added /)).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(textOf(await pane.document())).toContain('SUMMARY');
  });
});

describe('after a figure is inserted', () => {
  async function insert() {
    const pane = await openPane({ bytes: await derbyReport() });
    await pane.clickAfter(place);
    await pane.tab(/^Figures/);
    await pane.search('looked after rate');
    const [button] = await screen.findAllByRole('button', { name: 'Number' });
    await pane.user.click(button!);
    const notice = await screen.findByText(/^Inserted “/);
    return { pane, button, notice };
  }
  const figures = async (pane: Awaited<ReturnType<typeof openPane>>) =>
    (await pane.document()).controls.filter(({ tag }) => tag.startsWith('rw:f:')).length;

  it('Space and Enter do not insert it again: the focus is on what was done', async () => {
    const { pane, notice } = await insert();
    await waitFor(() => expect(document.activeElement?.contains(notice)).toBe(true));
    await pane.user.keyboard(' {Enter} ');
    expect(await figures(pane)).toBe(1);
  });

  it('the focus goes back to the button when the message is dismissed', async () => {
    const { pane, button, notice } = await insert();
    await waitFor(() => expect(document.activeElement?.contains(notice)).toBe(true));
    await pane.user.keyboard('{Escape}');
    expect(notice.isConnected).toBe(false);
    expect(document.activeElement).toBe(button);
  });

  it('the focus goes to what the button stood in where the button is gone', async () => {
    const { finish, pane } = await begin();
    await finish();
    await finish();
    const notice = await screen.findByText(/^Added /);
    await waitFor(() => expect(document.activeElement?.contains(notice)).toBe(true));
    expect(screen.queryByRole('button', { name: /Add \d+ missing sections/ })).toBeNull();
    await pane.user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'Report' }));
  });

  it('the message goes when the document is changed by other hands, as by Undo', async () => {
    const { pane, notice } = await insert();
    await pane.retype('Ask for one decision', 'Ask for a decision');
    await waitFor(() => expect(notice.isConnected).toBe(false));
  });

  it('the message stays while a pointer is pressed, so that no button slides from under it', async () => {
    const { pane, notice } = await insert();
    const target = screen.getByRole('searchbox');
    await pane.user.pointer({ keys: '[MouseLeft>]', target });
    await pane.retype('Ask for one decision', 'Ask for a decision');
    expect(notice.isConnected).toBe(true);
    await pane.user.pointer({ keys: '[/MouseLeft]', target });
    expect(notice.isConnected).toBe(false);
  });
});
