/** The author's journey with the shipped pane beside Word, on every platform that Word is found on. */

import { expect } from '@playwright/test';
import { newReport } from '../word-host/documents.ts';
import { profiles } from '../word-host/wire/profiles.ts';
import type { ProfileName } from '../word-host/wire/profiles.ts';
import { schemaErrors } from '../support/validate.ts';
import { check } from './support/command-line.ts';
import { listsWhatWasTold } from './support/listed.ts';
import { lastYearsReport } from './support/reports.ts';
import { today } from './support/test.ts';
import { authorIn, test, wordOn } from './support/word.ts';
import type { Author } from './support/word.ts';
import { textsOf } from './support/workbench.ts';

/** With the ribbon where there is one; iPad has none, so there the pane offers the same. */
async function command(
  author: Author,
  ribbon: string,
  inPane: () => Promise<void>,
  has: boolean,
): Promise<void> {
  if (has) await author.word.fire(ribbon);
  else await inPane();
}

for (const profile of Object.keys(profiles) as ProfileName[]) {
  // Commands need the shared runtime: there is none on iPad, nor in Word 2019.
  const ribbon = 'sharedruntime' in profiles[profile].sets;

  test(`an author writes a report in ${profiles[profile].title}`, async () => {
    test.setTimeout(180_000);
    const word = await wordOn(profile);
    await word.page.clock.setFixedTime(new Date(`${today}T10:00:00Z`));
    const author = authorIn(word);
    // The screens are the same everywhere: they are tried, and their pictures taken, once.
    const quiet = { accessible: async () => undefined, picture: async () => undefined };
    await journey(profile === 'web' ? author : { ...author, ...quiet }, ribbon).catch(
      async (error: unknown) => {
        await word.page.screenshot({ path: test.info().outputPath('failed.png') });
        throw error;
      },
    );
    expect(await word.unknown()).toEqual([]);
    expect(word.outsideRequests, 'requests that leave the machine').toEqual([]);
  });
}

