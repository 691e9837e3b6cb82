import { runCli } from './run-cli.ts'

// The reader of a pipe may leave early (`firstpaint analyze dist | head`); that is no error of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

process.exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  canAsk: process.stdin.isTTY && process.stdout.isTTY && !process.env['CI'],
  now: () => performance.now(),
})
