import { splitHashedName } from '@firstpaint/core/delivery'

/**
 * What a copy of a page must mention to count as this release's. Never its bytes: CDNs add to pages and rewrite them, but
 * they leave names alone.
 *
 * The release, where the page says it (Firstpaint's pages do); else the scripts and styles with a hash in their names that
 * it mentions anywhere, so also in an import map: a stale page has the entry's name in common with the new one when only
 * a lazy chunk has changed. A page with nothing of the kind is known by its title.
 */
export function pageNames(
  html: string,
  { release, files }: { readonly release: string; readonly files: readonly string[] },
): readonly string[] {
  if (release.length >= 6 && html.includes(release)) return [release]
  const names = files
    .filter((file) => /\.(?:m?js|css)$/.test(file) && splitHashedName(file) !== undefined)
    .map((file) => file.slice(file.lastIndexOf('/') + 1))
    .filter((name) => html.includes(name))
  if (names.length > 0) return names
  const title = /<title[^>]*>\s*([^<&\n]{1,60})/i.exec(html)?.[1]
  return title === undefined ? [] : [title]
}
