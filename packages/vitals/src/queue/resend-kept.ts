import type { KeptBeacon } from './open-store.ts'

/** Older ones say nothing of the app as it is. */
const mostMs = 7 * 24 * 3600 * 1000

export interface ResendInput {
  readonly endpoint: string
  readonly drop: (id: string) => void
}

/** Sends what earlier pages could not, one after the other, each with how long it waited. */
export async function resendKept(kept: readonly KeptBeacon[], { endpoint, drop }: ResendInput): Promise<void> {
  for (const { id, body, at } of kept) {
    const age = Math.max(0, Date.now() - at)
    if (age < mostMs) {
      const answer = await fetch(endpoint, {
        method: 'POST',
        credentials: 'omit',
        keepalive: true,
        body: `${body.slice(0, -1)},"age":${age}}`,
      }).catch(() => undefined)
      // No way through, or it asks to be left alone: the next page tries again.
      if (!answer || answer.status === 429 || answer.status >= 500) return
    }
    drop(id)
  }
}
