import { readFile, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { drawInWorkers } from './draw-in-workers.ts'
import type { PhotoRecipe } from './photo-recipe.ts'
import { recipes } from './recipes.ts'
import { sourceVersion } from './source-version.ts'
import { writeAtomically } from './write-atomically.ts'

export interface PhotoInfo {
  slug: string
  /** Name of the file inside the cache directory. */
  file: string
  /** Size as displayed (EXIF orientation applied), pixels. */
  width: number
  height: number
  alt: string
  bytes: number
}

export interface EnsurePhotosOptions {
  /** Default: `playground/.cache/photos`, which git ignores. */
  cacheDir?: string
  /** Called after each picture, and once at the start. */
  onProgress?: (done: number, total: number) => void
  /** Worker threads. Default: one per core, at most 8. */
  concurrency?: number
  /** Shrinks every picture, for tests. Default 1. @internal */
  scale?: number
  /** Only these pictures, for tests. Default: all. @internal */
  only?: readonly string[]
}

export interface EnsuredPhotos {
  dir: string
  /** How many had to be drawn; 0 when the cache was complete. */
  drawn: number
  photos: PhotoInfo[]
}

const defaultCacheDir = resolve(import.meta.dirname, '../../.cache/photos')

/**
 * Makes sure every picture of Bistro exists in the cache and draws the missing or outdated ones. Beside each picture
 * lies the key it was drawn from (sources and scale), so a changed generator redraws and an unchanged one does not.
 * Safe to run in several processes at once: files appear by rename, and equal keys mean equal bytes.
 */
export async function ensurePhotos(options: EnsurePhotosOptions = {}): Promise<EnsuredPhotos> {
  const {
    cacheDir = defaultCacheDir,
    onProgress,
    concurrency = Math.min(8, availableParallelism()),
    scale = 1,
    only,
  } = options
  const wanted = only ? recipes.filter(({ slug }) => only.includes(slug)) : recipes
  const version = await sourceVersion()
  const keyOf = (recipe: PhotoRecipe): string => `${version} ${recipe.slug} ${scale}`
  const pathOf = (recipe: PhotoRecipe): string => join(cacheDir, recipe.file)
  const keyPathOf = (recipe: PhotoRecipe): string => join(cacheDir, '.keys', `${recipe.file}.key`)
  const isCurrent = async (recipe: PhotoRecipe): Promise<boolean> => {
    const key = await readFile(keyPathOf(recipe), 'utf8').catch(() => undefined)
    return key === keyOf(recipe) && (await sizeOf(pathOf(recipe))) > 0
  }

  const current = await Promise.all(wanted.map(isCurrent))
  const missing = wanted.filter((_, index) => !current[index])
  const bySlug = new Map(missing.map((recipe) => [recipe.slug, recipe]))
  let done = wanted.length - missing.length
  let drawn = 0
  const advance = (): void => onProgress?.(done, wanted.length)
  advance()
  await drawInWorkers(
    missing.map((recipe) => ({ slug: recipe.slug, path: pathOf(recipe) })),
    {
      workers: Math.max(1, concurrency),
      scale,
      before: async ({ slug }) => {
        const recipe = bySlug.get(slug)
        if (!recipe || !(await isCurrent(recipe))) return true
        done += 1
        advance()
        return false
      },
      after: async ({ slug }) => {
        const recipe = bySlug.get(slug)
        if (recipe) await writeAtomically(keyPathOf(recipe), keyOf(recipe))
        drawn += 1
        done += 1
        advance()
      },
    },
  )

  const photos = await Promise.all(
    wanted.map(async (recipe): Promise<PhotoInfo> => {
      const { slug, file, width, height, alt } = recipe
      return {
        slug,
        file,
        width: Math.round(width * scale),
        height: Math.round(height * scale),
        alt,
        bytes: await sizeOf(pathOf(recipe)),
      }
    }),
  )
  const manifest = photos.map(({ slug, file, width, height, alt }) => ({ slug, file, width, height, alt }))
  await writeAtomically(join(cacheDir, 'photos.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
  return { dir: cacheDir, drawn, photos }
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}
