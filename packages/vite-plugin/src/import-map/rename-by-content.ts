import { createHash } from 'node:crypto'
import type { Rolldown } from 'vite'

/**
 * Names chunks by the bytes they are written with. Rolldown's hash is taken before the last plugins touch the code, so
 * two builds can give one name to different bytes, and browsers keep the old ones for a year. Where chunks know each
 * other by stable names nothing in them changes with a name, so each can be renamed on its own; pages, manifests and the
 * import map follow. Call when nothing changes code any more. Checked with Vite 8.3.8 / Rolldown 1.2.19.
 *
 * @returns New names by old.
 * @see https://github.com/vitejs/vite/issues/23225
 */
export function renameByContent(bundle: Rolldown.OutputBundle): ReadonlyMap<string, string> {
  const outputs = Object.values(bundle)
  const chunks = outputs.filter((output) => output.type === 'chunk')
  const named = namesInside(chunks)
  const renamed = new Map<string, string>()
  for (const chunk of chunks) {
    const to = named.has(baseName(chunk.fileName)) ? undefined : nameByContent(chunk)
    if (to !== undefined && to !== chunk.fileName) renamed.set(chunk.fileName, to)
  }

  for (const output of outputs) {
    if (output.type === 'asset') follow(output, renamed)
    else {
      output.imports = output.imports.map((file) => renamed.get(file) ?? file)
      output.dynamicImports = output.dynamicImports.map((file) => renamed.get(file) ?? file)
    }
  }
  for (const chunk of chunks) chunk.fileName = renamed.get(chunk.fileName) ?? chunk.fileName
  return renamed
}

/** Files that some code names literally (a worker's, `new URL(…)`): they keep their names. */
function namesInside(chunks: readonly Rolldown.OutputChunk[]): Set<string> {
  const files = new Set(chunks.map(({ fileName }) => baseName(fileName)))
  const found = new Set<string>()
  for (const { code } of chunks) {
    for (const [word] of code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '').matchAll(words)) {
      const name = scriptName.exec(word)?.[0]
      if (name !== undefined && files.has(name)) found.add(name)
    }
  }
  return found
}

const words = /[\w.~-]+/g
/** From the start of a word only: looked for anywhere in it, a long run of letters (data as text) would take minutes. */
const scriptName = /^[\w.~-]*\.[cm]?js(?!\w)/

/** The place of the hash is known from the name the chunk had before it was hashed: `page-!~{004}~.js`. */
function nameByContent({ fileName, preliminaryFileName, code }: Rolldown.OutputChunk): string | undefined {
  const [before, after, ...more] = preliminaryFileName.split(/!~\{\w+\}~/)
  if (before === undefined || after === undefined || more.length > 0) return undefined
  if (!fileName.startsWith(before) || !fileName.endsWith(after)) return undefined
  const length = fileName.length - before.length - after.length
  const hash = createHash('sha256').update(code).digest('base64url')
  return length > 0 && length <= hash.length ? before + hash.slice(0, length) + after : undefined
}

/** What names chunks: pages, manifests, the import map; and a source map that no comment points to has its script's name. */
function follow(asset: Rolldown.OutputAsset, renamed: ReadonlyMap<string, string>): void {
  if (asset.fileName.endsWith('.map')) {
    const script = renamed.get(asset.fileName.slice(0, -'.map'.length))
    if (script !== undefined) asset.fileName = `${script}.map`
    return
  }
  if (!/\.(?:html?|json|webmanifest|txt|xml|[cm]?js)$/.test(asset.fileName)) return
  const byName = new Map([...renamed].map(([from, to]) => [baseName(from), baseName(to)]))
  const text = typeof asset.source === 'string' ? asset.source : Buffer.from(asset.source).toString('utf8')
  const changed = text.replace(words, (word) => word.replace(scriptName, (name) => byName.get(name) ?? name))
  if (changed !== text) asset.source = changed
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
