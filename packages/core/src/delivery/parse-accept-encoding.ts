/** What a client takes, and how much it likes it. */
export interface AcceptedEncodings {
  /** By name in lower case, 0 to 1. */
  readonly named: ReadonlyMap<string, number>
  /** Of `*`: every encoding not named. */
  readonly others: number | undefined
}

/**
 * Reads `Accept-Encoding`. What is no encoding with a proper weight is passed over; a name given twice keeps its last
 * weight. A missing header accepts anything by the letter of HTTP, but whoever sends none seldom decodes, so it counts
 * as an empty one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 */
export function parseAcceptEncoding(header: string | undefined): AcceptedEncodings {
  const named = new Map<string, number>()
  let others: number | undefined
  for (const item of (header ?? '').split(',')) {
    const match = /^\s*([!#$%&'*+\-.^_`|~\w]+)\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?$/i.exec(item)
    if (match === null) continue
    const quality = Math.min(1, Number(match[2] ?? 1))
    const name = match[1]!.toLowerCase()
    if (name === '*') others = quality
    else named.set(name, quality)
  }
  return { named, others }
}

/** How much a client likes an encoding of whole files; 0: it must not be sent. */
export function qualityOf({ named, others }: AcceptedEncodings, encoding: string): number {
  return named.get(encoding) ?? others ?? 0
}

/**
 * How much a client likes the bytes as they are. Never named, they are always welcome, but after everything named:
 * undefined then.
 */
export function identityQuality({ named, others }: AcceptedEncodings): number | undefined {
  return named.get('identity') ?? others
}
