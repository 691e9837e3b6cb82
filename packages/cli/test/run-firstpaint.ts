import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** What a finished process left behind. */
export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const bin = resolve(import.meta.dirname, '../bin/firstpaint.js')

export interface RunOptions {
  readonly cwd: string
  /** Added to the environment; undefined takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** For Node itself, before the script. */
  readonly nodeOptions?: readonly string[]
}

/** Runs the real command in a process of its own, without a terminal. */
export function runFirstpaint(words: readonly string[], options: RunOptions): Finished {
  return runNode([...(options.nodeOptions ?? []), bin, ...words], options)
}

export function runNode(words: readonly string[], { cwd, env = {} }: RunOptions): Finished {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, words, {
    cwd,
    encoding: 'utf8',
    // What the tests' own terminal, CI or debugging set must not colour the result.
    env: {
      ...process.env,
      NO_COLOR: undefined,
      FORCE_COLOR: undefined,
      DEBUG: undefined,
      VITEST: undefined,
      NODE_ENV: undefined,
      ...env,
    },
  })
  if (error) throw error
  return { code: status, stdout, stderr }
}
