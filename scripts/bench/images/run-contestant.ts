import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../../run-command.ts'
import { watchTree } from '../process-cost.ts'
import { ScriptError } from '../../script-error.ts'
import type { BenchOutput, BenchTask, ContestantName } from './bench-task.ts'

/** What one process made, and what it took. */
export interface ContestantRun {
  readonly outputs: readonly BenchOutput[]
  readonly notes?: readonly string[]
  /** User and system time of the process and those it starts, all threads. */
  readonly cpuSeconds: number
  /** Memory at its highest, of the process and those below it, shared pages once, in megabytes. */
  readonly peakMegabytes: number
}

/** Runs a contestant in a process of its own. @throws FP_BENCH_IMAGES_FAILED with what it wrote to stderr. */
export async function runContestant(contestant: ContestantName | 'nothing', task: BenchTask): Promise<ContestantRun> {
  rmSync(task.out, { recursive: true, force: true })
  mkdirSync(task.out, { recursive: true })
  mkdirSync(task.cache, { recursive: true })
  const [taskFile, resultFile] = [join(task.out, 'task.json'), join(task.out, 'result.json')]
  writeFileSync(taskFile, JSON.stringify({ contestant, task }))
  const script = join(import.meta.dirname, 'contestants/process.ts')
  let tree: ReturnType<typeof watchTree> | undefined
  const { code, stderr } = await runCommand(process.execPath, [script, taskFile, resultFile], {
    started: (pid) => (tree = watchTree(pid)),
  })
  const peakMegabytes = (tree?.stop().peakBytes ?? 0) / 1e6
  if (code !== 0) {
    throw new ScriptError(
      'FP_BENCH_IMAGES_FAILED',
      `${contestant} ended with exit code ${code}:\n${stderr.trim()}`,
      'Leave the image out that it stumbles over, or the contestant: --only.',
    )
  }
  const run = JSON.parse(readFileSync(resultFile, 'utf8')) as ContestantRun
  // Without /proc, that of the process alone.
  return { ...run, peakMegabytes: peakMegabytes || run.peakMegabytes }
}
