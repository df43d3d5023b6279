/** The pane as shipped beside Word, with all that an author meets there: the ribbon, other authors, refusals, no network. */

import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { openPackage, partText } from '../../src/ooxml/index.ts';
import { newReport, reportWithFigures, staleFigures } from '../word-host/documents.ts';
import type { ProfileName } from '../word-host/wire/profiles.ts';
import { lastYearsReport } from './support/reports.ts';
import { today } from './support/test.ts';
import { authorIn, test, wordOn } from './support/word.ts';
import type { Author } from './support/word.ts';
import { textsOf } from './support/workbench.ts';

/** A document with the pane beside it; what was asked of Word and of the network is looked at in the end. */
async function beside(
  bytes: Uint8Array,
  story: (author: Author) => Promise<void>,
  profile: ProfileName = 'web',
  how: { readonly readOnly?: boolean } = {},
): Promise<void> {
  const word = await wordOn(profile);
  await word.page.clock.setFixedTime(new Date(`${today}T10:00:00Z`));
  await word.load(bytes, how);
  const author = authorIn(word);
  await expect(author.pane.getByRole('tab').first()).toBeVisible();
  await story(author).catch(async (error: unknown) => {
    await word.page.screenshot({ path: test.info().outputPath('failed.png') });
    throw error;
  });
  expect(await word.unknown()).toEqual([]);
  expect(word.outsideRequests, 'requests that leave the machine').toEqual([]);
}

const ribbon = (page: Page, label: string): Locator =>
  page.getByRole('region', { name: 'Reportwright' }).getByRole('button', { name: label });

/** Goes on with the Tab key until the focus is there. */
async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('The Tab key does not lead there.');
}

const dialog = ({ pane }: Author): Locator => pane.getByRole('alertdialog').or(pane.getByRole('dialog'));

const firstSection = '545 children';

test('each button of the ribbon shows the pane with what it is for', async () => {
  await beside(lastYearsReport(), async (author) => {
    const { word, pane } = author;
    const { page } = word;
    const aside = page.getByRole('complementary', { name: 'Task pane' });
    await page.getByRole('button', { name: 'Close the task pane' }).click();
    await expect(aside).toBeHidden();
    await ribbon(page, 'Open pane').click();
    await expect(aside).toBeVisible();
    await author.accessible();
    for (const [label, shown] of [
      ['Check report', pane.getByRole('button', { name: 'Check again' })],
      ['Insert skeleton', pane.getByRole('tab', { name: 'Report', selected: true })],
      ['Refresh figures', pane.getByRole('heading', { name: '1 newer value' })],
    ] as const) {
      await page.getByRole('button', { name: 'Close the task pane' }).click();
      await ribbon(page, label).click();
      await expect(aside).toBeVisible();
      await expect(shown).toBeVisible();
    }
    // Nothing but the pane has changed.
    expect(textsOf(await author.document())).toContain('There were 598 children looked after in Derby.');
  });
});

test('a right click on a number offers to link it to a figure', async () => {
  await beside(reportWithFigures(), async (author) => {
    const { word, pane } = author;
    const { page } = word;
    const block = textsOf(await author.document()).indexOf('It matters.');
    await word.type({ block, start: 0, end: 'It matters.'.length }, `There are ${firstSection}.`);
    const sentence = page.locator('#pages p').filter({ hasText: `There are ${firstSection}.` });
    await expect(sentence).toBeVisible();
    const at = await sentence.evaluate((paragraph) => {
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const start = texts.currentNode.textContent?.indexOf('545') ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, start);
        range.setEnd(texts.currentNode, start + 3);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error('The number is not on the page.');
    });
    await page.mouse.dblclick(at.x, at.y);
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Link this number to a figure' }).click();
    await expect(pane.getByRole('heading', { name: 'Link “545” to a figure' })).toBeFocused();
    await author.accessible();
    await pane
      .getByRole('button', { name: /^Link to/ })
      .first()
      .click();
    await expect(pane.getByText(/“545” is now a live figure/)).toBeVisible();
    const now = await author.document();
    expect(now.controls.filter(({ tag }) => tag.startsWith('rw:f:'))).toHaveLength(2);
    expect(textsOf(now)).toContain(`There are ${firstSection}.`);
  });
});

