import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

/** Where a source comes from, for messages. */
export interface SourceName {
  /** Path or address of the source; `an image` where none is known. */
  readonly file?: string
  /** Where it is asked for: `src/home.tsx:12`, a stylesheet, a page. */
  readonly importedBy?: string
}

export const SourceEmpty: ErrorFactory<[source: SourceName]> = defineError('FP_IMAGES_EMPTY', {
  message: (source) => `${fileOf(source)} is empty: 0 bytes.`,
  hint: 'Export the image again; an interrupted download or a Git LFS file that was not fetched leaves such files.',
  place: placeOf,
})

export const SourceUnknown: ErrorFactory<[source: SourceName, bytes: Uint8Array]> = defineError(
  'FP_IMAGES_FORMAT_UNKNOWN',
  {
    message: (source) => `${fileOf(source)} is not an image of a known format.`,
    hint: (_source, bytes) =>
      `${isLfsPointer(bytes) ? 'It is the pointer of a Git LFS file: run git lfs pull. ' : ''}AVIF, WebP, JPEG, PNG, GIF, SVG and TIFF are read; the bytes decide, not the file name.`,
    place: placeOf,
    value: (_source, bytes) => `first bytes ${Buffer.from(bytes.subarray(0, 8)).toString('hex')}`,
  },
)

export const SourceCorrupt: ErrorFactory<[source: SourceName, reason: string]> = defineError('FP_IMAGES_CORRUPT', {
  message: (source, reason) => `${fileOf(source)} cannot be decoded in full: ${reason}.`,
  hint: 'The file is cut off or damaged; export or download it again. A part of it is never used.',
  place: placeOf,
})

export const SourceTooLarge: ErrorFactory<[source: SourceName, size: string, pixels: number, limit: number]> =
  defineError('FP_IMAGES_TOO_LARGE', {
    message: (source, size, pixels, limit) =>
      `${fileOf(source)} has ${size} pixels, ${megapixels(pixels)} million; at most ${megapixels(limit)} million are decoded.`,
    hint: 'Scale it down. If it is meant to be so large, raise the limit of pixels (limitPixels).',
    place: placeOf,
    value: (_source, size) => size,
  })

export const SourceUndecodable: ErrorFactory<[source: SourceName, format: string]> = defineError(
  'FP_IMAGES_UNDECODABLE',
  {
    message: (source, format) => `${fileOf(source)} is ${format}, which sharp's prebuilt binaries cannot decode.`,
    hint: 'Export it as JPEG, PNG, WebP or AVIF.',
    place: placeOf,
  },
)

function fileOf({ file }: SourceName): string {
  return file ?? 'An image'
}

function placeOf({ file, importedBy }: SourceName): string {
  return [file ?? 'an image', ...(importedBy === undefined ? [] : [`imported by ${importedBy}`])].join(', ')
}

function megapixels(pixels: number): string {
  return (pixels / 1_000_000).toFixed(pixels < 10_000_000 ? 1 : 0)
}

function isLfsPointer(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 23)).toString('latin1') === 'version https://git-lfs'
}
