import { joined } from '../files/joined.ts'

/**
 * From how many chunks on files have short names. A line of the import map takes about 25 bytes gzipped with names as they
 * are, 15 with short ones, and the map is to stay below 3 kB.
 */
const namedAtMost = 110

export interface ChunkFileNamesOptions {
  /** Vite's `build.assetsDir`. */
  readonly assetsDir: string
  /** Chunks the plan has; 0 when there is none. */
  readonly chunks: number
  /** Of the chunk. */
  readonly name: string
}

/** The pattern of Vite's default: a config that has another keeps it. Checked with Vite 8.3.8. */
export function defaultChunkFileNames(assetsDir: string): string {
  return joined(assetsDir, '[name]-[hash].js')
}

/**
 * How a chunk is named: by a few letters that stand for its name where names would make the page's import map large. Without
 * any, a browser could not be told which file of an earlier release is the dictionary for which of this one.
 */
export function chunkFileNames({ assetsDir, chunks, name }: ChunkFileNamesOptions): string {
  return chunks > namedAtMost ? joined(assetsDir, `${shortName(name)}-[hash].js`) : defaultChunkFileNames(assetsDir)
}

/** Four letters or digits, FNV-1a: of 300 names one in forty apps has two alike, and these then are told apart by hash. */
function shortName(name: string): string {
  let hash = 0x811c9dc5
  for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-4)
}
