import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Edge, findCycles } from './find-cycles.ts'

const edges = (...arrows: string[]): Edge[] =>
  arrows.map((arrow, index) => {
    const [from = '', to = ''] = arrow.split(/ -> | ~> /)
    return { from, to, kind: arrow.includes('~>') ? 'type' : 'run-time', line: index + 1 }
  })
const ways = (found: ReturnType<typeof findCycles>): string[] =>
  found.map(({ kind, edges: way }) => `${kind}: ${way.map(({ from }) => from).join(' ')}`)

test('a tree and a diamond have no cycle', () => {
  expect(findCycles(edges('a -> b', 'a -> c', 'b -> d', 'c ~> d'))).toEqual([])
})

test('a file that imports itself is a cycle of one', () => {
  expect(ways(findCycles(edges('a -> a')))).toEqual(['run-time: a'])
})

test('the shortest way round stands for its knot', () => {
  const [cycle] = findCycles(edges('a -> b', 'b -> c', 'c -> a', 'c -> d', 'd -> c'))
  expect(cycle?.edges.map(({ from, to, line }) => `${from}${to}:${line}`)).toEqual(['cd:4', 'dc:5'])
  expect(cycle?.knotSize).toBe(4)
})

test('types close a cycle of their own, and two knots are two cycles', () => {
  expect(ways(findCycles(edges('a -> b', 'b ~> a', 'x -> y', 'y -> x')))).toEqual(['run-time: x y', 'type: a b'])
})

test('a run-time knot inside a knot of types is reported first and once', () => {
  expect(ways(findCycles(edges('a -> b', 'b -> a', 'b ~> c', 'c ~> a')))).toEqual(['run-time: a b'])
})

test('a cycle is reported exactly when the graph has no order from users to used', () => {
  const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const kind = fc.constantFrom('run-time' as const, 'type' as const)
  fc.assert(
    fc.property(fc.array(fc.record({ from: node, to: node, kind, line: fc.nat() })), (graph) => {
      const cycles = findCycles(graph)
      expect(cycles.length === 0).toBe(hasOrder(graph))
      for (const { edges: way, kind: tie } of cycles) {
        way.forEach((edge, index) => expect(edge.to).toBe(way[(index + 1) % way.length]!.from))
        if (tie === 'run-time') expect(way.every((edge) => edge.kind === 'run-time')).toBe(true)
      }
    }),
  )
})

/** Takes away, again and again, every node that nobody imports any more. */
function hasOrder(graph: readonly Edge[]): boolean {
  let left = graph
  for (;;) {
    const imported = new Set(left.map(({ to }) => to))
    const next = left.filter(({ from }) => imported.has(from))
    if (next.length === left.length) return left.length === 0
    left = next
  }
}
