import { RemoteFailed, RemoteRefused } from './image-plugin-errors.ts'
import { isAllowedHost } from './is-allowed-host.ts'
import type { RemoteImages } from './remote-options.ts'

/** Times an image may have moved on. */
const REDIRECTS = 5

/**
 * The bytes at an address on the allow-list. A redirect is followed only to where one might have asked oneself.
 *
 * @param place Who imports it, for messages.
 * @throws FP_IMAGES_REMOTE_REFUSED, FP_IMAGES_REMOTE_FAILED.
 */
export async function fetchRemote(address: string, options: RemoteImages, place: string): Promise<Uint8Array> {
  const { hosts, maxBytes = 33_554_432, timeout = 30_000 } = options
  const signal = AbortSignal.timeout(timeout)
  let url = new URL(address)
  try {
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      if (!isAllowedHost(url, hosts)) throw RemoteRefused(url.href, hosts, place)
      const response = await fetch(url, { redirect: 'manual', signal, headers: { accept: 'image/*' } })
      const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
      if (next === null) return await readLimited(response, { maxBytes, address, place })
      await response.body?.cancel()
      url = new URL(next, url)
    }
  } catch (error) {
    if ((error as { code?: unknown }).code === RemoteRefused.code) throw error
    if ((error as { code?: unknown }).code === RemoteFailed.code) throw error
    const late = signal.aborted ? `it took more than ${timeout} ms` : reasonOf(error)
    throw RemoteFailed.because(error, address, late, place)
  }
  throw RemoteFailed(address, `it moved on more than ${REDIRECTS} times`, place)
}

interface Limit {
  readonly maxBytes: number
  readonly address: string
  readonly place: string
}

async function readLimited(response: Response, { maxBytes, address, place }: Limit): Promise<Uint8Array> {
  if (!response.ok || response.body === null) {
    await response.body?.cancel()
    throw RemoteFailed(address, `the answer was ${response.status} ${response.statusText}`.trimEnd(), place)
  }
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body) {
    size += part.byteLength
    if (size > maxBytes) throw RemoteFailed(address, `it has more than ${maxBytes} bytes`, place)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as { readonly message?: string; readonly cause?: { readonly message?: string } }
  return cause?.message ?? message ?? String(error)
}
