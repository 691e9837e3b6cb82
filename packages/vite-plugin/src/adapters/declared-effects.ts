import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/**
 * Whether a package says of its own files that running them does nothing others can notice (`sideEffects` in its
 * package.json). Rolldown goes by it and does not tell.
 *
 * @returns A function from a module's id to what is declared; null when nothing is, or for no file.
 * @see https://webpack.js.org/guides/tree-shaking/#mark-the-file-as-side-effect-free
 */
export function declaredEffects(): (rawId: string) => boolean | null {
  const manifests = new Map<string, Manifest | null>()
  const manifestOf = (folder: string): Manifest | null => {
    const known = manifests.get(folder)
    if (known !== undefined) return known
    const parent = dirname(folder)
    const found = readManifest(folder) ?? (parent === folder ? null : manifestOf(parent))
    manifests.set(folder, found)
    return found
  }
  return (rawId) => {
    const path = rawId.replace(/[?#].*$/, '')
    if (path.includes('\0') || !path.includes('node_modules')) return null
    const manifest = manifestOf(dirname(path))
    if (manifest === null || manifest.sideEffects === undefined) return null
    if (typeof manifest.sideEffects === 'boolean') return manifest.sideEffects
    const file = relative(manifest.folder, path).split(sep).join('/')
    return manifest.sideEffects.some((pattern) => pattern.test(file))
  }
}

interface Manifest {
  readonly folder: string
  readonly sideEffects: boolean | readonly RegExp[] | undefined
}

/** A folder's package.json, unless it is only there to say `"type": "module"`. */
function readManifest(folder: string): Manifest | null {
  const path = join(folder, 'package.json')
  if (!existsSync(path)) return null
  let json: { readonly name?: unknown; readonly sideEffects?: unknown }
  try {
    json = JSON.parse(readFileSync(path, 'utf8')) as typeof json
  } catch {
    return null
  }
  const { name, sideEffects } = json
  if (typeof name !== 'string' && sideEffects === undefined) return null
  if (typeof sideEffects === 'boolean') return { folder, sideEffects }
  const patterns = Array.isArray(sideEffects) ? sideEffects.filter((pattern) => typeof pattern === 'string') : undefined
  return { folder, sideEffects: patterns?.map(toRegExp) }
}

/** A pattern without a slash is one for file names, wherever they lie. */
function toRegExp(pattern: string): RegExp {
  const plain = pattern.replace(/^\.?\//, '')
  const source = (plain.includes('/') || pattern.startsWith('./') ? plain : `**/${plain}`)
    .split(/(\*\*\/?|\*|\{[^}]*\})/)
    .map((part) => {
      if (part === '**') return '.*'
      if (part === '**/') return '(?:.*/)?'
      if (part === '*') return '[^/]*'
      if (part.startsWith('{')) return `(?:${part.slice(1, -1).split(',').map(escaped).join('|')})`
      return escaped(part)
    })
  return new RegExp(`^${source.join('')}$`)
}

function escaped(text: string): string {
  return text.replace(/[\\^$.|?+()[\]{}*]/g, '\\$&')
}
