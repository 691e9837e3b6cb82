import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import { browserFlags } from '../browser-flags.ts'
import { ensureBrowser } from '../setup-browser.ts'

const root = resolve(import.meta.dirname, '../..')
const { path } = await ensureBrowser()

/** End-to-end tests: the built Bistro, served as users get it, in a real Chromium. */
export default defineConfig({
  testDir: `${root}/playground/__tests__`,
  outputDir: `${root}/test-results`,
  globalSetup: `${root}/playground/__tests__/support/global-setup.ts`,
  forbidOnly: Boolean(process.env['CI']),
  // A test that passes at the second try is a failing test.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
  use: {
    ...(process.env['BISTRO_URL'] && { baseURL: process.env['BISTRO_URL'] }),
    browserName: 'chromium',
    // What a page asks for is what these tests look at; offline.spec.ts has the worker, too.
    serviceWorkers: 'block',
    launchOptions: { executablePath: path, args: [...browserFlags()] },
    trace: 'retain-on-failure',
  },
})