test('the keyboard alone leads from the ribbon through the pane', async () => {
  await beside(lastYearsReport(), async (author) => {
    const { word, pane } = author;
    const { page } = word;
    // In the text the key is a tab of the author's.
    await page.getByRole('button', { name: 'Save', exact: true }).focus();
    await tabTo(page, ribbon(page, 'Check report'));
    await page.keyboard.press('Enter');
    const heading = pane.getByRole('heading', { name: /to fix|to look at|to tidy/ }).first();
    await expect(heading).toBeFocused();
    await tabTo(page, pane.getByRole('button', { name: 'Go to' }).first());
    await page.keyboard.press('Enter');
    await tabTo(page, pane.getByRole('tab', { selected: true }), 'Shift+Tab');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(pane.getByRole('tab', { name: /Figures/, selected: true })).toBeFocused();
    await tabTo(page, pane.getByRole('button', { name: 'Review' }));
    await page.keyboard.press('Enter');
    await expect(pane.getByRole('heading', { name: '1 newer value' })).toBeFocused();
    const box = pane.getByRole('checkbox').first();
    await tabTo(page, box);
    if (!(await box.isChecked())) await page.keyboard.press('Space');
    await tabTo(page, pane.getByRole('button', { name: 'Update 1 figure' }));
    await page.keyboard.press('Enter');
    // The words are there a moment before the focus is.
    await expect(pane.locator(':focus')).toContainText('Updated 1 figure.');
    await page.keyboard.press('Escape');
    await expect(pane.getByText('Updated 1 figure.')).toHaveCount(0);
  });
});

test('where changes are tracked, the author is asked once how to write', async () => {
  await beside(lastYearsReport(), async (author) => {
    const { word, pane } = author;
    for (const [answer, tracked] of [
      ['Escape', true],
      ['Track them', true],
      ['Do not track them', false],
    ] as const) {
      if (answer !== 'Escape') await word.load(lastYearsReport());
      await word.faults.arm({ kind: 'track-changes' });
      await word.fire('refreshFigures');
      const box = pane.getByRole('checkbox').first();
      await box.check();
      await pane.getByRole('button', { name: 'Update 1 figure' }).click();
      await expect(dialog(author)).toContainText('Should Reportwright’s changes be tracked like your own?');
      if (answer === 'Escape') await author.accessible();
      if (answer === 'Escape') await word.page.keyboard.press('Escape');
      else await dialog(author).getByRole('button', { name: answer, exact: true }).click();
      await expect(pane.getByText('Updated 1 figure.').first()).toBeVisible();
      const opened = openPackage(await word.save());
      const xml = opened.ok ? partText(opened.value, 'word/document.xml') : '';
      expect(/<w:ins /.test(xml ?? ''), answer).toBe(tracked);
      expect(textsOf(await author.document())).toContain('There were 545 children looked after in Derby.');
    }
  });
});

test('a long refresh shows how far it is, and stops when it is told to', async () => {
  const many = 240;
  await beside(await staleFigures(many), async (author) => {
    const { word, pane } = author;
    await word.fire('refreshFigures');
    await pane.getByRole('checkbox', { name: /^All/ }).check();
    await word.faults.arm({ kind: 'slow', ms: 250 });
    await pane.getByRole('button', { name: `Update ${many} figures` }).click();
    await expect(pane.getByRole('progressbar', { name: 'Updating figures' })).toBeVisible();
    // From here on a round trip takes longer than a hand to the button.
    await word.faults.arm({ kind: 'slow', ms: 2_000 });
    await expect(pane.getByText(/^[1-9]\d* of \d+ figures$/)).toBeVisible();
    await author.accessible('[role=status]');
    await pane.getByRole('button', { name: 'Cancel' }).first().click();
    await expect(pane.getByText('Stopping …')).toBeVisible();
    await word.faults.clear();
    const told = pane.getByText(
      /^Stopped\. \d+ of 240 figures were updated; the rest were left as they were\.$/,
    );
    await expect(told.first()).toBeVisible();
    const said = Number(/\d+/.exec((await told.first().textContent()) ?? '')?.[0]);
    const figures = (await author.document()).controls.filter(({ tag }) => tag.startsWith('rw:f:'));
    const changed = figures.filter(({ text }) => text !== '1,234,567').length;
    expect(changed).toBe(said);
    expect(said).toBeGreaterThan(0);
    expect(said).toBeLessThan(many);
  });
});

