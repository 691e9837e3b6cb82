import type { FetchTime, WorkerConfig } from './worker-config.ts'
import type { WorkerRoute } from './worker-route.ts'
import { base, config, setConfig } from './config.ts'
import { addDirectRoutes } from './add-direct-routes.ts'
import { answerFile } from './answer-file.ts'
import { answerNavigation, pageFor } from './answer-navigation.ts'
import { fillRelease } from './fill-release.ts'
import { readNotes } from './notes.ts'
import { noteRelease, pin, sweep, takeOver } from './releases.ts'
import { storeName } from './stores.ts'

/** What a page tells its worker. */
export type PageMessage =
  /** Whoever asked is ready for the worker that waits: it takes over. */
  | { readonly firstpaint: 'ready'; readonly release?: never; readonly until?: never }
  /** A page has loaded and is at rest: which release it is of, if it knows, and how much may be fetched now. */
  | { readonly firstpaint: 'at-rest'; readonly release?: string; readonly until: FetchTime }

/**
 * The worker. Call it once, at the top level, with the configuration the build made.
 *
 * Requests are answered in this order: files of this release, routes, files of other releases, pages of this release.
 *
 * @param routes answers to what the release's files do not, tried in order
 */
export function startWorker(given: WorkerConfig, routes: readonly WorkerRoute[]): void {
  setConfig(given)
  addEventListener('install', (event) => {
    event.waitUntil(
      navigator.locks.request(storeName('lock'), async () => {
        await noteRelease()
        if (await fillRelease(0)) {
          await addDirectRoutes(event)
          // A page of this release may need them before it is at rest, from a server that has gone on.
          await fillRelease((await readNotes()).until)
        }
        if (config.quiet) await skipWaiting()
      }),
    )
  })

  addEventListener('activate', (event) => {
    // Apart: without room for notes the worker still has to answer.
    event.waitUntil(takeOver())
    event.waitUntil(clients.claim())
  })

  addEventListener('message', (event) => {
    const message = event.data as PageMessage | null
    const rest = async (): Promise<void> => {
      if (!message!.until) return skipWaiting()
      if (message!.release) await pin((event.source as Client).id, message!.release)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none
      if (await fillRelease(message!.until)) event.source!.postMessage({ firstpaint: 'ready' })
      // It must not meet an installation, which counts on what it finds in the store.
      await navigator.locks.request(storeName('lock'), sweep)
    }
    if (message?.firstpaint) event.waitUntil(rest())
  })

  addEventListener('fetch', (event) => {
    const request = event.request
    const url = new URL(request.url)
    const inside = request.method === 'GET' && request.url.startsWith(base)
    const path = (url.origin + url.pathname).slice(base.length)
    const asFile = inside && request.mode !== 'navigate' && !request.headers.get('range')
    const file = config.files[path]
    let answer = asFile && file && !file[3] && !(file[2] && url.search) && answerFile(event, path)
    for (const route of routes) answer ||= route(event, url)
    if (asFile && config.hashed?.test(path)) answer ||= answerFile(event, path)
    if (inside && request.mode === 'navigate' && !answer) {
      const page = pageFor(path, url.search)
      if (page || config.offline) answer = answerNavigation(event, page)
    }
    if (answer) event.respondWith(answer)
  })
}
