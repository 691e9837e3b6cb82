import { posix } from 'node:path'
import { drawnWith, fontFaces } from '@firstpaint/core/precache'
import type { SiteFile } from '../analyze/read-site.ts'

/**
 * Of all the site's text, code included, a font has to draw this share to be worth fetching ahead: the words of an app are
 * a few percent of its code, and letters that only stand in lists of languages or in patterns far less.
 */
const worthwhile = 0.001

/** The fonts a visitor of any page will probably need, of those the style sheets declare. */
export function siteFonts(files: readonly SiteFile[], has: (path: string) => boolean): string[] {
  const counts = new Map<number, number>()
  let total = 0
  for (const { path, content } of files) {
    if (!/\.(?:html?|m?js|json)$/i.test(path)) continue
    for (const character of content.toString('utf8')) {
      const code = character.codePointAt(0)!
      counts.set(code, (counts.get(code) ?? 0) + 1)
      total += 1
    }
  }
  const wanted = files
    .filter(({ path }) => /\.(?:css|html?)$/i.test(path))
    .flatMap(({ path, content }) =>
      fontFaces(content.toString('utf8'))
        .filter((face) => drawnWith(face, counts) >= total * worthwhile)
        .map(({ url }) => fileOf(url, path, has)),
    )
  return [...new Set(wanted.filter((file) => file !== undefined))]
}

/** A URL in a style sheet; the base of an absolute one is tried away. */
function fileOf(url: string, from: string, has: (path: string) => boolean): string | undefined {
  const bare = url.replace(/[?#].*$/, '')
  const path =
    bare.startsWith('/') || /^[a-z]+:/i.test(bare)
      ? bare.replace(/^[a-z]+:\/\/[^/]+/i, '').slice(1)
      : posix.join(posix.dirname(from), bare)
  for (let rest = path; ; rest = rest.slice(rest.indexOf('/') + 1)) {
    if (has(rest)) return rest
    if (!rest.includes('/')) return undefined
  }
}
