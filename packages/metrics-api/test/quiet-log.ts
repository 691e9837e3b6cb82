import type { MetricsLog } from '../src/metrics-log.ts'

export interface HeardLog {
  readonly log: MetricsLog
  /** The messages, in the order they came. */
  readonly messages: string[]
}

/** A log that keeps to itself and can be asked. */
export function quietLog(): HeardLog {
  const messages: string[] = []
  const hear = (...[fields, message]: readonly unknown[]): void => void messages.push(String(message ?? fields))
  return { log: { info: hear, warn: hear, error: hear } as never, messages }
}
