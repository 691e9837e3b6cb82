/** What there is to tell; a FirstpaintError is one. */
export interface Tellable {
  readonly code: string
  readonly message: string
  readonly place?: string | undefined
  readonly value?: string | undefined
  readonly hint?: string | undefined
}

/**
 * The lines a terminal shows for an error: code and message, then place, value and what to do, each on its own line.
 * No stack: the person reading it made a mistake we can name, or we would not have thrown this kind.
 */
export function formatError(error: Tellable): string {
  const lines = [`${error.code}: ${error.message}`]
  if (error.place !== undefined) lines.push(`  at: ${error.place}`)
  if (error.value !== undefined) lines.push(`  received: ${error.value}`)
  if (error.hint !== undefined) lines.push(`  do: ${error.hint}`)
  return lines.join('\n')
}
