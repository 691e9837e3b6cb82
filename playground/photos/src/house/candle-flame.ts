import type { Frame } from '../frame.ts'
import { fbm2, noise2 } from '../noise.ts'
import { smoothstep } from '../smoothstep.ts'

/** One moment of a burning candle; `phase` runs from 0 to 1 and the end meets the beginning. */
export function candleFlame(size: number, phase: number): Frame {
  const light = new Float32Array(size * size * 3)
  const turn = phase * Math.PI * 2
  // Noise sampled round a circle repeats without a seam.
  const cx = Math.cos(turn) * 0.9
  const cy = Math.sin(turn) * 0.9
  const sway = noise2(cx + 3, cy + 9) * 0.06
  const tall = 0.62 + noise2(cx + 20, cy + 5) * 0.05
  const flicker = 1 + noise2(cx * 1.6 + 50, cy * 1.6) * 0.12
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const x = (column / size - 0.5) * 2
      const y = (0.5 - row / size) * 2
      const index = (row * size + column) * 3
      const halo = Math.hypot(x - sway * 0.5, (y - 0.15) * 0.85)
      const warmth = (0.05 + 0.5 * Math.exp(-halo * 2.6)) * flicker
      let red = 0.012 + warmth * 0.62
      let green = 0.008 + warmth * 0.27
      let blue = 0.007 + warmth * 0.075
      const rim = y + 0.36 - x * x * 0.16 + noise2(x * 6, 3) * 0.012
      const wax = smoothstep(0.315, 0.3, Math.abs(x)) * smoothstep(0.01, -0.01, rim)
      if (wax > 0) {
        const pool = smoothstep(-0.1, 0, rim) * smoothstep(0.3, 0.1, Math.abs(x))
        const through = Math.exp(rim * 2.4) * flicker
        const side = Math.sqrt(Math.max(0, 1 - (x / 0.32) ** 2))
        const grain = 1 + fbm2(x * 9, y * 9, 3) * 0.08
        red += wax * grain * (0.1 + 1.15 * through * (0.5 + 0.5 * side) + pool * 0.5)
        green += wax * grain * (0.06 + 0.68 * through * (0.45 + 0.55 * side) + pool * 0.3)
        blue += wax * grain * (0.03 + 0.26 * through * (0.4 + 0.6 * side) + pool * 0.1)
      }
      const base = -0.3
      const t = (y - base) / tall
      if (t > -0.05 && t < 0.985) {
        const bend = sway * t * t + noise2(cx + t * 1.7, cy + 7) * 0.045 * t
        const wide = 0.135 * Math.max(0, Math.min(1, (t + 0.05) * 4)) ** 0.6 * Math.max(0, 1 - t) ** 0.72 * 1.35
        const inFlame = smoothstep(1.05, 0.35, Math.abs(x - bend) / Math.max(0.004, wide))
        const hot = inFlame * (0.5 + 1.6 * smoothstep(0.0, 0.5, t)) * flicker
        const blueFoot = inFlame * smoothstep(0.22, 0.02, t)
        red += hot * 4.6 * (1 - blueFoot * 0.8)
        green += hot * 2.9 * (1 - blueFoot * 0.75)
        blue += hot * 1.05 + blueFoot * 0.7
        const wick = smoothstep(0.02, 0.012, Math.abs(x - t * 0.02)) * smoothstep(0.24, 0.2, t)
        red *= 1 - wick * 0.85
        green *= 1 - wick * 0.9
        blue *= 1 - wick * 0.9
      }
      light[index] = red
      light[index + 1] = green
      light[index + 2] = blue
    }
  }
  return { width: size, height: size, light, blur: new Float32Array(size * size) }
}
