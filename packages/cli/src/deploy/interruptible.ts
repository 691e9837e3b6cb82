/**
 * Runs work that Ctrl-C ends cleanly: the first one aborts the signal, a second one ends the process as ever.
 *
 * @param onInterrupt told at the first
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>, onInterrupt: () => void): Promise<T> {
  const controller = new AbortController()
  const stop = (): void => {
    forget()
    onInterrupt()
    controller.abort()
  }
  const forget = (): void => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, stop)
  }
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop)
  try {
    return await work(controller.signal)
  } finally {
    forget()
  }
}
