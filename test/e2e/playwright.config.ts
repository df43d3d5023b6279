import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const system = '/usr/bin/chromium';
const executablePath = process.env['CHROMIUM'] || (existsSync(system) ? system : undefined);
const results = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'];

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/journeys',
  // Two cores: one browser and one service at a time.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: results === undefined ? [['list']] : [['list'], ['json', { outputFile: results }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1480, height: 908 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    acceptDownloads: true,
    actionTimeout: 15_000,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
});
