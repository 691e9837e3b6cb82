import type { HttpPorts } from '../http/http-ports.ts'
import { askProvider } from './ask-provider.ts'
import type { Purger } from './purger.ts'

export interface CloudflarePurgerOptions {
  readonly zone: string
  /** An API token with the permission Zone, Cache Purge. */
  readonly token: string
  readonly site?: string
  /** Default: `https://api.cloudflare.com/client/v4`. */
  readonly api?: string
  readonly by: 'tag' | 'url'
  readonly ports: HttpPorts
}

interface Answer {
  readonly success?: boolean
  readonly errors?: readonly { readonly code: number; readonly message: string }[]
}

/**
 * Purges by tag or by address, one request at a time: the smallest plan takes 5 a minute, and tells by 429 and
 * Retry-After when that is used up.
 *
 * @see https://developers.cloudflare.com/api/resources/cache/methods/purge/
 */
export function createCloudflarePurger({
  zone,
  token,
  site,
  api = 'https://api.cloudflare.com/client/v4',
  by,
  ports,
}: CloudflarePurgerOptions): Purger {
  const place = `cloudflare:${zone}`
  return {
    provider: 'cloudflare',
    place,
    by,
    ...(site !== undefined && { site }),
    purge: ({ by: how, items }, signal) =>
      askProvider({
        place,
        ports,
        ...(signal && { signal }),
        send: (limit) =>
          ports.fetch(`${api}/zones/${encodeURIComponent(zone)}/purge_cache`, {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify(how === 'tag' ? { tags: items } : { files: items }),
            signal: limit,
          }),
        complaint: (response, body) => {
          const answer = parse(body)
          if (response.ok && answer?.success === true) return undefined
          return (
            answer?.errors?.map(({ code, message }) => `${message} (${code})`).join('; ') || body || 'no reason given'
          )
        },
      }),
  }
}

function parse(body: string): Answer | undefined {
  try {
    return JSON.parse(body) as Answer
  } catch {
    return undefined
  }
}
