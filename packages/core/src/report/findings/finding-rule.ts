import type { FileReport, Finding } from '../site-report.ts'

/** The site as the rules see it. Paths of compressed siblings (`a.js.br`) and of public source maps are in `files` too. */
export interface JudgedSite {
  readonly files: readonly FileReport[]
  readonly byPath: ReadonlyMap<string, FileReport>
}

/** Looks for one kind of trouble; an empty list means there is none. */
export type FindingRule = (site: JudgedSite) => Finding[]

/** One finding over some files, or nothing when there are no files. */
export function findingOver(
  files: readonly FileReport[],
  make: (count: number) => Pick<Finding, 'id' | 'severity' | 'message'> & { readonly bytes?: number },
): Finding[] {
  if (files.length === 0) return []
  const largest = files.toSorted((a, b) => b.raw - a.raw || (a.path < b.path ? -1 : 1))
  const bytes = files.reduce((sum, file) => sum + file.raw, 0)
  return [{ bytes, ...make(files.length), files: largest.map((file) => file.path) }]
}

/** `1 file`, `3 files`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
