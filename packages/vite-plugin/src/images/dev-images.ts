import type { ImageRequest, ImageVariant, OptimizedImage } from '@firstpaint/core/images'

/** Where the dev server serves images, below its base. */
export const devImagePath = '/@firstpaint/image/'

/** An image that a module of the dev server refers to. */
export interface DevImage {
  /** From the project root. */
  readonly path: string
  readonly request: ImageRequest
  /** Who asked for it, from the project root. */
  readonly importer: string | undefined
  /** As built, where a build left it in the store; undefined: variants are made on request. */
  readonly built: OptimizedImage | undefined
}

/** Address of a variant below the server's base. The key, 20 hexadecimal digits, stands for source and options: other bytes, another address. */
export function devImageUrl(key: string, { width, format }: Pick<ImageVariant, 'width' | 'format'>): string {
  return `${devImagePath}${key}/${width}.${format}`
}

/** The parts of such an address; undefined for any other. */
export function parseDevImageUrl(
  path: string,
): { readonly key: string; readonly width: number; readonly format: string } | undefined {
  if (!path.startsWith(devImagePath)) return undefined
  const match = /^([\da-f]{20})\/(\d+)\.([a-z]+)$/.exec(path.slice(devImagePath.length))
  return match ? { key: match[1]!, width: Number(match[2]), format: match[3]! } : undefined
}
