import { Marks } from './marks.ts'

/** A chunk as far as running it is concerned. */
export interface RunChunk {
  /** Chunks it imports, in the order of its import statements. */
  readonly imports: readonly number[]
}

export interface RunOrderOptions {
  readonly chunkAt: (chunk: number) => RunChunk
  readonly starts: readonly number[]
  /** Chunks that ran before, with all they import. Default none. */
  readonly hasRun?: ((chunk: number) => boolean) | undefined
  /** Filled with the chunks it goes through; emptied first. Default one of its own. */
  readonly seen?: Marks
}

/**
 * The order in which loading the given chunks runs them: imports first, each chunk once. That is how browsers evaluate
 * modules, and Vite orders style sheets the same way.
 *
 * @param visit Sees each chunk when its own modules run, with the chunks that are waiting for it, outermost first.
 * @returns How many chunks it went through.
 */
export function runOrder(
  { chunkAt, starts, hasRun, seen = new Marks() }: RunOrderOptions,
  visit: (chunk: number, waiting: readonly number[]) => void,
): number {
  seen.clear()
  const waiting: number[] = []
  const open: { readonly chunk: number; next: number; readonly imports: readonly number[] }[] = []
  const enter = (chunk: number): void => {
    seen.add(chunk)
    open.push({ chunk, next: 0, imports: chunkAt(chunk).imports })
    waiting.push(chunk)
  }
  const isNew = (chunk: number): boolean => !seen.has(chunk) && (hasRun === undefined || !hasRun(chunk))
  for (const start of starts) {
    if (isNew(start)) enter(start)
    while (open.length > 0) {
      const frame = open.at(-1)!
      const next = frame.imports[frame.next++]
      if (next !== undefined) {
        if (isNew(next)) enter(next)
        continue
      }
      open.pop()
      waiting.pop()
      visit(frame.chunk, waiting)
    }
  }
  return seen.size
}

/**
 * Puts imports in the order of the chunks' first modules, by the order in which modules would run unbundled: that is how
 * Rolldown writes import statements between chunks (checked with 1.2.19), and modules within a chunk.
 */
export function inImportOrder(imports: Iterable<number>, firstOf: (chunk: number) => number): number[] {
  return [...imports].toSorted((a, b) => firstOf(a) - firstOf(b) || a - b)
}
