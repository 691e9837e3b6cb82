const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * The hash in `Available-Dictionary`, as 64 hex digits: a structured field with the 32 bytes of a SHA-256 between
 * colons. Anything else, two hashes included, is undefined: a delta sent for a wrong one breaks the page for good.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9842#section-2.2
 */
export function parseAvailableDictionary(header: string | undefined): string | undefined {
  // 32 bytes are 43 digits and one `=`; the last digit holds 4 bits, so its lower 2 are zero.
  const base64 = /^\s*:([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048])=:\s*$/.exec(header ?? '')?.[1]
  if (base64 === undefined) return undefined
  let hex = ''
  for (let at = 0; at < 43; at += 2) {
    const bits = (digits.indexOf(base64[at]!) << 6) | (at + 1 < 43 ? digits.indexOf(base64[at + 1]!) : 0)
    hex += bits.toString(16).padStart(3, '0')
  }
  return hex.slice(0, 64)
}
