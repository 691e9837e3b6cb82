import { createTwoFilesPatch } from 'diff'
import type { Style } from './style.ts'

export interface FileChange {
  /** Path shown in the heading, relative to the project, with `/`. */
  readonly path: string
  /** Null for a file that is new. */
  readonly before: string | null
  readonly after: string
}

/** A change as a unified diff with three lines around it, as `git diff` would show it. */
export function renderDiff(change: FileChange, { colours }: Pick<Style, 'colours'>): string {
  const patch = createTwoFilesPatch(
    change.before === null ? '/dev/null' : `a/${change.path}`,
    `b/${change.path}`,
    change.before ?? '',
    change.after,
    undefined,
    undefined,
    { context: 3 },
  )
  return patch
    .split('\n')
    .filter((line) => !line.startsWith('====='))
    .map((line) => {
      if (line.startsWith('--- ') || line.startsWith('+++ ')) return colours.bold(line)
      if (line.startsWith('@@')) return colours.cyan(line)
      if (line.startsWith('+')) return colours.green(line)
      if (line.startsWith('-')) return colours.red(line)
      return line
    })
    .join('\n')
    .trimEnd()
}
