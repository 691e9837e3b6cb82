import { cpSync } from 'node:fs'
import { join } from 'node:path'
import {
  type ImageFacts,
  type ImageRequest,
  type MadeImage,
  type RasterFormat,
  rasterFormats,
} from '@firstpaint/core/images'
import { isFirstpaintError } from '@firstpaint/core/errors'
import { failedImage } from './failed-image.ts'
import type { FoundImages } from './find-images.ts'
import { hashFile } from './hash-file.ts'
import { type LeftImage, type ManifestImage, readManifest, writeManifest } from './image-manifest.ts'
import type { FailedImage, ImagesResult } from './images-result.ts'
import type { OpenedEngine } from './open-engine.ts'
import { type WrittenPictures, planPictures } from './plan-pictures.ts'
import { writeAtomic } from './write-atomic.ts'

export interface RewriteSiteOptions {
  /** Absolute path of the built site. */
  readonly site: string
  /** Absolute path; the site's own to change it in place. Another becomes a copy of the site first. */
  readonly out: string
  readonly found: FoundImages
  /** Formats and widths are for `<picture>` alone: a file keeps its own. */
  readonly request: ImageRequest
  readonly rewrite: boolean
  readonly opened: OpenedEngine
}

/** A file to be replaced under its own name, if that makes it lighter. */
interface Candidate {
  readonly path: string
  readonly hash: string
  readonly facts: ImageFacts
}

/**
 * Makes the images of a built site light under their own names and in their own formats, and, where it is asked for, puts
 * `<picture>` around those of its pages. A file is replaced only by a smaller one that looks as the target wants, and
 * each by one rename. What an earlier run has made is not made again: it would lose a little each time.
 */
export async function rewriteSite(options: RewriteSiteOptions): Promise<ImagesResult> {
  const { site, out, found, request, rewrite, opened } = options
  const previous = readManifest(site)
  const earlier = new Map(previous?.images.map((image) => [image.path, image]))
  // What pages were given before is no source.
  const ofEarlier = new Set(previous?.images.flatMap((image) => othersOf(image)))
  const [images, made] = [[] as ManifestImage[], [] as MadeImage[]]
  const [failed, left] = [[] as FailedImage[], [] as LeftImage[]]
  const candidates: Candidate[] = []
  for (const path of found.images) {
    const hash = hashFile(join(site, path))!
    const known = earlier.get(path)
    const own = known?.variants.find(({ file }) => file === path)
    if (known !== undefined && own?.hash === hash) {
      images.push(known)
      made.push({ ...known, importers: [], target: request.target, cached: true, image: { ...known, variants: [own] } })
      continue
    }
    if (ofEarlier.has(path)) continue
    try {
      const facts = await opened.engine.inspect(path)
      const why = reasonToLeave(path, { facts, found })
      if (why === undefined) candidates.push({ path, hash, facts })
      else left.push({ path, why })
    } catch (error) {
      sortOut(path, error, { failed, left })
    }
  }

  const pictures = rewrite
    ? await planPictures({ site, pages: found.pages, candidates, request, opened })
    : { files: new Map(), pages: new Map(), importers: new Map() }
  const outcomes = await opened.optimize(
    candidates.map(({ path, facts }) => ({ source: path, request: ownRequest(facts, request) })),
  )
  if (out !== site) cpSync(site, out, { recursive: true })
  let written = 0
  for (const [at, outcome] of outcomes.entries()) {
    const { path, hash, facts } = candidates[at]!
    if ('error' in outcome) {
      sortOut(path, outcome.error, { failed, left })
      continue
    }
    const { image, cached } = outcome
    const variant = image.variants.find(({ format, width }) => format === facts.format && width === facts.width)
    const fresh = pictures.files.get(path) ?? []
    // Pages that were rewritten before go on naming what they were given.
    const files = fresh.length > 0 ? fresh : (earlier.get(path)?.variants.filter(({ file }) => file !== path) ?? [])
    if (variant !== undefined && variant.bytes < facts.bytes) {
      writeAtomic(join(out, path), await opened.engine.read(variant.hash))
      written++
      images.push({ path, sourceHash: hash, ...image, variants: [{ file: path, ...variant }, ...files] })
      made.push(madeOf({ ...image, variants: [variant] }))
    } else {
      left.push({ path, why: 'Nothing that was made in its place is lighter.' })
      if (files.length > 0) images.push({ path, sourceHash: hash, ...image, variants: files })
    }
    function madeOf(record: MadeImage['image']): MadeImage {
      const importers = pictures.importers.get(path) ?? []
      return { path, sourceHash: hash, importers, target: request.target, cached, image: record }
    }
  }
  written += await writePictures(pictures, { out, opened })
  const byPath = images.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const manifest = { version: 1, kind: 'site', request, images: byPath, left } as const
  writeManifest(out, manifest)
  return { manifest, made, failed, left, written, removed: 0, pages: [...pictures.pages.keys()] }
}

function othersOf({ path, variants }: ManifestImage): readonly string[] {
  return variants.map(({ file }) => file).filter((file) => file !== path)
}

/** Files before the pages that name them: a page is never seen without its images. */
async function writePictures(
  { files, pages }: WrittenPictures,
  { out, opened }: { readonly out: string; readonly opened: OpenedEngine },
): Promise<number> {
  const variants = [...files.values()].flat()
  for (const { file, hash } of variants) writeAtomic(join(out, file), await opened.engine.read(hash))
  for (const [page, html] of pages) writeAtomic(join(out, page), html)
  return variants.length
}

function reasonToLeave(
  path: string,
  { facts, found }: { readonly facts: ImageFacts; readonly found: FoundImages },
): string | undefined {
  if (facts.pages > 1) return 'An animation has no measured quality.'
  if (facts.format !== 'svg' && !(rasterFormats as readonly string[]).includes(facts.format)) {
    return `${facts.format} is not encoded; --rewrite gives browsers better formats.`
  }
  const compressed = ['.br', '.gz', '.zst'].find((ending) => found.others.has(path + ending))
  return compressed && `${path}${compressed} holds it compressed, and would go on being sent.`
}

/** The file as it is: its size, its format, its colours, its gain map. */
function ownRequest({ format, width }: ImageFacts, { target }: ImageRequest): ImageRequest {
  return {
    widths: [width],
    slots: [],
    formats: [format === 'svg' ? 'png' : (format as RasterFormat)],
    target,
    position: 'centre',
    wideGamut: true,
    gainMap: true,
    effort: 'full',
    placeholder: [],
  }
}

/** An SVG with scripts may be there to run; whatever else cannot be read is broken. */
function sortOut(path: string, error: unknown, { failed, left }: { failed: FailedImage[]; left: LeftImage[] }): void {
  if (isFirstpaintError(error) && error.code === 'FP_IMAGES_SVG_SCRIPT') left.push({ path, why: error.message })
  else failed.push(failedImage(path, error))
}
