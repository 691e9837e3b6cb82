import { openStore } from '../stores.ts'
import { outcomeAddress, outcomeChannel } from './outcome-address.ts'

/** So many are remembered; older ones go. */
const most = 100

/** Remembers what came of a queued request, 202 while it waits, and tells the open tabs. */
export async function keepOutcome(request: Request, response?: Response): Promise<void> {
  const key = request.headers.get('idempotency-key') ?? ''
  const body = response && (await response.clone().blob())
  const status = response?.status ?? 202
  const headers = {
    'content-type': response?.headers.get('content-type') ?? '',
    'x-status': String(status),
    'x-time': String(Date.now()),
  }
  const cache = await openStore('recipe outcomes')
  // Cache Storage refuses none but a few statuses; the true one is told by the header.
  await cache.put(outcomeAddress(key), new Response(body ?? null, { headers }))
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((old) => cache.delete(old)))
  const channel = new BroadcastChannel(outcomeChannel)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
  channel.postMessage({ key, status })
  channel.close()
}
