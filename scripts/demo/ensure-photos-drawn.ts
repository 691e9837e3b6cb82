import { ensurePhotos } from '@bistro/photos'
import type { Steps } from './steps.ts'

/** Draws Bistro's photos where a fresh clone has none. */
export function ensurePhotosDrawn(steps: Steps): Promise<unknown> {
  return steps.run('photos of the dishes (drawn once, about a minute)', (detail) =>
    ensurePhotos({ onProgress: (done, total) => detail(`${done}/${total}`) }),
  )
}
