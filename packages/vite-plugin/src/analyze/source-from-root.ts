import { dirname, isAbsolute, join, relative, sep } from 'node:path'

export interface SourcePlace {
  readonly sourceRoot: string
  /** Absolute path of the built file: a map's sources are relative to it. */
  readonly path: string
  /** Absolute path of the project. */
  readonly root: string
}

/** The source's path from the project's root, with `/`. Names of other schemes (`webpack://app/./src/a.js`) lose scheme and host. */
export function sourceFromRoot(source: string, { sourceRoot, path, root }: SourcePlace): string {
  if (source.includes('\0')) return source
  if (source.startsWith('file://')) return toRelative(decodeURIComponent(new URL(source).pathname), root)
  const foreign = /^[a-z][a-z0-9+.-]*:\/\/[^/]*\/(?:\.\/)?(.*)$/i.exec(source)
  if (foreign) return foreign[1]!
  if (/^[a-z][a-z0-9+.-]{1,}:/i.test(source)) return source
  const absolute = isAbsolute(source) ? source : join(dirname(path), sourceRoot, source)
  return toRelative(absolute, root)
}

function toRelative(path: string, root: string): string {
  return relative(root, path).split(sep).join('/')
}
