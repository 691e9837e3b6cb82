import { useSyncExternalStore } from 'react'

/** Of one component, from its first render on. */
export interface Memory {
  kept?: true
}

/** Does nothing, and gives itself: so it is a subscription, and the end of one. */
export const never = (): (() => void) => never

/**
 * Whether what a component shows first is HTML from a server: true on the server and for what is hydrated, false for what
 * begins in the browser. It stays what it was in the first render, so nothing renders twice for it.
 *
 * @param memory An object of the component's own, always the same.
 */
export function useKept(memory: Memory): true | undefined {
  return useSyncExternalStore(
    never,
    () => memory.kept,
    // oxlint-disable-next-line react/immutability -- React asks for this snapshot only on the server and in hydration
    () => (memory.kept = true),
  )
}
