import { joined } from '../files/joined.ts'

/**
 * From how many chunks on files go without names. A line of the import map takes about 25 bytes gzipped with names, 15
 * without, and the map is to stay below 3 kB.
 */
const namedAtMost = 110

export interface ChunkFileNamesOptions {
  /** Vite's `build.assetsDir`. */
  readonly assetsDir: string
  /** Chunks the plan has; 0 when there is none. */
  readonly chunks: number
}

/** The pattern of Vite's default: a config that has another keeps it. Checked with Vite 8.3.8. */
export function defaultChunkFileNames(assetsDir: string): string {
  return joined(assetsDir, '[name]-[hash].js')
}

/** How chunks are named: `[hash]` alone where names would make the page's import map large. */
export function chunkFileNames({ assetsDir, chunks }: ChunkFileNamesOptions): string {
  return chunks > namedAtMost ? joined(assetsDir, '[hash].js') : defaultChunkFileNames(assetsDir)
}
