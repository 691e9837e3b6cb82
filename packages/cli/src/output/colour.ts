import type { OutputStream } from '../terminal.ts'

/**
 * Whether a stream gets colours: never under NO_COLOR, always under FORCE_COLOR, else on a terminal that is not `dumb`.
 *
 * @see https://no-color.org
 * @see https://force-color.org
 */
export function wantsColour(stream: OutputStream, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  return stream.isTTY === true && env['TERM'] !== 'dumb'
}
