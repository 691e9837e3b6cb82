import {
  type ChunkFacts,
  type ChunkNode,
  isAsWritten,
  type ModuleGraph,
  openOrders,
  turnedOrders,
  watchedOrders,
} from '@firstpaint/core/chunks'
import { styleClaims } from '@firstpaint/core/styles'
import type { ResolvedConfig } from 'vite'
import { type PlanningTimes, timed } from './planning-times.ts'
import { rebuildSite, type RebuiltSite } from './rebuild-site.ts'

export interface SettleOrderOptions {
  readonly config: ResolvedConfig
  readonly facts: ChunkFacts
  /** Of the exact pass. */
  readonly graph: ModuleGraph
  /** The planned chunks, as rendered. */
  readonly output: readonly ChunkNode[]
  /** Text of each style sheet, by the id of its module. */
  readonly styles: ReadonlyMap<string, string>
  /** The chunks Vite makes by itself, when an earlier build of the same graph has looked. */
  readonly bundler: readonly ChunkNode[] | undefined
  readonly times: PlanningTimes
}

export interface SettledOrder {
  /** What comes otherwise than with Vite's own chunks, in a sentence; null: nothing. */
  readonly broken: string | null
  /** Whether it is Vite's own chunks that have another order of side effects than the source, and not the planned ones. */
  readonly isAsWritten: boolean
  /** The chunks Vite makes by itself, when somebody has looked. */
  readonly bundler: readonly ChunkNode[] | undefined
  /** The site with these chunks, when it was built. */
  readonly plain: RebuiltSite | null
}

/**
 * Holds the order in which an output runs its side effects and lays its styles over each other against that of Vite's own
 * chunks, wherever the code shows that somebody could tell. How Rolldown merges chunks, and so turns round what the exact
 * chunks have in order, is known only when it has done it: where it matters, the site is built once more without a plan, and
 * what came out is remembered as long as the module graph stays what it is.
 */
export async function settleOrder(options: SettleOrderOptions): Promise<SettledOrder> {
  const { config, facts, graph, output, styles, times } = options
  let { bundler } = options
  const claims = new Map([...styles].map(([id, css]) => [id, styleClaims(css)]))
  const watched = await timed(times, 'check', () => openOrders(graph, watchedOrders(graph, claims)))
  if (watched.length === 0) return { broken: null, isAsWritten: true, bundler, plain: null }
  let plain: RebuiltSite | null = null
  if (bundler === undefined) {
    plain = await timed(times, 'order', () => rebuildSite(config, null))
    bundler = plain.rendered
  }
  const theirs = bundler
  const turned = await timed(times, 'check', () => turnedOrders({ facts, output, bundler: theirs, watched }))
  const isRight =
    turned.every(({ kind }) => kind === 'side-effect-order') && isAsWritten({ facts, graph, output, watched })
  return { broken: turned[0]?.message ?? null, isAsWritten: isRight, bundler, plain }
}
