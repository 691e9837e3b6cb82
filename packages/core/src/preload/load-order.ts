import type { ChunkNode } from '../chunks/module-graph.ts'

/** Everything these chunks need to run: stylesheets first, then scripts, each before what it imports. */
export function loadOrder(chunks: ReadonlyMap<string, ChunkNode>, starts: readonly string[]): string[] {
  const scripts = new Set<string>()
  const styles = new Set<string>()
  const visit = (file: string): void => {
    if (scripts.has(file)) return
    const chunk = chunks.get(file)
    scripts.add(file)
    if (chunk === undefined) return
    for (const imported of chunk.imports) visit(imported)
    // A stylesheet overrides those of the modules its chunk imports, so theirs come first.
    for (const style of chunk.css) styles.add(style)
  }
  for (const start of starts) visit(start)
  return [...styles, ...scripts]
}
