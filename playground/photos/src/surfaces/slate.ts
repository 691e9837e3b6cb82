import { type Rgb, rgb } from '../colour.ts'
import { fbm2, noise2 } from '../noise.ts'
import { type Painter, type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

export interface Stone {
  base: Rgb
  fleck: Rgb
  seed?: number
  /** Depth of the relief, scene units. Default 0.012. */
  cleft?: number
}

export const stones = {
  slate: { base: rgb('#3d4145'), fleck: rgb('#6b7075') },
  concrete: { base: rgb('#97938c'), fleck: rgb('#6d6a65') },
  plaster: { base: rgb('#c9b9a2'), fleck: rgb('#a8957b') },
  ink: { base: rgb('#22282f'), fleck: rgb('#46505a') },
  terracotta: { base: rgb('#9b5b40'), fleck: rgb('#c48b6b') },
} satisfies Record<string, Stone>

/** Cleft stone: stepped layers, dusty scratches, fine pits. */
export function paintStone(stone: Stone): Painter {
  const { base, fleck, seed = 0, cleft = 0.012 } = stone
  return (_u, _v, out, x, y) => {
    const broad = fbm2(x * 1.6 + seed, y * 1.6, 4)
    const layer = Math.floor(broad * 5)
    const step = broad * 5 - layer
    const fine = fbm2(x * 22, y * 22 + seed, 3)
    const scratch = smoothstep(0.03, 0, Math.abs(noise2(x * 3 + y * 9 + seed, y * 2 - x)))
    paintSample(out, base, 1 + fine * 0.28 + broad * 0.25)
    mixSample(out, fleck, smoothstep(0.1, 0.7, fine) * 0.4 + scratch * 0.12)
    out.height = (layer * 0.2 + smoothstep(0, 0.18, step) * 0.2 + fine * 0.2) * cleft
    out.gloss = 0.07
    out.rough = 0.5
    return true
  }
}

/** Covers the whole relief with stone. */
export function stoneTable(relief: Relief, stone: Stone): void {
  const { left, right, top, bottom } = relief.extent
  relief.stamp(
    { x: (left + right) / 2, y: (top + bottom) / 2, rx: (right - left) / 2 + 0.05, ry: (bottom - top) / 2 + 0.05 },
    paintStone(stone),
  )
}
