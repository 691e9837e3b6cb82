import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Collector, startCollector } from './collector.ts'
import { deliveryCells, runCell } from './delivery/delivery-cells.ts'
import { buildReportingPage, reportingPage } from './reporting-page.ts'

/** Visits of each kind; `node scripts/check/beacon-delivery.ts --visits 200` makes enough for an interval. */
const visits = Number(process.env['BEACON_VISITS'] ?? 2)
const only = process.env['BEACON_CELL']

let collector: Collector
beforeAll(async () => {
  const { files } = await buildReportingPage()
  collector = await startCollector({
    files,
    pages: { '/page': reportingPage(), '/queue': reportingPage({ vitals: { queue: true } }) },
  })
})
afterAll(() => collector?.close())

const cells = deliveryCells.filter(({ name }) => only === undefined || name === only)
if (cells.length === 0)
  throw new Error(`There is no cell '${only}'. Choose from ${deliveryCells.map(({ name }) => name).join('; ')}.`)

test.each(cells)(
  '$name',
  async (cell) => {
    const result = await runCell(cell, collector, visits)
    const { arrived, interval, repeats, lost } = result
    const percent = interval.map((share) => `${(100 * share).toFixed(1)} %`).join(' to ')
    console.log(
      `${cell.name}: ${arrived} of ${result.visits} arrived (95 %: ${percent}), ${repeats} repeats${lost.length > 0 ? `, lost ${lost.join(', ')}` : ''}`,
    )
    expect(collector.refused).toEqual([])
    // A sample this small cannot tell 95 % from all: one of it may be lost where a share is allowed to be.
    const allowed = cell.goal === 1 ? 0 : Math.max(1, Math.ceil((1 - cell.goal) * result.visits))
    expect(result.visits - arrived).toBeLessThanOrEqual(allowed)
    // With the queue a page sends again what it cannot know to have arrived; a store counts that once.
    if (cell.path === '/page') expect(repeats).toBe(0)
  },
  Math.max(180_000, visits * 60_000),
)
