import { isCompressible } from './content-type.ts'
import type { ContentEncoding, DeliveredFile, DeltaEncoding, Header } from './delivery-manifest.ts'

/** One of the forms in which a file can be sent. */
export interface Representation {
  readonly encoding: ContentEncoding | DeltaEncoding | 'identity'
  /** Hash of the dictionary of a delta. */
  readonly dictionary?: string
  readonly path: string
  /** Of the file at `path`. */
  readonly bytes: number
  /** Encoded while it is sent: `path` and `bytes` are those of the file itself. */
  readonly compress?: ContentEncoding
  /** Strong, quotes included: each form has its own. */
  readonly etag: string
}

/** Below this the headers and the work cost more than the bytes saved. */
const smallestWorthIt = 1024
/** Above this an encoder would hold too much of the machine at once. */
const largestWorthIt = 4 * 1024 * 1024

/** The forms of a file, smallest first, itself last. With `encoders`, files without a variant have those made on the way. */
export function representationsOf(
  file: DeliveredFile,
  encoders: readonly ContentEncoding[],
): readonly Representation[] {
  const hash = file.sha256.slice(0, 32)
  const whole = { path: file.path, bytes: file.bytes }
  const made =
    file.variants.length === 0 &&
    file.bytes >= smallestWorthIt &&
    file.bytes <= largestWorthIt &&
    isCompressible(file.path)
      ? encoders
      : []
  return [
    ...file.deltas
      .map(({ encoding, dictionary, path, bytes }) => ({
        encoding,
        dictionary,
        path,
        bytes,
        etag: `"${hash}-${encoding}-${dictionary.slice(0, 16)}"`,
      }))
      .toSorted((a, b) => a.bytes - b.bytes),
    ...file.variants
      .map(({ encoding, path, bytes }) => ({ encoding, path, bytes, etag: `"${hash}-${encoding}"` }))
      .toSorted((a, b) => a.bytes - b.bytes),
    ...made.map((encoding) => ({ encoding, ...whole, compress: encoding, etag: `"${hash}-${encoding}-made"` })),
    { encoding: 'identity', ...whole, etag: `"${hash}"` },
  ]
}

/** What of a request the form depends on, as `Vary` names it; empty when there is only one form. */
export function varyOf(representations: readonly Representation[]): readonly string[] {
  if (representations.length < 2) return []
  const deltas = representations.some(({ dictionary }) => dictionary !== undefined)
  return deltas ? ['accept-encoding', 'available-dictionary'] : ['accept-encoding']
}

/** Later headers take the place of earlier ones of the same name. */
export function mergeHeaders(...lists: readonly (readonly Header[])[]): readonly Header[] {
  return [...new Map(lists.flat())]
}
