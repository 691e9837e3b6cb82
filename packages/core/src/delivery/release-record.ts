import type { Caching } from './delivery-manifest.ts'

/** A file of an earlier release, as the release store remembers it. */
export interface ReleaseFile {
  readonly path: string
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
  readonly caching: Caching
  /** The URL pattern that browsers were told to use it as a dictionary for. */
  readonly match?: string
  /** Bytes of each module in it, by id; absent when nobody knew. */
  readonly modules?: Readonly<Record<string, number>>
}

/** What is remembered of a release: enough to make deltas against it and to keep its files. JSON. */
export interface ReleaseRecord {
  readonly version: 1
  readonly release: string
  /** Only hashed files and those that are dictionaries; sorted by path. */
  readonly files: readonly ReleaseFile[]
}

/**
 * A record out of what a store held, or why it is none. Paths are checked: they become names of files.
 */
export function readReleaseRecord(json: unknown): ReleaseRecord | { readonly problem: string } {
  if (!isObject(json)) return { problem: 'it is no object' }
  const { version, release, files } = json
  if (version !== 1) return { problem: 'its version is not 1' }
  if (typeof release !== 'string' || !/^[\w-]{4,64}$/.test(release)) return { problem: 'its release has no name' }
  if (!Array.isArray(files)) return { problem: 'it has no list of files' }
  for (const [at, file] of files.entries())
    if (!isReleaseFile(file)) return { problem: `file ${at} is not as it should be` }
  return { version, release, files: files as readonly ReleaseFile[] }
}

function isReleaseFile(file: unknown): file is ReleaseFile {
  if (!isObject(file)) return false
  const { path, bytes, sha256, caching, match, modules } = file
  return (
    isSitePath(path) &&
    Number.isSafeInteger(bytes) &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    (caching === 'immutable' || caching === 'page' || caching === 'revalidate') &&
    (match === undefined || typeof match === 'string') &&
    (modules === undefined || (isObject(modules) && Object.values(modules).every((size) => typeof size === 'number')))
  )
}

/** Whether a path stays within the site: relative, `/` between its parts, none of them empty, `.` or `..`. */
export function isSitePath(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    path !== '' &&
    // eslint-disable-next-line no-control-regex -- they are what is refused
    !/[\\\u0000-\u001f]|^[a-z]:/i.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
