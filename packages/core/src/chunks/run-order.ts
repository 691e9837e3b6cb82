/** A chunk as far as running it is concerned. */
export interface RunChunk {
  /** Its first module, by the order in which modules would run unbundled; a large number for none. */
  readonly first: number
  readonly imports: Iterable<number>
  /** Whether `imports` stand in the order of the import statements; else they are taken by their first modules. */
  readonly importsInOrder?: boolean
}

/**
 * The order in which loading the given chunks runs them: imports first, each chunk once, the imports of a chunk in the order
 * of their first modules. (Within a chunk, modules run in the order in which they would unbundled.) That is how Rolldown
 * writes chunks (checked with 1.2.19) and how browsers evaluate them; Vite orders style sheets the same way.
 *
 * @param visit Sees each chunk when its own modules run, with the chunks that are waiting for it, outermost first.
 */
export function runOrder(
  chunkAt: (chunk: number) => RunChunk,
  starts: readonly number[],
  visit: (chunk: number, waiting: readonly number[]) => void,
): void {
  const seen = new Set<number>()
  const waiting: number[] = []
  const open: { readonly chunk: number; next: number; readonly imports: readonly number[] }[] = []
  const enter = (chunk: number): void => {
    seen.add(chunk)
    const { imports: targets, importsInOrder = false } = chunkAt(chunk)
    const imports = [...targets]
    if (imports.length > 1 && !importsInOrder) imports.sort((a, b) => chunkAt(a).first - chunkAt(b).first || a - b)
    open.push({ chunk, next: 0, imports })
    waiting.push(chunk)
  }
  for (const start of starts) {
    if (!seen.has(start)) enter(start)
    while (open.length > 0) {
      const frame = open.at(-1)!
      const next = frame.imports[frame.next++]
      if (next !== undefined) {
        if (!seen.has(next)) enter(next)
        continue
      }
      open.pop()
      waiting.pop()
      visit(frame.chunk, waiting)
    }
  }
}
