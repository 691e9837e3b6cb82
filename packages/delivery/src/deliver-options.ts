import { resolve } from 'node:path'
import type { ContentPolicy } from '@firstpaint/core/delivery'
import { DeliverOption } from './delivery-errors.ts'

/** What a person may choose about a delivery. */
export interface DeliveryChoices {
  /** Where earlier releases are remembered: a folder, or `s3://bucket/prefix?region=…&endpoint=…`, which a clean CI machine needs. Default `<dir>/releases`. */
  readonly store?: string
  /** Earlier releases whose hashed files stay and against which deltas are made, 0 to 50. Default 5: a week or two of deploys for most teams. */
  readonly keep?: number
  /** Deltas against files of earlier releases, for browsers that know RFC 9842. Default true. */
  readonly dictionaries?: boolean
  /**
   * Seconds for which a browser may keep a page as a dictionary, and a CDN may show the old one while it asks for the new;
   * 0 says `no-cache`, and pages are no dictionaries. Default 86,400, a day.
   */
  readonly staleWhileRevalidate?: number
  /**
   * Content Security Policy of the pages: `'safe'` cannot break one (`base-uri`), `'strict'` lets only the site's own scripts
   * and the inline ones it was built with run, `'report-only'` tells what the strict one would do. Default `'safe'`.
   */
  readonly csp?: ContentPolicy | false
  /** The page that answers navigations nothing else answers, false for none. Default `'auto'`: `index.html` of a single-page app. */
  readonly fallback?: string | false
}

export interface DeliverOptions extends DeliveryChoices {
  /** Folder for the manifest, finished work and releases, not within the site; what a Firstpaint build left there is used. */
  readonly dir: string
  /** Path the site is served under. Default: what the build said, else `/`. */
  readonly base?: string
  /** Files of the site a bundler wrote: of these, names with a hash are kept for ever. Default: guessed by folder. */
  readonly bundled?: readonly string[]
  /** Told after each file. */
  readonly onProgress?: (progress: DeliverProgress) => void
  /** Told what went wrong without harm. Default: nobody. */
  readonly onWarning?: (warning: Error) => void
  /** For credentials. Default `process.env`. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1970; decides which finished work is old. Default `Date.now`. */
  readonly now?: () => number
}

export interface DeliverProgress {
  readonly done: number
  readonly total: number
  readonly path: string
}

export interface ResolvedDeliverOptions extends Required<Omit<DeliverOptions, 'base' | 'bundled'>> {
  /** Absolute. */
  readonly dir: string
  readonly base: string | undefined
  readonly bundled: ReadonlySet<string> | undefined
}

const policies = ['safe', 'strict', 'report-only', false]

/** @throws FP_DELIVERY_OPTION */
export function resolveDeliverOptions(options: DeliverOptions): ResolvedDeliverOptions {
  const {
    keep = 5,
    dictionaries = true,
    staleWhileRevalidate = 86_400,
    csp = 'safe',
    fallback = 'auto',
    base,
  } = options
  const dir = resolve(options.dir)
  const { store = resolve(dir, 'releases') } = options
  const check = (option: string, value: unknown, right: boolean, allowed: string): void => {
    if (!right) throw DeliverOption(option, value, allowed)
  }
  check('store', store, typeof store === 'string' && store.trim() !== '', 'a folder or an s3:// URL')
  check('keep', keep, Number.isInteger(keep) && keep >= 0 && keep <= 50, 'a whole number from 0 to 50')
  check('dictionaries', dictionaries, typeof dictionaries === 'boolean', 'true or false')
  const seconds =
    Number.isInteger(staleWhileRevalidate) && staleWhileRevalidate >= 0 && staleWhileRevalidate <= 31_536_000
  check('staleWhileRevalidate', staleWhileRevalidate, seconds, 'a whole number of seconds from 0 to 31536000')
  check('csp', csp, policies.includes(csp), "'safe', 'strict', 'report-only' or false")
  check(
    'fallback',
    fallback,
    fallback === false || (typeof fallback === 'string' && fallback !== ''),
    "'auto', a page or false",
  )
  check('base', base, base === undefined || /^\/(?:[^/?#\s]+\/)*$/.test(base), 'a path with a slash at both ends')
  return Object.freeze({
    dir,
    store,
    keep,
    dictionaries,
    staleWhileRevalidate,
    csp,
    fallback,
    base,
    bundled: options.bundled && new Set(options.bundled),
    onProgress: options.onProgress ?? (() => {}),
    onWarning: options.onWarning ?? (() => {}),
    env: options.env ?? process.env,
    now: options.now ?? Date.now,
  })
}
