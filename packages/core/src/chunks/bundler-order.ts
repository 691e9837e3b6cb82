import type { ChunkFacts } from './chunk-facts.ts'
import { executionOrder } from './execution-order.ts'
import { indexFacts } from './index-facts.ts'
import { type LoadOrder, loadOrders } from './load-orders.ts'
import { type LoadPoint, loadPoints } from './load-points.ts'
import type { ChunkNode, ModuleGraph } from './module-graph.ts'
import type { ChunkViolation } from './verify-chunks.ts'
import type { WatchedOrder } from './watched-orders.ts'

/**
 * Those of the watched orders of which only the bundler's own chunks can tell whether they are as they should be: all but
 * those within one exact chunk, which no chunking divides.
 *
 * @param graph Of the exact pass.
 */
export function openOrders(graph: ModuleGraph, watched: readonly WatchedOrder[]): WatchedOrder[] {
  const exactChunk = new Map(graph.chunks.flatMap(({ file, modules }) => modules.map((id) => [id, file] as const)))
  return watched.filter(
    ({ modules }) =>
      new Set([...modules].map((id) => exactChunk.get(id)).filter((file) => file !== undefined)).size > 1,
  )
}

export interface TurnedOrdersOptions {
  readonly facts: ChunkFacts
  /** The planned chunks, as the bundler made them. */
  readonly output: readonly ChunkNode[]
  readonly watched: readonly WatchedOrder[]
  /** The chunks the bundler makes without a plan. */
  readonly bundler: readonly ChunkNode[]
}

/** Where a page would run or style things otherwise than with the bundler's own chunks, as far as it is watched. */
export function turnedOrders({ facts, output, bundler, watched }: TurnedOrdersOptions): ChunkViolation[] {
  const points = pointsOf(facts)
  const [ours, theirs] = [loadOrders(points, output), loadOrders(points, bundler)]
  const fileOf = new Map(output.flatMap(({ file, modules }) => modules.map((id) => [id, file] as const)))
  const pages = points.flatMap(({ kind }, at) => (kind === 'page' ? [at] : []))
  return points.flatMap((point, at) =>
    watched.flatMap((each): ChunkViolation[] => {
      const page = points.findIndex(({ kind, starts }) => kind === 'page' && starts[0] === point.starts[0])
      // What is imported later, from whichever page, finds what all pages begin with done.
      const isDone = (id: string): boolean =>
        page === -1 &&
        pages.length > 0 &&
        [ours, theirs].every((orders) => pages.every((first) => seen(each, orders[first]!).includes(id)))
      const [own, other] = [ours, theirs].map((orders) =>
        decisive(each, orders, at, page).filter((id) => !isDone(id)),
      ) as [string[], string[]]
      const place = Math.max(own.length, other.length)
      const first = Array.from({ length: place }, (_, index) => index).find((index) => own[index] !== other[index])
      if (first === undefined) return []
      const modules = [...new Set([own[first], other[first]].filter((id) => id !== undefined))]
      return [
        {
          kind: each.what === 'style' ? 'style-order' : 'side-effect-order',
          message: `On ${point.name}, ${describe(own[first])} where Vite's own chunks have ${describe(other[first])}.`,
          files: [...new Set(modules.flatMap((id) => fileOf.get(id) ?? []))].toSorted(),
          modules,
          fatal: true,
        },
      ]
    }),
  )
}

export interface AsWrittenOptions extends Pick<TurnedOrdersOptions, 'facts' | 'output' | 'watched'> {
  /** Of the exact pass. */
  readonly graph: ModuleGraph
}

/**
 * Whether all side effects that are watched run as the source has them, wherever code is loaded: then it is the bundler that
 * turned them round.
 */
export function isAsWritten({ facts, graph, output, watched }: AsWrittenOptions): boolean {
  const points = pointsOf(facts)
  const nodes = new Map(graph.modules.map((module) => [module.id, module]))
  const made = loadOrders(points, output)
  return points.every(({ starts }, at) => {
    const written = executionOrder(nodes, starts)
    return watched.every((each) => {
      if (each.what === 'style') return true
      const ours = seen(each, made[at]!)
      const run = new Set(ours)
      return ours.join('\n') === written.filter((id) => run.has(id)).join('\n')
    })
  })
}

function pointsOf(facts: ChunkFacts): readonly LoadPoint[] {
  return loadPoints(indexFacts(facts)).points
}

function seen({ what, modules }: WatchedOrder, { scripts, styles }: LoadOrder): string[] {
  return (what === 'style' ? styles : scripts).filter((id) => modules.has(id))
}

/** Of what a page loads before anything else, the last one may do: all later ones come behind it, whatever the visit. */
function decisive(each: WatchedOrder, orders: readonly LoadOrder[], at: number, page: number): string[] {
  const all = seen(each, orders[at]!)
  if (each.lastCounts !== true || page === -1) return all
  const onPage = new Set(seen(each, orders[page]!))
  return [...all.filter((id) => onPage.has(id)).slice(-1), ...all.filter((id) => !onPage.has(id))]
}

function describe(id: string | undefined): string {
  return id === undefined ? 'nothing comes' : `${id} comes`
}
