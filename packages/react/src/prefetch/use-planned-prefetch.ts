import { useEffect } from 'react'
import { prefetch } from './prefetch.ts'

/**
 * When a visitor has come to an address and the browser has nothing better to do, asks for what visitors of that route
 * likely need next: as planned from the field profile, within the byte budget, and not on slow or costly networks.
 *
 * @param href The address, from the router.
 */
export function usePlannedPrefetch(href: string): void {
  useEffect(() => {
    // Safari has no requestIdleCallback.
    const later = globalThis.requestIdleCallback ?? setTimeout
    const timer = later(() => prefetch(href, true))
    return () => (globalThis.cancelIdleCallback ?? clearTimeout)(timer as number)
  }, [href])
}
