import type { ImageReport, ImageVariant, ReportedImage } from '@firstpaint/core/images'

/** One picture before and after, at the same size, as data URIs. */
export interface ImagePreview {
  /** The source scaled to the variant's size, in WebP at a quality where no loss is seen. */
  readonly before: string
  /** The very file of the variant. */
  readonly after: string
  readonly variant: Pick<ImageVariant, 'format' | 'width' | 'height' | 'bytes'>
}

export interface ImagePreviewsOptions {
  /** A source's bytes by its path in the report. */
  readonly readSource: (path: string) => Promise<Uint8Array> | Uint8Array
  /** A variant's bytes by hash. */
  readonly readVariant: (hash: string) => Promise<Uint8Array>
  /**
   * Images that get one, those that saved most first: each adds 50 to 150 kB to the page.
   *
   * @default 60
   */
  readonly limit?: number
}

/** Width that is wanted of a preview, in pixels: enough to see what was lost, small enough to carry along. */
const wanted = 640

/** Quality of the picture before, 1–100. */
const beforeQuality = 92

/** Drawings above this are not carried along; bytes. */
const largestDrawing = 200_000

/** Pictures for the report, by path. What cannot be read or decoded any more has none; nothing is thrown. */
export async function imagePreviews(
  { images }: ImageReport,
  { readSource, readVariant, limit = 60 }: ImagePreviewsOptions,
): Promise<ReadonlyMap<string, ImagePreview>> {
  const previews = new Map<string, ImagePreview>()
  for (const image of images.slice(0, limit)) {
    const variant = previewVariant(image)
    if (variant === undefined) continue
    try {
      const [source, after] = [await readSource(image.path), await readVariant(variant.hash)]
      const before = await scaled(source, variant)
      if (before !== undefined) previews.set(image.path, { before, after: dataUri(after, variant.format), variant })
    } catch {
      // The report has its figures without.
    }
  }
  return previews
}

/** Of the first format, the widest that is not wider than wanted, else the narrowest. */
function previewVariant({ variants }: ReportedImage): ImageVariant | undefined {
  const preferred = variants.filter(({ format }) => format === variants[0]?.format)
  const narrow = preferred.filter(({ width }) => width <= wanted).at(-1)
  // A few pixels show nothing.
  return narrow !== undefined && narrow.width >= wanted / 3
    ? narrow
    : (preferred.find(({ width }) => width >= wanted) ?? narrow)
}

async function scaled(source: Uint8Array, { format, width, height }: ImageVariant): Promise<string | undefined> {
  if (format === 'svg') return source.length > largestDrawing ? undefined : dataUri(source, 'svg')
  const { default: sharp } = await import('sharp')
  const bytes = await sharp(source, { failOn: 'none' })
    .autoOrient()
    .resize(width, height, { fit: 'cover' })
    .webp({ quality: beforeQuality, smartSubsample: true })
    .toBuffer()
  return dataUri(bytes, 'webp')
}

function dataUri(bytes: Uint8Array, format: string): string {
  return `data:image/${format === 'svg' ? 'svg+xml' : format};base64,${Buffer.from(bytes).toString('base64')}`
}
