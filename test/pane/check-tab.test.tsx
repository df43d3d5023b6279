import { waitFor } from '@testing-library/react';
import { damaged } from '../core/jobs/finished-report.ts';
import { rules } from '../../src/core/rules/index.ts';
import { derbyReport, openPane, screen, textOf, within } from './open-pane.tsx';

async function openCheck() {
  const pane = await openPane({ bytes: await derbyReport() });
  await pane.tab(/^Check/);
  return pane;
}

const cards = () => [...document.querySelectorAll<HTMLElement>('[data-steady=findings]:not([hidden])')];

describe('the Check tab', () => {
  it('says how much there is to fix and to look at, and the tab carries the same count', async () => {
    await openCheck();
    const heading = await screen.findByRole('heading', { level: 2, name: /^\d+ to fix/ });
    const count = /\d+/.exec(heading.textContent ?? '')?.[0];
    expect(screen.getByRole('tab', { name: `Check ${count} to fix` })).toBeTruthy();
  });

  it('groups findings by the section that they are about, each with its severity in words', async () => {
    await openCheck();
    const group = within(await screen.findByRole('region', { name: 'Summary' }));
    expect(group.getAllByText('To fix:').length).toBeGreaterThan(0);
    expect(group.getByText(/guidance/)).toBeTruthy();
  });

  it('groups them by severity when asked, and remembers that', async () => {
    const { user, stored } = await openCheck();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Group findings' }), 'severity');
    expect(screen.getByRole('region', { name: 'To fix' })).toBeTruthy();
    expect(stored.get('reportwright.group-findings')).toBe('severity');
  });

  it('leads to the place of a finding', async () => {
    const { user, revealed } = await openCheck();
    const group = within(await screen.findByRole('region', { name: 'Summary' }));
    await user.click(group.getAllByRole('button', { name: 'Go to' })[0]!);
    expect(revealed).toHaveLength(1);
  });

  it('says for “Why” why the rule matters, what it is and where it comes from', async () => {
    const { user } = await openCheck();
    const group = within(await screen.findByRole('region', { name: 'Summary' }));
    const why = group.getAllByRole('button', { name: 'Why' })[0]!;
    await user.click(why);
    expect(why.getAttribute('aria-expanded')).toBe('true');
    const rule = rules.find(({ id }) => id === 'section-placeholder')!;
    const told = document.getElementById(why.getAttribute('aria-controls') ?? '')?.textContent ?? '';
    expect(told).toContain(rule.why);
    expect(told).toContain(`Rule: ${rule.title}`);
    expect(told).toContain(`Source: ${rule.source}`);
  });

  it('never offers more than three actions for a finding', async () => {
    await openCheck();
    await screen.findByRole('region', { name: 'Summary' });
    expect(cards().length).toBeGreaterThan(5);
    for (const finding of cards()) {
      expect(within(finding).getAllByRole('button').length).toBeLessThanOrEqual(3);
    }
  });

  it('shows what a fix would change before it is made, and puts the focus on the next finding', async () => {
    const pane = await openPane();
    await pane.user.click(screen.getByRole('button', { name: 'Use this document as it is' }));
    await screen.findByRole('heading', { name: 'Outline' });
    await pane.tab(/^Check/);
    const [fix] = await screen.findAllByRole('button', { name: 'Add the section' });
    const before = screen.getAllByRole('button', { name: 'Add the section' }).length;
    await pane.user.click(fix!);
    const preview = within(await screen.findByRole('group', { name: 'Add the section: what would change' }));
    expect(preview.getByText(/SUMMARY/)).toBeTruthy();
    expect(textOf(await pane.document())).not.toContain('SUMMARY');
    await pane.user.click(preview.getByRole('button', { name: 'Make the change' }));
    await waitFor(() =>
      expect(screen.getAllByRole('button', { name: 'Add the section' }).length).toBeLessThan(before),
    );
    await waitFor(() => expect(document.activeElement?.tagName).toBe('LI'));
    expect(textOf(await pane.document())).toContain('SUMMARY');
  });

  it('makes every safe fix at once and says how many', async () => {
    const bytes = await derbyReport([{ kind: 'set-title', title: '' }]);
    const pane = await openPane({ bytes });
    await pane.tab(/^Check/);
    await pane.user.click(await screen.findByRole('button', { name: 'Fix 1 safely' }));
    expect(await screen.findByText(/^Fixed 1 finding\. \d+ to fix/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /safely$/ })).toBeNull();
    expect((await pane.document()).properties.title).toBe('Children in Care – Performance Update');
  });

  it('says when it was checked, and checks again when asked', async () => {
    const { user } = await openCheck();
    expect(await screen.findByText('checked just now')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByText('checked just now')).toBeTruthy();
  });

  it('is honest about a document without a report type', async () => {
    const pane = await openPane();
    await pane.tab(/^Check/);
    expect(await screen.findByText(/Choose a report type on the Report tab/)).toBeTruthy();
    expect(screen.queryByText('Ready to submit')).toBeNull();
  });
});

it('says so when the record in the file cannot be read, and checks the rest', async () => {
  const bytes = damaged(
    await derbyReport(),
    (xml) => xml.replace(/\{.*\}/s, 'nonsense'),
    'customXml/item1.xml',
  );
  await openPane({ bytes });
  expect(await screen.findByText('Part of this document could not be read')).toBeTruthy();
  expect(screen.getByText(/The text of the report is not affected/)).toBeTruthy();
  expect(screen.getByText('Outline')).toBeTruthy();
});
