import { type Rgb, mix, times } from '../colour.ts'
import { noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

export interface Knot {
  x: number
  y: number
  /** Height of the strand's underside; left out, it lies on what is beneath. */
  z?: number
}

export interface Strand {
  radius: number
  colour: Rgb
  /** Ratio of height to half-width: 1 round, 0.3 a ribbon. Default 1. */
  rise?: number
  /** Half-width at each end, as a share of the radius. Default 1 and 1. */
  taper?: readonly [start: number, end: number]
  gloss?: number
  rough?: number
  soft?: number
  /** Colour towards the flanks. */
  low?: Rgb
  /** Lengthwise streaks, 0 to 1. */
  streaks?: number
  /** Spots of another colour (char, spice) and how many, 0 to 1. */
  spots?: Rgb
  spotAmount?: number
  /** Moves the pattern along. */
  seed?: number
}

/** A tube or ribbon along a smooth path through `knots`: noodles, beans, stems, tentacles, drizzles. */
export function strand(relief: Relief, knots: readonly Knot[], shape: Strand): void {
  const { radius, colour, rise = 1, taper = [1, 1], gloss = 0.12, rough = 0.3, soft = 0.5 } = shape
  const { low = times(colour, 0.55), streaks = 0, spots, spotAmount = 0.3, seed = 0 } = shape
  const lightTop = mix(colour, [1, 1, 1], 0.06)
  const points = smoothPath(knots, Math.max(radius * 0.7, 1.6 / relief.scale))
  const total = points.length - 1
  const levels = points.map((point) => point.z ?? relief.settle(relief.levelAt(point.x, point.y)))
  let previous = levels[0] ?? 0
  let travelled = 0
  for (let index = 0; index < total; index += 1) {
    const a = points[index]
    const b = points[index + 1]
    if (!a || !b) break
    // A strand is stiff: it bridges hollows instead of dropping into them.
    const target = ((levels[index] ?? 0) + (levels[index + 1] ?? 0)) / 2
    const from = previous
    previous += (target - previous) * (target > previous ? 0.4 : 0.15)
    const climb = previous - from
    const share = index / total
    const width = radius * (taper[0] + (taper[1] - taper[0]) * share)
    const dx = b.x - a.x
    const dy = b.y - a.y
    const span = Math.hypot(dx, dy)
    if (span === 0) continue
    const angle = Math.atan2(dy, dx)
    const start = travelled
    travelled += span
    relief.stamp(
      { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, rx: span / 2 + width * 0.5, ry: width, angle, z: from },
      (u, v, out) => {
        const along = u * (span / 2 + width * 0.5)
        const over = Math.max(0, Math.abs(along) - span / 2) / width
        const k = v * v + over * over
        if (k >= 1) return false
        const body = Math.sqrt(1 - k)
        const s = (start + span / 2 + along) / radius
        const n = noise2(s * 0.5 + seed, v * 1.6 + seed)
        out.height =
          climb * (along / span + 0.5) +
          width * rise * (0.35 + body * 0.95) +
          (streaks > 0 ? noise2(s * 0.3 + seed, v * 5) * streaks * width * 0.16 : 0)
        paintSample(out, colour, 1 + n * 0.12)
        mixSample(out, lightTop, body * 0.4)
        mixSample(out, low, smoothstep(0.7, 0.05, body) * 0.55)
        if (streaks > 0) mixSample(out, low, smoothstep(0.1, 0.7, noise2(s * 0.25 + seed, v * 6)) * streaks * 0.7)
        if (spots)
          mixSample(
            out,
            spots,
            smoothstep(0.62 - spotAmount, 0.85 - spotAmount * 0.6, noise2(s * 0.8 + seed * 3, v * 2 + 7)) * 0.85,
          )
        out.gloss = gloss
        out.rough = rough
        out.soft = soft
        return true
      },
    )
  }
}

/** Catmull-Rom through the knots, resampled to steps of about `step`. */
function smoothPath(knots: readonly Knot[], step: number): Knot[] {
  const result: Knot[] = []
  for (let index = 0; index < knots.length - 1; index += 1) {
    const p1 = knots[index]
    const p2 = knots[index + 1]
    if (!p1 || !p2) break
    const p0 = knots[index - 1] ?? p1
    const p3 = knots[index + 2] ?? p2
    const pieces = Math.max(1, Math.ceil(Math.hypot(p2.x - p1.x, p2.y - p1.y) / step))
    for (let piece = 0; piece < pieces; piece += 1) {
      const t = piece / pieces
      const blend = (a: number, b: number, c: number, d: number): number =>
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
      const knot: Knot = { x: blend(p0.x, p1.x, p2.x, p3.x), y: blend(p0.y, p1.y, p2.y, p3.y) }
      if (p1.z !== undefined && p2.z !== undefined) knot.z = p1.z + (p2.z - p1.z) * t
      result.push(knot)
    }
  }
  const last = knots.at(-1)
  if (last) result.push(last)
  return result
}

/** A wandering path of `count` knots from (x, y), `step` apart, turning by up to `turn` each time. */
export function wander(
  random: Random,
  start: { x: number; y: number; angle: number },
  walk: { count: number; step: number; turn: number },
): Knot[] {
  const knots: Knot[] = [{ x: start.x, y: start.y }]
  let { x, y, angle } = start
  for (let index = 1; index < walk.count; index += 1) {
    angle += random.spread(walk.turn)
    x += Math.cos(angle) * walk.step
    y += Math.sin(angle) * walk.step
    knots.push({ x, y })
  }
  return knots
}
