import { fetchLaterOf, type FetchLaterResult } from './fetch-later.ts'

/** For whoever keeps copies; empty at first, and mostly for good. */
export interface DeliveryHooks {
  /** What would be lost if the browser were killed now. */
  armed?: (body: string) => void
  /** The page is left, and what was armed is the browser's to send. */
  left?: () => void
}

export interface DeliveryInput {
  readonly endpoint: string
  /** All there is to tell now. */
  readonly write: () => string
  readonly hooks: DeliveryHooks
}

/** Of a page that is seen: how long what is new may wait for more, in ms. Arming anew costs about 0.3 ms. */
const gatherMs = 200

/**
 * Sees to it that the last state of a page view arrives, however the page ends; returns what to call when there is more
 * to tell.
 *
 * Where there is `fetchLater`, one request is kept armed, which the browser sends when the page is closed, left, put into
 * the back/forward cache or crashes. When the page is hidden it may be killed without another word, so it is sent then,
 * but from a timer: a page that is closing never gets there. What is armed is not touched in a page's last moments, for
 * what would replace it may not reach the browser any more; the little there is to tell since goes beside it, with a
 * higher sequence. Elsewhere that is the only way.
 */
export function startDelivery({ endpoint, write, hooks }: DeliveryInput): () => void {
  let changed = false
  let leaving = false
  let timer: number | undefined
  let armed: FetchLaterResult | undefined
  let controller: AbortController | undefined

  const isHidden = (): boolean => document.visibilityState === 'hidden'
  /** Text, without credentials: so no other origin has to be asked first. */
  const request = (): RequestInit => {
    changed = false
    const body = write()
    hooks.armed?.(body)
    return { method: 'POST', credentials: 'omit', body }
  }
  /** @param activateAfter Milliseconds; without, when the page is gone. */
  const arm = (activateAfter?: number): void => {
    timer = clearTimeout(timer)!
    // A page that is loaded ahead is no page view until somebody looks at it, and may never be.
    if ((document as { readonly prerendering?: boolean }).prerendering) return
    // What has been sent already and is not news is not sent again.
    if (!changed && (activateAfter === undefined || !armed || armed.activated)) return
    controller?.abort()
    controller = new AbortController()
    const { signal } = controller
    try {
      armed = fetchLaterOf(self)!(endpoint, { ...request(), signal, activateAfter })
    } catch {
      // No such function, no quota, no secure origin.
      armed = undefined
      changed = true
      if (isHidden()) sendNow()
    }
  }
  const sendNow = (): void => {
    if (changed) fetch(endpoint, { ...request(), keepalive: true }).catch(() => {})
  }
  document.addEventListener('visibilitychange', () => {
    if (!isHidden()) leaving = false
    else if (leaving || !armed) sendNow()
    else setTimeout(() => isHidden() && arm(0))
  })
  // Of a page that is closed it comes first, and web-vitals tells the last when it is hidden.
  addEventListener('pagehide', () => {
    leaving = true
    sendNow()
    hooks.left?.()
  })
  return () => {
    changed = true
    timer ??= window.setTimeout(() => arm(isHidden() ? 0 : undefined), gatherMs)
  }
}
