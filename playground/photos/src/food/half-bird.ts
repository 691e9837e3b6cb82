import { rgb } from '../colour.ts'
import { fbm2, noise2 } from '../noise.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'
import type { Area } from './area.ts'
import { lump } from './lump.ts'
import { strand } from './strand.ts'

/** A roast bird's half: breast, leg and wing under one taut, blistered skin. */
export function halfBird(relief: Relief, at: Area): void {
  const parts = [
    { x: -0.12, y: -0.06, rx: 0.4, ry: 0.29, angle: 0.2, h: 0.28 },
    { x: 0.22, y: 0.16, rx: 0.29, ry: 0.21, angle: 0.6, h: 0.25 },
    { x: 0.48, y: 0.33, rx: 0.22, ry: 0.085, angle: 0.55, h: 0.15 },
    { x: -0.42, y: 0.14, rx: 0.22, ry: 0.11, angle: 0.9, h: 0.18 },
    { x: -0.5, y: 0.32, rx: 0.14, ry: 0.075, angle: 1.9, h: 0.12 },
  ]
  for (const [index, part] of parts.entries()) {
    relief.stamp(
      { x: at.x + part.x, y: at.y + part.y, rx: part.rx, ry: part.ry, angle: part.angle, z: 0.05 },
      (u, v, out) => {
        const r = Math.hypot(u, v) * (1 + noise2(u * 1.5 + index * 7, v * 1.5) * 0.1)
        if (r > 1) return false
        const wx = u * part.rx
        const wy = v * part.ry
        const n = fbm2(wx * 6 + index, wy * 6, 4)
        const pimple = noise2(wx * 70, wy * 70)
        paintSample(out, rgb('#b56f22'), 1 + n * 0.2)
        mixSample(out, rgb('#dba04a'), smoothstep(0.0, 0.6, n) * 0.7)
        mixSample(out, rgb('#5a2a0c'), smoothstep(0.05, 0.6, -n) * 0.85 + smoothstep(0.8, 1, r) * 0.4)
        out.height = part.h * Math.sqrt(1 - r * r) * (1 + n * 0.05) + Math.max(0, pimple) * 0.004
        out.gloss = 0.34
        out.rough = 0.15
        out.soft = 0.4
        return true
      },
    )
  }
  const bone = { x: at.x + 0.62, y: at.y + 0.43 }
  strand(relief, [bone, { x: bone.x + 0.09, y: bone.y + 0.055 }], { radius: 0.034, colour: rgb('#e4d2b2') })
  lump(relief, { x: bone.x + 0.11, y: bone.y + 0.065, rx: 0.05, ry: 0.042, height: 0.06, colour: rgb('#e8d8bc') })
}
