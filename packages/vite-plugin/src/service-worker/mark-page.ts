import type { HeadLink } from '@firstpaint/service-worker'
import { headSlot } from '../html/head-slot.ts'
import { parsePage } from '../html/parse-page.ts'

export interface PageMarks {
  /** Told to the worker by pages, and how it knows their copies. */
  readonly release: string
  /** URL of the script that registers the worker; undefined for none. */
  readonly script: string | undefined
  /** A page keeps what it has of a kind. */
  readonly links?: readonly HeadLink[]
}

const own = /<(?:meta|link|script)\b[^>]* data-firstpaint-sw(?:=""|\b)[^>]*>(?:<\/script>)?\n?/g

/**
 * Names a page's release in its markup, and has it register the worker. The script goes to the end of the head: an import
 * map has to stand before the first module.
 */
export function markPage(html: string, { release, script, links = [] }: PageMarks): string {
  const bare = unmarkPage(html)
  const meta = `<meta name="firstpaint-release" content="${release}" data-firstpaint-sw>\n`
  const slot = headSlot(bare)
  const marked = bare.slice(0, slot) + meta + bare.slice(slot)
  const kinds = new Set(
    parsePage(bare).flatMap(({ tag, attributes }) =>
      tag === 'link' || tag === 'meta' ? [attributes.get('rel') ?? attributes.get('name')] : [],
    ),
  )
  const tag = [
    ...links
      .filter(({ kind }) => !kinds.has(kind))
      .map(({ tag: link }) => link.replace(/>$/, ' data-firstpaint-sw>\n')),
    ...(script === undefined ? [] : [`<script type="module" async src="${script}" data-firstpaint-sw></script>\n`]),
  ].join('')
  if (tag === '') return marked
  const end = parsePage(marked).findLast(({ inHead }) => inHead)?.end ?? marked.length
  return marked.slice(0, end) + tag + marked.slice(end)
}

/** A page as it was before {@link markPage}. */
export function unmarkPage(html: string): string {
  return html.replace(own, '')
}
