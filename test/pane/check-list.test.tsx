import axe from 'axe-core';
import { waitFor } from '@testing-library/react';
import type { Edit } from '../../src/core/model/index.ts';
import { rules } from '../../src/core/rules/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { derbyReport, openPane, screen, within } from './open-pane.tsx';
import { EveryStyle } from './styles.tsx';

/** Findings enough to scroll through: each of these lines still holds a drafting mark. */
const marks: readonly Edit[] = [
  {
    kind: 'insert-content',
    at: { where: 'end' },
    content: Array.from({ length: 40 }, (_, n) => ({
      kind: 'line',
      style: 'plain',
      inlines: [{ kind: 'text', text: `Item ${n + 1} has [insert the wording] for ward ${n + 1}.` }],
    })),
  },
];

const cards = () => [...document.querySelectorAll<HTMLElement>('[data-steady=findings]')];
const summaryCard = () => {
  const card = within(screen.getByRole('region', { name: 'Summary' })).getAllByRole('listitem')[0]!;
  return { card, inCard: within(card) };
};

async function openCheck(more: Parameters<typeof openPane>[0] = {}) {
  const pane = await openPane({ bytes: await derbyReport(), ...more });
  await pane.tab(/^Check/);
  await screen.findByRole('region', { name: 'Summary' });
  return pane;
}

async function askToLetStand({ user }: Awaited<ReturnType<typeof openPane>>) {
  const { inCard } = summaryCard();
  await user.click(inCard.getByRole('button', { name: 'Why' }));
  await user.click(inCard.getByRole('button', { name: 'Let it stand …' }));
}

describe('a finding that is let stand', () => {
  it('needs a name and a reason, is then listed with both and the day, and can be taken back', async () => {
    const pane = await openCheck();
    const before = cards().length;
    const message = summaryCard().card.querySelector('p')!.textContent;
    await askToLetStand(pane);
    const form = within(await screen.findByRole('form', { name: 'Let this finding stand' }));
    await pane.user.click(form.getByRole('button', { name: 'Let it stand' }));
    expect(form.getByText('Enter the name of whoever lets this stand')).toBeTruthy();
    expect(form.getByText('Enter the reason why this can stand')).toBeTruthy();
    expect(cards()).toHaveLength(before);
    await pane.user.type(form.getByRole('textbox', { name: 'Your name' }), 'P. Okafor');
    await pane.user.type(
      form.getByRole('textbox', { name: 'Why this can stand' }),
      'It follows at the meeting.',
    );
    await pane.user.click(form.getByRole('button', { name: 'Let it stand' }));
    await pane.user.click(await screen.findByRole('button', { name: 'Let stand (1)' }));
    expect(cards()).toHaveLength(before - 1);
    expect(pane.stored.get('reportwright.waiver-name')).toBe('P. Okafor');
    const list = within(screen.getByRole('list', { name: 'Let stand' }));
    expect(list.getByText(message)).toBeTruthy();
    expect(list.getByText('P. Okafor, 20 January 2026: It follows at the meeting.')).toBeTruthy();
    await pane.user.click(list.getByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(cards()).toHaveLength(before));
    expect(screen.queryByRole('button', { name: /^Let stand/ })).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('is asked for with the name that was given last, by the keyboard alone, and the next finding gets the focus', async () => {
    const stored = new Map([['reportwright.waiver-name', 'P. Okafor']]);
    const { user } = await openCheck({ stored });
    const before = cards();
    const place = before.indexOf(summaryCard().card);
    summaryCard().inCard.getByRole('button', { name: 'Why' }).focus();
    await user.keyboard('{Enter}');
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Let it stand …');
    await user.keyboard('{Enter}');
    const reason = await screen.findByRole('textbox', { name: 'Why this can stand' });
    await waitFor(() => expect(document.activeElement).toBe(reason));
    await user.keyboard('Heard in private.');
    await user.tab();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(before[place + 1]));
    expect(cards()).toHaveLength(before.length - 1);
  });

  it('is refused, with the reason, where a setting says that it must be put right', async () => {
    const types = reportTypes.map((type) => ({
      ...type,
      rules: { ...type.rules, 'section-placeholder': { waivable: false } },
    }));
    const pane = await openCheck({ props: { types } });
    await askToLetStand(pane);
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /does not allow this to stand\. Put it right/,
    );
    expect(screen.queryByRole('form', { name: 'Let this finding stand' })).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: 'Close' }));
    expect(document.activeElement?.textContent).toBe('Let it stand …');
  });

  it('makes its section ready in the outline', async () => {
    const pane = await openCheck({ stored: new Map([['reportwright.waiver-name', 'P. Okafor']]) });
    await askToLetStand(pane);
    const reason = await screen.findByRole('textbox', { name: 'Why this can stand' });
    await pane.user.type(reason, 'Heard in private.{Tab}{Enter}');
    await screen.findByRole('button', { name: 'Let stand (1)' });
    await pane.tab(/^Report/);
    expect(screen.getByRole('button', { name: /^Summary/ }).textContent).toMatch(/1 let stand ready$/);
  });
});

