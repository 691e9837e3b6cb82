import { GoneRule } from './gone-rule.ts'
import { browserPorts, type WorkerPorts } from './worker-ports.ts'
import type { WorkerEvents, WorkerEventType, WorkerStatus } from './worker-events.ts'

export interface RegisterOptions {
  /** Address of the worker. Default `/sw.js`. */
  readonly url?: string
  /** Addresses it answers for. Default the worker's own folder. */
  readonly scope?: string
  /**
   * `prompt`: a new release waits for `accept()`. `quiet`: it serves the pages that are opened from now on, and pages that
   * are open keep theirs. No page is ever loaded anew by itself. Default `prompt`.
   */
  readonly mode?: 'prompt' | 'quiet'
  /**
   * Name of the release this page was built with, which helps the worker keep its files. Default what the page says in
   * `<meta name="firstpaint-release">`, else unknown.
   */
  readonly release?: string
  /**
   * Milliseconds between looks for a new release while the page is open; 0 for none. Default an hour. After a failure it
   * looks again after half a minute, a minute, two and so on, until that would be later than the next look.
   */
  readonly checkEvery?: number
  /** Also when the visitor comes back to the tab, at most once a minute. Default true. */
  readonly checkOnFocus?: boolean
  /** For tests: another clock, another browser. */
  readonly ports?: Partial<WorkerPorts>
}

export interface ServiceWorkerControl {
  readonly status: () => WorkerStatus
  /** Calls back on an event; returns how to stop that. */
  readonly on: <Type extends WorkerEventType>(type: Type, listener: (detail: WorkerEvents[Type]) => void) => () => void
  /** Calls back when the status is another one; returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void
  /** Looks for a new release now. Never rejects: a failure is an `error` event. */
  readonly check: () => Promise<void>
  /** Takes the newest release: lets it take over, then loads this page anew. Other pages keep theirs. */
  readonly accept: () => Promise<void>
  /** No more checks and events. The worker stays. */
  readonly stop: () => void
}

const FOCUS_PAUSE = 60_000
/** Deploys are uneven for seconds or minutes. */
const FIRST_RETRY = 30_000

/**
 * Registers the service worker when the page has loaded and is at rest, and tells what becomes of it.
 *
 * @example
 * const worker = registerServiceWorker()
 * worker.on('updateReady', () => showPrompt({ onAccept: worker.accept }))
 */
