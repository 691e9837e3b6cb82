import { formatError, isFirstpaintError } from '@firstpaint/core/errors'
import type { ImageStore } from './image-store.ts'
import { StoreKeyInvalid, StoreUnreachable } from './store-errors.ts'
import { warnOnConsole, type Warn } from './warn.ts'

export interface GuardStoreOptions {
  readonly store: ImageStore
  /** What the warning names: the store's URL without secrets. */
  readonly place: string
  /** Default: standard error. */
  readonly warn?: Warn
  /** Milliseconds, of any origin. Default: `performance.now`. */
  readonly now?: () => number
}

/** So many failures in a row, and the store is left alone: waiting for a dead server must not be what a build does. */
const PATIENCE = 3

/** After this long it is asked again, once; milliseconds. A server that was restarted is back by then. */
const REST = 60_000

/**
 * Lets work go on when a store on the network fails: what it cannot give is not there, what it cannot take is dropped.
 * The first failure is a warning, FP_IMAGES_STORE_UNREACHABLE.
 */
export function guardStore({
  store,
  place,
  warn = warnOnConsole,
  now = () => performance.now(),
}: GuardStoreOptions): ImageStore {
  let failures = 0
  let askAgain = 0
  let warned = false
  const attempt = async <T>(ask: () => Promise<T>, otherwise: T): Promise<T> => {
    if (failures >= PATIENCE && now() < askAgain) return otherwise
    try {
      const answer = await ask()
      failures = 0
      return answer
    } catch (error) {
      if (isFirstpaintError(error) && error.code === StoreKeyInvalid.code) throw error
      failures++
      askAgain = now() + REST
      if (!warned) warn(StoreUnreachable.because(error, place, reasonOf(error)))
      warned = true
      return otherwise
    }
  }
  return {
    get: (key) => attempt(() => store.get(key), undefined),
    has: (key) => attempt(() => store.has(key), false),
    put: (key, value) => attempt(() => store.put(key, value), undefined),
    close: () => attempt(() => store.close(), undefined),
  }
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): string {
  if (isFirstpaintError(error)) return formatError(error)
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
