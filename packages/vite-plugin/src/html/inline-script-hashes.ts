import { createHash } from 'node:crypto'
import { parsePage } from './parse-page.ts'

/** An inline script of a page that a Content Security Policy has to allow. */
export interface InlineScriptHash {
  readonly kind: 'script' | 'module' | 'importmap' | 'speculationrules'
  /** As it stands in `script-src`, quotes included: `'sha256-…'`. */
  readonly source: string
}

/**
 * The hashes under which a policy without `'unsafe-inline'` lets a page's inline scripts run; each once, in the order of
 * the page. Data blocks (JSON, templates) need none.
 *
 * @see https://www.w3.org/TR/CSP3/#element-matches-source-list
 */
export function inlineScriptHashes(html: string): InlineScriptHash[] {
  const found = parsePage(html).flatMap(({ tag, attributes, text }): InlineScriptHash[] => {
    const kind = kindOf(attributes.get('type')?.trim().toLowerCase() ?? '')
    if (tag !== 'script' || attributes.has('src') || kind === undefined) return []
    return [{ kind, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }]
  })
  return [...new Map(found.map((hash) => [hash.source, hash])).values()]
}

function kindOf(type: string): InlineScriptHash['kind'] | undefined {
  if (type === 'module' || type === 'importmap' || type === 'speculationrules') return type
  return type === '' || /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/.test(type) ? 'script' : undefined
}
