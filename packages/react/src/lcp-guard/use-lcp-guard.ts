'use client'

import { useEffect } from 'react'
import { quietly } from '../later/quietly.ts'
import type { WatchLcpOptions } from './watch-lcp-options.ts'

/**
 * Says when the largest element of the first screen was written so that it came late: lazy, oversized, without a size,
 * or found late. In development the page itself says so; in production `onFindings` is called and `window` gets an event
 * `firstpaint:lcp-guard` for each finding. Once per page load, in the app's root.
 *
 * Its code comes after the page: browsers remember what was the largest.
 */
export function useLcpGuard({ onFindings }: WatchLcpOptions = {}): void {
  useEffect(() => {
    const watching = new AbortController()
    void quietly(import('./watch-lcp.ts')).then((code) => code?.watchLcp(watching, onFindings))
    return () => watching.abort()
  }, [onFindings])
}
