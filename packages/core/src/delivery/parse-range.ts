import type { ByteRange } from './answer-plan.ts'

/**
 * What `Range` asks of a file of `bytes` bytes. `whole`: nothing that can be followed (no range of bytes, several of
 * them, an end before the beginning), so all is sent; `unsatisfiable`: it begins beyond the end.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14.2
 */
export function parseRange(header: string, bytes: number): ByteRange | 'whole' | 'unsatisfiable' {
  const match = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header)
  if (match === null || (match[1] === '' && match[2] === '')) return 'whole'
  if (match[1] === '') {
    const length = Number(match[2])
    if (length === 0 || bytes === 0) return 'unsatisfiable'
    return { first: Math.max(0, bytes - length), last: bytes - 1 }
  }
  const first = Number(match[1])
  const last = match[2] === '' ? Number.POSITIVE_INFINITY : Number(match[2])
  if (last < first) return 'whole'
  return first >= bytes ? 'unsatisfiable' : { first, last: Math.min(last, bytes - 1) }
}
