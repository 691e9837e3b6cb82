import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ImageStore } from '@firstpaint/images/build'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { fetchRemote } from './fetch-remote.ts'
import type { RemoteImages } from './remote-options.ts'

export interface KeepRemoteOptions {
  readonly url: string
  /** Absolute path of the folder for what Firstpaint learns. */
  readonly dir: string
  readonly store: ImageStore
  readonly remote: RemoteImages
  /** Who imports it, for messages. */
  readonly place: string
}

/**
 * A file with the image at an address: the one that is here, the one in the store, or fetched now and kept in both. An
 * address is taken to stand for one image: who exchanges it gives it another address, or empties the caches.
 */
export async function keepRemote({ url, dir, store, remote, place }: KeepRemoteOptions): Promise<string> {
  const hash = createHash('sha256').update(url).digest('hex')
  const name = basename(new URL(url).pathname).replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
  const file = join(dir, 'cache/remote', hash.slice(0, 16), name === '' ? 'image' : name)
  if (existsSync(file)) return file
  const key = `sources/remote-${hash}`
  const stored = await store.get(key)
  const bytes = stored ?? (await fetchRemote(url, remote, place))
  if (stored === undefined) await store.put(key, bytes)
  await writeFileAtomic(file, bytes)
  return file
}
