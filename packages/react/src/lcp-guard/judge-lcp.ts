import type { LcpFinding, LcpReason } from './lcp-finding.ts'

/** The part of a `largest-contentful-paint` entry that is looked at. */
export interface LcpEntry {
  readonly element: Element | null
  readonly url: string
}

/** More than this many file pixels for each one shown, along the shorter way: 1.5 is more than twice the bytes. */
const mostPixels = 1.5

/**
 * What was wrong with how the LCP element was written; empty for text and for what was right.
 *
 * - `lazy`: `loading="lazy"`, so that it waited for layout
 * - `low-priority`: `fetchpriority="low"`
 * - `unsized`: neither attributes nor style say its shape, so that the page jumps when it comes
 * - `not-preloaded`: nobody asked for it before the document had been read: a script or style sheet brought it. Not of
 *   an `<img fetchpriority="high">`, as `priority` makes it in the browser: it asks first of all as soon as it is made, and
 *   when that is, is up to the page and not to its picture.
 * - `oversized`: far more pixels than are shown
 */
export async function judgeLcp({ element, url }: LcpEntry): Promise<readonly LcpFinding[]> {
  if (!element || !url) return []
  const reasons: LcpReason[] = []
  const asked = performance.getEntriesByName(url)[0]?.startTime ?? 0
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (element instanceof HTMLImageElement) {
    if (element.loading === 'lazy') reasons.push('lazy')
    if (element.fetchPriority === 'low') reasons.push('low-priority')
    if (getComputedStyle(element).aspectRatio === 'auto') reasons.push('unsized')
    // What the element says of its file's size is divided by its density; this one is out of the cache.
    const file = new Image()
    file.src = url
    await file.decode().catch(() => {})
    const pixels = Math.min(file.width / element.clientWidth, file.height / element.clientHeight) / devicePixelRatio
    if (pixels > mostPixels) reasons.push('oversized')
  }
  const urgent = (element as HTMLImageElement).fetchPriority === 'high'
  // Last: it mostly follows from one of the others.
  if (page && asked > page.domInteractive && !urgent) reasons.push('not-preloaded')
  const names = element.id ? `#${element.id}` : [...element.classList].map((name) => `.${name}`).join('')
  const target = element.localName + names
  return reasons.map((reason) => ({ reason, target, url: url.replace(/[?#].*/, '') }))
}
