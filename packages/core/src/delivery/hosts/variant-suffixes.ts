import type { ContentEncoding } from '../delivery-manifest.ts'

/** What follows a file's name when it is precompressed. */
export const variantSuffixes: Readonly<Record<ContentEncoding, string>> = { br: '.br', zstd: '.zst', gzip: '.gz' }
