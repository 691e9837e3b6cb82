import { setTimeout as wait } from 'node:timers/promises'

/** The world as clients of HTTP APIs see it: handed in, so that tests can hand in another. */
export interface HttpPorts {
  readonly fetch: typeof fetch
  /** Resolves after so many milliseconds; rejects when the signal aborts. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** From 0 to below 1. */
  readonly random: () => number
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export const realPorts: HttpPorts = Object.freeze({
  fetch: (...args: Parameters<typeof fetch>) => fetch(...args),
  sleep: (milliseconds: number, signal?: AbortSignal) => wait(milliseconds, undefined, signal ? { signal } : {}),
  random: Math.random,
  now: Date.now,
})
