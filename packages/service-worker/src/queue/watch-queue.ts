import { outcomeChannel } from '../worker/recipes/outcome-address.ts'

/** Told of each request that begins to wait (202) or is answered. */
export type QueueListener = (told: { readonly key: string; readonly status: number }) => void

/**
 * Has what waits be sent when the network is back, also in browsers without Background Sync, and tells what came of it.
 * The worker's own way stays: it sends with all tabs closed where the browser can.
 *
 * @returns Stops it.
 */
export function watchQueue(listener: QueueListener): () => void {
  const send = (): void => {
    void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage({ firstpaint: 'queue' }, []))
  }
  const channel = new BroadcastChannel(outcomeChannel)
  channel.addEventListener('message', ({ data }: MessageEvent<{ key: string; status: number }>) => listener(data))
  addEventListener('online', send)
  if (navigator.onLine) send()
  return () => {
    removeEventListener('online', send)
    channel.close()
  }
}
