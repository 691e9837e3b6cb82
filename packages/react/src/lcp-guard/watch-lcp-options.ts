import type { LcpFinding } from './lcp-finding.ts'

export interface WatchLcpOptions {
  /** Called with all findings of the page's LCP element, once, when it is settled; not when there are none. */
  readonly onFindings?: ((findings: readonly LcpFinding[]) => void) | undefined
}
