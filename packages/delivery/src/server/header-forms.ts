import type { Header } from '@firstpaint/core/delivery'

const flats = new WeakMap<readonly Header[], string[]>()
const records = new WeakMap<readonly Header[], Readonly<Record<string, string>>>()

/** Names and values in one list, as HTTP/1.1's `writeHead` takes them fastest; made once for each list. */
export function flatHeaders(headers: readonly Header[]): string[] {
  let flat = flats.get(headers)
  if (flat === undefined) flats.set(headers, (flat = headers.flat()))
  return flat
}

/** By name, for HTTP/2 and `Headers`; made once for each list. */
export function recordOf(headers: readonly Header[]): Readonly<Record<string, string>> {
  let record = records.get(headers)
  if (record === undefined) records.set(headers, (record = Object.fromEntries(headers)))
  return record
}
