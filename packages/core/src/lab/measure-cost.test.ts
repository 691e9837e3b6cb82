import { expect, test } from 'vitest'
import { metricFacts, metricsOf } from '../budgets/budget-metrics.ts'
import { measureCost } from './measure-cost.ts'
import type { PageAsset, PageCost } from './page-cost.ts'

const asset = (given: Partial<PageAsset>): PageAsset => ({
  url: 'http://a/x',
  kind: 'js',
  raw: 100,
  gzip: 40,
  brotli: 30,
  transferred: 60,
  thirdParty: false,
  ...given,
})
const cost: PageCost = {
  calls: 1,
  executed: 2,
  requests: 3,
  transferred: 4,
  domNodes: 5,
  styledElements: 6,
  layoutObjects: 7,
  modules: [],
  unusedJs: 8,
  unusedCss: 9,
  chunkDepth: 2,
  assets: [asset({}), asset({ thirdParty: true }), asset({ kind: 'image', raw: 500, gzip: null, brotli: null })],
}

test('bytes are counted as the budgets want them, and as they are where nothing was weighed', () => {
  const values = (compression: 'raw' | 'brotli') =>
    Object.fromEntries(
      measureCost({ kind: 'route', route: '/' }, cost, compression).map(({ metric, value }) => [metric, value]),
    )
  expect(values('brotli')).toMatchObject({ js: 60, image: 500, total: 560, thirdParty: 30, css: 0, calls: 1 })
  expect(values('raw')).toMatchObject({ js: 200, total: 700, thirdPartyRequests: 1, chunkDepth: 2 })
})

test.each(['route', 'flow'] as const)('every exact metric that a %s can have a budget for is measured', (kind) => {
  const subject = kind === 'route' ? ({ kind, route: '/' } as const) : ({ kind, flow: 'order' } as const)
  const measured = measureCost(subject, cost, 'gzip').map(({ metric }) => metric)
  const exact = metricsOf(kind).filter((metric) => metricFacts(metric).tier === 'exact')
  expect(measured.toSorted()).toEqual(exact.toSorted())
})
