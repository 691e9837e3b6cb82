import { rgb } from '../colour.ts'
import { noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

/** A pillow of filled pasta with a crimped edge. */
export function raviolo(relief: Relief, random: Random, at: { x: number; y: number; angle: number }): void {
  const seed = random.range(0, 90)
  relief.stamp({ x: at.x, y: at.y, rx: 0.185, angle: at.angle, z: relief.restAt(at.x, at.y, 0.1) }, (u, v, out) => {
    const square = Math.max(Math.abs(u), Math.abs(v))
    const along = Math.abs(u) > Math.abs(v) ? v : u
    if (square > 0.93 + Math.sin(along * 24) * 0.04) return false
    const filling = smoothstep(0.98, 0.1, (Math.abs(u) ** 2.6 + Math.abs(v) ** 2.6) ** (1 / 2.6) / 0.72)
    const n = noise2(u * 3 + seed, v * 3)
    paintSample(out, rgb('#e3b65c'), 1 + n * 0.08)
    mixSample(out, rgb('#d98a26'), filling * 0.55)
    mixSample(out, rgb('#f0d592'), smoothstep(0.72, 0.85, square) * 0.6)
    out.height = 0.022 + filling * 0.095 + n * 0.008 - smoothstep(0.03, 0, Math.abs(square - 0.76)) * 0.008
    out.gloss = 0.32
    out.rough = 0.13
    out.soft = 0.7
    return true
  })
}
