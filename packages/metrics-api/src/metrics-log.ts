import type { Logger } from 'pino'

/** As much of a pino logger as is used; one line of JSON for each thing that happened. */
export type MetricsLog = Pick<Logger, 'info' | 'warn' | 'error'>
