import type { AudienceFacts, ChunkFacts, CompressionFacts } from './chunk-facts.ts'
import { compressedSize } from './compressed-size.ts'
import type { CostCoefficients } from './cost-coefficients.ts'

/** Expected cost per visit, in bytes on the wire and their equivalents. */
export interface Cost {
  /** Downloaded for what was not in the cache: by first-time visitors, and by returning ones for what is new to them. */
  readonly firstBytes: number
  /** Downloaded again by returning visitors because a deploy changed it. */
  readonly againBytes: number
  /** Requests that reach the network. */
  readonly requests: number
  /** Inline import map. */
  readonly mapBytes: number
  /** All of it in bytes: what a plan is to make small. */
  readonly total: number
}

export interface ChunkCostInput {
  /** Sum of its modules' weights, in bytes. */
  readonly weight: number
  /** Probability that a visit loads it, 0–1. */
  readonly use: number
  /** Natural logarithm of the probability that one deploy leaves it as it is. */
  readonly logUnchanged: number
}

export interface CostModel {
  readonly audience: AudienceFacts
  readonly compression: CompressionFacts
  readonly coefficients: CostCoefficients
}

export function costModel(facts: ChunkFacts, coefficients: CostCoefficients): CostModel {
  return { audience: facts.audience, compression: facts.compression, coefficients }
}

/**
 * What one chunk costs a visit, in expectation:
 *
 *     use · [ f · (1 − r · h) · B  +  r · h · changed · δ · B ]  +  requestBytes · requests  +  mapEntryBytes
 *
 * f = worth of a byte that is downloaded for the first time; r = share of returning visits; h = probability that a returning visitor has the chunk, by habit or from one of the last
 * visits; changed = 1 − (probability a deploy leaves it) ^ deploys between visits; δ = size of what is sent instead of the
 * whole where dictionary deltas are served; B = compressed size.
 */
export function chunkCost(chunk: ChunkCostInput, model: CostModel): Cost {
  const { bytes, fresh, again, delta } = expectedLoads(chunk, model)
  return sumUp({
    firstBytes: fresh * bytes,
    againBytes: again * bytes * delta,
    requests: fresh + again,
    mapBytes: model.coefficients.mapEntryBytes,
    coefficients: model.coefficients,
  })
}

/** The total of `chunkCost` alone: what the planner asks for millions of times. */
export function chunkTotal(chunk: ChunkCostInput, model: CostModel): number {
  const { bytes, fresh, again, delta } = expectedLoads(chunk, model)
  const { requestBytes, mapEntryBytes, firstByteWorth } = model.coefficients
  return firstByteWorth * fresh * bytes + again * bytes * delta + requestBytes * (fresh + again) + mapEntryBytes
}

interface ExpectedLoads {
  readonly bytes: number
  readonly fresh: number
  readonly again: number
  readonly delta: number
}

function expectedLoads(chunk: ChunkCostInput, { audience, compression }: CostModel): ExpectedLoads {
  const { returningShare, deploysBetweenVisits, visitsInCache, habit } = audience
  const changed = 1 - Math.exp(deploysBetweenVisits * chunk.logUnchanged)
  const cached = returningShare * (habit + (1 - habit) * (1 - (1 - chunk.use) ** visitsInCache))
  return {
    bytes: compressedSize(chunk.weight, compression),
    fresh: chunk.use * (1 - cached),
    again: chunk.use * cached * changed,
    delta: compression.deltaRatio === null ? 1 : 1 - compression.deltaShare * (1 - compression.deltaRatio),
  }
}

export function addCosts(costs: readonly Cost[], coefficients: CostCoefficients): Cost {
  const sum = { firstBytes: 0, againBytes: 0, requests: 0, mapBytes: 0 }
  for (const cost of costs) {
    sum.firstBytes += cost.firstBytes
    sum.againBytes += cost.againBytes
    sum.requests += cost.requests
    sum.mapBytes += cost.mapBytes
  }
  return sumUp({ ...sum, coefficients })
}

function sumUp({ coefficients, ...cost }: Omit<Cost, 'total'> & { readonly coefficients: CostCoefficients }): Cost {
  const total =
    coefficients.firstByteWorth * cost.firstBytes +
    cost.againBytes +
    coefficients.requestBytes * cost.requests +
    cost.mapBytes
  return { ...cost, total }
}
