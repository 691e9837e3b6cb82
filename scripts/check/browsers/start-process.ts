import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface StartedProcess {
  /** The first match in what it prints. */
  readonly match: RegExpExecArray
  /** Ends it and what it started. */
  stop(): void
}

export interface StartProcessOptions {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** What it prints when it is ready. */
  readonly ready: RegExp
}

/** Starts a long-running command and waits until it says that it is ready, for 30 seconds at most. */
export function startProcess({ command, args, env, ready }: StartProcessOptions): Promise<StartedProcess> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = (): void => {
    // A group of its own: browsers start further processes.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  return new Promise((resolve, reject) => {
    let printed = ''
    const fail = (reason: string): void => {
      clearTimeout(timer)
      stop()
      reject(new Error(`${command} ${reason}\n${printed.slice(-1000)}`))
    }
    const timer = setTimeout(() => fail('did not get ready in 30 s.'), 30_000)
    child.on('error', (error) => fail(error.message))
    child.on('exit', (code) => fail(`ended with code ${code}.`))
    const read = (text: string): void => {
      printed += text
      const match = ready.exec(printed)
      if (match === null) return
      clearTimeout(timer)
      child.removeAllListeners('exit')
      resolve({ match, stop })
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)
  })
}

/** The first of these commands that the machine has. */
export function findCommand(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}
