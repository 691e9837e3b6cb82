import type { ParseConfig } from './add-plugin.ts'
import { ConfigUnparsable } from './init-errors.ts'
import { lineOf } from './line-of.ts'

/** The parser of a Vite's own, which reads TypeScript as well: what it accepts is what `vite build` will accept. */
export function parserOf(vite: Pick<typeof import('vite'), 'parseSync'>): ParseConfig {
  return (fileName, code) => {
    const { program, errors } = vite.parseSync(fileName, code)
    const [error] = errors
    if (error === undefined) return program
    const position = error.labels[0]?.start
    const place = position === undefined ? fileName : `${fileName}:${lineOf(code, position)}`
    throw ConfigUnparsable(place, error.message)
  }
}
