import type { DeliveryHooks } from '../delivery/start-delivery.ts'
import { openStore } from './open-store.ts'
import { resendKept } from './resend-kept.ts'

/**
 * Has each state of the page kept until the browser has it to send: what is left of a browser that was killed or is
 * offline is sent by the next page. Where storage is denied, nothing is kept.
 */
export async function keepUntilSent(hooks: DeliveryHooks, endpoint: string): Promise<void> {
  // What was armed before the store is open.
  let latest: string | undefined
  hooks.armed = (body) => (latest = body)
  const store = await openStore()
  const kept = await store.all()
  let id: string | undefined
  hooks.armed = (body) => {
    ;({ id } = JSON.parse(body) as { readonly id: string })
    store.keep({ id, body, at: Date.now() })
  }
  hooks.left = () => {
    if (id && navigator.onLine) store.drop(id)
  }
  if (latest) hooks.armed(latest)
  if (kept.length === 0) return
  const resend = (): Promise<void> => resendKept(kept, { endpoint, drop: store.drop })
  // Several tabs may open at once, and one is enough. Without locks they all send, which is harmless: of beacons with the
  // same id and sequence, one is counted.
  if (navigator.locks)
    await navigator.locks.request('firstpaint-vitals', { ifAvailable: true }, (lock) => lock && resend())
  else await resend()
}
