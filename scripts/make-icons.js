/**
 * Draws assets/icon-*.png at the sizes that Word's ribbon asks for: the product's own from assets/logo.svg, and one for
 * each command from the drawings below. Run after changing either. Office keeps icons for a long time: a drawing that
 * changes gets a new name here and in manifest.xml.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { ensureChromium, root } from './setup.js';

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

/** Blue and green stand out by 3:1 from the white ribbon and from the black one alike. */
const [blue, green, paper] = ['#2b88d8', '#2a9d58', '#ffffff'];

/** On a grid of 16, edges on whole numbers, so that the smallest is sharp. */
const drawings = {
  // A window with its pane on the right.
  pane: `
    <rect x="1" y="2" width="14" height="12" rx="1.5" fill="${blue}"/>
    <path d="M2 5h7v8H2.5a.5.5 0 0 1-.5-.5z" fill="${paper}"/>
    <path d="M3 6.5h5M3 8.5h5M3 10.5h3" stroke="${blue}" stroke-width="1"/>
    <path d="M11 6.5h3M11 8.5h3M11 10.5h2" stroke="${paper}" stroke-width="1"/>`,
  // A page of headings, one more being put in.
  skeleton: `
    <rect x="1.5" y="1.5" width="11" height="13" rx="1" fill="${paper}" stroke="${blue}" stroke-width="1"/>
    <path d="M4 4h6" stroke="${blue}" stroke-width="2"/>
    <path d="M4 7.5h5M4 9.5h3" stroke="${blue}" stroke-width="1"/>
    <path d="M4 12h2" stroke="${blue}" stroke-width="2"/>
    <circle cx="11.5" cy="11.5" r="4.5" fill="${green}"/>
    <path d="M11.5 9v5M9 11.5h5" stroke="${paper}" stroke-width="1.4"/>`,
  // Bars going round: figures made new.
  refresh: `
    <path d="M13.6 6.6A6 6 0 0 0 2.6 5.4M2.4 9.4a6 6 0 0 0 11 1.2" fill="none" stroke="${green}" stroke-width="1.7"/>
    <path d="M2 1.6v4.6h4.6zM14 14.4V9.8H9.4z" fill="${green}"/>
    <path d="M5.5 10.5v-2M8 10.5v-4M10.5 10.5V5.5" stroke="${blue}" stroke-width="1.6"/>`,
  // A list with its ticks.
  check: `
    <path d="M1.2 3.8l1.9 1.9L6.3 2M1.2 11.8l1.9 1.9 3.2-3.7" fill="none" stroke="${green}" stroke-width="1.8"/>
    <path d="M8 4h7M8 12h7" stroke="${blue}" stroke-width="2"/>`,
  // A chain.
  link: `
    <g fill="none" stroke="${blue}" stroke-width="1.8" transform="rotate(-45 8 8)">
      <path d="M7 5H3.5a3 3 0 0 0 0 6H7M9 5h3.5a3 3 0 0 1 0 6H9"/>
      <path d="M5 8h6" stroke="${green}"/>
    </g>`,
};

const logo = readFileSync(join(root, 'assets', 'logo.svg'), 'utf8');
const icons = [
  { name: 'icon', svg: logo },
  ...Object.entries(drawings).map(([name, shapes]) => ({
    name: `icon-${name}`,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${shapes}</svg>`,
  })),
];

const browser = await chromium.launch({
  executablePath: ensureChromium() || undefined,
  args: ['--no-sandbox'],
});
for (const { name, svg } of icons) {
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({ path: join(root, 'assets', `${name}-${size}.png`), omitBackground: true });
    await page.close();
  }
}
await browser.close();
