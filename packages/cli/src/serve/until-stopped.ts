export interface UntilStopped {
  readonly stop: () => Promise<void>
  readonly reload: () => Promise<void>
}

/**
 * Waits for SIGTERM or SIGINT, then stops; SIGHUP reloads meanwhile. A second SIGTERM or SIGINT finds no listener any
 * more and ends the process at once, for who does not want to wait.
 */
export async function untilStopped({ stop, reload }: UntilStopped): Promise<void> {
  const onHangUp = (): void => void reload()
  process.on('SIGHUP', onHangUp)
  await new Promise<void>((resolve) => {
    const end = (): void => {
      process.off('SIGTERM', end)
      process.off('SIGINT', end)
      resolve()
    }
    process.on('SIGTERM', end)
    process.on('SIGINT', end)
  })
  process.off('SIGHUP', onHangUp)
  await stop()
}
