import type { HttpPorts } from '../http/http-ports.ts'
import { askProvider } from './ask-provider.ts'
import type { Purger } from './purger.ts'

export interface FastlyPurgerOptions {
  readonly service: string
  /** An API token with the scope `purge_select`. */
  readonly token: string
  readonly site?: string
  /**
   * Only mark as stale, so that `stale-while-revalidate` and `stale-if-error` still work: a page of the release before
   * is whole. Default: true.
   */
  readonly soft?: boolean
  /** Default: `https://api.fastly.com`. */
  readonly api?: string
  readonly by: 'tag' | 'url'
  readonly ports: HttpPorts
}

/**
 * Purges by surrogate keys, up to 256 a request, or address by address.
 *
 * @see https://www.fastly.com/documentation/reference/api/purging/
 */
export function createFastlyPurger({
  service,
  token,
  site,
  soft = true,
  api = 'https://api.fastly.com',
  by,
  ports,
}: FastlyPurgerOptions): Purger {
  const place = `fastly:${service}`
  const headers = { 'fastly-key': token, accept: 'application/json', ...(soft && { 'fastly-soft-purge': '1' }) }
  const ask = (path: string, more: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<void> =>
    askProvider({
      place,
      ports,
      ...(signal && { signal }),
      send: (limit) =>
        ports.fetch(`${api}/${path}`, { method: 'POST', headers: { ...headers, ...more }, signal: limit }),
      complaint: (response, body) => (response.ok ? undefined : messageOf(body)),
    })
  return {
    provider: 'fastly',
    place,
    by,
    ...(site !== undefined && { site }),
    async purge({ by: how, items }, signal) {
      if (how === 'tag') {
        await ask(`service/${encodeURIComponent(service)}/purge`, { 'surrogate-key': items.join(' ') }, signal)
        return
      }
      for (const url of items) await ask(`purge/${url.replace(/^https?:\/\//, '')}`, {}, signal)
    },
  }
}

function messageOf(body: string): string {
  try {
    const { msg, detail } = JSON.parse(body) as { readonly msg?: string; readonly detail?: string }
    return [msg, detail].filter(Boolean).join(': ') || body
  } catch {
    return body || 'no reason given'
  }
}
