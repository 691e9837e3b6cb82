import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { inspectImage } from '@firstpaint/images'
import { ScriptError } from '../../script-error.ts'

/** A picture of the corpus. */
export interface CorpusImage {
  /** Absolute path. */
  readonly file: string
  /** Pixels, as shown. */
  readonly width: number
  readonly height: number
}

export interface Corpus {
  readonly images: readonly CorpusImage[]
  /** What was left out, with the reason. */
  readonly skipped: readonly string[]
}

export interface FindSourcesOptions {
  readonly folder: string
  /** Only file names that match it. */
  readonly match?: RegExp
  /** Evenly spread over the sorted list. */
  readonly limit?: number
}

/** The still raster images of a folder. @throws FP_BENCH_IMAGES_NONE */
export async function findSources({ folder, match = /./, limit = Infinity }: FindSourcesOptions): Promise<Corpus> {
  const names = await readdir(folder).catch(() => [])
  const images: CorpusImage[] = []
  const skipped: string[] = []
  for (const name of names.toSorted()) {
    const file = resolve(join(folder, name))
    if (!/\.(jpe?g|png|webp|avif|gif|svg|tiff?)$/i.test(name) || !match.test(name)) continue
    try {
      const { format, width, height, pages } = await inspectImage(readFileSync(file), { file })
      if (format === 'svg') skipped.push(`${name}: a drawing, not encoded by any of them`)
      else if (pages > 1) skipped.push(`${name}: an animation, which not all of them keep`)
      else images.push({ file, width, height })
    } catch (error) {
      skipped.push(`${name}: ${(error as Error).message}`)
    }
  }
  if (images.length === 0) {
    throw new ScriptError(
      'FP_BENCH_IMAGES_NONE',
      `${folder} has no still image whose name matches ${match}.`,
      'Name a folder of pictures: --corpus DIR.',
    )
  }
  const step = Math.max(1, images.length / limit)
  const taken = Math.min(images.length, limit)
  return { images: Array.from({ length: taken }, (_, index) => images[Math.floor(index * step)]!), skipped }
}
