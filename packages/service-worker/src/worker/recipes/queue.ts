import './worker-self.ts'
import type { RouteHandlerCallbackOptions } from 'workbox-core/types.js'
import { Route } from 'workbox-routing/Route.js'
import { keepOutcome } from './keep-outcome.ts'
import type { Match } from './match.ts'
import { addWaiting, firstWaiting, removeWaiting } from './waiting-requests.ts'

export interface QueueSettings {
  readonly name: string
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Seconds to wait for an answer before it is sent later. */
  readonly timeout: number
  /** Seconds to go on trying. */
  readonly keep: number
}

/** Not in TypeScript's library. @see https://wicg.github.io/background-sync/spec/ */
interface SyncScope extends ServiceWorkerGlobalScope {
  readonly registration: ServiceWorkerRegistration & { readonly sync?: { register(tag: string): Promise<void> } }
}
declare const self: SyncScope

const keyHeader = 'idempotency-key'
const tag = 'firstpaint-queue'

/**
 * Requests that change something: sent at once where the network is there, else kept, in order, and sent when it is back,
 * with the tab open or not. The page is answered 202 then.
 *
 * A worker can be ended at any moment, so a request leaves the queue after it was answered, and may be sent twice in
 * between: the header `Idempotency-Key`, its own or one given here, lets the server see that it is the same. Workbox's
 * queue takes a request out first, and loses it then.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export function queued(match: Match, { name, method, timeout, keep }: QueueSettings): Route {
  /** One at a time, whoever asks: two workers of one site may live at once. Rejects when something still waits. */
  async function replay(): Promise<void> {
    await navigator.locks.request(`${tag} ${name}`, async () => {
      for (let next = await firstWaiting(name); next; next = await firstWaiting(name)) {
        const { id, time, request } = next
        if (time + keep * 1000 < Date.now()) await keepOutcome(request, Response.error())
        else {
          const response = await fetch(request.clone())
          if (!isAnswer(request, response)) throw new Error(`${response.status}`)
          await keepOutcome(request, response)
        }
        await removeWaiting(id)
      }
    })
  }

  async function later(request: Request): Promise<Response> {
    await keepOutcome(request)
    await addWaiting(name, request)
    // People can switch it off, and some browsers do not have it: open tabs ask, too.
    await self.registration.sync?.register(tag).catch(() => {})
    const key = request.headers.get(keyHeader)
    return Response.json({ queued: true, key }, { status: 202, headers: { 'firstpaint-queued': String(key) } })
  }

  self.addEventListener('sync' as 'activate', (event) => {
    if ((event as ExtendableEvent & { readonly tag: string }).tag === tag) event.waitUntil(replay())
  })
  self.addEventListener('message', (event) => {
    if ((event.data as { firstpaint?: unknown } | null)?.firstpaint === 'queue')
      event.waitUntil(replay().catch(() => {}))
  })

  return new Route(
    match,
    async ({ request: asked }: RouteHandlerCallbackOptions): Promise<Response> => {
      const request = withKey(asked)
      // What waits goes first: the order may matter.
      if (await firstWaiting(name)) await replay().catch(() => {})
      if (await firstWaiting(name)) return later(request)
      try {
        const signal = AbortSignal.any([asked.signal, AbortSignal.timeout(timeout * 1000)])
        return await fetch(request.clone(), { signal })
      } catch (error) {
        if (asked.signal.aborted) throw error
        return later(request)
      }
    },
    method,
  )
}

function withKey(request: Request): Request {
  if (request.headers.has(keyHeader)) return request
  const headers = new Headers(request.headers)
  headers.set(keyHeader, crypto.randomUUID())
  return new Request(request, { headers })
}

/**
 * Servers in trouble are asked again, and so are networks that answer in a server's place: a log-in page of a hotel is
 * elsewhere, or a page where none was asked for.
 */
function isAnswer(request: Request, response: Response): boolean {
  if (response.status >= 500 || [408, 425, 429].includes(response.status)) return false
  if (response.redirected && new URL(response.url).origin !== new URL(request.url).origin) return false
  const page = response.headers.get('content-type')?.startsWith('text/html')
  return !page || (request.headers.get('accept') ?? '').includes('text/html')
}
