import { type Rgb, rgb, times } from '../colour.ts'
import { fbm2, noise2 } from '../noise.ts'
import { type Painter, type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

export interface Linen {
  base: Rgb
  stripe?: Rgb
  seed?: number
  /** Height of the folds, scene units. Default 0.02. */
  folds?: number
}

export const linens = {
  natural: { base: rgb('#cbbda5') },
  white: { base: rgb('#e6e1d8') },
  blue: { base: rgb('#5d7388') },
  rust: { base: rgb('#a3583c') },
  sage: { base: rgb('#8f9a7c') },
  charcoal: { base: rgb('#484745') },
  ticking: { base: rgb('#ddd4c2'), stripe: rgb('#5b6f87') },
} satisfies Record<string, Linen>

/** Woven cloth: threads over and under, slubs, soft folds. */
export function paintLinen(linen: Linen): Painter {
  const { base, stripe, seed = 0, folds = 0.02 } = linen
  const dark = times(base, 0.55)
  return (_u, _v, out, x, y) => {
    const wx = x + noise2(x * 2 + seed, y * 2) * 0.012
    const wy = y + noise2(x * 2, y * 2 + seed + 5) * 0.012
    const a = Math.sin(wx * 330)
    const b = Math.sin(wy * 330)
    const slub = noise2(wx * 70, wy * 5 + seed) + noise2(wx * 5 + seed, wy * 70)
    const weave = a * b * 0.5 + slub * 0.35
    const fold = fbm2(x * 0.9 + seed + y * 0.5, y * 1.1 - x * 0.4, 2)
    const crease = smoothstep(0.12, 0, Math.abs(noise2(x * 1.4 + y * 0.6 + seed, y * 1.3 - x * 0.3)))
    paintSample(out, base, 1 + slub * 0.07)
    if (stripe) {
      const band = Math.abs(((x + y * 0.02) * 2.2 + 40) % 1) - 0.5
      mixSample(
        out,
        stripe,
        (smoothstep(0.1, 0.09, Math.abs(band)) + smoothstep(0.02, 0.01, Math.abs(Math.abs(band) - 0.16))) * 0.8,
      )
    }
    mixSample(out, dark, smoothstep(0.1, -0.7, weave) * 0.45)
    out.height = weave * 0.0016 + fold * folds + crease * folds * 0.3
    out.gloss = 0.02
    out.rough = 0.9
    out.soft = 0.3
    return true
  }
}

/** Covers the whole relief with a tablecloth. */
export function linenTable(relief: Relief, linen: Linen): void {
  const { left, right, top, bottom } = relief.extent
  relief.stamp(
    { x: (left + right) / 2, y: (top + bottom) / 2, rx: (right - left) / 2 + 0.05, ry: (bottom - top) / 2 + 0.05 },
    paintLinen(linen),
  )
}

/** A folded napkin: two layers with a wavy hem. */
export function napkin(
  relief: Relief,
  place: { x: number; y: number; rx: number; ry: number; angle: number },
  linen: Linen,
): void {
  const paint = paintLinen({ folds: 0.05, ...linen })
  const { x, y, rx, ry, angle } = place
  for (let layer = 0; layer < 2; layer += 1) {
    const shift = layer * 0.05
    relief.stamp(
      { x: x + shift, y: y - shift, rx, ry, angle: angle + layer * 0.05, z: 0.012 + layer * 0.018 },
      (u, v, out) => {
        const wave = noise2(u * 3 + layer * 5, v * 3) * 0.05
        const edge = Math.min(1 - Math.abs(u + wave), (1 - Math.abs(v + wave)) * (ry / rx))
        if (edge < 0.04) return false
        paint(u, v, out, u * rx + layer, v * ry)
        out.height += 0.02 + smoothstep(0.09, 0.05, edge) * 0.006
        const stitch = smoothstep(0.008, 0.003, Math.abs(edge - 0.11))
        out.height -= stitch * 0.004
        return true
      },
    )
  }
}
