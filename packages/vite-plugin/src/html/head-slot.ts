import { type PageElement, parsePage } from './parse-page.ts'

/**
 * The first place in a page's head where a script may stand: before anything that loads or runs (a script after a
 * stylesheet waits for it), but after what decides how the rest is read: charset, `<base>`, policies in `<meta>`.
 *
 * @returns An offset into `html`.
 */
export function headSlot(html: string): number {
  const head = parsePage(html).filter((element) => element.inHead)
  const lastRule = head.findLast(rulesTheRest)?.end ?? 0
  const firstLoad = head.find(({ tag }) => tag === 'script' || tag === 'style' || tag === 'link')
  if (firstLoad !== undefined) return lineStart(html, Math.max(lastRule, firstLoad.start))
  return lastRule || endOfHeadTag(html)
}

function rulesTheRest({ tag, attributes }: PageElement): boolean {
  if (tag === 'base') return true
  return tag === 'meta' && (attributes.has('charset') || attributes.has('http-equiv'))
}

/** Before the indentation of what stands there, when that is alone on its line. */
function lineStart(html: string, offset: number): number {
  const line = html.lastIndexOf('\n', offset - 1) + 1
  return html.slice(line, offset).trim() === '' ? line : offset
}

/** A page may leave its head to the parser; what is put before any element then starts the head. */
function endOfHeadTag(html: string): number {
  const page = parsePage(html)
  const head = page.find(({ tag }) => tag === 'head')
  if (head !== undefined) return html.indexOf('>', head.start) + 1
  const first = page.find(({ tag }) => tag !== 'html')
  return first?.start ?? html.length
}
