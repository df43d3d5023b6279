import { zipSync } from 'fflate';
import { busyReport } from '../support/busy-report.ts';
import { expect, test } from './support/test.ts';
import { shortReport } from './support/reports.ts';
import { docx, p } from '../support/wordprocessing.ts';
import { textsOf } from './support/workbench.ts';

const summary = 'There were 545 children looked after in Derby.';

test.describe('the paper', () => {
  test.beforeEach(async ({ workbench }) => {
    await workbench.open(shortReport(), 'short.docx');
    await expect(workbench.paragraph('There were')).toBeVisible();
  });

  test('shows a document with its numbers, its headings and its figures', async ({ workbench }) => {
    await expect(workbench.paragraph('There were')).toHaveAttribute('data-number', '1.1');
    await expect(workbench.paper.getByRole('heading', { name: 'SUMMARY' })).toBeVisible();
    await expect(workbench.paper.locator('[data-figure]')).toHaveText('545');
    await expect(workbench.state).toHaveText('saved');
    await expect(workbench.page.locator('.rw-name')).toHaveText('short.docx');
  });

  test('takes what is typed into the file, and only that', async ({ workbench }) => {
    await workbench.cursor(workbench.paragraph('It matters.'), 'end');
    await workbench.page.keyboard.type(' Members asked for it.');
    await expect(workbench.state).toHaveText('not saved');
    const { document, name } = await workbench.save();
    expect(name).toBe('short.docx');
    expect(textsOf(document)).toContain('It matters. Members asked for it.');
    expect(textsOf(document)).toContain(summary);
    await expect(workbench.state).toHaveText('saved');
  });

  test('makes a paragraph with Enter and takes it away with Backspace', async ({ workbench }) => {
    const { page } = workbench;
    await workbench.cursor(workbench.paragraph('It matters.'), 2);
    await page.keyboard.press('Enter');
    await expect(workbench.paragraph('matters.')).toHaveText(' matters.');
    await expect(workbench.paragraph('matters.')).toHaveAttribute('data-number', '3.2');
    await page.keyboard.type('Now');
    await expect(workbench.paragraph('Now matters.')).toBeVisible();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    await expect(workbench.paragraph('ItNow matters.')).toBeVisible();
    expect(textsOf((await workbench.save()).document)).toContain('ItNow matters.');
  });

  test('loses nothing that is typed while a new paragraph is being made', async ({ workbench }) => {
    await workbench.cursor(workbench.paragraph('It matters.'), 'end');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('first line');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('second line');
    await expect(workbench.paragraph('second line')).toBeVisible();
    const texts = textsOf((await workbench.save()).document);
    expect(texts.slice(texts.indexOf('It matters.'))).toEqual(
      expect.arrayContaining(['It matters.', 'first line', 'second line']),
    );
  });

  test('replaces guidance by the first word that is typed into it', async ({ workbench }) => {
    await workbench.paragraph('Say what members').click();
    await workbench.page.keyboard.type('To note the report.');
    await expect(workbench.paragraph('To note the report.')).toHaveText('To note the report.');
    const { document } = await workbench.save();
    const paragraph = document.blocks.find(
      (block) => block.kind === 'paragraph' && /To note/.test(block.text),
    );
    expect(paragraph).toMatchObject({ text: 'To note the report.', guidance: [] });
  });

  test('keeps words that are typed beside a figure outside of it', async ({ workbench }) => {
    const paragraph = workbench.paragraph('There were');
    await workbench.cursor(paragraph, 'There were '.length);
    await workbench.page.keyboard.type('about ');
    await workbench.cursor(paragraph, 'There were about 545'.length);
    await workbench.page.keyboard.type(' or so');
    await expect(paragraph.locator('[data-figure]')).toHaveText('545');
    const { document } = await workbench.save();
    expect(textsOf(document)).toContain('There were about 545 or so children looked after in Derby.');
    expect(document.controls.find(({ tag }) => tag.startsWith('rw:f:'))?.text).toBe('545');
  });

  test('lets an author change a figure by hand', async ({ workbench }) => {
    await workbench.cursor(workbench.paragraph('There were'), 'There were 5'.length);
    await workbench.page.keyboard.press('Delete');
    await workbench.page.keyboard.type('6');
    const { document } = await workbench.save();
    expect(document.controls.find(({ tag }) => tag.startsWith('rw:f:'))?.text).toBe('565');
  });

  test('takes what an input method composes', async ({ workbench }) => {
    await workbench.cursor(workbench.paragraph('It matters.'), 'end');
    const client = await workbench.page.context().newCDPSession(workbench.page);
    for (const text of [' w', ' wu', ' wunder']) {
      await client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await client.send('Input.insertText', { text: ' wünder' });
    await expect(workbench.paragraph('It matters.')).toHaveText('It matters. wünder');
    expect(textsOf((await workbench.save()).document)).toContain('It matters. wünder');
  });

  test('breaks a line with Shift and Enter', async ({ workbench }) => {
    await workbench.cursor(workbench.paragraph('It matters.'), 'end');
    await workbench.page.keyboard.press('Shift+Enter');
    await workbench.page.keyboard.type('Very much.');
    expect(textsOf((await workbench.save()).document)).toContain('It matters.\nVery much.');
  });

  test('pastes plain text, a paragraph for every line', async ({ workbench }) => {
    await workbench.cursor(workbench.paragraph('It matters.'), 'end');
    await workbench.paper.evaluate((element) => {
      const data = new DataTransfer();
      data.setData('text/plain', ' One.\nTwo.\r\nThree.');
      data.setData('text/html', '<b>One</b>');
      element.dispatchEvent(
        new InputEvent('beforeinput', {
          inputType: 'insertFromPaste',
          dataTransfer: data,
          bubbles: true,
          cancelable: true,
        }),
      );
    });
    await expect(workbench.paragraph('Three.')).toBeVisible();
    expect(textsOf((await workbench.save()).document)).toEqual(
      expect.arrayContaining(['It matters. One.', 'Two.', 'Three.']),
    );
  });

  test('deletes what is selected over several paragraphs', async ({ workbench }) => {
    const from = workbench.paragraph('It matters.');
    await workbench.cursor(from, 'end');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('And more.');
    await expect(workbench.paragraph('And more.')).toBeVisible();
    await workbench.page.keyboard.press('Shift+ArrowUp');
    await workbench.page.keyboard.press('Shift+Home');
    await workbench.page.keyboard.press('Backspace');
    await expect(workbench.paragraph('And more.')).toHaveCount(0);
    expect(textsOf((await workbench.save()).document)).not.toContain('And more.');
  });

  test('ticks and clears a check box by mouse and by key', async ({ workbench }) => {
    const box = workbench.paper.getByRole('checkbox', { name: 'Schools' });
    await box.click();
    await expect(box).toBeChecked();
    expect((await workbench.save()).document.controls.find(({ kind }) => kind === 'checkbox')?.checked).toBe(
      true,
    );
    await box.focus();
    await workbench.page.keyboard.press('Space');
    await expect(box).not.toBeChecked();
  });

  test('writes in a table, cell by cell', async ({ workbench }) => {
    await workbench.paragraph('P. Okafor').click();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' and A. Whitlock');
    await workbench.page.keyboard.press('Shift+Tab');
    await workbench.page.keyboard.type(' (monitoring)');
    const texts = textsOf((await workbench.save()).document);
    expect(texts).toEqual(
      expect.arrayContaining(['P. Okafor and A. Whitlock', 'Legal officer (monitoring)']),
    );
  });

  test('goes back step by step and forward again', async ({ workbench }) => {
    const { page } = workbench;
    await workbench.cursor(workbench.paragraph('It matters.'), 'end');
    await page.keyboard.type(' Yes.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('New.');
    await expect(workbench.paragraph('New.')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(workbench.paragraph('New.')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(workbench.paragraph('It matters.')).toHaveText('It matters.');
    await expect(workbench.state).toHaveText('saved');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect(workbench.paragraph('It matters.')).toHaveText('It matters. Yes.');
  });

  test('opens what it saved as it was left', async ({ workbench }) => {
    await workbench.cursor(workbench.paragraph('It matters.'), 'end');
    await workbench.page.keyboard.type(' Again.');
    const saved = await workbench.save();
    await workbench.open(saved.bytes, 'again.docx');
    await expect(workbench.page.locator('.rw-name')).toHaveText('again.docx');
    await expect(workbench.paragraph('It matters.')).toHaveText('It matters. Again.');
    const again = await workbench.save();
    expect(textsOf(again.document)).toEqual(textsOf(saved.document));
    expect(Buffer.from(again.bytes).equals(Buffer.from(saved.bytes))).toBe(true);
  });

  test('asks before changes are lost', async ({ workbench }) => {
    const { page } = workbench;
    await workbench.cursor(workbench.paragraph('It matters.'), 'end');
    await page.keyboard.type(' Not saved.');
    await page.getByRole('button', { name: 'New' }).click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText('They will be lost when you start a new report');
    await workbench.accessible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(workbench.paragraph('Not saved.')).toBeVisible();
    await page.getByRole('button', { name: 'New' }).click();
    await dialog.getByRole('button', { name: 'Lose the changes' }).click();
    await expect(workbench.paragraph('Not saved.')).toHaveCount(0);
    await expect(workbench.state).toHaveText('saved');
  });

  test('can be used without a mouse and says what is what', async ({ workbench }) => {
    const { page } = workbench;
    await workbench.paper.focus();
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.closest('.rw-pane') !== null)).toBe(true);
    await page.keyboard.press('Shift+F6');
    await expect(workbench.paper).toBeFocused();
    await expect(workbench.page.getByRole('main')).toHaveAccessibleName('Report on paper');
    await workbench.accessible();
  });

  test('stays paper in the dark', async ({ workbench }) => {
    await workbench.page.emulateMedia({ colorScheme: 'dark' });
    await expect(workbench.paper.locator('section.docx').first()).toHaveCSS(
      'background-color',
      'rgb(255, 255, 255)',
    );
    await workbench.accessible();
    await workbench.picture('workbench-dark');
  });

  test('is a page of A4 where the document does not say how large its pages are', async ({ workbench }) => {
    await workbench.open(docx([p('SUMMARY'), p('There is one.')]), 'bare.docx');
    await expect(workbench.paragraph('There is one.')).toBeVisible();
    const page = workbench.paper.locator('section.docx').first();
    await expect(page).toHaveCSS('width', /^79[34]/);
    await expect(page).toHaveCSS('padding-left', '96px');
  });

  test('is named in the narrowest window too', async ({ workbench }) => {
    await workbench.page.setViewportSize({ width: 320, height: 700 });
    const name = (await workbench.page.locator('.rw-name').boundingBox())!;
    const saved = (await workbench.state.boundingBox())!;
    const undo = (await workbench.page.getByRole('button', { name: 'Undo' }).boundingBox())!;
    expect(name.width).toBeGreaterThan(40);
    expect(
      saved.x + saved.width <= undo.x || saved.y + saved.height <= undo.y || undo.y + undo.height <= saved.y,
    ).toBe(true);
  });

  test('is printed whole, whatever of it is in view', async ({ workbench }) => {
    const { page, pane } = workbench;
    await workbench.open(busyReport());
    await expect(pane.getByRole('tab', { name: /^Check \d+ to fix/ })).toBeVisible();
    await page.setViewportSize({ width: 640, height: 500 });
    await page.getByRole('button', { name: 'Show checks and figures' }).click();
    const pdf = (await page.pdf()).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
    await page.emulateMedia({ media: 'print' });
    await expect(workbench.paper).toBeVisible();
    await expect(pane).toBeHidden();
    await page.emulateMedia({ media: null });
  });

  test('gives way to the pane in a narrow window, and comes back', async ({ workbench }) => {
    await workbench.page.setViewportSize({ width: 640, height: 900 });
    await expect(workbench.pane).toBeHidden();
    await workbench.page.getByRole('button', { name: 'Show checks and figures' }).click();
    await expect(workbench.pane).toBeVisible();
    await expect(workbench.paper).toBeHidden();
    await expect(workbench.page.getByRole('main')).toHaveAccessibleName('Figures and checks');
    await workbench.accessible();
    await workbench.page.getByRole('button', { name: 'Show report' }).click();
    await expect(workbench.paper).toBeVisible();
    await workbench.page.getByRole('button', { name: 'Show checks and figures' }).click();
    await workbench.pane.getByRole('tab', { name: /^Check/ }).click();
    await workbench.pane.getByRole('button', { name: 'Go to' }).first().click();
    await expect(workbench.paper).toBeFocused();
    await workbench.accessible();
  });
});

test.describe('a file that is not a sound Word document', () => {
  const bad: readonly [string, Uint8Array, RegExp][] = [
    ['letter.docx', new TextEncoder().encode('Dear members'), /letter\.docx was not opened/],
    [
      'locked.docx',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 504 }, () => 0)),
      /locked\.docx was not opened/,
    ],
    [
      'sheet.docx',
      zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<a/>') }),
      /sheet\.docx was not opened/,
    ],
    ['cut.docx', shortReport().slice(0, 900), /cut\.docx was not opened/],
  ];

  test('is named with what is wrong, and the report on the desk stays', async ({ workbench }) => {
    await workbench.open(shortReport(), 'short.docx');
    await expect(workbench.paragraph('There were')).toBeVisible();
    for (const [name, bytes, message] of bad) {
      await workbench.open(bytes, name);
      await expect(workbench.page.locator('.rw-problem')).toContainText(message);
      await expect(workbench.paragraph('There were')).toBeVisible();
      await expect(workbench.page.locator('.rw-name')).toHaveText('short.docx');
    }
    await workbench.accessible();
    await workbench.page.getByRole('button', { name: 'Close this message' }).click();
    await expect(workbench.page.locator('.rw-problem')).toHaveCount(0);
  });

  test('can be dropped on the desk like any other', async ({ workbench }) => {
    const data = await workbench.page.evaluateHandle(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(bytes)], 'dropped.docx'));
        return transfer;
      },
      [...shortReport()],
    );
    await workbench.page.dispatchEvent('.rw-desk', 'drop', { dataTransfer: data });
    await expect(workbench.paragraph('There were')).toBeVisible();
    await expect(workbench.page.locator('.rw-name')).toHaveText('dropped.docx');
  });
});
