import type { Style } from '../output/style.ts'
import { wrapText } from '../output/wrap-text.ts'
import type { CheckStatus } from './doctor-check.ts'

/** One answer as `--json` prints it. */
export interface NamedResult {
  readonly id: string
  readonly status: CheckStatus
  readonly title: string
  readonly detail: string
  readonly fix: string | null
}

/** The answers in aligned lines, what to do below each that asks for it, and a count at the end. */
export function renderChecks(results: readonly NamedResult[], { colours, columns }: Style): string {
  const { green, yellow, red, dim, bold } = colours
  const marks: Record<CheckStatus, string> = { ok: green('✓'), warn: yellow('!'), fail: red('✗'), skip: dim('–') }
  const titleWidth = Math.max(...results.map(({ title }) => title.length))
  const indent = ' '.repeat(titleWidth + 6)
  const lines = results.flatMap(({ status, title, detail, fix }) => {
    const paint = status === 'skip' ? dim : (text: string): string => text
    const [first, ...rest] = wrapText(detail, columns - indent.length).map(paint)
    const head = `  ${marks[status]} ${paint(title.padEnd(titleWidth))}  ${first}`
    const fixes = fix === null ? [] : wrapText(`→ ${fix}`, columns - indent.length).map((line) => indent + bold(line))
    return [head, ...rest.map((line) => indent + line), ...fixes]
  })
  const count = (status: CheckStatus): number => results.filter((result) => result.status === status).length
  const failures = count('fail') === 0 ? green('nothing is broken') : red(`${count('fail')} broken`)
  const warnings = count('warn') === 0 ? '' : `, ${yellow(`${count('warn')} to look at`)}`
  return `\n${lines.join('\n')}\n\n  ${failures}${warnings}\n`
}
