import { spawn } from 'node:child_process'

export interface GitCall {
  readonly cwd: string
  readonly args: readonly string[]
  /** Written to its standard input. */
  readonly input?: string
}

/** Why git gave nothing: it is not installed, or it refused. */
export class GitFailed extends Error {
  override readonly name = 'GitFailed'
}

/**
 * Streams what git prints. Stopping early ends git. It takes no locks, reads no paging or colour settings, and takes
 * paths literally. It does not go to the network (from git 2.44 on).
 *
 * @throws {@link GitFailed} with git's own message.
 */
export async function* runGit({ cwd, args, input = '' }: GitCall): AsyncGenerator<Buffer> {
  const child = spawn('git', ['-c', 'core.quotePath=false', ...args], {
    cwd,
    env: {
      ...process.env,
      LC_ALL: 'C',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_LITERAL_PATHSPECS: '1',
      // A build must not go to the network, nor ask for a password, for what a partial clone left out.
      GIT_NO_LAZY_FETCH: '1',
      GIT_TERMINAL_PROMPT: '0',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const ended = new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? null : complaint.trim() || `git ended with code ${code}`))
  })
  // git may be gone before it has read everything; its own message says more than the broken pipe.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  try {
    for await (const part of child.stdout) yield part as Buffer
    const problem = await ended
    if (problem !== null) throw new GitFailed(problem)
  } finally {
    child.kill()
  }
}

/** What git prints, as text. */
export async function gitText(call: GitCall): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of runGit(call)) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
