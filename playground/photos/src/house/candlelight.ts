import { type Rgb, rgb } from '../colour.ts'
import type { Frame } from '../frame.ts'
import type { Random } from '../random.ts'
import { smoothstep } from '../smoothstep.ts'

/** Adds light over part of a frame; positions are in aspect units with y upwards, -1 to 1. `cover` hides what was there. */
function add(
  frame: Frame,
  at: { x: number; y: number; rx: number; ry: number },
  paint: (u: number, v: number) => Rgb | undefined,
  cover?: (u: number, v: number) => number,
): void {
  const { width, height, light, blur } = frame
  const half = height / 2
  const left = Math.max(0, Math.floor(width / 2 + (at.x - at.rx) * half))
  const right = Math.min(width - 1, Math.ceil(width / 2 + (at.x + at.rx) * half))
  const top = Math.max(0, Math.floor(half - (at.y + at.ry) * half))
  const bottom = Math.min(height - 1, Math.ceil(half - (at.y - at.ry) * half))
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const u = ((column - width / 2) / half - at.x) / at.rx
      const v = ((half - row) / half - at.y) / at.ry
      const colour = paint(u, v)
      if (!colour) continue
      const index = row * width + column
      const kept = cover ? 1 - cover(u, v) : 1
      for (let channel = 0; channel < 3; channel += 1) light[index * 3 + channel] *= kept
      light[index * 3] += colour[0]
      light[index * 3 + 1] += colour[1]
      light[index * 3 + 2] += colour[2]
      blur[index] = Math.max(blur[index], 0.25)
    }
  }
}

/** How much of a candle's stick covers the room at (u, v) of its frame. */
const wax = (u: number, v: number): number =>
  smoothstep(1, 0.8, Math.abs(u)) * smoothstep(-1, -0.92, v) * smoothstep(1, 0.95, v)

/** Puts an evening room into the upper part of a frame: discs of distant lamps, and candles burning out of focus. */
export function candlelight(
  frame: Frame,
  random: Random,
  candles: readonly { x: number; y: number; size: number }[],
): void {
  const aspect = frame.width / frame.height
  const lamps = [rgb('#ffae52'), rgb('#ff8434'), rgb('#ffd08a'), rgb('#ffc06a')]
  for (let index = 0; index < 46; index += 1) {
    const far = random.next()
    const size = 0.035 + (1 - far) * 0.085
    const colour = random.pick(lamps)
    const strength = random.range(0.12, 0.75) * (0.45 + far * 0.55)
    const y = 0.62 + far * 0.36 + random.spread(0.06)
    add(frame, { x: random.spread(aspect), y, rx: size, ry: size }, (u, v) => {
      const r = Math.hypot(u, v)
      if (r > 1) return undefined
      const cover = strength * smoothstep(1, 0.92, r) * (0.6 + 0.35 * smoothstep(0.5, 0.95, r))
      return [colour[0] * cover, colour[1] * cover, colour[2] * cover]
    })
  }
  for (const candle of candles) {
    const { x, y, size } = candle
    // The wax glows near the flame; seen out of focus it is a soft upright bar.
    add(
      frame,
      { x, y: y - 0.24 * size, rx: 0.075 * size, ry: 0.24 * size },
      (u, v) => {
        const lit = wax(u, v) * (0.3 + 1.1 * smoothstep(-0.7, 1, v) ** 1.6) * (1 - u * 0.25)
        return lit > 0 ? [lit, lit * 0.58, lit * 0.25] : undefined
      },
      wax,
    )
    add(frame, { x, y: y + 0.09 * size, rx: 0.05 * size, ry: 0.12 * size }, (u, v) => {
      const width = Math.max(0.02, 0.75 * Math.sqrt(Math.max(0, 1 - ((v + 0.25) / (v > -0.25 ? 1.25 : 0.75)) ** 2)))
      const cover = smoothstep(1.15, 0.3, Math.abs(u) / width) * smoothstep(1, 0.7, Math.abs(v))
      return cover > 0 ? [cover * 9, cover * 6, cover * 2.6] : undefined
    })
    add(frame, { x, y: y + 0.08 * size, rx: 0.75 * size, ry: 0.75 * size }, (u, v) => {
      const r = Math.hypot(u, v)
      if (r > 1) return undefined
      const cover = (1 - r) ** 3 * 0.55
      return [cover, cover * 0.56, cover * 0.2]
    })
  }
}
