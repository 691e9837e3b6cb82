import { join } from 'node:path'
import { bistroPaths } from '../bistro-paths.ts'

/** Three ways to treat Bistro's pictures, with the same widths, crops and formats. All else about the builds is equal. */
export const imageVariants = ['plain', 'imagetools', 'images'] as const

export type ImageVariantName = (typeof imageVariants)[number]

interface ImageVariantFacts {
  readonly title: string
  /** Relative to the app. */
  readonly configFile: string
  readonly outDir: string
  /** What it keeps between builds; absolute. */
  readonly caches: readonly string[]
}

export const imageVariantFacts: Readonly<Record<ImageVariantName, ImageVariantFacts>> = {
  plain: {
    title: 'plain Vite',
    configFile: 'vite.config.plain.ts',
    outDir: join(bistroPaths.cache, 'demo-images/plain'),
    caches: [],
  },
  imagetools: {
    title: 'vite-imagetools',
    configFile: 'vite.config.imagetools.ts',
    outDir: join(bistroPaths.cache, 'demo-images/imagetools'),
    caches: [join(bistroPaths.cache, 'imagetools')],
  },
  images: {
    title: 'Firstpaint',
    configFile: 'vite.config.images.ts',
    outDir: join(bistroPaths.cache, 'demo-images/images'),
    caches: [join(bistroPaths.cache, 'images'), join(bistroPaths.app, '.firstpaint/cache/image-sources.json')],
  },
}
