/** Versions by package name: several when the tree holds several copies. */
export type LockedVersions = ReadonlyMap<string, ReadonlySet<string>>

/** Names of lockfiles this reads, in the order they win when a folder has several. */
export const lockfileNames: readonly string[] = [
  'pnpm-lock.yaml',
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'bun.lock',
]

/**
 * Reads which versions a lockfile pins. Looks only at the lines that name them, so it takes every version of a format
 * (pnpm 5 to 9, npm 1 to 3, Yarn classic and berry, Bun's text file) and damaged files, too, and is quick enough to be
 * run over a history of them. The app's own workspace packages are left out.
 *
 * @param name - File name of the lockfile.
 */
export function readLockedVersions(name: string, text: string): LockedVersions {
  const versions = new Map<string, Set<string>>()
  for (const [owner, version] of pairs(name, text)) {
    if (/^(?:link|file|workspace|portal):|-use\.local$/.test(version)) continue
    const known = versions.get(owner)
    if (known === undefined) versions.set(owner, new Set([version]))
    else known.add(version)
  }
  return versions
}

type Pair = readonly [name: string, version: string]

function pairs(file: string, text: string): Iterable<Pair> {
  switch (file) {
    case 'pnpm-lock.yaml':
      return pnpmPairs(text)
    case 'yarn.lock':
      return matches(text, /^"?((?:@[^/\s"]+\/)?[^@\s"]+)@[^\n]*:\r?\n {2}version:? "?([^"\r\n]+)"?/gm)
    case 'bun.lock':
      return matches(text, /^\s+"[^"]+": \["((?:@[^/"]+\/)?[^@"]+)@([^"]+)"/gm)
    default:
      return matches(
        text,
        /"(?:[^"]*node_modules\/)?((?:@[^/"]+\/)?[^/"@][^/"]*)":\s*\{\s*(?:"name":\s*"[^"]*",\s*)?"version":\s*"([^"]+)"/g,
      )
  }
}

function* matches(text: string, pattern: RegExp): Generator<Pair> {
  for (const [, name, version] of text.matchAll(pattern)) if (name && version) yield [name, version]
}

/** `  react@19.0.0:`, `  '@scope/name@1.0.0(peer@2.0.0)':`, and `  /react/18.0.0_peer:` of old. */
function* pnpmPairs(text: string): Generator<Pair> {
  for (const [, key] of text.matchAll(/^ {2}(['"]?[/@\w][^\n]*?):(?: \{\}| \{.*\})?\r?$/gm)) {
    const plain = key!.replace(/^['"]|['"]$/g, '').replace(/\(.*$/, '')
    const old = /^\/((?:@[^/]+\/)?[^/@]+)\/([^/_]+)/.exec(plain)
    const now = /^\/?((?:@[^/]+\/)?[^/@]+)@(.+)$/.exec(plain)
    const found = old ?? now
    if (found) yield [found[1]!, found[2]!.replace(/_.*$/, '')]
  }
}
