import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';

const PORT = 4173;
const browser = process.env['LATCHKEY_BROWSER'] ?? findBrowser();

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  reporter: 'list',
  // A busy machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    permissions: ['clipboard-read', 'clipboard-write'],
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser === null ? {} : { executablePath: browser }),
      // A name for this computer that is no secure context, as any other computer's would be.
      args: ['--host-resolver-rules=MAP preview.example 127.0.0.1'],
    },
  },
  webServer: {
    command: `vite preview --outDir dist-preview --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: process.env['CI'] === undefined,
  },
});
