import type { FileHeader } from './plan-host-site.ts'

/** What a file's header is by its rules; empty: not sent. */
export function headerValue({ rules, fallback }: FileHeader, path: string): string {
  const rule = rules.find(({ kind, path: own }) => (kind === 'file' ? own === `/${path}` : `/${path}`.startsWith(own)))
  return rule?.value ?? fallback
}
