import type { BrowserContext, CDPSession, Page } from 'playwright'
import type { FaultServer } from './fault-server.ts'

/**
 * A device without a network: the server is out of reach of pages and workers alike, and every page is told that it is
 * offline.
 *
 * Not Playwright's `setOffline()`: it also asks each worker, and one that is stopped while it waits to take over never
 * answers. Starting it for that would undo what the fault is about. A worker has no other server to ask than ours.
 */
export class Unplugged {
  readonly #context: BrowserContext
  readonly #server: FaultServer
  /** Kept, since what they emulate ends with them. */
  readonly #sessions: CDPSession[] = []
  /** A server that was down before stays so: that is the fault's doing. */
  #wasUp = false

  constructor(context: BrowserContext, server: FaultServer) {
    this.#context = context
    this.#server = server
  }

  async begin(): Promise<void> {
    this.#wasUp = this.#server.listening
    await this.#server.down()
    for (const page of this.#context.pages()) await this.tell(page)
    await this.confirm()
  }

  /** Tells a page that was opened meanwhile, before it loads anything. */
  async tell(page: Page): Promise<void> {
    const session = await this.#context.newCDPSession(page)
    this.#sessions.push(session)
    await session.send('Network.enable')
    await emulate(session, true)
  }

  /** @throws {Error} When a page takes itself to be online all the same: a run would not test what it says */
  async confirm(): Promise<void> {
    for (const page of this.#context.pages()) {
      if (await page.evaluate(() => navigator.onLine))
        throw new Error(`${page.url()} has no network and believes it has one`)
    }
  }

  async end(): Promise<void> {
    if (this.#wasUp) await this.#server.up()
    for (const session of this.#sessions.splice(0)) {
      // Of a page that was closed meanwhile nothing is left to be undone.
      await emulate(session, false).catch(() => {})
      await session.detach().catch(() => {})
    }
  }
}

async function emulate(session: CDPSession, offline: boolean): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
}
