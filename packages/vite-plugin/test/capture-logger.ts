import type { Logger } from 'vite'

/** A logger for Vite that keeps what it is told. */
export interface CaptureLogger extends Logger {
  readonly infos: string[]
  readonly warnings: string[]
}

export function captureLogger(): CaptureLogger {
  const infos: string[] = []
  const warnings: string[] = []
  const warn = (message: string): void => {
    // Rolldown's word on how busy the machine was; it comes or not with the load.
    if (!message.includes('[PLUGIN_TIMINGS]')) warnings.push(message)
  }
  return {
    infos,
    warnings,
    info: (message) => void infos.push(message),
    warn,
    warnOnce: warn,
    error: warn,
    clearScreen: () => undefined,
    hasErrorLogged: () => false,
    hasWarned: false,
  }
}
