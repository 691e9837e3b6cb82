import { setTimeout as delay } from 'node:timers/promises'

/** What the API takes from outside, so that a test can give it another time. */
export interface MetricsPorts {
  /** Ms since 1970. It may jump: it decides the day a beacon counts for, and nothing else. */
  readonly now: () => number
  /** Ms that only ever grow; limits and pauses go by it. */
  readonly elapsed: () => number
  /** Bytes nobody can guess, for keys and tokens. */
  readonly random: (bytes: number) => Buffer
  /** Resolves after so many ms, or at once when the signal is aborted. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>
}

export async function pauseByClock(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined)
}
