import type { Rgb } from './colour.ts'

/** What a painter says about one point; the relief resets it before every call. */
export interface Sample {
  /** Height above the base, in scene units (half the picture's height is 1). */
  height: number
  r: number
  g: number
  b: number
  /** Strength of the mirror-like reflection, 0 to 1. */
  gloss: number
  /** Width of that reflection: 0 a mirror, 1 chalk. */
  rough: number
  /** How far light creeps below the skin: 0 stone, 1 jelly. */
  soft: number
  /** 1 where the reflection takes the surface's own colour, as metal does. */
  metal: number
  /** Light it gives off itself, as a multiple of its colour. */
  glow: number
  /** Cover of what lies beneath, 0 to 1; only draped layers blend. */
  alpha: number
}

/** Fills `out` for a point in the stamp's own frame, `u` and `v` in [-1, 1]; returns false outside the shape. */
export type Painter = (u: number, v: number, out: Sample, x: number, y: number) => boolean

export interface Placement {
  x: number
  y: number
  /** Half-sizes along the stamp's own axes. */
  rx: number
  ry?: number
  /** Radians, clockwise on the picture. */
  angle?: number
  /** Height of the base. Left out, the stamp is draped: it follows whatever lies beneath. */
  z?: number
}

export interface Extent {
  left: number
  right: number
  top: number
  bottom: number
}

export function paintSample(out: Sample, colour: Rgb, factor: number): void {
  out.r = colour[0] * factor
  out.g = colour[1] * factor
  out.b = colour[2] * factor
}

export function mixSample(out: Sample, colour: Rgb, amount: number): void {
  const t = amount < 0 ? 0 : amount > 1 ? 1 : amount
  out.r += (colour[0] - out.r) * t
  out.g += (colour[1] - out.g) * t
  out.b += (colour[2] - out.b) * t
}

/**
 * The table seen from above as a height map with materials: every crumb is stamped into it, and light, shadow and
 * occlusion later come from the heights alone.
 */
export class Relief {
  readonly width: number
  readonly height: number
  /** Pixels per scene unit. */
  readonly scale: number
  readonly extent: Extent
  /** Height from which things in a pile sink into each other, scene units. */
  pileHeight = 0.24
  readonly level: Float32Array
  readonly albedo: Float32Array
  readonly gloss: Float32Array
  readonly rough: Float32Array
  readonly soft: Float32Array
  readonly metal: Float32Array
  readonly glow: Float32Array
  readonly #sample: Sample = { height: 0, r: 0, g: 0, b: 0, gloss: 0, rough: 1, soft: 0, metal: 0, glow: 0, alpha: 1 }

  constructor(extent: Extent, scale: number) {
    this.extent = extent
    this.scale = scale
    this.width = Math.max(2, Math.round((extent.right - extent.left) * scale))
    this.height = Math.max(2, Math.round((extent.bottom - extent.top) * scale))
    const count = this.width * this.height
    this.level = new Float32Array(count)
    this.albedo = new Float32Array(count * 3)
    this.gloss = new Float32Array(count)
    this.rough = new Float32Array(count)
    this.soft = new Float32Array(count)
    this.metal = new Float32Array(count)
    this.glow = new Float32Array(count)
  }

  levelAt(x: number, y: number): number {
    const column = Math.round((x - this.extent.left) * this.scale)
    const row = Math.round((y - this.extent.top) * this.scale)
    const clampedColumn = column < 0 ? 0 : column >= this.width ? this.width - 1 : column
    const clampedRow = row < 0 ? 0 : row >= this.height ? this.height - 1 : row
    return this.level[clampedRow * this.width + clampedColumn]
  }

  /** Where a rigid thing of the given radius comes to rest: between the mean and the highest point beneath it. */
  restAt(x: number, y: number, radius: number): number {
    let sum = this.levelAt(x, y)
    let highest = sum
    for (let index = 0; index < 6; index += 1) {
      const angle = index * 1.0472
      const level = this.levelAt(x + Math.cos(angle) * radius * 0.6, y + Math.sin(angle) * radius * 0.6)
      sum += level
      if (level > highest) highest = level
    }
    const rest = (sum / 7) * 0.65 + highest * 0.35
    return this.settle(rest)
  }

  /** A pile presses itself together instead of growing into a tower. */
  settle(level: number): number {
    return level < this.pileHeight ? level : this.pileHeight + (level - this.pileHeight) * 0.4
  }

  stamp(place: Placement, paint: Painter): void {
    const { x, y, rx, ry = rx, angle = 0, z } = place
    const cos = Math.cos(angle)
    const sin = Math.sin(angle)
    const boundX = Math.abs(cos) * rx + Math.abs(sin) * ry
    const boundY = Math.abs(sin) * rx + Math.abs(cos) * ry
    const { scale, width, height, extent } = this
    const left = Math.max(0, Math.ceil((x - boundX - extent.left) * scale))
    const right = Math.min(width - 1, Math.floor((x + boundX - extent.left) * scale))
    const top = Math.max(0, Math.ceil((y - boundY - extent.top) * scale))
    const bottom = Math.min(height - 1, Math.floor((y + boundY - extent.top) * scale))
    const out = this.#sample
    for (let row = top; row <= bottom; row += 1) {
      const py = row / scale + extent.top
      const dy = py - y
      for (let column = left; column <= right; column += 1) {
        const px = column / scale + extent.left
        const dx = px - x
        const u = (dx * cos + dy * sin) / rx
        const v = (dy * cos - dx * sin) / ry
        if (u < -1 || u > 1 || v < -1 || v > 1) continue
        out.height = 0
        out.gloss = 0.04
        out.rough = 0.6
        out.soft = 0
        out.metal = 0
        out.glow = 0
        out.alpha = 1
        if (!paint(u, v, out, px, py)) continue
        const index = row * width + column
        if (z === undefined) this.#drape(index, out)
        else if (z + out.height > this.level[index]) this.#set(index, z + out.height, out)
      }
    }
  }

  #set(index: number, level: number, out: Sample): void {
    this.level[index] = level
    this.albedo[index * 3] = out.r
    this.albedo[index * 3 + 1] = out.g
    this.albedo[index * 3 + 2] = out.b
    this.gloss[index] = out.gloss
    this.rough[index] = out.rough
    this.soft[index] = out.soft
    this.metal[index] = out.metal
    this.glow[index] = out.glow
  }

  #drape(index: number, out: Sample): void {
    const t = out.alpha
    this.level[index] += out.height
    this.albedo[index * 3] += (out.r - this.albedo[index * 3]) * t
    this.albedo[index * 3 + 1] += (out.g - this.albedo[index * 3 + 1]) * t
    this.albedo[index * 3 + 2] += (out.b - this.albedo[index * 3 + 2]) * t
    this.gloss[index] += (out.gloss - this.gloss[index]) * t
    this.rough[index] += (out.rough - this.rough[index]) * t
    this.soft[index] += (out.soft - this.soft[index]) * t
    this.metal[index] += (out.metal - this.metal[index]) * t
    this.glow[index] += (out.glow - this.glow[index]) * t
  }
}
