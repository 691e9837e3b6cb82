import { type Rgb, mix, rgb, times } from '../colour.ts'
import { cellValue, fbm2, noise2 } from '../noise.ts'
import { type Painter, type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

export interface Wood {
  base: Rgb
  dark: Rgb
  /** Width of a plank in scene units. Default 0.52. */
  plank?: number
  gloss?: number
  /** Moves the pattern, so two tables of one wood differ. */
  seed?: number
}

export const woods = {
  oak: { base: rgb('#a9794c'), dark: rgb('#5e3b20') },
  walnut: { base: rgb('#5d3c27'), dark: rgb('#2a190f') },
  pale: { base: rgb('#cdb595'), dark: rgb('#8f7452') },
  char: { base: rgb('#3a332e'), dark: rgb('#15120f') },
  teal: { base: rgb('#4c605e'), dark: rgb('#2a3634') },
  white: { base: rgb('#d9d3c8'), dark: rgb('#9d9486') },
  olive: { base: rgb('#b98f57'), dark: rgb('#5a3a1b') },
} satisfies Record<string, Wood>

/** Colour and grain of a wooden surface at (x, y), grain along x; shared by tables and boards. */
export function paintWood(wood: Wood): Painter {
  const { base, dark, plank = 0.52, gloss = 0.1, seed = 0 } = wood
  return (_u, _v, out, x, y) => {
    const board = Math.floor(y / plank + seed)
    const inPlank = y / plank + seed - board
    const shift = cellValue(board, 7) * 31
    const px = x * 0.55 + shift
    const warp = noise2(px * 1.1, y * 2.2 + shift) * 0.35 + noise2(px * 3.1, y * 7 + 9) * 0.06
    const rings = Math.sin((y * 9 + warp * 9 + shift) * 2.4)
    const fibre = fbm2(x * 3.5 + shift, y * 95, 3)
    const pores = noise2(x * 9, y * 240 + shift)
    const tone = 0.5 + rings * 0.22 + fibre * 0.42
    paintSample(out, base, 1 + cellValue(board, 3) * 0.16 + fibre * 0.1)
    mixSample(out, dark, smoothstep(0.25, 1.2, 1 - tone) * 0.85)
    if (pores > 0.45) mixSample(out, dark, (pores - 0.45) * 1.1)
    const gap = Math.min(inPlank, 1 - inPlank) * plank
    const groove = smoothstep(0.011, 0.002, gap)
    mixSample(out, times(dark, 0.25), groove * 0.9)
    out.height = fibre * 0.0016 - groove * 0.02 - Math.max(0, pores - 0.4) * 0.0015
    out.gloss = gloss * (0.6 + tone * 0.5)
    out.rough = 0.42 + fibre * 0.1
    return true
  }
}

/** Covers the whole relief with planks. */
export function woodTable(relief: Relief, wood: Wood, angle = 0): void {
  const { left, right, top, bottom } = relief.extent
  const paint = paintWood(wood)
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const place = {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    rx: (right - left) / 2 + 0.05,
    ry: (bottom - top) / 2 + 0.05,
  }
  relief.stamp(place, (u, v, out, x, y) => paint(u, v, out, x * cos + y * sin, y * cos - x * sin))
}

/** A thick board lying on the table: rounded corners, an eased edge, knife marks. */
export function woodBoard(
  relief: Relief,
  place: { x: number; y: number; rx: number; ry: number; angle?: number; thickness?: number; round?: boolean },
  wood: Wood,
): void {
  const { x, y, rx, ry, angle = 0, thickness = 0.07, round = false } = place
  const grain = paintWood({ plank: 9, ...wood })
  const corner = 0.12
  const worn = mix(wood.base, rgb('#ffffff'), 0.15)
  relief.stamp({ x, y, rx, ry, angle, z: 0 }, (u, v, out) => {
    const dx = Math.max(0, Math.abs(u) * rx - rx + corner)
    const dy = Math.max(0, Math.abs(v) * ry - ry + corner)
    const edge = round ? (1 - Math.hypot(u, v)) * Math.min(rx, ry) : corner - Math.hypot(dx, dy)
    if (edge < 0) return false
    grain(u, v, out, u * rx + 3, v * ry + 5)
    const cut = noise2(u * rx * 6 + v * 2, (v * ry + u * 0.3) * 90)
    if (cut > 0.55) mixSample(out, worn, (cut - 0.55) * 0.7)
    const ease = Math.min(1, edge / 0.03)
    out.height += thickness * Math.sqrt(1 - (1 - ease) ** 2)
    return true
  })
}
