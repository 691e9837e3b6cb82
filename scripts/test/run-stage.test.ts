import { expect, test } from 'vitest'
import { addCounts, formatCounts } from './counts.ts'
import { judge } from './run-stage.ts'

const report = { passed: 2, failed: 0, skipped: 0, skippedTests: [] }

test('a stage that passed stays as it is', () => {
  expect(judge(report, 0)).toBe(report)
})

test('a runner that fails without a failed test counts as one failure', () => {
  expect(judge(report, 1).failed).toBe(1)
  expect(judge({ ...report, failed: 3 }, 1).failed).toBe(3)
})

test('a stage without tests or without a report has failed', () => {
  expect(judge({ ...report, passed: 0 }, 0).failed).toBe(1)
  expect(judge(undefined, 0).failed).toBe(1)
})

test('the total is one line, with the skipped only where there are some', () => {
  expect(formatCounts(addCounts(report, { passed: 3, failed: 1, skipped: 0 }))).toBe('5 passed, 1 failed')
  expect(formatCounts({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped')
})
