'use client'

import { useLcpGuard } from './use-lcp-guard.ts'
import type { WatchLcpOptions } from './watch-lcp-options.ts'

/** {@link useLcpGuard} as an element, for where a hook cannot stand. Renders nothing. */
export function Priority(props: WatchLcpOptions): null {
  useLcpGuard(props)
  return null
}
