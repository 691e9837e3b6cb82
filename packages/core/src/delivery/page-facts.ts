import type { RouteHint } from './delivery-manifest.ts'

/** What delivery has to know of a page, read from its markup. */
export interface PageFacts {
  /** Relative to the site: `about/index.html`. */
  readonly path: string
  /** `'sha256-…'` of each inline script, quotes included; import map and speculation rules among them. */
  readonly scriptHashes: readonly string[]
  /** Origins of scripts from elsewhere: `https://cdn.example.com`. */
  readonly scriptOrigins: readonly string[]
  /** It says `<base href>`: where that leads, absolute or not. */
  readonly baseHref?: string
  /** It holds attributes such as `onclick`, which a strict policy forbids. */
  readonly inlineHandlers: boolean
  /** Files of the site its head asks for, in order: style sheets, scripts, preloads. */
  readonly asks: readonly RouteHint[]
}
