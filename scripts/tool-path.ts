import { resolve } from 'node:path'

const TOOLS = {
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  lhci: '@lhci/cli/src/cli.js',
  'size-limit': 'size-limit/bin.js',
} as const

/** The script of an installed tool, to be started with this very Node: `.bin` differs by platform and may find another. */
export function toolPath(tool: keyof typeof TOOLS): string {
  return resolve(import.meta.dirname, '../node_modules', TOOLS[tool])
}
