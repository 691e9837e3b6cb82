import type { ImageRequest, OptimizedImage } from '@firstpaint/core/images'
import { planSchedule } from '../schedule/plan-schedule.ts'
import type { ImageEngine } from './image-engine.ts'
import type { ImageSource } from './image-source.ts'

/** One image to make. */
export interface ImageOrder {
  readonly source: ImageSource
  readonly request: ImageRequest
  /** Where the image is asked for, for messages. */
  readonly importedBy?: string
}

/** What became of one order. */
export type ImageOutcome =
  | { readonly order: ImageOrder; readonly image: OptimizedImage }
  | { readonly order: ImageOrder; readonly error: unknown }

export interface OptimizeImagesOptions {
  readonly engine: ImageEngine
  /** No image is begun after it is aborted; those under way are finished. */
  readonly signal?: AbortSignal
}

/**
 * Makes many images: first everything the store has, then the rest, largest first. One that fails does not keep the
 * others from being made. The outcomes come in the order of the list; progress goes to the engine's `onProgress`.
 *
 * May be broken off at any time, by Ctrl-C too: what was encoded is in the store, and is not encoded again.
 */
export async function optimizeImages(
  orders: readonly ImageOrder[],
  { engine, signal }: OptimizeImagesOptions,
): Promise<readonly ImageOutcome[]> {
  const outcomes = new Map<number, ImageOutcome>()
  const settle = async (at: number, work: () => Promise<OptimizedImage | undefined>): Promise<boolean> => {
    const order = orders[at]!
    try {
      signal?.throwIfAborted()
      const image = await work()
      if (image !== undefined) outcomes.set(at, { order, image })
      return image !== undefined
    } catch (error) {
      outcomes.set(at, { order, error })
      return true
    }
  }
  const missing: { readonly at: number; readonly megapixels: number }[] = []
  for (const [at, { source, request, ...asked }] of orders.entries()) {
    let megapixels = 0
    const isSettled = await settle(at, async () => {
      const found = await engine.find(source, request, asked)
      if (found === undefined) {
        const { width, height, pages } = await engine.inspect(source, asked)
        megapixels = (width * height * pages) / 1e6
      }
      return found
    })
    if (!isSettled) missing.push({ at, megapixels })
  }
  await Promise.all(
    planSchedule(missing).map(({ at }) => {
      const { source, request, ...asked } = orders[at]!
      return settle(at, () => engine.optimize(source, request, { ...asked, ...(signal && { signal }) }))
    }),
  )
  return orders.map((_, at) => outcomes.get(at)!)
}
