import type { LcpFinding, LcpReason } from './lcp-finding.ts'

const advice: Readonly<Record<LcpReason, string>> = {
  lazy: 'it is lazy, so it waited for layout: give it `priority`',
  'low-priority': 'it has fetchpriority="low": give it `priority`',
  unsized: 'nothing says its shape, so the page jumps: give it `width` and `height`',
  'not-preloaded': 'it was asked for after the document had been read: give it `priority` where the server renders',
  oversized: 'it has far more pixels than are shown: give it `sizes`, and widths to choose from',
}

const id = 'firstpaint-lcp-warning'

/** For development: says on the page and in the console what holds up the LCP element, or takes the last word back. */
export function showLcpWarning(element: Element | null, findings: readonly LcpFinding[]): void {
  document.getElementById(id)?.remove()
  const [first] = findings
  if (!first) return
  const text = `LCP: ${first.target}: ${findings.map(({ reason }) => advice[reason]).join('; ')}.`
  console.warn(text, element)
  const note = document.createElement('div')
  note.id = id
  note.role = 'status'
  note.textContent = text
  note.style.cssText =
    'position:fixed;inset:auto 1em 1em;z-index:2147483647;padding:.8em 1em;border:2px solid #fff;background:#8a1c00;color:#fff;font:14px/1.4 system-ui'
  const close = document.createElement('button')
  close.textContent = 'Close'
  close.style.cssText = 'margin-left:1em;font:inherit'
  close.addEventListener('click', () => note.remove())
  note.append(close)
  document.body.append(note)
}
