import { base, config } from './config.ts'
import { isSound } from './fetch-sound.ts'
import { fillRelease } from './fill-release.ts'
import { readNotes } from './notes.ts'
import { pin } from './releases.ts'
import { openStore, shelf } from './stores.ts'

/** The page that answers a navigation, if one does. */
export function pageFor(path: string, search: string): string | false | undefined {
  return (
    [path || './', `${path}.html`, `${path}/`].find((name) => config.files[name]?.[3]) ??
    (!config.deny?.test(`/${path}${search}`) && config.fallback)
  )
}

/**
 * Answers a navigation with the page of this release. When that is not there (no room, taken out, evicted), the server
 * answers; when that fails, too, the newest release that is complete.
 */
export async function answerNavigation(event: FetchEvent, page: string | false | undefined): Promise<Response> {
  const start = (name: string): void => event.waitUntil(pin(event.resultingClientId, name))
  const stored = async (name: string, path: string, how?: CacheQueryOptions): Promise<Response | undefined> => {
    const copy = await (await openStore(shelf(name))).match(base + path, how)
    if (copy) start(name)
    return copy
  }
  /** Pages that were taken out, too. */
  const old = { ignoreSearch: true }
  let answer = page && (await stored(config.release, page))
  if (answer) return answer
  try {
    answer = await fetch(event.request)
    if (answer.status < 500) {
      if (page && (await isSound(answer, config.files[page]!))) {
        // The server has this release, all of it: what is missing here can be had again.
        start(config.release)
        event.waitUntil(fillRelease(0))
      }
      return answer
    }
  } catch {}
  for (const note of page ? (await readNotes()).releases : []) {
    const copy = note.complete && (await stored(note.release, page as string, old))
    if (copy) return copy
  }
  return answer || (config.offline && (await stored(config.release, config.offline, old))) || Response.error()
}
