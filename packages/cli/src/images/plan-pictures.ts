import { readFileSync } from 'node:fs'
import { extname, join, posix } from 'node:path'
import {
  type ImageFacts,
  type ImageRequest,
  type ImageVariant,
  type OptimizedImage,
  toImageModule,
} from '@firstpaint/core/images'
import type { ImageModule } from '@firstpaint/core/picture'
import { findPictures, type PageImage } from './find-pictures.ts'
import type { ManifestVariant } from './image-manifest.ts'
import type { OpenedEngine } from './open-engine.ts'
import { resolveSrc } from './resolve-src.ts'
import { rewritePage } from './rewrite-page.ts'

/** What `--rewrite` writes: files first, then the pages that name them. */
export interface WrittenPictures {
  /** By the image they were made of. */
  readonly files: ReadonlyMap<string, readonly ManifestVariant[]>
  /** New texts by path. */
  readonly pages: ReadonlyMap<string, string>
  /** Pages by the image they show. */
  readonly importers: ReadonlyMap<string, readonly string[]>
}

export interface PlanPicturesOptions {
  readonly site: string
  readonly pages: readonly string[]
  /** The images that may get better formats. */
  readonly candidates: readonly { readonly path: string; readonly facts: ImageFacts }[]
  readonly request: ImageRequest
  readonly opened: OpenedEngine
}

/** An `<img>` and the file it shows. */
interface Shown {
  readonly page: string
  readonly img: PageImage
  readonly path: string
  readonly facts: ImageFacts
  readonly request: ImageRequest
}

/** Makes better formats of the images that pages show, and the pages anew; nothing is written. */
export async function planPictures({
  site,
  pages,
  candidates,
  request,
  opened,
}: PlanPicturesOptions): Promise<WrittenPictures> {
  const facts = new Map(candidates.map((candidate) => [candidate.path, candidate.facts]))
  const texts = new Map(pages.map((page) => [page, readFileSync(join(site, page), 'utf8')]))
  const shown = [...texts].flatMap(([page, html]) =>
    findPictures(html).flatMap((img): Shown[] => {
      const path = resolveSrc({ src: img.src, page, has: (file) => facts.has(file) })
      const known = path === undefined ? undefined : facts.get(path)
      const wanted = known && pictureRequest(known, img, request)
      return wanted === undefined ? [] : [{ page, img, path: path!, facts: known!, request: wanted }]
    }),
  )
  const outcomes = await opened.optimize(
    shown.map(({ path, page, request: wanted }) => ({ source: path, request: wanted, importedBy: page })),
  )

  const files = new Map<string, Map<string, ManifestVariant>>()
  const pictures = shown.flatMap((one, at) => {
    const outcome = outcomes[at]!
    // Its own request names what is wrong with it.
    if ('error' in outcome) return []
    const image = lighter(outcome.image, one.facts)
    for (const variant of image.variants) {
      const file = variantPath(one.path, variant)
      const own = files.get(one.path) ?? new Map<string, ManifestVariant>()
      files.set(one.path, own.set(file, { file, ...variant }))
    }
    return image.variants.length === 0 ? [] : [{ ...one, image: moduleOf(image, one.img.src) }]
  })
  const rewritten = [...Map.groupBy(pictures, ({ page }) => page)].map(
    ([page, own]) =>
      [
        page,
        rewritePage(
          texts.get(page)!,
          own.map(({ img, image }) => ({ ...img, image })),
        ),
      ] as const,
  )
  const importers = Map.groupBy(shown, ({ path }) => path)
  return {
    files: new Map([...files].map(([path, own]) => [path, [...own.values()]])),
    pages: new Map(rewritten),
    importers: new Map([...importers].map(([path, own]) => [path, [...new Set(own.map(({ page }) => page))]])),
  }
}

/** Only formats better than the image's own, at the sizes of its place; undefined where there is none. */
function pictureRequest(facts: ImageFacts, { width }: PageImage, request: ImageRequest): ImageRequest | undefined {
  if (facts.format === 'svg') return undefined
  const own = request.formats.findIndex((format) => format === facts.format)
  const formats = request.formats
    .slice(0, own === -1 ? undefined : own)
    .filter((format) => format === 'avif' || format === 'webp')
  if (formats.length === 0) return undefined
  const given = request.widths === 'auto' ? undefined : request.widths
  const widths = width === undefined ? [facts.width] : (given ?? [width, 2 * width])
  return {
    ...request,
    formats,
    widths: [...new Set(widths.map((each) => Math.min(each, facts.width)))].toSorted((a, b) => a - b),
    placeholder: [],
  }
}

/** Without formats that weigh as much as the image itself. */
function lighter(image: OptimizedImage, facts: ImageFacts): OptimizedImage {
  const heavy = new Set(image.variants.filter(({ bytes }) => bytes >= facts.bytes).map(({ format }) => format))
  return { ...image, variants: image.variants.filter(({ format }) => !heavy.has(format)) }
}

/** With the contents in the name: whoever caches by name for ever may. */
function variantPath(path: string, { width, hash, format }: ImageVariant): string {
  return `${path.slice(0, path.length - extname(path).length)}-${width}.${hash.slice(0, 8)}.${format}`
}

/** All formats are sources here: the `<img>` keeps the file it has. */
function moduleOf(image: OptimizedImage, src: string): ImageModule {
  const base = posix.dirname(src) === '.' && !src.startsWith('./') ? '' : `${src.slice(0, src.lastIndexOf('/'))}/`
  const stem = src.slice(src.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  const urlOf = ({ width, hash, format }: ImageVariant): string =>
    `${base}${stem}-${width}.${hash.slice(0, 8)}.${format}`
  const last = image.variants.at(-1)!
  return toImageModule({ image: { ...image, variants: [...image.variants, { ...last, format: 'jpeg' }] }, urlOf })
}
