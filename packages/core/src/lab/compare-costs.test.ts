import { expect, test } from 'vitest'
import { compareCosts, type CostSide } from './compare-costs.ts'
import type { PageCost } from './page-cost.ts'

const cost = (given: Partial<PageCost>): PageCost => ({
  calls: 100,
  executed: 1000,
  requests: 1,
  transferred: 100,
  domNodes: 50,
  styledElements: 60,
  layoutObjects: 70,
  modules: [],
  unusedJs: 0,
  unusedCss: 0,
  chunkDepth: 1,
  assets: [],
  ...given,
})
const side = (runs: readonly Partial<PageCost>[], bytes: Record<string, number> = {}): CostSide => ({
  runs: runs.map(cost),
  modules: new Map(
    Object.entries(bytes).map(([id, size]) => [
      id,
      { bytes: size, package: id.startsWith('node_modules/') ? { name: 'lib', version: `2.${size}.0` } : null },
    ]),
  ),
})
const compare = (base: CostSide, head: CostSide) => compareCosts('/', { base, head, compression: 'raw', margin: 0.01 })
const verdict = (base: CostSide, head: CostSide, metric: string) =>
  compare(base, head).metrics.find((one) => one.metric === metric)

test('a change beyond the margin is told, and only when no run of one side reaches into the other', () => {
  expect(verdict(side([{}]), side([{ calls: 103 }]), 'calls')).toMatchObject({ verdict: 'worse', share: 0.03 })
  expect(verdict(side([{}]), side([{ calls: 101 }]), 'calls')?.verdict).toBe('same')
  expect(verdict(side([{}]), side([{ layoutObjects: 72 }]), 'layoutObjects')?.verdict).toBe('same')
  expect(verdict(side([{}]), side([{ calls: 90 }]), 'calls')?.verdict).toBe('better')
  expect(verdict(side([{}, { calls: 110 }]), side([{ calls: 105 }]), 'calls')?.verdict).toBe('cannot tell')
  expect(verdict(side([{ unusedJs: 0 }]), side([{ unusedJs: 5 }]), 'unusedJs')?.share).toBe(Infinity)
})

test('causes are told by work and by bytes, with the package', () => {
  const work = (id: string, executed: number) => ({ id, executed, calls: 1 })
  const lib = 'node_modules/lib/index.js'
  const { causes } = compare(
    side([{ modules: [work('a.ts', 500), work('b.ts', 400)] }], { 'a.ts': 10, [lib]: 100 }),
    side([{ modules: [work('a.ts', 500), work('b.ts', 460)] }], { 'a.ts': 10, [lib]: 180 }),
  )
  expect(causes.map(({ module }) => module).toSorted()).toEqual(['b.ts', lib].toSorted())
  expect(causes.find(({ module }) => module === lib)?.package).toEqual({
    name: 'lib',
    base: '2.100.0',
    head: '2.180.0',
  })
})
