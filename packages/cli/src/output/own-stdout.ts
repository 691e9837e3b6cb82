/**
 * Sends whatever is written to the process's stdout to its stderr while `work` runs: a user's `vite.config` that logs
 * would else spoil the document of `--json`.
 */
export async function ownStdout<T>(work: () => Promise<T>): Promise<T> {
  const { stdout, stderr } = process
  const write = stdout.write
  stdout.write = stderr.write.bind(stderr) as typeof stdout.write
  try {
    return await work()
  } finally {
    stdout.write = write
  }
}
