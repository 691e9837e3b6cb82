import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { runFirstpaint } from './run-firstpaint.ts'
import { tempDir, writeFiles } from './temp-dir.ts'

beforeAll(compilePackages)

const budgets = (js: string): string =>
  JSON.stringify({ version: 1, budgets: [{ route: '*', js, cls: { max: 0.1, level: 'warn' } }] })

test('writes lighthouserc.json once, keeps it, and --check tells when the budgets have moved on', () => {
  const cwd = tempDir({ 'firstpaint.budgets.json': budgets('180 kB') })
  const first = runFirstpaint(['budgets', '--urls', 'http://localhost:4173/'], { cwd })
  expect(first.stderr).toBe('')
  expect(first.code).toBe(0)
  const written = readFileSync(join(cwd, 'lighthouserc.json'), 'utf8')
  const { ci } = JSON.parse(written)
  expect(ci.collect).toMatchObject({ url: ['http://localhost:4173/'], numberOfRuns: 5 })
  expect(ci.assert.assertMatrix[0].assertions).toEqual({
    'resource-summary:script:size': ['error', { maxNumericValue: 180_000, aggregationMethod: 'median' }],
    'cumulative-layout-shift': ['warn', { maxNumericValue: 0.1, aggregationMethod: 'median' }],
  })
  expect(runFirstpaint(['budgets', '--check'], { cwd }).code).toBe(0)

  writeFiles(cwd, { 'firstpaint.budgets.json': budgets('170 kB') })
  const moved = runFirstpaint(['budgets', '--check'], { cwd })
  expect(moved.code).toBe(1)
  expect(moved.stdout).toContain('not what the budgets say')
  expect(readFileSync(join(cwd, 'lighthouserc.json'), 'utf8')).toBe(written)
})

test('a file that is not there, a typo and pages that nobody named are told', () => {
  const cwd = tempDir({ 'firstpaint.budgets.json': budgets('180 kB') })
  expect(runFirstpaint(['budgets', 'no.json'], { cwd }).stderr).toContain('FP_BUDGETS_UNREADABLE')
  expect(runFirstpaint(['budgets'], { cwd }).stderr).toContain('FP_LIGHTHOUSE_URLS')
  writeFiles(cwd, { 'firstpaint.budgets.json': budgets('180 kB').replace('"js"', '"sj"') })
  const typo = runFirstpaint(['budgets'], { cwd }).stderr
  expect(typo).toContain('FP_BUDGET_UNKNOWN_KEY')
  expect(typo).toContain("Did you mean 'js'?")
})
