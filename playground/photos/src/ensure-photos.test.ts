import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sidewaysSlug } from './dish-recipes.ts'
import { type EnsuredPhotos, ensurePhotos } from './ensure-photos.ts'

// Small enough to draw in seconds; sizes stay whole numbers.
const scale = 0.05
const only = ['margherita', 'house-burger', sidewaysSlug, 'hero-cutout', 'steam', 'logo', 'location-1']

let cacheDir = ''
let first: EnsuredPhotos
const progress: string[] = []

const photo = (slug: string): { slug: string; file: string; width: number; height: number } => {
  const found = first.photos.find((candidate) => candidate.slug === slug)
  if (!found) throw new Error(`${slug} is missing`)
  return found
}

describe('ensurePhotos', () => {
  beforeAll(async () => {
    cacheDir = await mkdtemp(join(tmpdir(), 'bistro-photos-'))
    first = await ensurePhotos({
      cacheDir,
      scale,
      only,
      concurrency: 2,
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    })
  }, 60_000)

  afterAll(() => rm(cacheDir, { recursive: true, force: true }))

  it('draws every missing picture and reports progress up to the last', () => {
    expect(first.drawn).toBe(only.length)
    expect(progress[0]).toBe(`0/${only.length}`)
    expect(progress.at(-1)).toBe(`${only.length}/${only.length}`)
    expect(first.photos.every(({ bytes }) => bytes > 0)).toBe(true)
  })

  it('writes a manifest whose sizes are the displayed sizes of the files', async () => {
    const manifest: unknown = JSON.parse(await readFile(join(cacheDir, 'photos.json'), 'utf8'))
    expect(manifest).toEqual(
      first.photos.map(({ slug, file, width, height, alt }) => ({ slug, file, width, height, alt })),
    )
    for (const { slug, file, width, height } of first.photos) {
      if (file.endsWith('.svg')) continue
      const { autoOrient } = await sharp(join(cacheDir, file)).metadata()
      expect({ slug, ...autoOrient }).toEqual({ slug, width, height })
    }
  })

  it('stores one photo sideways with EXIF orientation 6', async () => {
    const { file, width, height } = photo(sidewaysSlug)
    const metadata = await sharp(join(cacheDir, file)).metadata()
    expect(metadata).toMatchObject({ format: 'jpeg', orientation: 6, width: height, height: width })
  })

  it('keeps the cut-out transparent around and opaque inside', async () => {
    const { data, info } = await sharp(join(cacheDir, photo('hero-cutout').file))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const alphaAt = (x: number, y: number): number | undefined => data[(y * info.width + x) * 4 + 3]
    expect(info.channels).toBe(4)
    expect(alphaAt(0, 0)).toBe(0)
    expect(alphaAt(info.width >> 1, info.height >> 1)).toBe(255)
  })

  it('animates the candle over several different frames', async () => {
    const path = join(cacheDir, photo('steam').file)
    const { pages, loop } = await sharp(path, { animated: true }).metadata()
    expect(pages).toBe(16)
    expect(loop).toBe(0)
    const frame = (page: number): Promise<Buffer> => sharp(path, { page }).raw().toBuffer()
    expect((await frame(0)).equals(await frame(8))).toBe(false)
  })

  it('draws nothing the second time, and again what has been lost', async () => {
    const second = await ensurePhotos({ cacheDir, scale, only, concurrency: 1 })
    expect(second.drawn).toBe(0)
    const path = join(cacheDir, photo('margherita').file)
    const before = await readFile(path)
    await rm(path)
    const third = await ensurePhotos({ cacheDir, scale, only, concurrency: 1 })
    expect(third.drawn).toBe(1)
    expect((await readFile(path)).equals(before)).toBe(true)
  }, 30_000)

  it('lets two runs share one cache', async () => {
    const shared = await mkdtemp(join(tmpdir(), 'bistro-photos-'))
    try {
      const options = { cacheDir: shared, scale, only: ['lemon-tart', 'logo'], concurrency: 1 }
      const runs = await Promise.all([ensurePhotos(options), ensurePhotos(options)])
      expect(runs[0].photos).toEqual(runs[1].photos)
      expect((await stat(join(shared, 'lemon-tart.jpg'))).size).toBe(
        runs[0].photos.find(({ slug }) => slug === 'lemon-tart')?.bytes,
      )
    } finally {
      await rm(shared, { recursive: true, force: true })
    }
  }, 30_000)

  it('names the picture that could not be drawn', async () => {
    await expect(ensurePhotos({ cacheDir: '/dev/null/photos', scale, only: ['logo'] })).rejects.toThrow(
      /BISTRO_PHOTO_FAILED.*"logo"/,
    )
  })
})
