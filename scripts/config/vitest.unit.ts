import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Unit tests, in Node, beside the code they test. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    name: 'unit',
    include: ['{packages,scripts,playground}/**/*.test.{ts,tsx}'],
    exclude: [
      '**/{node_modules,dist,fixtures}/**',
      '**/*.browser.test.tsx',
      '**/*.integration.test.ts',
      'packages/*/test/**',
      'playground/__tests__/**',
    ],
    environment: 'node',
  },
})
