import { judgeLcp, type LcpEntry } from './judge-lcp.ts'
import type { LcpFinding } from './lcp-finding.ts'
import { lcpGuardEvent } from './lcp-guard-event.ts'
import type { WatchLcpOptions } from './watch-lcp-options.ts'

/** Bundlers put the word in its place. */
declare const process: { readonly env: { readonly NODE_ENV?: string } }

/**
 * Watches for the largest element of the first screen and tells what held it up: when the visitor first does something
 * or leaves, for until then a larger one may come. Not in browsers without the LCP API.
 *
 * @param watching Ends it.
 * @see https://w3c.github.io/largest-contentful-paint/
 */
export function watchLcp(watching: AbortController, onFindings: WatchLcpOptions['onFindings']): void {
  const { signal } = watching
  let judged: Promise<readonly LcpFinding[]> | undefined
  const observer = new PerformanceObserver((list) => {
    const entry = list.getEntries().at(-1) as unknown as LcpEntry
    judged = judgeLcp(entry)
    if (process.env.NODE_ENV !== 'production') {
      void Promise.all([judged, import('./show-lcp-warning.ts')]).then(([findings, { showLcpWarning }]) =>
        showLcpWarning(entry.element, findings),
      )
    }
  })
  if (signal.aborted) return
  signal.addEventListener('abort', () => observer.disconnect())
  observer.observe({ type: 'largest-contentful-paint', buffered: true })
  for (const type of ['pointerdown', 'keydown', 'visibilitychange']) {
    addEventListener(
      type,
      async () => {
        watching.abort()
        const findings = (await judged) ?? []
        if (findings[0]) onFindings?.(findings)
        for (const detail of findings) dispatchEvent(new CustomEvent(lcpGuardEvent, { detail }))
      },
      { capture: true, signal },
    )
  }
}
