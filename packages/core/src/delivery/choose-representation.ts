import { type AcceptedEncodings, identityQuality, qualityOf } from './parse-accept-encoding.ts'
import type { Representation } from './representation.ts'

/**
 * The form a client gets: of those it takes, the one it likes best; of those it likes alike, the smallest. A delta only
 * when the client names the encoding itself and holds exactly its dictionary. Undefined: it takes none.
 *
 * @param representations smallest first, the file as it is last
 * @param dictionary SHA-256 in hex of what the client holds
 */
export function chooseRepresentation(
  representations: readonly Representation[],
  accepted: AcceptedEncodings,
  dictionary: string | undefined,
): Representation | undefined {
  let best: Representation | undefined
  let bestQuality = 0
  for (const candidate of representations) {
    const quality = qualityFor(candidate, accepted, dictionary)
    if (quality > bestQuality) [best, bestQuality] = [candidate, quality]
  }
  if (best !== undefined) return best
  // Not named and not refused: what nobody asked for, after everything somebody did.
  return identityQuality(accepted) === undefined ? representations.at(-1) : undefined
}

function qualityFor(
  { encoding, dictionary: needed }: Representation,
  accepted: AcceptedEncodings,
  dictionary: string | undefined,
): number {
  if (encoding === 'identity') return identityQuality(accepted) ?? 0
  if (needed === undefined) return qualityOf(accepted, encoding)
  return needed === dictionary ? (accepted.named.get(encoding) ?? 0) : 0
}
