import { FirstpaintError, formatError, isFirstpaintError } from '@firstpaint/core/errors'
import { renderJson } from './output/json.ts'
import { styleOf } from './output/style.ts'
import type { Terminal } from './terminal.ts'

/**
 * Tells a person on stderr what went wrong, or under `--json` a script on stdout. Stack traces are for us, not for
 * them: they show only with DEBUG=firstpaint.
 */
export function reportError(thrown: unknown, json: boolean, terminal: Terminal): void {
  const error = isFirstpaintError(thrown) ? thrown : unexpected(thrown)
  if (json) {
    const { code, message, place = null, value = null, hint = null } = error
    terminal.stdout.write(renderJson({ error: { code, message, place, value, hint } }))
  } else {
    const { colours } = styleOf(terminal.stderr, terminal.env)
    const [first, ...rest] = formatError(error).split('\n')
    terminal.stderr.write([colours.red(first!), ...rest, ''].join('\n'))
  }
  const debug = /(^|[\s,])(firstpaint|\*)/.test(terminal.env['DEBUG'] ?? '')
  if (debug && thrown instanceof Error) terminal.stderr.write(`${stackWithCauses(thrown)}\n`)
}

function unexpected(thrown: unknown): FirstpaintError {
  return new FirstpaintError(thrown instanceof Error ? thrown.message : String(thrown), {
    code: 'FP_UNEXPECTED',
    hint: 'This is a fault of Firstpaint. Please report it, with the stack that DEBUG=firstpaint adds.',
    cause: thrown,
  })
}

function stackWithCauses(error: Error): string {
  const own = error.stack ?? String(error)
  return error.cause instanceof Error ? `${own}\nCaused by: ${stackWithCauses(error.cause)}` : own
}
