import type { BrowserContext, Page } from 'playwright'

/** What the app under test offers to who tests it. */
interface AppWindow {
  readonly show: (part: string) => Promise<Record<string, string>>
  readonly ready: Promise<{ readonly versions?: Record<string, string>; readonly error?: string }> | undefined
  readonly identity: string
  readonly workerEvents: readonly string[]
  readonly accept: () => Promise<void>
}

/** Milliseconds after which something counts as broken. Long: machines are busy, and what works is not kept waiting. */
const PATIENCE = 30_000

interface OpenOptions {
  readonly url: string
  readonly name: string
  /** Awaited before the page is loaded. */
  readonly prepare?: ((page: Page) => Promise<void>) | undefined
}

/** A tab with the app under test in it. */
export class Tab {
  readonly page: Page
  readonly name: string
  /** As the page was loaded the last time somebody wanted it to be. */
  #identity = ''
  /** The release it shows; 0 while it shows none. */
  version = 0

  constructor(page: Page, name: string) {
    this.page = page
    this.name = name
  }

  /** @returns the tab, and what is wrong with its page */
  static async open(
    context: BrowserContext,
    { url, name, prepare }: OpenOptions,
  ): Promise<{ tab: Tab; problem: string | undefined }> {
    const tab = new Tab(await context.newPage(), name)
    await prepare?.(tab.page)
    return { tab, problem: await tab.load(url) }
  }

  /** Loads an address because a visitor wants it. */
  async load(url: string): Promise<string | undefined> {
    try {
      await this.page.goto(url, { timeout: PATIENCE, waitUntil: 'commit' })
    } catch (error) {
      return `${this.name}: ${url} cannot be loaded: ${firstLine(error)}`
    }
    return this.arrive()
  }

  async reload(): Promise<string | undefined> {
    try {
      await this.page.reload({ timeout: PATIENCE, waitUntil: 'commit' })
    } catch (error) {
      return `${this.name} cannot be loaded anew: ${firstLine(error)}`
    }
    return this.arrive()
  }

  /** Waits for the page that is being loaded. */
  async arrive(): Promise<string | undefined> {
    try {
      await this.page.waitForFunction(() => (globalThis as unknown as AppWindow).ready !== undefined, undefined, {
        timeout: PATIENCE,
      })
      const { versions, error } = (await this.page.evaluate(() => (globalThis as unknown as AppWindow).ready))!
      this.#identity = await this.page.evaluate(() => (globalThis as unknown as AppWindow).identity)
      this.version = Number(versions?.['entry'] ?? 0)
      return error === undefined ? this.#mixed(versions!) : `${this.name}: ${error}`
    } catch (error) {
      this.version = 0
      return `${this.name} shows nothing: ${firstLine(error)}`
    }
  }

  /** Goes to a part of the app without loading the page: what a router does. */
  async show(part: string): Promise<string | undefined> {
    try {
      return this.#mixed(
        await within(this.page.evaluate((name) => (globalThis as unknown as AppWindow).show(name), part)),
      )
    } catch (error) {
      return `${this.name} cannot show ${part}: ${firstLine(error)}`
    }
  }

  /** Whether the page was loaded anew though nobody wanted it. */
  async wasReloaded(): Promise<boolean> {
    const now = await within(this.page.evaluate(() => (globalThis as unknown as AppWindow).identity)).catch(
      () => 'lost',
    )
    return now !== this.#identity
  }

  /** The visitor accepts the new release where one is offered. */
  async accept(): Promise<string | undefined> {
    const before = this.#identity
    const offered = await within(
      this.page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting),
    ).catch(() => false)
    await within(this.page.evaluate(() => (globalThis as unknown as AppWindow).accept())).catch(() => {})
    try {
      await this.page.waitForFunction(
        (old) => {
          const app = globalThis as unknown as AppWindow
          return app.ready !== undefined && app.identity !== old
        },
        before,
        { timeout: offered ? PATIENCE : 3000 },
      )
    } catch {
      // Nothing was offered: what a visitor does then is load the page anew.
      return this.reload()
    }
    return this.arrive()
  }

  async events(): Promise<readonly string[]> {
    return within(this.page.evaluate(() => (globalThis as unknown as AppWindow).workerEvents)).catch(() => [])
  }

  /** Waits for the worker to be installed for the first time, and for whatever it says when it is ready. */
  async untilInstalled(): Promise<void> {
    await this.page.evaluate(() => navigator.serviceWorker.ready)
    await this.untilReady(PATIENCE)
  }

  /** Waits until the page says that it works offline. */
  async untilReady(timeout: number): Promise<void> {
    const ready = (): boolean => (globalThis as unknown as AppWindow).workerEvents?.includes('offlineReady')
    await this.page.waitForFunction(ready, undefined, { timeout }).catch(() => {})
  }

  async untilNothingInstalls(): Promise<void> {
    const none = async (): Promise<boolean> => !(await navigator.serviceWorker.getRegistration())?.installing
    await this.page.waitForFunction(none, undefined, { timeout: PATIENCE }).catch(() => {})
  }

  /** Looks for a new release as a page does from time to time, and waits for what comes of it. */
  async check(): Promise<void> {
    await within(
      this.page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration()
        if (!registration) return
        const states = (worker: ServiceWorker, wanted: RegExp) =>
          new Promise<void>((done) => {
            const look = (): void => void (wanted.test(worker.state) && done())
            worker.addEventListener('statechange', look)
            look()
          })
        await registration.update().catch(() => {})
        if (registration.installing) await states(registration.installing, /installed|activ|redundant/)
        const { workerEvents } = globalThis as unknown as AppWindow
        // One that waits is either offered or about to take over.
        const { waiting } = registration
        if (waiting) {
          const offered = new Promise<void>((done) => {
            const timer = setInterval(() => {
              if (!workerEvents.includes('updateReady')) return
              clearInterval(timer)
              done()
            }, 10)
          })
          await Promise.race([states(waiting, /activated|redundant/), offered])
        }
        if (registration.active) await states(registration.active, /activated|redundant/)
      }),
    ).catch(() => {})
  }

  #mixed(versions: Readonly<Record<string, string>>): string | undefined {
    return new Set(Object.values(versions)).size === 1
      ? undefined
      : `${this.name} mixes releases: ${JSON.stringify(versions)}`
  }
}

/** A browser that does not answer counts as one that fails. */
async function within<Result>(promise: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error('no answer')), PATIENCE)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

function firstLine(error: unknown): string {
  return String((error as Error).message ?? error)
    .split('\n')[0]!
    .slice(0, 200)
}
