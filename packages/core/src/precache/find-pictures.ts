import type { FileReport } from '../report/site-report.ts'
import type { PictureVariant, PrecachePicture } from './precache-facts.ts'

/** A picture a build made several files of, as `<dir>/images.json` tells. */
export interface KnownPicture {
  /** From the project root. */
  readonly path: string
  /** In the order in which pages offer them. `hash` is the SHA-256 of the file, in hex. */
  readonly variants: readonly { readonly format: string; readonly width: number; readonly hash: string }[]
}

type ImageFile = Pick<FileReport, 'path' | 'hash' | 'hashed' | 'kind'>

/** Best first, as pages offer them. */
const formats = ['jxl', 'avif', 'webp']

/**
 * Which files of a site are one picture. What the build tells is taken first; of the rest, files whose names differ by
 * width, hash and format alone belong together, as image tools name them: `hero-800-x1y2z3w4.avif`.
 */
export function findPictures(files: readonly ImageFile[], known: readonly KnownPicture[]): PrecachePicture[] {
  const images = files.filter(({ kind }) => kind === 'image')
  const byHash = Map.groupBy(images, ({ hash }) => hash)
  const told = new Set<string>()
  const built = known.flatMap(({ path, variants: named }): PrecachePicture[] => {
    const made = named.flatMap(({ format, width, hash }) =>
      (byHash.get(hash.slice(0, 16)) ?? []).map((file) => ({ format, width, file: file.path })),
    )
    for (const { file } of made) told.add(file)
    const offered = made.filter(({ format }) => format === made[0]?.format)
    if (offered.length === 0) return []
    const variants = offered.map(({ file, width }) => ({ file, width }))
    return [
      {
        source: path,
        variants,
        ...othersOf(
          made.map(({ file }) => file),
          variants,
        ),
      },
    ]
  })
  const stems = Map.groupBy(
    images.filter(({ path }) => !told.has(path)),
    stemOf,
  )
  const guessed = [...stems.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const variants = preferred(group)
      return {
        variants,
        ...othersOf(
          group.map((file) => file.path),
          variants,
        ),
      }
    })
  return [...built, ...guessed]
}

function othersOf(files: readonly string[], variants: readonly PictureVariant[]): Pick<PrecachePicture, 'others'> {
  const others = files.filter((path) => variants.every(({ file }) => file !== path))
  return others.length > 0 ? { others } : {}
}

function preferred(files: readonly ImageFile[]): PictureVariant[] {
  const best = formats.find((format) => files.some(({ path }) => path.endsWith(`.${format}`)))
  return files
    .filter(({ path }) => best === undefined || path.endsWith(`.${best}`))
    .map((file) => ({ file: file.path, width: Number(/-(\d{2,4})w?$/.exec(bare(file))?.[1] ?? 0) }))
    .toSorted((a, b) => a.width - b.width)
}

function stemOf(file: ImageFile): string {
  return bare(file).replace(/-\d{2,4}w?$/, '')
}

/** A path without extension and hash. */
function bare({ path, hashed }: ImageFile): string {
  const name = path.replace(/\.\w+$/, '')
  return hashed ? name.replace(/[-.](?:[0-9a-f]{9,64}|[\w-]{8})$/, '') : name
}
