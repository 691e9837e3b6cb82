import { extname } from 'node:path'
import type { ImageFacts } from '@firstpaint/core/images'
import { readEncoderPackages } from './encoder-packages.ts'

/** What the engine works with: the encoder behind a door of its own, so that another may stand there. */
export interface ImageTools {
  /** Module whose export `optimizeImage` is the {@link EncodeImage}; every worker loads it. */
  readonly encoder: URL
  /** Facts from the header; rejects for what is no image. */
  readonly inspect: (
    bytes: Uint8Array,
    source: { readonly file?: string; readonly importedBy?: string },
  ) => Promise<ImageFacts>
  /** Everything that encodes, with its version: part of every key. Asked once. */
  readonly versions: () => Promise<Readonly<Record<string, string>>>
  /** Name of the metric that steers the search: part of every key. */
  readonly metric: string
}

/** Ours. Loaded when asked for: sharp takes 60 ms and 30 MB to start. */
export const imageTools: ImageTools = {
  encoder: new URL(`../optimize-image${extname(import.meta.url)}`, import.meta.url),
  inspect: async (bytes, source) => (await import('../source/inspect-image.ts')).inspectImage(bytes, source),
  versions: async () => readEncoderPackages() ?? (await import('../encode/encoder-versions.ts')).encoderVersions(),
  metric: 'SSIMULACRA2',
}
