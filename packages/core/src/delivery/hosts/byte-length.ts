/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  return encodeURIComponent(text).replace(/%[\dA-F]{2}/g, '.').length
}