test('a document that cannot be written is checked, and written once it can be', async () => {
  await beside(lastYearsReport(), async (author) => {
    const { word, pane } = author;
    await word.faults.arm({ kind: 'access-denied' });
    await word.fire('refreshFigures');
    await pane.getByRole('checkbox').first().check();
    const update = pane.getByRole('button', { name: 'Update 1 figure' });
    await update.click();
    const reason = pane.locator('#pane-read-only');
    await expect(reason).toContainText('cannot be changed at the moment');
    await author.accessible();
    await expect(pane.getByText('No figure was updated.').first()).toBeVisible();
    expect(textsOf(await author.document())).toContain('There were 598 children looked after in Derby.');
    await word.fire('checkReport');
    await expect(pane.getByRole('listitem').first()).toBeVisible();
    await expect(pane.getByRole('button', { name: 'Check again' })).toBeEnabled();
    await author.accessible();
    await pane.getByRole('tab', { name: /Sign-off/ }).click();
    await expect(reason).toBeVisible();
    await author.accessible();
    await word.faults.clear();
    await pane.getByRole('button', { name: 'Look again' }).click();
    await expect(reason).toHaveCount(0);
    await word.fire('refreshFigures');
    await pane.getByRole('checkbox').first().check();
    await update.click();
    await expect(pane.getByText('Updated 1 figure.').first()).toBeVisible();
  });
});

test('a report that is open for reading says so from the start, and looks again when asked', async () => {
  await beside(
    lastYearsReport(),
    async (author) => {
      const { word, pane } = author;
      const reason = pane.locator('#pane-read-only');
      const look = pane.getByRole('button', { name: 'Look again' });
      const update = pane.getByRole('button', { name: 'Update 1 figure' });
      await expect(reason).toContainText('This report is open for reading only');
      await author.accessible();
      await word.fire('refreshFigures');
      await pane.getByRole('checkbox').first().check();
      await expect(update).toHaveAttribute('aria-disabled', 'true');
      await expect(update).toHaveAccessibleDescription(/open for reading only/);
      // Whether it can be written by now, only an attempt tells.
      await look.click();
      await expect(reason).toHaveCount(0);
      await update.click();
      await expect(reason).toContainText('This report is open for reading only');
      await expect(pane.getByText('No figure was updated.', { exact: true }).first()).toBeVisible();
      expect(textsOf(await author.document())).toContain('There were 598 children looked after in Derby.');
      await word.faults.clear();
      await look.click();
      await expect(reason).toHaveCount(0);
      await word.fire('refreshFigures');
      await pane.getByRole('checkbox').first().check();
      await update.click();
      await expect(pane.getByText('Updated 1 figure.').first()).toBeVisible();
      await expect(reason).toHaveCount(0);
    },
    'web',
    { readOnly: true },
  );
});

for (const profile of ['win', 'web'] as const) {
  test(`the pane says when somebody else has changed the report, and not of itself (${profile})`, async () => {
    await beside(
      lastYearsReport(),
      async (author) => {
        const { word, pane } = author;
        const changed = pane.getByText('Changed since the last check');
        await word.fire('refreshFigures');
        await pane.getByRole('checkbox').first().check();
        await pane.getByRole('button', { name: 'Update 1 figure' }).click();
        await expect(pane.getByText('Updated 1 figure.').first()).toBeVisible();
        await expect(changed).toHaveCount(0);
        const block = textsOf(await author.document()).indexOf('It matters.');
        await expect(async () => {
          await word.type({ block, start: 0, end: 2 }, 'It');
          await expect(changed).toBeVisible({ timeout: 500 });
        }).toPass({ timeout: 8_000 });
        await author.accessible();
        await pane.getByRole('button', { name: 'Check again' }).click();
        await expect(changed).toHaveCount(0);
      },
      profile,
    );
  });
}

test('findings stand in the margin for as long as the author wants them there', async () => {
  await beside(reportWithFigures(), async (author) => {
    const { word, pane } = author;
    const comments = async (): Promise<number> => {
      const opened = openPackage(await word.save());
      const xml = opened.ok ? partText(opened.value, 'word/comments.xml') : null;
      return xml?.match(/<w:comment /g)?.length ?? 0;
    };
    await word.fire('checkReport');
    const shown = pane.getByRole('switch', { name: 'Show findings as comments in the document' });
    expect(await comments()).toBe(0);
    await shown.check();
    const told = pane.getByText(/^\d+ of \d+ ha(s|ve) a comment/);
    await expect(told).toBeVisible();
    await author.accessible();
    expect(await comments()).toBe(Number(/^\d+/.exec((await told.textContent()) ?? '')?.[0]));
    expect(await comments()).toBeGreaterThan(0);
    await shown.uncheck();
    await expect.poll(comments).toBe(0);
  });
});

