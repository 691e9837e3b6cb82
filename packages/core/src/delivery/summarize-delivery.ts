import type { ContentEncoding, DeliveredFile, DeliveryManifest } from './delivery-manifest.ts'

/** What a delivery comes to, in bytes. */
export interface DeliverySummary {
  readonly release: string
  /** Of the release itself. */
  readonly files: number
  readonly kept: number
  /** Of files that have an encoding: as the build wrote them, in their smallest encoding, and in each alone, where a file without it counts whole. */
  readonly compressed: { readonly files: number; readonly raw: number; readonly smallest: number } & Readonly<
    Record<ContentEncoding, number>
  >
  /** Of files that differ from one of an earlier release: their smallest encoding, and their smallest delta. */
  readonly deltas: { readonly files: number; readonly whole: number; readonly delta: number }
  /** The same for each of them, sorted by path. */
  readonly changed: readonly { readonly path: string; readonly whole: number; readonly delta: number }[]
}

/** Adds up a manifest for a person to read. */
export function summarizeDelivery({ release, files }: DeliveryManifest): DeliverySummary {
  const own = files.filter(({ from }) => from === undefined)
  const encoded = own.filter(({ variants }) => variants.length > 0)
  const changed = own.flatMap((file) => {
    // A page against itself says nothing of what has changed.
    const delta = file.deltas.find(({ dictionary }) => dictionary !== file.sha256)
    return delta ? [{ path: file.path, whole: smallest(file), delta: delta.bytes }] : []
  })
  const sum = (list: readonly DeliveredFile[], bytesOf: (file: DeliveredFile) => number): number =>
    list.reduce((total, file) => total + bytesOf(file), 0)
  const as =
    (encoding: ContentEncoding) =>
    ({ variants, bytes }: DeliveredFile): number =>
      variants.find((variant) => variant.encoding === encoding)?.bytes ?? bytes
  return {
    release,
    files: own.length,
    kept: files.length - own.length,
    compressed: {
      files: encoded.length,
      raw: sum(encoded, ({ bytes }) => bytes),
      smallest: sum(encoded, smallest),
      br: sum(encoded, as('br')),
      zstd: sum(encoded, as('zstd')),
      gzip: sum(encoded, as('gzip')),
    },
    deltas: {
      files: changed.length,
      whole: changed.reduce((total, { whole }) => total + whole, 0),
      delta: changed.reduce((total, { delta }) => total + delta, 0),
    },
    changed,
  }
}

function smallest({ variants, bytes }: DeliveredFile): number {
  return variants[0]?.bytes ?? bytes
}