async function journey(author: Author, ribbon: boolean): Promise<void> {
  const { word, pane } = author;
  const tab = (name: RegExp) => pane.getByRole('tab', { name });

  await test.step('starts a Derby report', async () => {
    await word.load(newReport());
    await command(author, 'insertSkeleton', () => tab(/^Report/).click(), ribbon);
    await pane.getByRole('radio', { name: /Derby.*2015/ }).check();
    await pane.getByLabel('Committee', { exact: true }).fill('Corporate Parenting Sub-Board');
    await pane.getByLabel('Date of meeting').fill('2026-01-20');
    await pane.getByLabel('Item number').fill('6');
    await pane.getByLabel('Reporting director').fill('Strategic Director of Children and Young People');
    await pane.getByLabel('Title', { exact: true }).fill('Children in Care – Performance Update');
    await author.accessible();
    await pane.getByRole('button', { name: 'Insert the skeleton' }).click();
    await expect(pane.getByText('The skeleton is in.')).toBeVisible();
    const texts = textsOf(await author.document());
    expect(texts).toEqual(expect.arrayContaining(['Children in Care – Performance Update']));
    await author.accessible();
  });

  await test.step('puts figures in where the cursor is', async () => {
    const document = await author.document();
    const firstOf = (section: string) =>
      (document.controls.find(({ tag }) => tag === `rw:s:${section}`)?.first ?? 0) + 1;
    const block = firstOf('supporting-information');
    await word.select({ block, start: 0, end: 0 });
    await tab(/^Figures/).click();
    await pane.getByRole('searchbox', { name: 'Search figures' }).fill('looked after');
    const number = pane.getByRole('article', { name: 'Children looked after at 31 March', exact: true });
    await expect(number).toContainText('545');
    await author.accessible();
    await number.getByRole('button', { name: 'Number', exact: true }).click();
    await expect.poll(async () => textsOf(await author.document())[block]).toContain('545');
    await expect(pane.getByText(/^Inserted “545”/).first()).toBeVisible();
    await word.select({ block: firstOf('summary'), start: 0, end: 0 });
    await number.getByRole('button', { name: 'Phrase' }).click();
    await expect
      .poll(
        async () => (await author.document()).controls.filter(({ tag }) => tag.startsWith('rw:f:')).length,
      )
      .toBeGreaterThan(2);
    await expect(pane.getByText(/^Inserted “As at/).first()).toBeVisible();
    await author.picture('word');
  });

  await test.step('links a number that was typed', async () => {
    const document = await author.document();
    const reasons = document.controls.find((control) => control.tag === 'rw:s:reasons');
    const block = (reasons?.first ?? 0) + 1;
    await word.type(
      {
        block,
        start: 0,
        end: document.blocks[block]?.kind === 'paragraph' ? document.blocks[block].text.length : 0,
      },
      'In March 2025 there were 545 children.',
    );
    await word.select({ block, start: 25, end: 28 });
    await command(
      author,
      'linkNumber',
      () => pane.getByRole('button', { name: /Link the selected number/ }).click(),
      ribbon,
    );
    await expect(pane.getByText(/Link “545”/)).toBeVisible();
    await author.accessible();
    await author.picture('word-link');
    await pane.getByRole('button', { name: /^Link/ }).first().click();
    await expect
      .poll(async () => {
        const now = await author.document();
        return now.controls.find(({ tag, first }) => tag.startsWith('rw:f:cla-number/') && first === block)
          ?.text;
      })
      .toBe('545');
    expect(textsOf(await author.document())).toContain('In March 2025 there were 545 children.');
  });

  await test.step('checks, goes to a finding, has it signed', async () => {
    await command(author, 'checkReport', () => tab(/^Check/).click(), ribbon);
    const cards = pane.getByRole('listitem');
    await expect(cards.first()).toBeVisible();
    // The first findings are shown before those of the source: the button is grey until these have come.
    await expect(pane.getByRole('button', { name: 'Check again' })).toBeEnabled();
    await author.accessible();
    await author.picture('word-check');
    await cards.first().getByRole('button', { name: 'Go to' }).click();
    await tab(/^Sign-off/).click();
    const role = /Legal officer/;
    const closed = pane.getByRole('button', { name: role, expanded: false });
    if (await closed.isVisible()) await closed.click();
    const form = pane.getByRole('form', { name: 'Sign-off of Legal officer' });
    await form.getByLabel('Name').fill('P. Okafor');
    await form.getByRole('button', { name: 'Sign off' }).click();
    await expect(form).toHaveCount(0);
    expect(textsOf(await author.document()).join('\n')).toContain('P. Okafor, 8 January 2026');
  });

  await test.step('hears the same from the command line about the saved file', async () => {
    const told = await check(await word.save(), 'report.docx', new URL(word.pane.url()).origin);
    expect(told.type.id).toBe('derby-2015');
    expect(new Set(told.figures.map(({ state }) => state))).toEqual(new Set(['current']));
    await tab(/^Check/).click();
    const again = pane.getByRole('button', { name: 'Check again' });
    if (await again.isVisible()) await again.click();
    await listsWhatWasTold(pane, told);
  });

  await test.step('refreshes last year’s report', async () => {
    await word.load(lastYearsReport());
    await command(
      author,
      'refreshFigures',
      async () => {
        await tab(/^Figures/).click();
        await pane.getByRole('button', { name: 'Review' }).click();
      },
      ribbon,
    );
    await expect(pane.getByText('598').first()).toBeVisible();
    await author.accessible();
    await pane
      .getByRole('button', { name: /^(Update|Accept)/ })
      .first()
      .click();
    await expect
      .poll(async () => textsOf(await author.document()))
      .toContain('There were 545 children looked after in Derby.');
    const { ledger } = await author.document();
    expect(
      ledger.state === 'read' && ledger.ledger.figures['rw:f:cla-number/E06000015/latest/value']?.text,
    ).toBe('545');
    expect(await schemaErrors(await word.save())).toEqual([]);
  });
}
