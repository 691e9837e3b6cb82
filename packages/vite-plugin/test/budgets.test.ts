import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { captureLogger } from './capture-logger.ts'
import { createSampleApp, type SampleApp } from './sample-app.ts'

let app: SampleApp
beforeEach(async () => void (app = await createSampleApp()))
afterEach(() => app.remove())

const budgets = (...list: object[]) => JSON.stringify({ version: 1, budgets: list })
const quiet = { report: { treemap: false, summary: false } } as const

test('a budget that is broken fails the build and says by what, one that warns does not, one that holds is quiet', async () => {
  await app.write({
    'firstpaint.budgets.json': budgets({ type: 'js', size: '10 B' }, { type: '*', files: 1, level: 'warn' }),
  })
  const failing = captureLogger()
  await expect(app.build(firstpaint(quiet), { customLogger: failing })).rejects.toThrow(
    /js files: size is [\d.]+ k?B, 10 B allowed \(budgets\[0\]\.size\)/,
  )
  expect(failing.warnings.join('\n')).toContain('FP_BUDGETS_EXCEEDED')

  await app.write({ 'firstpaint.budgets.json': budgets({ type: 'js', size: '10 MB' }) })
  const fine = captureLogger()
  await app.build(firstpaint(quiet), { customLogger: fine })
  expect(fine.warnings.join('\n')).not.toContain('FP_BUDGETS')
})

test('a file that is not there and a typo stop the build before it begins; false leaves budgets alone', async () => {
  await expect(app.build(firstpaint({ ...quiet, budgets: 'no.json' }))).rejects.toMatchObject({
    message: expect.stringContaining('no.json'),
  })
  await app.write({ 'firstpaint.budgets.json': budgets({ type: 'js', sise: '10 B' }) })
  await expect(app.build(firstpaint(quiet))).rejects.toMatchObject({ message: expect.stringContaining('sise') })
  await app.build(firstpaint({ ...quiet, budgets: false }))
})
