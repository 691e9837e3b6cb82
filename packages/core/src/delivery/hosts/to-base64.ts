const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 of bytes in hex: hashes are in the manifest the one way and in `Available-Dictionary` the other. */
export function toBase64(hex: string): string {
  let text = ''
  for (let at = 0; at < hex.length; at += 6) {
    const group = hex.slice(at, at + 6)
    const bits = Number.parseInt(group.padEnd(6, '0'), 16)
    const count = group.length === 6 ? 4 : group.length === 4 ? 3 : 2
    for (let index = 0; index < count; index++) text += letters[(bits >> (18 - 6 * index)) & 63]
    text += '='.repeat(4 - count)
  }
  return text
}
