export interface RateLimit {
  /** Requests per second, over time. */
  readonly perSecond: number
  /** Requests that may come at once after a pause. */
  readonly burst: number
}

interface Bucket {
  left: number
  /** By the clock that only grows, ms. */
  at: number
}

/** Senders remembered; the longest silent are forgotten first, and begin with a full bucket again. */
const mostSenders = 20_000

/** Token buckets, one for each sender. */
export class RateLimiter {
  readonly #limit: RateLimit
  readonly #buckets = new Map<string, Bucket>()

  constructor(limit: RateLimit) {
    this.#limit = limit
  }

  /** Takes one request of a sender; 0 when it may, else the whole seconds until one may. */
  take(sender: string, now: number): number {
    const { perSecond, burst } = this.#limit
    const bucket = this.#buckets.get(sender)
    if (bucket === undefined) {
      if (this.#buckets.size >= mostSenders) this.#forget()
      this.#buckets.set(sender, { left: burst - 1, at: now })
      return 0
    }
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond)
    bucket.at = now
    if (bucket.left < 1) return Math.max(1, Math.ceil((1 - bucket.left) / perSecond))
    bucket.left -= 1
    return 0
  }

  #forget(): void {
    const byAge = [...this.#buckets].toSorted(([, a], [, b]) => a.at - b.at)
    for (const [sender] of byAge.slice(0, mostSenders / 2)) this.#buckets.delete(sender)
  }
}
