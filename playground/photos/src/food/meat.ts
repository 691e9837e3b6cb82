import { type Rgb, mix, rgb, times } from '../colour.ts'
import { fbm2, noise2 } from '../noise.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

const char = rgb('#1c0f09')

/** A seared piece of meat: crust with bar marks, fat along one side. Outline from a superellipse, bent and ragged. */
export function seared(
  relief: Relief,
  at: {
    x: number
    y: number
    rx: number
    ry: number
    angle: number
    height: number
    crust: Rgb
    fat?: Rgb
    bars?: number
    barAngle?: number
    seed?: number
  },
): void {
  const { x, y, rx, ry, angle, height, crust, fat, bars = 4, barAngle = 0.6, seed = 0 } = at
  relief.stamp(
    { x, y, rx: rx * 1.15, ry: ry * 1.15, angle, z: relief.restAt(x, y, Math.min(rx, ry) * 0.7) },
    (u, v, out) => {
      const pu = u * 1.15
      const pv = v * 1.15 + pu * pu * 0.18
      const r =
        (Math.abs(pu) ** 2.5 + Math.abs(pv) ** 2.4) ** (1 / 2.45) * (1 + noise2(pu * 1.6 + seed, pv * 1.6) * 0.12)
      if (r > 1) return false
      const n = fbm2(pu * 4 + seed, pv * 4 * (ry / rx), 4)
      const fine = fbm2(pu * 16 + seed, pv * 16 * (ry / rx), 2)
      const body = (1 - r ** 5) ** 0.5
      const turn = (pu * rx * Math.cos(barAngle) + pv * ry * Math.sin(barAngle)) / (rx * 2)
      const bar = bars > 0 ? smoothstep(0.24, 0.1, Math.abs(((turn * bars + 20) % 1) - 0.5) + n * 0.05) : 0
      paintSample(out, crust, 1 + n * 0.25 + fine * 0.16)
      mixSample(out, mix(crust, rgb('#b06a3a'), 0.55), smoothstep(0.1, 0.6, n + fine * 0.3) * 0.65)
      if (fat) {
        const edge = smoothstep(0.66, 0.8, r + n * 0.08) * smoothstep(0.05, -0.35, pv)
        mixSample(out, fat, edge * 0.9)
        mixSample(out, rgb('#a86a2c'), edge * smoothstep(-0.1, 0.4, fine) * 0.6)
      }
      mixSample(out, char, bar * 0.8 + smoothstep(0.3, 0.7, -n) * 0.5)
      out.height = height * body * (1 + n * 0.12 + fine * 0.05) - bar * 0.012
      out.gloss = 0.2
      out.rough = 0.22 + fine * 0.08
      out.soft = 0.25
      return true
    },
  )
}

/** A slice from a roast, cut face up: crust at the edge, grey band, rosy middle, grain across. */
export function carved(
  relief: Relief,
  at: {
    x: number
    y: number
    rx: number
    ry: number
    angle: number
    height: number
    pink: Rgb
    crust: Rgb
    lean?: number
    z?: number
    seed?: number
  },
): void {
  const { x, y, rx, ry, angle, height, pink, crust, lean = 0, seed = 0 } = at
  relief.stamp({ x, y, rx, ry, angle, z: at.z ?? relief.restAt(x, y, ry * 0.7) }, (u, v, out) => {
    const r = (Math.abs(u) ** 2.8 + Math.abs(v) ** 2.5) ** (1 / 2.6) * (1 + noise2(u * 2 + seed, v * 2 + seed) * 0.12)
    if (r > 1) return false
    const grain = noise2(u * 9 + seed, v * 34) * 0.6 + noise2(u * 24, v * 60 + seed) * 0.4
    const n = fbm2(u * 3 + seed, v * 3, 3)
    paintSample(out, pink, 1 + grain * 0.22 + n * 0.12)
    mixSample(out, times(mix(pink, rgb('#9a6a50'), 0.75), 0.9), smoothstep(0.6, 0.86, r + n * 0.06) * 0.9)
    mixSample(out, crust, smoothstep(0.86, 0.94, r + n * 0.03))
    mixSample(out, rgb('#ecd2b8'), smoothstep(0.52, 0.7, noise2(u * 5 + seed, v * 14)) * 0.35)
    out.height = height * (1 - smoothstep(0.88, 1, r) * 0.6) + grain * 0.006 + lean * (u + 1) * rx
    out.gloss = 0.3
    out.rough = 0.15
    out.soft = 0.75
    return true
  })
}
