import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { writeAtomic } from '../../../write-atomic.ts'
import type { FileFacts } from '../build-facts.ts'

/** Weighs content once and remembers by its hash: brotli 11 takes seconds where a build takes one. */
export interface FileSizes {
  of(content: Buffer): Promise<FileFacts>
  /**
   * The same but for the hashes in names, for which others stand in: a file that names changed files, and is itself the
   * same, is not compressed again. Off by a few bytes at most. Without this, an edit under Vite's default would have nearly
   * every file of the app compressed anew.
   */
  nearly(content: Buffer): Promise<FileFacts>
  /** Keeps what was learned for the next run. */
  save(): void
}

/** As Vite names files: `index-DiwrgTda.js`. */
const hashInName = /([\w.$-]*)-[\w-]{8}(?=\.(?:js|css)\b)/g

/** As random as the hash it stands for, and the same in every build. */
function standIn(_match: string, name: string): string {
  return `${name}-${createHash('sha256').update(name).digest('base64url').slice(0, 8)}`
}

const [brotli, deflate] = [promisify(brotliCompress), promisify(gzip)]

/** @param path A JSON file to remember in; a missing or broken one is started anew. */
export async function openFileSizes(path: string): Promise<FileSizes> {
  const known = new Map<string, FileFacts>(await read(path))
  let grown = false
  const weigh = async (content: Buffer): Promise<FileFacts> => {
    const hash = sum(content)
    const seen = known.get(hash)
    if (seen !== undefined) return seen
    const [small, zipped] = await Promise.all([
      brotli(content, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
      }),
      deflate(content, { level: 9 }),
    ])
    const facts = { raw: content.length, gzip: zipped.length, brotli: small.length, hash }
    known.set(hash, facts)
    grown = true
    return facts
  }
  return {
    of: weigh,
    async nearly(content) {
      // Latin-1 keeps every byte as it is, there and back.
      const masked = Buffer.from(content.toString('latin1').replaceAll(hashInName, standIn), 'latin1')
      return { ...(await weigh(masked)), hash: sum(content) }
    },
    save() {
      if (grown) writeAtomic(path, JSON.stringify([...known]))
      grown = false
    },
  }
}

function sum(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}

async function read(path: string): Promise<[string, FileFacts][]> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as [string, FileFacts][]
  } catch {
    return []
  }
}
