import type { FetchTime } from './worker-config.ts'
import { config } from './config.ts'
import { fetchSound, isSound } from './fetch-sound.ts'
import { noteRelease, sweep } from './releases.ts'
import { fileKey, openStore, shelf, storeName } from './stores.ts'

/**
 * Fetches what the store lacks of this release. Without room nothing fails: the release is then not complete, and its
 * pages are not kept but come from the network.
 *
 * @param until how much of what can wait: see `WorkerFile`. A failure there leaves that file out; before, it rejects.
 * Nothing is fetched where it is absent.
 * @returns whether the release is complete
 */
export async function fillRelease(until?: FetchTime): Promise<boolean> {
  const pages = shelf(config.release)
  let full: true | undefined
  let swept: Promise<void> | undefined
  // What is needed first stands first. One list for all: each takes what is next.
  const wanted = Object.entries(config.files).values()
  const work = async (): Promise<void> => {
    for (const [path, file] of wanted) {
      if (full || !(until! >= file[0])) continue
      const keep = async (): Promise<void> => {
        const store = await openStore(file[3] ? pages : 'files')
        const key = fileKey(path, file)
        const stored = await store.match(key)
        // Read at installation, when the store may be of any age; later a look whether it is there will do.
        if (stored && (until || (await isSound(stored, file)))) return
        // Without a sound copy there is nothing to put, which fails.
        await store.put(key, (await fetchSound(path, file))!)
      }
      try {
        await keep()
      } catch (error) {
        if (file[0]) continue
        // No room is a QuotaExceededError: in every browser, old or new, with this code.
        if ((error as DOMException).code !== 22) throw error
        // What nobody needs goes first.
        await (swept ??= sweep())
        await keep().catch(() => {
          full = true
        })
      }
    }
  }
  await Promise.all(Array.from({ length: config.parallel }, work))
  if (full) await caches.delete(storeName(pages))
  await noteRelease(!full, until)
  return !full
}
