import sharp from 'sharp'

/** The libraries of sharp that decide a variant's bytes. */
const DECIDING = [
  'sharp',
  'vips',
  'aom',
  'heif',
  'webp',
  'mozjpeg',
  'png',
  'zlib-ng',
  'imagequant',
  'lcms',
  'uhdr',
  'cgif',
]

/** Versions of everything that encodes, for cache keys: another version may write other bytes. */
export function encoderVersions(): Readonly<Record<string, string>> {
  const versions: Readonly<Record<string, string | undefined>> = sharp.versions
  return Object.fromEntries(DECIDING.map((name) => [name, versions[name] ?? 'none']))
}
