import { headSlot } from './head-slot.ts'
import { parsePage } from './parse-page.ts'

export interface AddToHeadOptions {
  readonly html: string
  /** Text of a classic script. */
  readonly script: string
  readonly nonce: string | undefined
}

/**
 * Adds an inline script to a page as early as it may stand. A page's import map moves up before it: browsers that know
 * only one map ignore it once a module or a `modulepreload` was asked for, and the script may ask for one.
 *
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#import-maps
 */
export function addToHead({ html, script, nonce }: AddToHeadOptions): string {
  const attribute = nonce === undefined ? '' : ` nonce="${nonce.replaceAll('"', '&quot;')}"`
  const map = parsePage(html).find(({ tag, attributes }) => tag === 'script' && attributes.get('type') === 'importmap')
  const tag = `<script${attribute}>${script}</script>\n`
  if (map === undefined) return insert(html, tag)
  return insert(html.slice(0, map.start) + html.slice(map.end), `${html.slice(map.start, map.end)}\n${tag}`)
}

function insert(html: string, text: string): string {
  const slot = headSlot(html)
  return html.slice(0, slot) + text + html.slice(slot)
}
