import { type Rgb, rgb } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import type { Area } from './area.ts'
import { scatter } from './scatter.ts'

/** Flakes of salt and ground pepper over a plate. */
export const salt = (
  relief: Relief,
  random: Random,
  at: Area,
  colours: readonly Rgb[] = [rgb('#f4f1e8'), rgb('#1d1814')],
): void =>
  scatter(relief, random, { x: at.x, y: at.y, rx: at.r * 0.6, count: 130, size: 0.009, colours, flat: 5, gloss: 0.16 })
