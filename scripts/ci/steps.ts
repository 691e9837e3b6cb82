export interface CiStep {
  readonly name: string
  /** Arguments for pnpm: a script of the root package.json. */
  readonly script: string
}

/** What must hold before anything is merged, in this order: the tests first, what takes a quiet machine last. */
export const CI_STEPS: readonly CiStep[] = [
  { name: 'tests', script: 'test' },
  { name: 'lint', script: 'lint' },
  { name: 'format', script: 'format:check' },
  { name: 'types', script: 'typecheck' },
  { name: 'floors and cycles', script: 'check:floors' },
  { name: 'metric', script: 'check:metric' },
  { name: 'top level', script: 'check:top-level' },
  { name: 'publint', script: 'check:publint' },
  { name: 'exports', script: 'check:exports' },
  { name: 'size budgets', script: 'check:size' },
  { name: 'documents', script: 'check:readme' },
  { name: 'lighthouse', script: 'lighthouse' },
]

/** The command as README and rerun hints name it; it works where only Node and npm are installed. */
export function commandOf({ script }: CiStep): readonly [command: string, ...args: string[]] {
  return ['npx', '-y', 'pnpm@12.21.0', script]
}
