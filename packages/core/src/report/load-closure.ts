import type { FileReport } from './site-report.ts'

type Loads = Pick<FileReport, 'path' | 'imports'>

/**
 * Everything a browser loads at once when it starts from the given files: the files themselves and, again and again,
 * what they import. Cycles end; a file that is not in the site is left out. In order of discovery, breadth first.
 */
export function loadClosure(site: ReadonlyMap<string, Loads>, starts: Iterable<string>): string[] {
  const seen = new Set<string>()
  for (const start of starts) if (site.has(start)) seen.add(start)
  // A Set's iteration visits what is added during it, so this walks breadth first.
  for (const path of seen) {
    for (const next of site.get(path)!.imports) if (site.has(next)) seen.add(next)
  }
  return [...seen]
}