test('the pane opens with a report from its first figure on, unless the author says no', async () => {
  await beside(newReport(), async (author) => {
    const { word, pane } = author;
    const opensItself = () =>
      word.pane.evaluate<boolean>(
        `Office.context.document.settings.get('Office.AutoShowTaskpaneWithDocument') === true`,
      );
    const insert = async () => {
      await pane.getByRole('tab', { name: /^Figures/ }).click();
      await pane.getByRole('searchbox', { name: 'Search figures' }).fill('looked after');
      await pane.getByRole('button', { name: 'Number', exact: true }).click();
      await expect(pane.getByText(/^Inserted/).first()).toBeVisible();
    };
    expect(await opensItself()).toBe(false);
    await insert();
    await expect.poll(opensItself).toBe(true);
    await pane.getByRole('tab', { name: 'Report' }).click();
    await pane.getByRole('button', { name: 'Options' }).click();
    const option = pane.getByRole('switch', { name: 'Open Reportwright with this report' });
    await expect(option).toBeChecked();
    await author.accessible();
    await option.uncheck();
    await expect.poll(opensItself).toBe(false);
    await insert();
    expect(await opensItself()).toBe(false);
  });
});

test('what Word refuses is told in plain words, with codes to copy and nothing of the report', async () => {
  await beside(lastYearsReport(), async (author) => {
    const { word, pane } = author;
    await word.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await word.faults.arm({ kind: 'general-exception', call: 'Document.getSelection' });
    await pane.getByRole('tab', { name: /^Figures/ }).click();
    await pane.getByRole('searchbox', { name: 'Search figures' }).fill('looked after');
    await pane.getByRole('button', { name: 'Number', exact: true }).click();
    const told = pane.getByText(/^Reportwright could not /).first();
    await expect(told).toBeVisible();
    await author.accessible();
    expect(await told.textContent()).not.toMatch(/GeneralException|undefined|Error/);
    await pane.getByRole('button', { name: 'Copy details' }).click();
    await expect(pane.getByText('Copied')).toBeVisible();
    const copied = await word.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Code: GeneralException');
    expect(copied).toContain('Word: ');
    for (const words of textsOf(await author.document())) {
      if (words.trim().length > 3) expect(copied).not.toContain(words);
    }
  });
});

test('outside Word the page says where it belongs', async () => {
  await beside(newReport(), async ({ word }) => {
    const page = await word.page.context().newPage();
    await page.goto(`${new URL(word.pane.url()).origin}/taskpane.html`);
    await expect(page.getByRole('heading', { name: 'Reportwright cannot start here' })).toBeVisible({
      timeout: 15_000,
    });
    await expect(page.getByText('Open a report in Word and choose Open pane')).toBeVisible();
    await expect(page.getByRole('link', { name: 'the workbench' })).toBeVisible();
    await page.close();
  });
});

test('on an iPad, which has no ribbon, the pane offers everything itself', async () => {
  await beside(
    newReport(),
    async (author) => {
      const { word, pane } = author;
      await expect(word.page.getByRole('region', { name: 'Reportwright' }).getByRole('button')).toHaveCount(
        0,
      );
      await expect(pane.getByRole('button', { name: 'Insert the skeleton' })).toBeVisible();
      await author.accessible();
      await word.load(lastYearsReport());
      const document = await author.document();
      const block = textsOf(document).indexOf('It matters.');
      await pane.getByRole('tab', { name: /^Figures/ }).click();
      await expect(pane.getByRole('button', { name: 'Review' })).toBeVisible();
      await word.select({ block, start: 0, end: 2 });
      await expect(pane.getByRole('button', { name: 'Link the selected number' })).toBeVisible();
      await author.accessible();
      await pane.getByRole('tab', { name: /^Check/ }).click();
      await expect(pane.getByRole('button', { name: 'Check again' })).toBeVisible();
    },
    'ipad',
  );
});

test('without the service the report is checked, and what could not be compared is named', async () => {
  await beside(lastYearsReport(), async (author) => {
    const { word, pane } = author;
    await pane.getByRole('tab', { name: /^Figures/ }).click();
    await expect(pane.getByText('1 figure has a newer value')).toBeVisible();
    await word.page.context().route('**/v1/**', (route) => route.abort());
    await word.fire('checkReport');
    await expect(pane.getByText('Figures were not compared with their source.')).toBeVisible();
    await expect(pane.getByText(/The indicator service at .* cannot be reached/)).toBeVisible();
    await expect(pane.getByRole('listitem').first()).toBeVisible();
    await author.accessible();
    await pane.getByRole('tab', { name: /^Figures/ }).click();
    await expect(pane.getByRole('button', { name: /598 not compared/ })).toBeVisible();
    await expect(pane.getByText('598').first()).toBeVisible();
    await author.accessible();
    await word.page.context().unroute('**/v1/**');
    await pane.getByRole('tab', { name: /^Check/ }).click();
    await pane.getByRole('button', { name: 'Retry' }).click();
    await expect(pane.getByText('Figures were not compared with their source.')).toHaveCount(0);
  });
});
