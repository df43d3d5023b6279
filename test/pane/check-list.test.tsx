import { waitFor } from '@testing-library/react';
import { kindChoices, noFilter } from '../../src/pane/finding-filters.ts';
import { rules } from '../../src/core/rules/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { derbyReport, openPane, screen, within } from './open-pane.tsx';

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
    const message = summaryCard()
      .card.querySelector('p')!
      .textContent.replace(/^To \w+: /, '');
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
    // The finding is in the list again, and the author with it.
    expect(document.activeElement).toBe(summaryCard().card);
    expect(document.activeElement?.textContent).toContain(message);
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
  it('calls every kind by a name that is English', () => {
    const findings = rules.map(({ id, severity }) => ({ rule: id, severity, outcome: 'fail' as const }));
    const outcomes = rules.map((about) => ({ rule: about.id, about, outcome: 'fail' as const, setBy: null }));
    const names = kindChoices({ findings, outcomes }, noFilter).map(({ words }) => words);
    expect(names).toContain('Plain English');
    expect(names.filter((name) => !/^(?:[A-Z][a-z]+(?: [A-Za-z]+)*|Sign-off)$/.test(name))).toEqual([]);
  });

  it('is narrowed by severity, and by kind or by how sure it is, each choice with its count, and shown whole again', async () => {
    const { user } = await openCheck();
    const all = cards().length;
    const kinds = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Kind of finding' });
    const choose = async (name: RegExp) => {
      const choice = within(kinds).getByRole<HTMLOptionElement>('option', { name });
      const count = Number(/\((\d+)\)$/.exec(choice.text)![1]);
      await user.selectOptions(kinds, choice);
      expect(cards()).toHaveLength(count);
      expect(screen.getByText(new RegExp(`${count} of ${all} shown`))).toBeTruthy();
    };
    await choose(/^Sign-off \(\d+\)$/);
    await choose(/^Certainly wrong \(\d+\)$/);
    const toFix = within(screen.getByRole('group', { name: 'Severity' })).getByRole('button', {
      name: /^To fix/,
    });
    await user.click(toFix);
    expect(toFix.getAttribute('aria-pressed')).toBe('true');
    expect(cards()).toHaveLength(Number(/\d+/.exec(toFix.textContent ?? '')![0]));
    await user.click(toFix);
    expect(kinds.selectedOptions[0]?.text).toMatch(/^Certainly wrong/);
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(cards()).toHaveLength(all);
  });

  it('tells of many alike the first, and the others when asked', async () => {
    const { user } = await openCheck();
    const [more] = screen.getAllByRole('button', { name: /^Show \d+ more like this$/, expanded: false });
    if (!more) throw new Error('Nothing is folded.');
    const count = Number(/\d+/.exec(more.textContent)![0]);
    const shown = () => cards().filter((card) => !card.hidden).length;
    const before = shown();
    expect(before).toBeLessThanOrEqual(cards().length - count);
    await user.click(more);
    expect(shown()).toBe(before + count);
    expect(document.activeElement).toBe(more);
    await user.click(screen.getByRole('button', { name: `Hide ${count} like this`, expanded: true }));
    expect(shown()).toBe(before);
  });

  it('closes and opens a part of the report, or all of them, and says how much is in each', async () => {
    const { user } = await openCheck();
    const heading = screen.getByRole('button', { name: /^Summary 1 to fix$/, expanded: true });
    const gone = summaryCard().card;
    await user.click(heading);
    expect(gone.closest('[hidden]')).not.toBeNull();
    expect(gone.isConnected).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Close all parts' }));
    expect(cards().filter((card) => card.closest('[hidden]') === null)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Open all parts' }));
    expect(gone.closest('[hidden]')).toBeNull();
  });

  it('is left exactly as it is when another check finds the same', async () => {
    const { user } = await openCheck();
    const { inCard } = summaryCard();
    await user.click(inCard.getByRole('button', { name: 'Why' }));
    const before = cards();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    document
      .querySelectorAll('section ul')
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
