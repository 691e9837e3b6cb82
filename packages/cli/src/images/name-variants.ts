import { posix } from 'node:path'
import type { ImageVariant } from '@firstpaint/core/images'
import type { ManifestVariant } from './image-manifest.ts'

export interface NameVariantsOptions {
  /** Of the source, from its folder, with `/`. */
  readonly path: string
  readonly variants: readonly ImageVariant[]
  /** All sources: two that differ in nothing but how they end keep their endings. */
  readonly paths: readonly string[]
}

/** Gives each variant its file: `house/hero.jpg` is made into `house/hero-800.avif`. A drawing has one size, and no number. */
export function nameVariants({ path, variants, paths }: NameVariantsOptions): readonly ManifestVariant[] {
  const stem = stemOf(path)
  // Not every file system tells letters from capitals.
  const isShared = paths.some((other) => other !== path && stemOf(other).toLowerCase() === stem.toLowerCase())
  const name = isShared ? path : stem
  return variants.map((variant) => {
    const ending = variant.format === 'jpeg' ? 'jpg' : variant.format
    const size = variant.format === 'svg' ? '' : `-${variant.width}`
    return { file: `${name}${size}.${ending}`, ...variant }
  })
}

function stemOf(path: string): string {
  return path.slice(0, path.length - posix.extname(path).length)
}
