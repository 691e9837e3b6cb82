import {
  type ChunkPlan,
  type LazyCandidate,
  lazyCandidates,
  type PlannedChunk,
  planLoads,
  type PointLoads,
} from '@firstpaint/core/chunks'
import type { AppChunks } from '../chunks/load-app-chunks.ts'
import { type ChunkFinding, findFindings } from './find-findings.ts'

/** A chunk with who loads it. */
export type ChunkOverview = Pick<PlannedChunk, 'name' | 'compressedBytes' | 'reason'> & {
  readonly modules: number
  readonly routes: readonly string[]
}

export interface Overview {
  /** Heaviest first. */
  readonly chunks: readonly ChunkOverview[]
  readonly promises: ChunkPlan['promises']
  readonly cost: ChunkPlan['cost']
  readonly warnings: readonly string[]
  /** Heaviest first. */
  readonly routes: readonly (Pick<PointLoads, 'name'> & {
    readonly bytes: number
    readonly overFetch: number
    readonly requests: number
    readonly visitShare: number
  })[]
  readonly lazyNext: readonly LazyCandidate[]
  readonly findings: readonly ChunkFinding[]
}

/** How the app's chunks are as a whole. */
export async function overviewOf(app: AppChunks): Promise<Overview> {
  const { facts, plan, options } = app
  const points = planLoads(facts, plan, options).filter(({ kind }) => kind === 'route')
  const visits = facts.routes.reduce((sum, route) => sum + route.visits, 0)
  const visitsOf = new Map(facts.routes.map((route) => [route.route, route.visits]))
  return {
    chunks: plan.chunks
      .map(({ name, compressedBytes, reason, modules }) => ({
        name,
        compressedBytes,
        reason,
        modules: modules.length,
        routes: points.filter(({ loads }) => loads.some(({ chunk }) => chunk === name)).map((point) => point.name),
      }))
      .toSorted((a, b) => b.compressedBytes - a.compressedBytes || (a.name < b.name ? -1 : 1)),
    promises: plan.promises,
    cost: plan.cost,
    warnings: plan.warnings,
    routes: points
      .map(({ name, loads }) => ({
        name,
        bytes: loads.reduce((sum, load) => sum + load.bytes, 0),
        overFetch: loads.reduce((sum, load) => sum + load.bytes - load.needed, 0),
        requests: loads.length,
        visitShare: visits === 0 ? 1 / points.length : visitsOf.get(name)! / visits,
      }))
      .toSorted((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1)),
    lazyNext: lazyCandidates(facts),
    findings: await findFindings(app),
  }
}
