import { type Rgb, rgb } from '../colour.ts'
import { fbm2, noise2 } from '../noise.ts'
import { type Painter, type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

export interface Marble {
  base: Rgb
  vein: Rgb
  seed?: number
  gloss?: number
}

export const marbles = {
  carrara: { base: rgb('#dcdad5'), vein: rgb('#8a8f94') },
  rose: { base: rgb('#dcc5b8'), vein: rgb('#9a6d5e') },
  green: { base: rgb('#2f4238'), vein: rgb('#a9bda9') },
  black: { base: rgb('#26262a'), vein: rgb('#9c9890') },
} satisfies Record<string, Marble>

/** Polished stone: cloudy ground, a few long warped veins and many faint ones. */
export function paintMarble(marble: Marble): Painter {
  const { base, vein, seed = 0, gloss = 0.14 } = marble
  return (_u, _v, out, x, y) => {
    const wx = x + fbm2(x * 1.3 + seed, y * 1.3, 3) * 0.75
    const wy = y + fbm2(x * 1.3 + 7, y * 1.3 + seed, 3) * 0.75
    const cloud = fbm2(wx * 1.1 + seed, wy * 1.1, 3)
    const bold = Math.abs(noise2(wx * 0.9 + wy * 0.7 + seed * 3, wy * 1.1 - wx * 0.5))
    const faint = Math.abs(fbm2(wx * 2.6 + seed, wy * 2.6, 3))
    paintSample(out, base, 0.96 + cloud * 0.14)
    mixSample(out, vein, smoothstep(0.09, 0.0, bold) * 0.55 + smoothstep(0.24, 0, bold) * 0.14)
    mixSample(out, vein, smoothstep(0.05, 0, faint) * 0.28)
    out.height = 0
    out.gloss = gloss
    out.rough = 0.16
    out.soft = 0.3
    return true
  }
}

/** Covers the whole relief with one slab. */
export function marbleTable(relief: Relief, marble: Marble): void {
  const { left, right, top, bottom } = relief.extent
  relief.stamp(
    { x: (left + right) / 2, y: (top + bottom) / 2, rx: (right - left) / 2 + 0.05, ry: (bottom - top) / 2 + 0.05 },
    paintMarble(marble),
  )
}
