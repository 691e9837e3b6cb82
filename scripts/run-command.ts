import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'

export interface RunOptions {
  readonly cwd?: string
  /** Added to this process's environment; an undefined value takes the variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** `show` lets the command write to the terminal, `keep` only collects. Default `keep`. */
  readonly output?: 'show' | 'keep'
}

export interface RunResult {
  /** Exit code; 128 + signal number is not reproduced, a killed command gives 1, one that cannot start 127. */
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
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (kept.stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (kept.stderr += text))
    child.once('error', (error) => {
      kept.stderr += error.message
      end(127)
    })
    child.once('close', (code) => end(code ?? 1))
  })
}
