import { join } from 'node:path'
import { type ImageBudget, type ImageRequest, type ImageReport, judgeImageBudgets } from '@firstpaint/core/images'
import type { FoundImages } from './find-images.ts'
import { hashFile } from './hash-file.ts'
import { type ImageManifest, manifestName, readManifest } from './image-manifest.ts'
import { ManifestMissing } from './images-errors.ts'

/** Something that what was made no longer agrees with. */
export interface ImageProblem {
  /** The image, or the file; for options, the manifest. */
  readonly path: string
  readonly kind: 'changed' | 'new' | 'gone' | 'missing' | 'altered' | 'options' | 'budget'
  readonly message: string
}

export interface CheckedImages extends Pick<ImageReport, 'unmatched'> {
  readonly manifest: ImageManifest
  readonly problems: readonly ImageProblem[]
}

export interface CheckImagesOptions {
  /** Absolute path of the sources, or of the site. */
  readonly folder: string
  /** Absolute path of the folder with the manifest. */
  readonly out: string
  readonly found: Pick<FoundImages, 'images'>
  readonly budgets: readonly ImageBudget[]
  /** What is asked for now; undefined where no option was given, and anything is right. */
  readonly request: ImageRequest | undefined
}

/**
 * Whether what was made is what the sources and the options ask for, told by hashes alone: nothing is decoded or encoded.
 *
 * @throws FP_IMAGES_MANIFEST_MISSING, FP_IMAGES_MANIFEST_INVALID
 */
export function checkImages({ folder, out, found, budgets, request }: CheckImagesOptions): CheckedImages {
  const manifest = readManifest(out)
  if (manifest === undefined) throw ManifestMissing(join(out, manifestName))
  const problems = [
    ...optionProblems(manifest, request),
    ...(manifest.kind === 'folder' ? sourceProblems(manifest, { folder, found }) : siteProblems(manifest, found)),
    ...fileProblems(manifest, out),
  ]
  const judged = manifest.images.map((image) => ({
    path: image.path,
    image:
      manifest.kind === 'folder'
        ? image
        : { ...image, variants: image.variants.filter(({ file }) => file === image.path) },
  }))
  const { violations, unmatched } = judgeImageBudgets(judged, budgets)
  return {
    manifest,
    problems: [...problems, ...violations.map(({ path, message }) => ({ path, kind: 'budget' as const, message }))],
    unmatched,
  }
}

/** By value: keys may stand in another order where another version wrote them. */
function optionProblems({ request: made }: ImageManifest, request: ImageRequest | undefined): readonly ImageProblem[] {
  const names = request === undefined ? [] : (Object.keys(request) as (keyof ImageRequest)[])
  return names
    .filter((name) => JSON.stringify(made[name]) !== JSON.stringify(request![name]))
    .map((name) => ({
      path: manifestName,
      kind: 'options' as const,
      message: `Images were made with ${name} ${JSON.stringify(made[name])}; asked for is ${JSON.stringify(request![name])}.`,
    }))
}

function sourceProblems(
  { images }: ImageManifest,
  { folder, found }: Pick<CheckImagesOptions, 'folder' | 'found'>,
): readonly ImageProblem[] {
  const known = new Map(images.map((image) => [image.path, image.sourceHash]))
  const problems = found.images.flatMap((path): readonly ImageProblem[] => {
    const hash = known.get(path)
    if (hash === undefined) return [{ path, kind: 'new', message: `Nothing has been made of ${path}.` }]
    if (hash === hashFile(join(folder, path))) return []
    return [{ path, kind: 'changed', message: `${path} has changed since its variants were made.` }]
  })
  const there = new Set(found.images)
  const gone = images.filter(({ path }) => !there.has(path))
  return [
    ...problems,
    ...gone.map(({ path }) => ({ path, kind: 'gone' as const, message: `${path} is gone; its variants are not.` })),
  ]
}

function siteProblems({ images, left }: ImageManifest, found: Pick<FoundImages, 'images'>): readonly ImageProblem[] {
  const known = new Set([
    ...images.flatMap(({ variants }) => variants.map(({ file }) => file)),
    ...left.map(({ path }) => path),
  ])
  return found.images
    .filter((path) => !known.has(path))
    .map((path) => ({ path, kind: 'new', message: `${path} has come since, and has not been made light.` }))
}

function fileProblems({ images }: ImageManifest, out: string): readonly ImageProblem[] {
  return images
    .flatMap(({ variants }) => variants)
    .flatMap(({ file, hash }): readonly ImageProblem[] => {
      const found = hashFile(join(out, file))
      if (found === hash) return []
      if (found === undefined) return [{ path: file, kind: 'missing', message: `${file} is missing.` }]
      return [{ path: file, kind: 'altered', message: `${file} is not what was made: its bytes differ.` }]
    })
}
