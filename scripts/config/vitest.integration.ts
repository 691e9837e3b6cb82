import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { browserFlags } from '../browser-flags.ts'
import { ensureBrowser } from '../setup-browser.ts'

const { path } = await ensureBrowser()

/** Package tests: they pack, install, build real apps and start real commands, so they may take minutes. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    name: 'package',
    include: ['packages/*/test/**/*.test.ts', 'scripts/**/*.integration.test.ts'],
    exclude: ['**/{node_modules,dist,fixtures}/**'],
    environment: 'node',
    // For the tests that look at built sites in a browser: packages do not import scripts.
    env: { TEST_CHROMIUM: path, TEST_CHROMIUM_FLAGS: browserFlags().join(' ') },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Each file drives processes of its own; two cores carry no more than two at once.
    maxWorkers: 2,
  },
})
