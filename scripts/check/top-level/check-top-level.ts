import type { Violation } from '../violation.ts'

const TOP_LEVEL: readonly string[] = [
  'packages/',
  'playground/',
  'scripts/',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'firstpaint.budgets.json',
  'lighthouserc.json',
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'tsconfig.base.json',
  '.ci/run',
]

/**
 * Compares the repository's files with the agreed top level.
 * @param files Every file that is or would be committed, as paths from the root with forward slashes.
 */
export function checkTopLevel(files: readonly string[]): readonly Violation[] {
  const entries = new Set(files.map(entryOf))
  const extra = [...entries].filter((entry) => !TOP_LEVEL.includes(entry) && !isDotfile(entry))
  const missing = TOP_LEVEL.filter((entry) => !entries.has(entry))
  return [
    ...extra.map((entry) => ({
      file: entry,
      line: 1,
      rule: 'top-level',
      problem: 'This does not belong at the top of the repository.',
      fix: entry.startsWith('.ci/')
        ? 'Keep .ci/ to its one file, run; the steps live in scripts/ci.'
        : 'Put configuration into scripts/config or package.json, documents into the package they tell about.',
    })),
    ...missing.map((entry) => ({
      file: entry,
      line: 1,
      rule: 'top-level',
      problem: 'This belongs at the top of the repository and is missing.',
      fix: 'Add it, or correct the list in scripts/check/top-level/check-top-level.ts.',
    })),
  ]
}

/** The file itself at the top, else its top folder; in .ci every file counts. */
function entryOf(file: string): string {
  const [top = '', ...below] = file.split('/')
  if (top === '.ci') return file
  return below.length > 0 ? `${top}/` : top
}

function isDotfile(entry: string): boolean {
  return entry.startsWith('.') && !entry.startsWith('.ci/')
}
