import type { ReleaseFile, ReleaseRecord } from './release-record.ts'

/** A new file, as far as finding its counterparts goes. */
export interface MatchedFile {
  readonly path: string
  readonly sha256: string
  readonly modules?: Readonly<Record<string, number>> | undefined
}

export interface MatchDictionariesOptions {
  readonly file: MatchedFile
  /** Paths of URLs under which the file is asked for, base included. */
  readonly urls: readonly string[]
  /** Newest first. */
  readonly releases: readonly ReleaseRecord[]
}

/** From this share of a file's code on, a second dictionary of a release is worth a delta of its own. */
const leastShared = 0.1

/**
 * The files of earlier releases a browser may hold as dictionary for a new one, each once, best first per release. A
 * browser takes the longest pattern that fits; it may not have loaded that file, and then takes the next one, which gets a
 * delta when it holds a good part of the same modules, or when nothing is known of the modules and nothing fits better.
 */
export function matchDictionaries({ file, urls, releases }: MatchDictionariesOptions): readonly ReleaseFile[] {
  const found = new Map<string, ReleaseFile>()
  for (const { files } of releases) {
    const fitting = files
      .filter(
        ({ path, match }) => match !== undefined && sameKind(path, file.path) && urls.some((url) => fits(match, url)),
      )
      .toSorted((one, other) => other.match!.length - one.match!.length || (one.path < other.path ? -1 : 1))
    for (const [rank, candidate] of fitting.slice(0, 3).entries()) {
      if (candidate.sha256 === file.sha256) continue
      const shared = sharedModules(file.modules, candidate.modules)
      if (rank === 0 || (shared ?? 0) >= leastShared) found.set(candidate.sha256, candidate)
    }
  }
  return [...found.values()]
}

/** Whether a pattern of {@link planDictionaryUse}, which knows no other sign than `*`, fits the path of a URL. */
export function fits(pattern: string, url: string): boolean {
  const [start = '', ...rest] = pattern.split('*')
  if (rest.length === 0) return url === pattern
  const end = rest.pop()!
  if (!url.startsWith(start) || !url.endsWith(end) || url.length < start.length + end.length) return false
  let at = start.length
  for (const part of rest) {
    const next = url.indexOf(part, at)
    if (next < 0 || next + part.length > url.length - end.length) return false
    at = next + part.length
  }
  return true
}

/** The share of a file's code whose modules the other holds, too; undefined when it is not known for both. */
export function sharedModules(
  modules: Readonly<Record<string, number>> | undefined,
  other: Readonly<Record<string, number>> | undefined,
): number | undefined {
  if (!modules || !other) return undefined
  let [all, shared] = [0, 0]
  for (const [id, bytes] of Object.entries(modules)) {
    all += bytes
    if (Object.hasOwn(other, id)) shared += bytes
  }
  return all > 0 ? shared / all : 0
}

function sameKind(one: string, other: string): boolean {
  const kind = (path: string): string => (/\.[a-z0-9]+$/i.exec(path)?.[0] ?? '').toLowerCase()
  return kind(one) === kind(other)
}
