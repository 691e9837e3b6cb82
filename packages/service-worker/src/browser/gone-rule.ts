import type { WorkerPorts } from './worker-ports.ts'

const KEY = 'firstpaint:gone'
const PATIENCE = 3_600_000

/**
 * A site that no longer has its worker's file wants no worker. But a file may be away for minutes in the middle of a
 * deploy, so it has to be missing (404 or 410) twice, an hour apart at least, with no success in between.
 */
export class GoneRule {
  readonly #ports: Pick<WorkerPorts, 'fetch'>
  /** Of the wall, since the two looks may be days and page loads apart. */
  readonly #wall: () => number

  constructor(ports: Pick<WorkerPorts, 'fetch'>, wall: () => number = Date.now) {
    this.#ports = ports
    this.#wall = wall
  }

  /** The file is there. */
  there(): void {
    try {
      localStorage.removeItem(KEY)
    } catch {}
  }

  /** Looks whether it is gone, and unregisters the worker when it has been for long. Its stores the browser evicts. */
  async look(registration: ServiceWorkerRegistration): Promise<boolean> {
    const worker = registration.active
    if (!worker) return false
    try {
      const { status } = await this.#ports.fetch(worker.scriptURL, { method: 'HEAD', cache: 'no-store' })
      if (status !== 404 && status !== 410) return false
      const first = Number(localStorage.getItem(KEY) ?? 0)
      const now = this.#wall()
      // A clock that was set back starts the hour again.
      if (first === 0 || first > now) localStorage.setItem(KEY, String(now))
      else if (now - first >= PATIENCE) {
        await registration.unregister()
        localStorage.removeItem(KEY)
        return true
      }
    } catch {}
    return false
  }
}
