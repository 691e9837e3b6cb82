import { describeValue } from '../errors/describe-value.ts'
import type { ChunkPlan, EditLimits } from './chunk-plan.ts'

/**
 * The plan as it is committed (`firstpaint.chunks.json`): which chunk each module is in, and hardly anything else, so that a
 * diff shows what a change moved. Sorted by name; one module per line when written with an indent.
 */
export interface ChunkLockfile {
  readonly version: 1
  /** What edits may cost under this plan; absent in a file that was written by hand. */
  readonly limits?: EditLimits
  /** Module ids by chunk name. */
  readonly chunks: Readonly<Record<string, readonly string[]>>
}

export function toLockfile({ chunks, limits }: Pick<ChunkPlan, 'chunks' | 'limits'>): ChunkLockfile {
  const sorted = chunks.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const kept = limits === null ? {} : { limits }
  return {
    version: 1,
    ...kept,
    chunks: Object.fromEntries(sorted.map(({ name, modules }) => [name, modules.toSorted()])),
  }
}

/** A lockfile, or none and why: a broken one is a reason to plan anew, not to fail a build. */
export interface LockfileReading {
  readonly lockfile: ChunkLockfile | null
  readonly warnings: readonly string[]
}

/** Checks what was read from the file. A module that stands in two chunks stays in the first. */
export function readLockfile(json: unknown): LockfileReading {
  const unusable = (why: string): LockfileReading => ({
    lockfile: null,
    warnings: [`The chunk lockfile is not used: ${why}. The chunks are planned anew.`],
  })
  if (typeof json !== 'object' || json === null) return unusable(`it is ${describeValue(json)}, not an object`)
  const { version, limits, chunks } = json as {
    readonly version?: unknown
    limits?: unknown
    readonly chunks?: unknown
  }
  if (version !== 1) return unusable(`its version is ${describeValue(version)}, and only 1 is known`)
  if (typeof chunks !== 'object' || chunks === null || Array.isArray(chunks)) return unusable(`'chunks' is no object`)

  const warnings: string[] = []
  const seen = new Set<string>()
  const read = Object.entries(chunks as Record<string, unknown>).map(([name, modules]) => {
    if (!Array.isArray(modules) || !modules.every((id) => typeof id === 'string')) {
      warnings.push(`Chunk '${name}' of the lockfile is no list of modules; they are placed anew.`)
      return [name, []] as const
    }
    const own = modules.filter((id) => !seen.has(id))
    if (own.length < modules.length)
      warnings.push(`Chunk '${name}' of the lockfile names modules of other chunks, too.`)
    for (const id of own) seen.add(id)
    return [name, own] as const
  })
  const kept = readLimits(limits)
  if (limits !== undefined && kept === undefined)
    warnings.push(`'limits' of the chunk lockfile is not used: ${describeValue(limits)}.`)
  return { lockfile: { version: 1, ...(kept && { limits: kept }), chunks: Object.fromEntries(read) }, warnings }
}

function readLimits(limits: unknown): EditLimits | undefined {
  if (typeof limits !== 'object' || limits === null) return undefined
  const { appEditBytes, packageEditBytes } = limits as Record<string, unknown>
  const isBytes = (value: unknown): value is number => typeof value === 'number' && value > 0 && Number.isFinite(value)
  return isBytes(appEditBytes) && isBytes(packageEditBytes) ? { appEditBytes, packageEditBytes } : undefined
}
