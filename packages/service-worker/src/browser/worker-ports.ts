/** The parts of a browser that are used: time and waiting among them, so that tests need not wait. */
export interface WorkerPorts {
  readonly workers: ServiceWorkerContainer | undefined
  /** Milliseconds. */
  readonly now: () => number
  /** Calls back each `ms` milliseconds; returns how to stop it. */
  readonly every: (ms: number, run: () => void) => () => void
  /** Calls back once the page has loaded and the browser has nothing better to do. */
  readonly atRest: (run: () => void) => void
  readonly reload: () => void
  /** What the page says of itself. */
  readonly release: () => string | undefined
  /** The visitor wants to save data, or the line is slow. */
  readonly sparing: () => boolean
  readonly fetch: (url: string, init: RequestInit) => Promise<{ readonly status: number }>
}

export function browserPorts(): WorkerPorts {
  return {
    workers: navigator.serviceWorker as ServiceWorkerContainer | undefined,
    now: () => performance.now(),
    every: (ms, run) => {
      const timer = setInterval(run, ms)
      return () => clearInterval(timer)
    },
    atRest: (run) => {
      // Safari has no idle callback.
      const idle = () =>
        'requestIdleCallback' in globalThis ? requestIdleCallback(run, { timeout: 5000 }) : setTimeout(run, 200)
      if (document.readyState === 'complete') idle()
      else addEventListener('load', idle, { once: true })
    },
    reload: () => location.reload(),
    release: () => document.querySelector<HTMLMetaElement>('meta[name=firstpaint-release]')?.content,
    sparing: () => {
      const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } }
      return connection !== undefined && (connection.saveData === true || /2g|^3g/.test(connection.effectiveType ?? ''))
    },
    fetch: (url, init) => fetch(url, init),
  }
}
