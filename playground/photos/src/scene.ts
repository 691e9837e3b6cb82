import type { Rgb } from './colour.ts'
import type { Frame } from './frame.ts'
import type { Look } from './finish.ts'
import type { Random } from './random.ts'

/** What a scene needs to draw one dish. */
export interface DishBrief {
  slug: string
  random: Random
  palette: readonly [Rgb, Rgb, Rgb]
  /** Size of the render; the photo is brought to its final size afterwards. */
  size: { width: number; height: number }
}

export interface Picture {
  frame: Frame
  look?: Look
}

export type DrawScene = (brief: DishBrief) => Picture
