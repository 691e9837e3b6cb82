import type { Header } from './delivery-manifest.ts'
import type { PageFacts } from './page-facts.ts'

/**
 * `safe`: what cannot break a page. `strict`: only scripts of the site, of the origins a page's tags name, and the inline
 * ones it was built with. `report-only`: the strict policy, told in the console and obeyed by nobody.
 */
export type ContentPolicy = 'safe' | 'strict' | 'report-only'

export interface PlanContentPolicyOptions {
  readonly policy: ContentPolicy | false
  readonly page: PageFacts
  /** The site has WebAssembly, which a policy for scripts would else forbid to compile. */
  readonly wasm: boolean
}

/**
 * The Content Security Policy of one page. `script-src` is not a default: a build cannot see what an app's own scripts
 * will load (analytics, payments, `eval` in a template engine), and a page without them is broken. Styles, images and
 * connections stay free in every policy.
 *
 * @see https://www.w3.org/TR/CSP3/
 */
export function planContentPolicy({ policy, page, wasm }: PlanContentPolicyOptions): readonly Header[] {
  if (policy === false) return []
  const elsewhere = page.baseHref !== undefined && /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(page.baseHref)
  const base = elsewhere ? [] : ["base-uri 'self'"]
  if (policy === 'safe') return base.length > 0 ? [['content-security-policy', base.join('; ')]] : []
  const scripts = [
    "script-src 'self'",
    ...page.scriptHashes,
    ...page.scriptOrigins,
    ...(wasm ? ["'wasm-unsafe-eval'"] : []),
  ].join(' ')
  const name = policy === 'strict' ? 'content-security-policy' : 'content-security-policy-report-only'
  return [[name, [scripts, "object-src 'none'", ...base].join('; ')]]
}
