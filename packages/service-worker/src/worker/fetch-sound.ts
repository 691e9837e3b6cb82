import type { WorkerFile } from './worker-config.ts'
import { base } from './config.ts'

/**
 * Fetches what belongs to a release and refuses everything else: other states than 200, HTML in the place of a file
 * (what a single-page host answers for a file it no longer has), bytes with another hash, a page of another release.
 * What came wrong out of the HTTP cache is asked for once more past it.
 *
 * @returns undefined when the server answers with something else
 * @throws what `fetch` throws when it does not answer
 */
export async function fetchSound(path: string, file: WorkerFile): Promise<Response | undefined> {
  for (const cache of [file[2] || file[3] ? 'no-cache' : 'default', 'reload'] as const) {
    const response = await fetch(base + path, { cache })
    if (await isSound(response, file)) {
      // Made anew: a copy that says it was redirected may not answer a navigation, and one that varies is not found again.
      const copy = new Response(response.body, response)
      copy.headers.delete('vary')
      return copy
    }
    // A body nobody reads holds its entry in the HTTP cache, for which the next request would wait.
    await response.body?.cancel()
  }
}

/** Whether this is a copy of that file. Reads a copy of the body where it must; a body that breaks off rejects. */
export async function isSound(response: Response, [, hash, , names]: WorkerFile): Promise<boolean> {
  if (response.status !== 200 || isPage(response) === !names) return false
  // Never its bytes: CDNs rewrite pages.
  if (names) {
    const text = await response.clone().text()
    return names.every((name) => text.includes(name))
  }
  if (!hash) return true
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer()))
  return btoa(String.fromCharCode(...bytes)).startsWith(hash)
}

export function isPage(response: Response): boolean {
  return /html/.test(response.headers.get('content-type')!)
}
