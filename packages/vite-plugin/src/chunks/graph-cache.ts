import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChunkNode, ModuleGraph } from '@firstpaint/core/chunks'
import { writeFileAtomic } from '../files/write-file-atomic.ts'

/** What an exact pass found, and what the build that went by it made. */
export interface KnownGraph {
  readonly graph: ModuleGraph
  /** Modules of which code was left in the site. */
  readonly left: readonly string[]
  /** The chunks the bundler makes without a plan; absent as long as nobody needed them. */
  readonly bundler?: readonly ChunkNode[] | undefined
}

/** The graph of the last exact pass, by the key of what it was made from. */
export interface GraphCache {
  /** What is known for a key, when it is the one that was kept. */
  read(key: string): Promise<KnownGraph | undefined>
  write(key: string, known: KnownGraph): Promise<void>
}

/** Opens the cache in a folder; a file that cannot be read counts as none. */
export function openGraphCache(folder: string): GraphCache {
  const path = join(folder, 'exact-graph.json')
  return {
    async read(key) {
      try {
        const kept = JSON.parse(await readFile(path, 'utf8')) as KnownGraph & { readonly key: string }
        return kept.key === key && kept.graph.version === 1 && Array.isArray(kept.left) ? kept : undefined
      } catch {
        return undefined
      }
    },
    write: (key, known) => writeFileAtomic(path, JSON.stringify({ key, ...known })),
  }
}
