import { type Browser, chromium } from 'playwright'

/** Runs after which a browser is replaced: its main process slows down with every context it has had. */
const runsEach = 20

/** The Chromium that `TEST_CHROMIUM` names, never an old one. For one caller at a time. */
export class FreshBrowser implements AsyncDisposable {
  #browser: Browser | undefined
  #used = 0

  async get(): Promise<Browser> {
    // One that crashed answers nobody any more.
    if (this.#used >= runsEach || this.#browser?.isConnected() === false) await this[Symbol.asyncDispose]()
    this.#used += 1
    return (this.#browser ??= await chromium.launch({
      executablePath: process.env['TEST_CHROMIUM']!,
      args: process.env['TEST_CHROMIUM_FLAGS']!.split(' '),
    }))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser?.close()
    this.#browser = undefined
    this.#used = 0
  }
}
