/** One broken rule of the house: where it is, what is wrong, what to do. */
export interface Violation {
  /** Path from the repository's root, with forward slashes. */
  readonly file: string
  /** 1-based. */
  readonly line: number
  /** Permanent kebab-case name of the rule. */
  readonly rule: string
  readonly problem: string
  readonly fix: string
}

/**
 * Prints the violations in the order of their place, or one line saying that all is well.
 * @returns The exit code: 0 without a violation, else 1.
 */
export function reportViolations(check: string, violations: readonly Violation[], fine: string): 0 | 1 {
  const inOrder = violations.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line)
  for (const { file, line, rule, problem, fix } of inOrder) {
    console.error(`${file}:${line}  ${rule}\n    ${problem}\n    → ${fix}`)
  }
  if (violations.length === 0) {
    console.log(`${check}: ${fine}`)
    return 0
  }
  console.error(`${check}: ${violations.length} ${violations.length === 1 ? 'violation' : 'violations'}`)
  return 1
}
