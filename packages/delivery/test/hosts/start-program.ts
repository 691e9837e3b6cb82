import { spawn } from 'node:child_process'
import { connect } from 'node:net'

export interface ProgramStart {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly port: number
  readonly env?: NodeJS.ProcessEnv
}

/** Starts a server and waits until it takes connections; what it says stands in the error when it ends before that. */
export async function startProgram({ program, args, cwd, port, env }: ProgramStart): Promise<() => Promise<void>> {
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const hear = (chunk: Buffer): void => void (said += chunk.toString())
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let running = true
  void ended.then(() => (running = false))
  while (!(await takesConnections(port))) {
    if (!running) throw new Error(`${program} ended before it listened:\n${said}`)
  }
  return async () => {
    child.kill('SIGTERM')
    await ended
  }
}

/** Answers after a moment when nobody listens, so that asking again and again takes no processor. */
function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    const done = (open: boolean): void => {
      socket.destroy()
      setTimeout(() => resolve(open), open ? 0 : 20)
    }
    socket.once('connect', () => done(true))
    socket.once('error', () => done(false))
  })
}
