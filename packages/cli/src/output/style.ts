import picocolors from 'picocolors'
import type { OutputStream } from '../terminal.ts'
import { wantsColour } from './colour.ts'

export type Colours = ReturnType<typeof picocolors.createColors>

/** Colours that do nothing. */
export const plainColours: Colours = picocolors.createColors(false)

/** How a text is laid out: its colours (which may all do nothing) and the width to stay within. */
export interface Style {
  readonly colours: Colours
  /** Characters per line, 60 to 120: narrower cannot hold the tables, wider is hard to read across. */
  readonly columns: number
}

/** The style of a stream; one that is no terminal has 100 columns unless COLUMNS tells otherwise. */
export function styleOf(stream: OutputStream, env: Readonly<Record<string, string | undefined>>): Style {
  const told = stream.columns ?? Number(env['COLUMNS'])
  return {
    colours: picocolors.createColors(wantsColour(stream, env)),
    columns: Math.min(120, Math.max(60, told > 0 ? told : 100)),
  }
}
