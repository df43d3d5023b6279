/** Draws assets/icon-*.png from assets/logo.svg at the sizes that Word's ribbon asks for. Run after changing the logo. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { ensureChromium, root } from './setup.js';

const logo = readFileSync(join(root, 'assets', 'logo.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: ensureChromium() || undefined,
  args: ['--no-sandbox'],
});
for (const size of [16, 32, 64, 80]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${logo}`,
  );
  await page.screenshot({ path: join(root, 'assets', `icon-${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
