import { createHash } from 'node:crypto'
import { readReleaseRecord, type ReleaseFile, type ReleaseRecord } from '@firstpaint/core/delivery'
import { StoreDamaged } from '../delivery-errors.ts'
import { inTurns } from '../in-turns.ts'
import type { BlobStore } from './blob-store.ts'

/** Remembers earlier releases: which files they had, and the bytes of those, each once however many releases share it. */
export interface ReleaseStore {
  /** Newest first. What cannot be read is passed over with a warning. */
  releases(): Promise<readonly ReleaseRecord[]>
  /** The bytes of a file; undefined when they are lost or damaged. */
  file(file: Pick<ReleaseFile, 'path' | 'sha256'>): Promise<Buffer | undefined>
  /** Makes a release the newest, and forgets those beyond `keep` earlier ones. */
  add(record: ReleaseRecord, options: AddReleaseOptions): Promise<void>
}

export interface AddReleaseOptions {
  readonly bytesOf: (file: ReleaseFile) => Promise<Uint8Array>
  readonly keep: number
}

const index = 'releases.json'
const recordKey = (release: string): string => `releases/${release}.json`
const fileKey = (sha256: string): string => `files/${sha256}`

/**
 * A release store over a folder or bucket. It holds `releases.json` (names, newest first), `releases/<name>.json` and
 * `files/<sha256>`. A release is in the list only when all of it lies there, and is off the list before any of it goes. Two
 * machines that add at the same moment both write the list: the later one stands, and the other's release is not kept.
 */
export function createReleaseStore(blobs: BlobStore, warn: (warning: Error) => void): ReleaseStore {
  const names = async (): Promise<readonly string[]> => {
    const text = await blobs.get(index)
    if (!text) return []
    try {
      const list: unknown = JSON.parse(text.toString())
      if (Array.isArray(list) && list.every((name) => typeof name === 'string' && /^[\w-]{4,64}$/.test(name)))
        return list
    } catch {
      // Said below, as for any other thing it may hold.
    }
    warn(StoreDamaged(index, 'it is no list of releases'))
    return []
  }
  const record = async (release: string): Promise<ReleaseRecord | undefined> => {
    const text = await blobs.get(recordKey(release))
    const read = text ? readReleaseRecord(parseJson(text)) : { problem: 'it is missing' }
    if (!('problem' in read) && read.release === release) return read
    warn(StoreDamaged(recordKey(release), 'problem' in read ? read.problem : `it tells of release ${read.release}`))
    return undefined
  }
  const releases = async (): Promise<readonly ReleaseRecord[]> =>
    (await inTurns(await names(), record)).filter((read) => read !== undefined)
  return {
    releases,
    async file({ path, sha256 }) {
      const bytes = await blobs.get(fileKey(sha256))
      if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) return bytes
      warn(StoreDamaged(path, bytes ? 'its bytes are damaged' : 'its bytes are missing'))
      return undefined
    },
    async add(added, { bytesOf, keep }) {
      const before = await names()
      const text = Buffer.from(`${JSON.stringify(added)}\n`)
      await inTurns(added.files, async (file) => {
        if (!(await blobs.has(fileKey(file.sha256)))) await blobs.put(fileKey(file.sha256), await bytesOf(file))
      })
      if (!(await blobs.get(recordKey(added.release)))?.equals(text)) await blobs.put(recordKey(added.release), text)
      const after = [added.release, ...before.filter((name) => name !== added.release)]
      const kept = after.slice(0, keep + 1)
      if (kept.join() !== before.join()) await blobs.put(index, Buffer.from(`${JSON.stringify(kept)}\n`))
      const gone = after.slice(keep + 1)
      if (gone.length > 0) await forget(gone, kept)
    },
  }

  async function forget(gone: readonly string[], kept: readonly string[]): Promise<void> {
    const needed = new Set<string>()
    for (const release of kept) {
      const read = await record(release)
      // What an unreadable release needs is not known, so nothing is deleted while it is remembered.
      if (!read) return
      for (const { sha256 } of read.files) needed.add(sha256)
    }
    for (const release of gone) {
      const files = (await record(release))?.files ?? []
      await inTurns(
        files.filter(({ sha256 }) => !needed.has(sha256)),
        ({ sha256 }) => blobs.delete(fileKey(sha256)),
      )
      await blobs.delete(recordKey(release))
    }
  }
}

function parseJson(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString())
  } catch {
    return undefined
  }
}