export function registerServiceWorker(options: RegisterOptions = {}): ServiceWorkerControl {
  const { url = '/sw.js', scope, mode = 'prompt', checkEvery = 3_600_000, checkOnFocus = true } = options
  const ports: WorkerPorts = { ...browserPorts(), ...options.ports }
  const { workers } = ports
  const listeners = new Map<string, Set<(detail: never) => void>>()
  const ends: (() => void)[] = []
  let registration: ServiceWorkerRegistration | undefined
  let lastCheck = ports.now()
  let retryAfter = FIRST_RETRY
  /** Registers; there from when the page is at rest. */
  let connect: (() => Promise<void>) | undefined
  let status: WorkerStatus = {
    supported: workers !== undefined,
    offlineReady: false,
    updateReady: false,
    error: undefined,
  }
  // Files of a worker that went away for good are no use to anybody.
  const gone = new GoneRule(ports)
  const watched = new WeakSet<ServiceWorker>()

  const on: ServiceWorkerControl['on'] = (type, listener) => listen(type, listener)
  function listen(type: string, listener: (detail: never) => void): () => void {
    const all = listeners.get(type) ?? new Set()
    listeners.set(type, all.add(listener))
    return () => all.delete(listener)
  }
  function emit<Type extends WorkerEventType>(
    type: Type,
    detail: WorkerEvents[Type],
    change: Partial<WorkerStatus> = {},
  ): void {
    if (Object.entries(change).some(([key, value]) => status[key as keyof WorkerStatus] !== value)) {
      status = { ...status, ...change }
      for (const listener of listeners.get('status') ?? []) (listener as () => void)()
    }
    for (const listener of listeners.get(type) ?? []) listener(detail as never)
  }
  const fail = (cause: unknown): void => {
    const error = cause instanceof Error ? cause : new Error(String(cause))
    emit('error', error, { error })
    if (retryAfter >= checkEvery) return
    const stop = ports.every(retryAfter, () => {
      stop()
      void check()
    })
    ends.push(stop)
    retryAfter *= 2
  }
  const until = (target: EventTarget, type: string, run: (event: Event) => void): void => {
    target.addEventListener(type, run)
    ends.push(() => target.removeEventListener(type, run))
  }

  /** A complete release that is not active yet. */
  const waiting = (worker: ServiceWorker): void => {
    if (mode === 'quiet') worker.postMessage({ firstpaint: 'ready' }, [])
    else emit('updateReady', undefined, { updateReady: true })
  }
  const watch = (worker: ServiceWorker | null): void => {
    if (!worker || watched.has(worker)) return
    watched.add(worker)
    const first = !registration?.active
    let installed = false
    const changed = (): void => {
      if (worker.state === 'installed') {
        installed = true
        retryAfter = FIRST_RETRY
        if (!first) waiting(worker)
      }
      if (worker.state === 'activated') {
        if (first) {
          emit('installed', undefined, { error: undefined })
          atRest()
        }
      }
      if (worker.state === 'redundant' && !installed) fail(new Error(`The worker ${url} could not be installed.`))
    }
    until(worker, 'statechange', changed)
    changed()
  }
  const atRest = (): void => {
    const active = registration?.active
    if (!active) return
    const release = options.release ?? ports.release()
    active.postMessage({ firstpaint: 'at-rest', release, until: ports.sparing() ? 1 : 2 }, [])
  }

  const check = async (): Promise<void> => {
    lastCheck = ports.now()
    if (!connect || !navigator.onLine) return
    // A first worker that could not be installed leaves nothing to be updated.
    if (!registration?.installing && !registration?.waiting && !registration?.active) return connect()
    try {
      await registration.update()
      gone.there()
      if (status.error) emit('error', status.error, { error: undefined })
    } catch (error) {
      if (await gone.look(registration)) return
      fail(error)
    }
  }
  const accept = async (): Promise<void> => {
    const next = registration?.waiting
    if (next && workers) {
      const active = new Promise<void>((done) => {
        next.addEventListener('statechange', () => {
          if (next.state === 'activated' || next.state === 'redundant') done()
        })
      })
      next.postMessage({ firstpaint: 'ready' }, [])
      await active
    }
    ports.reload()
  }

  async function start(container: ServiceWorkerContainer): Promise<void> {
    let controlled = container.controller !== null
    connect = async () => {
      const found = await register(container)
      if (!found) return
      registration = found
      until(found, 'updatefound', () => watch(found.installing))
      watch(found.installing)
      if (found.waiting && found.active) waiting(found.waiting)
      if (found.active) atRest()
    }
    await connect()
    until(container, 'message', (event) => {
      const told = (event as MessageEvent<{ firstpaint?: string } | null>).data?.firstpaint
      if (told === 'ready' && !status.offlineReady) emit('offlineReady', undefined, { offlineReady: true })
    })
    until(container, 'controllerchange', () => {
      // The first worker takes the page over as it is: nothing has changed for it.
      if (controlled) emit('updated', undefined, { updateReady: true })
      controlled = true
    })
    if (checkEvery > 0) ends.push(ports.every(checkEvery, () => void check()))
    if (checkOnFocus) {
      until(document, 'visibilitychange', () => {
        if (document.visibilityState === 'visible' && ports.now() - lastCheck >= FOCUS_PAUSE) void check()
      })
    }
  }
  async function register(container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration | undefined> {
    try {
      return await container.register(url, {
        ...(scope !== undefined && { scope }),
        // Past the HTTP cache also where a host serves the worker with a lifetime.
        updateViaCache: 'none',
      })
    } catch (error) {
      const known = await container.getRegistration(scope ?? url).catch(() => undefined)
      if (!known || !(await gone.look(known))) fail(error)
      return known
    }
  }
  if (workers) ports.atRest(() => void start(workers))

  return {
    status: () => status,
    on,
    subscribe: (listener) => listen('status', listener),
    check,
    accept,
    stop: () => {
      for (const end of ends.splice(0)) end()
      listeners.clear()
    },
  }
}
