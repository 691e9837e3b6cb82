import { resolve } from 'node:path'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { plainImages } from '../../playground/app/plain-images.ts'
import { browserFlags } from '../browser-flags.ts'
import { ensureBrowser } from '../setup-browser.ts'

const { path } = await ensureBrowser()

/** Component tests, beside the component they test, in a real Chromium. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  // Pictures as they are: what encodes them has tests of its own.
  plugins: [plainImages()],
  // One React, whichever package a test comes from.
  resolve: { dedupe: ['react', 'react-dom'] },
  test: {
    name: 'component',
    include: ['{packages,playground}/**/*.browser.test.tsx'],
    exclude: ['**/{node_modules,dist,fixtures}/**'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: path, args: [...browserFlags()] } }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
