import { rgb } from '../colour.ts'
import { type Relief, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'
import { strand } from './strand.ts'

/** A tentacle: tapering, curled, with two rows of suckers. */
export function tentacle(relief: Relief, at: { x: number; y: number; angle: number; curl: number }): void {
  const knots: { x: number; y: number }[] = []
  let { x, y, angle } = at
  for (let index = 0; index < 15; index += 1) {
    knots.push({ x, y })
    const step = 0.082 - index * 0.0032
    x += Math.cos(angle) * step
    y += Math.sin(angle) * step
    angle += at.curl * (0.1 + index * 0.055)
  }
  strand(relief, knots, {
    radius: 0.092,
    colour: rgb('#7c3340'),
    low: rgb('#351019'),
    taper: [1, 0.2],
    rise: 0.95,
    gloss: 0.3,
    rough: 0.14,
    soft: 0.4,
    spots: rgb('#1f0a0a'),
    spotAmount: 0.32,
    streaks: 0.4,
    seed: at.x * 10,
  })
  for (const [index, knot] of knots.entries()) {
    const next = knots[index + 1]
    if (!next) break
    const heading = Math.atan2(next.y - knot.y, next.x - knot.x)
    const width = 0.086 * (1 - index / 18)
    for (const half of [0, 0.5]) {
      const px = knot.x + (next.x - knot.x) * half
      const py = knot.y + (next.y - knot.y) * half
      const side = heading + (at.curl > 0 ? -1.57 : 1.57)
      const radius = width * 0.3
      const sx = px + Math.cos(side) * width * 0.72
      const sy = py + Math.sin(side) * width * 0.72
      relief.stamp({ x: sx, y: sy, rx: radius, z: relief.restAt(sx, sy, radius) - 0.004 }, (u, v, out) => {
        const r = Math.hypot(u, v)
        if (r > 1) return false
        out.height = radius * 0.75 * (Math.sqrt(1 - r * r) - smoothstep(0.55, 0.2, r) * 0.6)
        paintSample(out, rgb('#d9a58f'), 1 - smoothstep(0.5, 0.2, r) * 0.6)
        out.gloss = 0.3
        out.rough = 0.12
        out.soft = 0.6
        return true
      })
    }
  }
}
