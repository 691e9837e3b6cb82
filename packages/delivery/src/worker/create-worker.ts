import { type DeliveryManifest, type FileBody, indexDelivery } from '@firstpaint/core/delivery'
import { type SiteBytes, toFetchHandler } from '../fetch/to-fetch-handler.ts'
import { sliceBody } from './slice-body.ts'

export interface WorkerOptions {
  /**
   * Where the files lie: an https address, the site's folder without a slash at the end. Default: the assets binding
   * `ASSETS`, set up with `html_handling` and `not_found_handling` `none` and `run_worker_first`.
   */
  readonly origin?: string
  /** A second place with the same files, asked when the first has none or fails. Default: none. */
  readonly failover?: string
}

/** What of a Worker's environment is used. */
export interface WorkerEnvironment {
  readonly ASSETS?: { fetch(request: Request): Promise<Response> }
}

export interface Worker {
  fetch(request: Request, environment: WorkerEnvironment): Promise<Response>
}

/**
 * A Cloudflare Worker that answers for a site as every other host of it does, deltas included.
 *
 * @example
 * import { createWorker } from '@firstpaint/delivery/worker'
 * import manifest from './delivery.json'
 * export default createWorker(manifest, { failover: 'https://backup.example/site' })
 */
export function createWorker(manifest: DeliveryManifest, { origin, failover }: WorkerOptions = {}): Worker {
  const index = indexDelivery(manifest)
  return {
    async fetch(request, { ASSETS }) {
      const sources: readonly ((path: string) => Promise<Response>)[] = [
        (path) =>
          origin === undefined && ASSETS !== undefined
            ? ASSETS.fetch(new Request(new URL(`/${path}`, request.url)))
            : fetchFrom(origin, path),
        ...(failover === undefined ? [] : [(path: string) => fetchFrom(failover, path)]),
      ]
      const handle = toFetchHandler(index, {
        final: true,
        acceptEncoding,
        read: (body) => readFrom(sources, body),
      })
      try {
        return (await handle(request))!
      } catch (error) {
        if (!(error instanceof AllSourcesFailed)) throw error
        return new Response('Bad Gateway\n', {
          status: 502,
          headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
        })
      }
    },
  }
}

class AllSourcesFailed extends Error {}

/** The first source that has the file; one that fails is passed over. */
async function readFrom(
  sources: readonly ((path: string) => Promise<Response>)[],
  { path, bytes, range }: FileBody,
): Promise<SiteBytes> {
  const address = path.split('/').map(encodeURIComponent).join('/')
  for (const ask of sources) {
    const found = await ask(address).catch(() => undefined)
    if (found?.status === 200 && found.body !== null) return range ? sliceBody(found.body, range) : found.body
    if (found?.status === 200 && bytes === 0) return ''
    await found?.body?.cancel()
  }
  throw new AllSourcesFailed(`No source has ${path}.`)
}

function fetchFrom(origin: string | undefined, path: string): Promise<Response> {
  // Files are stored encoded; nobody on the way may decode them.
  return fetch(`${origin}/${path}`, { headers: { 'accept-encoding': 'identity' } })
}

/** Cloudflare rewrites the header on its way in, and tells what the client really sent. */
function acceptEncoding(request: Request): string | undefined {
  return (request as Request & { readonly cf?: { readonly clientAcceptEncoding?: string } }).cf?.clientAcceptEncoding
}
