import { describeValue } from '../errors/describe-value.ts'
import type { ImageWidthsPlan } from './plan-image-widths.ts'

/** Name of the file in the project's root that says which widths `widths=auto` means; to be committed. */
export const imageProposalsName = 'firstpaint.images.json'

export interface ImageProposals {
  readonly version: 1
  /** By source, from the project root with `/`. */
  readonly images: Readonly<Record<string, ImageWidthsPlan>>
}

export interface ProposalsReading {
  readonly images: ImageProposals['images']
  readonly warnings: readonly string[]
}

/** Checks what came out of the file, which people may have edited: what is wrong in it is left out, with a warning. */
export function readImageProposals(json: unknown): ProposalsReading {
  const { version, images } = (json ?? {}) as Partial<ImageProposals>
  if (version !== 1 || typeof images !== 'object' || images === null || Array.isArray(images)) {
    const problem = version === 1 ? `'images' is ${describeValue(images)}` : `its version is ${describeValue(version)}`
    return { images: {}, warnings: [`${imageProposalsName} is not used: ${problem}.`] }
  }
  const good = Object.entries(images).filter(([, plan]: readonly [string, unknown]) => isPlan(plan))
  const dropped = Object.keys(images).filter((path) => !good.some(([name]) => name === path))
  return {
    images: Object.fromEntries(good),
    warnings: dropped.map(
      (path) => `${imageProposalsName}: the widths of '${path}' are not whole numbers from 1 to 16384.`,
    ),
  }
}

function isPlan(plan: unknown): boolean {
  const { widths } = (plan ?? {}) as { readonly widths?: unknown }
  return (
    Array.isArray(widths) &&
    widths.length > 0 &&
    widths.every((width) => Number.isInteger(width) && (width as number) >= 1 && (width as number) <= 16384)
  )
}
