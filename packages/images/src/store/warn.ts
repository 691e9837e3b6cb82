import { formatError, type FirstpaintError } from '@firstpaint/core/errors'

/** Takes what went wrong without stopping the work. */
export type Warn = (warning: FirstpaintError) => void

/** Where warnings go that nobody asked for: standard error. */
export const warnOnConsole: Warn = (warning) => console.warn(formatError(warning))
