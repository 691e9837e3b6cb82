import { photographRelief } from '../photograph-relief.ts'
import { createRandom } from '../random.ts'
import type { Picture } from '../scene.ts'
import { servePizza } from '../scenes/pizza.ts'

/** A whole margherita from above with nothing around it, for laying over a page. */
export function cutOut(size: { width: number; height: number }): Picture {
  const random = createRandom('cut-out')
  const frame = photographRelief({ size, cutOut: true }, (relief) =>
    servePizza(relief, random, 'margherita', { x: 0, y: 0, radius: 0.93, z: 0.02 }),
  )
  return { frame, look: { brightness: 0.13, vignette: 0, grain: 0 } }
}
