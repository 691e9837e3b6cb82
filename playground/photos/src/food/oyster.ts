import { rgb } from '../colour.ts'
import { fbm2, noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

/** An opened oyster in its frilled shell. */
export function oyster(relief: Relief, random: Random, at: { x: number; y: number; angle: number }): void {
  const { x, y, angle } = at
  const seed = random.range(0, 90)
  relief.stamp({ x, y, rx: 0.24, ry: 0.17, angle, z: relief.restAt(x, y, 0.1) }, (u, v, out) => {
    const turn = Math.atan2(v, u)
    const r =
      (Math.hypot(u, v) * 1.12) / (0.92 + noise2(Math.cos(turn) * 3 + seed, Math.sin(turn) * 3) * 0.14 - u * 0.08)
    if (r > 1) return false
    const layers = Math.sin(r * 40 + fbm2(u * 5 + seed, v * 5, 3) * 6)
    const shell = smoothstep(0.68, 0.8, r)
    const n = fbm2(u * 3 + seed, v * 3, 3)
    const fold = noise2(u * 3 + v + seed, v * 4) * 0.5 + noise2(u * 7 + seed, v * 7) * 0.3
    paintSample(out, rgb('#d9d6cc'), 1 + n * 0.1)
    mixSample(out, rgb('#8f8a80'), shell * (0.45 + layers * 0.4))
    mixSample(out, rgb('#4b4a48'), shell * smoothstep(0.86, 1, r) * 0.7)
    const flesh = smoothstep(0.66, 0.58, r + n * 0.08)
    mixSample(out, rgb('#cfc6b2'), flesh)
    mixSample(out, rgb('#7f8176'), flesh * smoothstep(0, 0.5, fold) * 0.8)
    mixSample(out, rgb('#2f302f'), flesh * smoothstep(0.07, 0, Math.abs(r - 0.53 - n * 0.1)) * 0.75)
    out.height =
      0.02 +
      shell * 0.09 +
      smoothstep(0.5, 0.75, r) * 0.02 +
      shell * layers * 0.006 +
      flesh * (0.05 + fold * 0.03) * (1 - r)
    out.gloss = 0.2 + flesh * 0.35 + (1 - shell) * 0.1
    out.rough = 0.06 + shell * 0.3
    out.soft = 0.7
    return true
  })
}
