import { hasContentHash } from './has-content-hash.ts'

/** What a base64url hash of 8 characters looks like, a word of 8 letters included. */
const perhaps = /[-.][\w-]{8}\.[a-z0-9]+$/i

/**
 * Which of a site's files carry a content hash. One name alone may be a word that looks like a hash, or a hash that looks
 * like a word (`Bhxtkbea`); but bundlers hash a folder or they do not: where nearly all scripts and styles of a folder
 * surely have one, the doubtful ones have one, too.
 */
export function hashedPaths(paths: readonly string[]): Set<string> {
  const folders = Map.groupBy(
    paths.filter((path) => /\.(?:m?js|css)$/.test(path)),
    folderOf,
  )
  const bundled = new Set(
    [...folders]
      .filter(([, files]) => files.filter(hasContentHash).length * 10 >= files.length * 9)
      .map(([folder]) => folder),
  )
  return new Set(paths.filter((path) => hasContentHash(path) || (bundled.has(folderOf(path)) && perhaps.test(path))))
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
