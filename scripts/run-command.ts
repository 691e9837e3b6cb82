import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { stripVTControlCharacters } from 'node:util'

export interface RunOptions {
  readonly cwd?: string
  /** Added to this process's environment; an undefined value takes the variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /**
   * `show` lets the command write to the terminal, `plain` shows it without colours and keeps it, `keep` only keeps it.
   * Default `keep`.
   */
  readonly output?: 'show' | 'plain' | 'keep'
  /** Told the process's id as soon as it runs. */
  readonly started?: (pid: number) => void
}

export interface RunResult {
  /** Exit code; 1 for a command ended by a signal, 127 for one that cannot start. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly seconds: number
}

/** Runs a command to its end without a shell. Never rejects: the exit code tells. */
export function runCommand(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const { cwd, env, output = 'keep' } = options
  const started = performance.now()
  return new Promise((settle) => {
    const kept = { stdout: '', stderr: '' }
    const end = (code: number): void => settle({ code, ...kept, seconds: (performance.now() - started) / 1000 })
    const child = spawn(command, args, {
      ...(cwd !== undefined && { cwd }),
      env: { ...process.env, ...env },
      stdio: output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    })
    if (child.pid !== undefined) options.started?.(child.pid)
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream]?.setEncoding('utf8').on('data', (text: string) => {
        kept[stream] += text
        if (output === 'plain') process[stream].write(stripVTControlCharacters(text))
      })
    }
    child.once('error', (error) => {
      kept.stderr += error.message
      end(127)
    })
    child.once('close', (code) => end(code ?? 1))
  })
}
