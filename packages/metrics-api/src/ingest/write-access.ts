import type { WriteKey } from '../metrics-options.ts'

/** Who may send, decided once for each address that is asked for. */
export interface KnownKey {
  /** Limits go by it; '' where no key is wanted. */
  readonly name: string
  /** The one app it may send for; undefined for any. */
  readonly app: string | undefined
  /** Undefined for any. */
  readonly origins: ReadonlySet<string> | undefined
}

const mostRemembered = 1000

/** Finds the write key of a request by its address: `?key=…`, since a beacon can send no header of its own. */
export class WriteAccess {
  readonly #keys: ReadonlyMap<string, KnownKey>
  readonly #open: KnownKey | undefined
  readonly #byTarget = new Map<string, KnownKey | undefined>()

  /** @param keys Without any, everybody may send. */
  constructor(keys: readonly WriteKey[]) {
    this.#keys = new Map(
      keys.map(({ key, app, origins }) => [key, { name: key, app, origins: origins && new Set(origins) }]),
    )
    this.#open = keys.length === 0 ? { name: '', app: undefined, origins: undefined } : undefined
  }

  /** @param target Path and query, as in the request line. */
  find(target: string): KnownKey | undefined {
    if (this.#byTarget.has(target)) return this.#byTarget.get(target)
    const query = target.indexOf('?')
    const given = query === -1 ? null : new URLSearchParams(target.slice(query + 1)).get('key')
    const key = this.#open ?? (given === null ? undefined : this.#keys.get(given))
    if (this.#byTarget.size >= mostRemembered) this.#byTarget.clear()
    this.#byTarget.set(target, key)
    return key
  }
}
