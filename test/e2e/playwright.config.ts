import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const system = '/usr/bin/chromium';
const executablePath = process.env['CHROMIUM'] || (existsSync(system) ? system : undefined);
const results = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'];

export default defineConfig({
  testDir: '.',
  globalSetup: './support/services.ts',
  outputDir: '../../test-results/journeys',
  // Two cores: one browser and one service at a time.
  workers: 2,
  // The unit tests run beside them.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: results === undefined ? [['list']] : [['list'], ['json', { outputFile: results }]],
  use: {
    browserName: 'chromium',
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
