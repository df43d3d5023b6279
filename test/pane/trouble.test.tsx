import { render } from '@testing-library/react';
import { err } from '../../src/core/model/index.ts';
import type { DocumentHost } from '../../src/core/model/index.ts';
import { Pane } from '../../src/pane/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { derbyReport, openPane, sampleSource, screen } from './open-pane.tsx';

const insertRate = async () => {
  const pane = await openPane({ bytes: await derbyReport() });
  await pane.clickAfter('Say in one to three short paragraphs');
  await pane.tab(/^Figures/);
  await pane.search('looked after rate');
  await pane.user.click((await screen.findAllByRole('button', { name: 'Number' }))[0]!);
  await screen.findByText(/^Inserted “/);
  const bytes = pane.bytes();
  pane.close();
  return bytes;
};

describe('when something goes wrong', () => {
  it('a source that never answers does not keep the outline and the check waiting', async () => {
    const bytes = await insertRate();
    const never = { ...sampleSource, resolve: () => new Promise<never>(() => {}) };
    const pane = await openPane({ bytes, source: never });
    expect(screen.getByRole('button', { name: /Summary/ })).toBeTruthy();
    await pane.tab(/^Check/);
    expect(await screen.findByRole('heading', { level: 2, name: /to fix/ })).toBeTruthy();
    await pane.tab(/^Figures/);
    expect(await screen.findByText('not compared')).toBeTruthy();
  });

  it('a mistake of ours is owned up to, with details to pass on', async () => {
    const pane = await openPane({
      spoil: (host) => ({
        ...host,
        apply: () => {
          throw new Error('a mistake of ours');
        },
      }),
    });
    await pane.user.click(screen.getByRole('button', { name: 'Use this document as it is' }));
    await pane.user.click(await screen.findByRole('button', { name: /Add \d+ missing sections/ }));
    expect(await screen.findByText(/Something went wrong in Reportwright/)).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: 'Copy details' }));
    expect(await navigator.clipboard.readText()).toContain('a mistake of ours');
  });

  it('a refusal of the host is shown in its own words, and can be dismissed', async () => {
    const pane = await openPane({
      spoil: (host) => ({
        ...host,
        apply: async (edits) =>
          edits.map(() => ({ done: false, reason: 'locked', message: 'The document is locked. Unlock it.' })),
      }),
    });
    await pane.user.click(screen.getByRole('button', { name: 'Use this document as it is' }));
    await pane.user.click(await screen.findByRole('button', { name: /Add \d+ missing sections/ }));
    expect(await screen.findByText('The document is locked. Unlock it.')).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('The document is locked. Unlock it.')).toBeNull();
  });

  it('a document that cannot be read is named, with a way to read it again', async () => {
    const unreadable: DocumentHost = {
      name: 'word',
      supports: new Set(),
      read: async () => err({ kind: 'encrypted', message: 'This document has a password. Remove it.' }),
      apply: async () => [],
      reveal: async () => err({ kind: 'host', message: 'nowhere' }),
      cursor: async () => err({ kind: 'host', message: 'nowhere' }),
      readOnly: () => null,
    };
    render(
      <Pane
        host={unreadable}
        source={sampleSource}
        types={reportTypes}
        clock={{ today: () => '2026-01-20', now: () => '2026-01-20T09:30:00Z' }}
        storage={{ get: () => null, set: () => {} }}
      />,
    );
    expect(await screen.findByText('This document has a password. Remove it.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Nothing open' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Read the document again' })).toBeTruthy();
  });
});
