import { posix } from 'node:path'
import { parseAst, type Rolldown } from 'vite'
import { exportAliases } from './export-aliases.ts'

type Chunks = Readonly<Record<string, Rolldown.RenderedChunk>>

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Gives the exports of chunks that no one but chunks imports from short names that stay ({@link exportAliases}). For a
 * bundler that was told to leave them as they are written (`minifyInternalExports: false`). Entries, and what an `import()`
 * loads, keep theirs: others rely on them.
 */
export class ExportRenamer {
  readonly #aliases = new Map<string, ReadonlyMap<string, string> | undefined>()
  #chunks: Chunks | undefined
  #loadedLater = new Set<string>()

  /**
   * The chunk's code with the names in its import and export statements exchanged; null where there is none. No line is
   * added, and nothing stands behind a name on its line that a source map speaks of, so maps hold.
   */
  rename(code: string, { fileName }: Rolldown.RenderedChunk, chunks: Chunks): string | null {
    this.#start(chunks)
    const edits: Edit[] = []
    for (const node of parseAst(code).body) {
      if (node.type === 'ImportDeclaration') {
        const aliases = this.#of(chunkAt(fileName, node.source.value))
        for (const one of aliases ? node.specifiers : []) {
          if (one.type !== 'ImportSpecifier') continue
          const alias = aliases!.get(nameOf(one.imported))
          if (alias === undefined) continue
          const { start, end } = one
          edits.push({ start, end, text: `${alias} as ${code.slice(one.local.start, one.local.end)}` })
        }
      } else if (node.type === 'ExportNamedDeclaration') {
        const from = node.source === null ? undefined : this.#of(chunkAt(fileName, node.source.value))
        const own = this.#of(fileName)
        for (const { start, end, local, exported } of node.specifiers) {
          const taken = from?.get(nameOf(local)) ?? code.slice(local.start, local.end)
          const given = own?.get(nameOf(exported)) ?? code.slice(exported.start, exported.end)
          edits.push({ start, end, text: taken === given ? given : `${taken} as ${given}` })
        }
      }
    }
    if (edits.length === 0) return null
    return edits.reduceRight((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code)
  }

  #start(chunks: Chunks): void {
    if (this.#chunks === chunks) return
    this.#chunks = chunks
    this.#aliases.clear()
    this.#loadedLater = new Set(Object.values(chunks).flatMap(({ dynamicImports }) => dynamicImports))
  }

  /** The aliases of a chunk's exports; undefined of what is no chunk, and of those that keep their names. */
  #of(fileName: string): ReadonlyMap<string, string> | undefined {
    if (this.#aliases.has(fileName)) return this.#aliases.get(fileName)
    const chunk = this.#chunks?.[fileName]
    const keeps = chunk === undefined || chunk.isEntry || chunk.isDynamicEntry || this.#loadedLater.has(fileName)
    const aliases = keeps ? undefined : exportAliases(chunk.exports)
    this.#aliases.set(fileName, aliases)
    return aliases
  }
}

/** File of the chunk that a chunk names in an import. */
function chunkAt(importer: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(importer), specifier) : specifier
}

function nameOf(name: { readonly type: string; readonly name?: string; readonly value?: unknown }): string {
  return name.type === 'Identifier' ? name.name! : String(name.value)
}
