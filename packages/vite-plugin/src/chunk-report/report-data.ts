import type { ChunkProfile } from '@firstpaint/core/chunks'
import { kilobytes } from '../kilobytes.ts'
import { kindNames } from './kind-names.ts'
import { percent } from './percent.ts'

/** Modules, routes and neighbours named in the details of a chunk. */
const most = 12

/** A list cut to what can be read, and how many were left out. */
interface Cut {
  readonly shown: readonly string[]
  readonly more: number
}

/** What the details of a chunk show, ready to be put into the page as text. */
export interface ChunkDetails {
  readonly kind: string
  readonly kindName: string
  readonly bytes: string
  readonly churn: string
  readonly reason: string
  readonly routes: Cut
  readonly imports: Cut
  readonly importedBy: Cut
  readonly modules: readonly { readonly id: string; readonly bytes: string; readonly share: number }[]
  readonly moreModules: number
}

/** Details by name of the chunk. */
export function reportData(chunks: readonly ChunkProfile[]): Record<string, ChunkDetails> {
  return Object.fromEntries(chunks.map((chunk) => [chunk.name, detailsOf(chunk)]))
}

function detailsOf({
  kind,
  compressedBytes,
  churn,
  reason,
  routes,
  imports,
  importedBy,
  sizes,
}: ChunkProfile): ChunkDetails {
  const largest = Math.max(1, sizes[0]?.bytes ?? 1)
  return {
    kind,
    kindName: kindNames[kind],
    bytes: kilobytes(compressedBytes),
    churn: percent(churn),
    reason,
    routes: cut(routes),
    imports: cut(imports),
    importedBy: cut(importedBy),
    modules: sizes
      .slice(0, most)
      .map(({ id, bytes }) => ({ id, bytes: kilobytes(bytes), share: Math.round((100 * bytes) / largest) })),
    moreModules: Math.max(0, sizes.length - most),
  }
}

function cut(names: readonly string[]): Cut {
  return { shown: names.slice(0, most), more: Math.max(0, names.length - most) }
}
