import type { RunResult } from '../run-command.ts'
import { type CiStep, commandOf } from './steps.ts'

export interface RunStepsOptions {
  readonly run: (command: string, args: readonly string[]) => Promise<RunResult>
  readonly log: (line: string) => void
}

/**
 * Runs the steps up to the first that fails, which names the command to rerun it.
 * The last line is the total of the tests, alone, once more.
 * @returns The exit code: 0 when every step passed, else 1.
 */
export async function runSteps(steps: readonly CiStep[], { run, log }: RunStepsOptions): Promise<0 | 1> {
  let total: string | undefined
  let failed: CiStep | undefined
  const times: string[] = []
  for (const step of steps) {
    const [command, ...args] = commandOf(step)
    log(`\n── ${step.name}: ${[command, ...args].join(' ')}`)
    const { code, stdout, seconds } = await run(command, args)
    total = lastTotal(stdout) ?? total
    times.push(`${seconds.toFixed(1).padStart(7)} s  ${step.name}`)
    if (code !== 0) {
      log(`── ${step.name} failed after ${seconds.toFixed(1)} s; rerun it with: ${[command, ...args].join(' ')}`)
      failed = step
      break
    }
    log(`── ${step.name}: ${seconds.toFixed(1)} s`)
  }
  log(`\n${times.join('\n')}`)
  log(failed ? `\nstopped at: ${failed.name}` : '\nevery step passed')
  if (total !== undefined) log(total)
  return failed ? 1 : 0
}

/** The last line of the form `12 passed, 0 failed`, perhaps with the skipped. */
export function lastTotal(output: string): string | undefined {
  return output.match(/^\d+ passed, \d+ failed(?:, \d+ skipped)?$/gm)?.at(-1)
}