describe('the list of findings', () => {
  it('is narrowed by kind and by outcome, each choice with its count, and shown whole again', async () => {
    const { user } = await openCheck();
    const all = cards().length;
    const kinds = screen.getByRole('combobox', { name: 'Kind of finding' });
    const choice = within(kinds).getByRole<HTMLOptionElement>('option', { name: /^Sign-off \(\d+\)$/ });
    const count = Number(/\d+/.exec(choice.text)![0]);
    await user.selectOptions(kinds, 'sign-off');
    expect(cards()).toHaveLength(count);
    expect(screen.getByText(new RegExp(`${count} of ${all} shown`))).toBeTruthy();
    const outcome = within(screen.getByRole('group', { name: 'Outcome' }));
    expect(outcome.getByRole('button', { name: `All ${count}` }).getAttribute('aria-pressed')).toBe('true');
    const judge = outcome.getByRole('button', { name: /^To judge/ });
    await user.click(judge);
    expect(cards()).toHaveLength(Number(/\d+/.exec(judge.textContent ?? '')![0]));
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(cards()).toHaveLength(all);
  });

  it('is left exactly as it is when another check finds the same', async () => {
    const { user } = await openCheck();
    const { inCard } = summaryCard();
    await user.click(inCard.getByRole('button', { name: 'Why' }));
    const before = cards();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    document
      .querySelectorAll('section > ul')
      .forEach((list) =>
        observer.observe(list, { subtree: true, childList: true, attributes: true, characterData: true }),
      );
    const again = screen.getByRole('button', { name: 'Check again' });
    await user.click(again);
    await screen.findByText('checked just now');
    expect(document.activeElement).toBe(again);
    expect(cards()).toEqual(before);
    observer.disconnect();
    expect(changes).toEqual([]);
  });

  it('keeps the open finding, its focus and every other card when the author puts one right', async () => {
    const pane = await openCheck();
    const before = cards();
    const mended = summaryCard().card;
    const open = before.find(
      (card) => card !== mended && within(card).queryByRole('button', { name: 'Why' }),
    )!;
    const why = within(open).getByRole('button', { name: 'Why' });
    await pane.user.click(why);
    await pane.clickAfter('Say in one to three short paragraphs');
    await pane.type('There were many children in care.');
    await waitFor(() => expect(mended.isConnected).toBe(false), { timeout: 5000 });
    expect(cards().filter((card) => before.includes(card))).toEqual(before.filter((card) => card !== mended));
    expect(document.activeElement).toBe(why);
    expect(why.getAttribute('aria-expanded')).toBe('true');
  });

  it('gives the focus to the next finding when the one that had it goes away', async () => {
    const pane = await openCheck();
    const before = cards();
    const { card, inCard } = summaryCard();
    inCard.getByRole('button', { name: 'Why' }).focus();
    await pane.clickAfter('Say in one to three short paragraphs');
    await pane.type('There were many children in care.');
    await waitFor(() => expect(card.isConnected).toBe(false), { timeout: 5000 });
    expect(document.activeElement).toBe(before[before.indexOf(card) + 1]);
  });

  it('tells which rules passed and which are off, and whose setting that is', async () => {
    const types = reportTypes.map((type) => ({
      ...type,
      rules: { ...type.rules, 'section-placeholder': { severity: 'off' as const } },
    }));
    const pane = await openPane({ bytes: await derbyReport(), props: { types } });
    await pane.tab(/^Check/);
    await pane.user.click(
      await screen.findByRole('button', { name: /^\d+ rules passed, \d+ (?:is|are) off$/ }),
    );
    const off = within(screen.getByRole('region', { name: 'Off' }));
    const { title } = rules.find(({ id }) => id === 'section-placeholder')!;
    const rule = off.getAllByRole('listitem').find((each) => each.textContent?.startsWith(title));
    expect(rule?.textContent).toMatch(/Set by Derby City Council report \(2015 form\)$/);
    expect(
      within(screen.getByRole('region', { name: 'Passed' })).getAllByRole('listitem').length,
    ).toBeGreaterThan(3);
  });
});

it('axe finds nothing wrong with 60 findings at 320 px, one of them open and asked about', async () => {
  const pane = await openCheck({ bytes: await derbyReport(marks), width: 320, Styles: EveryStyle });
  expect(cards().length).toBeGreaterThanOrEqual(60);
  await askToLetStand(pane);
  await screen.findByRole('form', { name: 'Let this finding stand' });
  await pane.user.click(screen.getByRole('button', { name: /rules passed/ }));
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
});
