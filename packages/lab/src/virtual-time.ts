import type { CDPSession } from 'playwright-core'

/**
 * The page's clock, held by the lab: it goes on only by what is granted, and stands still while requests are under way, so
 * that timers, animation frames and React's time slices fall the same in every run, however busy the machine is.
 *
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Emulation/#method-setVirtualTimePolicy
 */
export class VirtualTime {
  readonly #session: CDPSession
  #advancing: Promise<void> | undefined

  constructor(session: CDPSession) {
    this.#session = session
  }

  /** Stops the clock before the page begins. @param since What the clock shows then, in s since 1970. */
  async hold(since: number): Promise<void> {
    await this.#session.send('Emulation.setVirtualTimePolicy', { policy: 'pause', initialVirtualTime: since })
  }

  /** Lets that many ms pass in the page while nothing is being loaded, and resolves when they have. */
  async grant(ms: number): Promise<void> {
    for (;;) {
      const spent = this.#expiry()
      await this.#set('pauseIfNetworkFetchesPending', ms)
      await spent
      if (this.#advancing === undefined) return
      // Somebody took the clock meanwhile; what was left of this grant is lost, alike in every run.
      await this.#advancing
    }
  }

  /** Lets that many ms pass whatever is being loaded. */
  async advance(ms: number): Promise<void> {
    const spent = this.#expiry()
    this.#advancing = spent
    await this.#set('advance', ms)
    await spent
    this.#advancing = undefined
  }

  #expiry(): Promise<void> {
    return new Promise((resolve) => this.#session.once('Emulation.virtualTimeBudgetExpired', () => resolve()))
  }

  async #set(policy: 'advance' | 'pauseIfNetworkFetchesPending', budget: number): Promise<void> {
    await this.#session.send('Emulation.setVirtualTimePolicy', {
      policy,
      budget,
      maxVirtualTimeTaskStarvationCount: 10_000_000,
    })
  }
}
