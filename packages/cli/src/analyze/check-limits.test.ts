import { expect, test } from 'vitest'
import { checkLimits, transferBytes } from './check-limits.ts'
import { sampleReport } from '../../test/sample-report.ts'

test('holds every route against each limit given, in the bytes a browser downloads', () => {
  const verdicts = checkLimits(sampleReport, { maxJs: 50_000, maxTotal: 100_000 })
  expect(verdicts).toEqual([
    { option: '--max-js', route: '/', bytes: 60_000, limit: 50_000, ok: false },
    { option: '--max-total', route: '/', bytes: 62_200, limit: 100_000, ok: true },
    { option: '--max-js', route: '/menu/:id', bytes: 90_000, limit: 50_000, ok: false },
    { option: '--max-total', route: '/menu/:id', bytes: 132_200, limit: 100_000, ok: false },
  ])
})

test('a limit that is met exactly holds', () => {
  expect(checkLimits(sampleReport, { maxJs: 90_000, maxTotal: undefined }).every(({ ok }) => ok)).toBe(true)
})

test('a site without routes is held as a whole, source maps left out', () => {
  const [verdict] = checkLimits({ ...sampleReport, routes: [] }, { maxJs: undefined, maxTotal: 1 })
  expect(verdict).toMatchObject({ route: 'the whole site', bytes: 137_200, ok: false })
})

test('compression that makes a file larger is not counted', () => {
  expect(transferBytes({ raw: 10, brotli: 14 })).toBe(10)
  expect(transferBytes({ raw: 10, brotli: null })).toBe(10)
})
