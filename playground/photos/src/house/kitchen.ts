import { mix, rgb } from '../colour.ts'
import { herbLeaves } from '../food/herbs.ts'
import { lump } from '../food/lump.ts'
import { pizzaBase } from '../food/pizza-base.ts'
import { pool } from '../food/sauce.ts'
import { scatter } from '../food/scatter.ts'
import { cellValue, fbm2, noise2 } from '../noise.ts'
import { photographRelief } from '../photograph-relief.ts'
import { createRandom } from '../random.ts'
import { mixSample, paintSample } from '../relief.ts'
import type { Picture } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'
import { paintWood, woods } from '../surfaces/wood.ts'

/** The mouth of the wood-fired oven: a brick arch, flames and embers inside, a pizza waiting on the peel. */
export function kitchen(size: { width: number; height: number }): Picture {
  const random = createRandom('kitchen')
  const mouth = { y: 0.28, rx: 0.92, ry: 0.86 }
  const frame = photographRelief(
    {
      size,
      focusHeight: 0.5,
      light: {
        azimuth: -1.9,
        elevation: 0.8,
        key: [0.7, 0.66, 0.62],
        ambient: [0.11, 0.11, 0.14],
        softness: 0.5,
        lamps: [
          { x: -0.25, y: 0.05, z: 0.7, colour: [6, 3, 1.15], reach: 0.55 },
          { x: 0.4, y: 0.18, z: 0.7, colour: [4.6, 2.2, 0.8], reach: 0.42 },
          { x: 0, y: 0.7, z: 0.95, colour: [2.6, 1.3, 0.5], reach: 0.5 },
        ],
      },
    },
    (relief) => {
      relief.pileHeight = 2
      relief.stamp({ x: 0, y: 0, rx: 2, ry: 1.2, z: 0.4 }, (_u, _v, out, x, y) => {
        const dy = (y - mouth.y) / mouth.ry
        const dx = x / mouth.rx
        const r = dy < 0 ? Math.hypot(dx, dy) : Math.abs(dx)
        const inside = y < 0.55 && r < 1
        const n = fbm2(x * 3, y * 3, 4)
        if (inside) {
          // The vault, blackened, lit by the fire at its back.
          const heat = smoothstep(1, 0.1, r)
          const brick = Math.abs(Math.sin(r * 26)) * 0.2 + noise2(x * 9, y * 9) * 0.3
          paintSample(out, mix(rgb('#2a140a'), rgb('#8a3a12'), heat * 0.6), 1 + brick * 0.4)
          out.height = -0.35 * heat
          const flicker = fbm2(x * 3.2 + n, y * 2.1 + 4, 4)
          const tongue = smoothstep(0.52, -0.5, y + 0.1 + Math.abs(x + 0.12) * 0.55 + flicker * 0.42)
          const licking = smoothstep(-0.25, 0.4, fbm2(x * 5.5, y * 2.4 + 9, 4) + tongue * 0.75 - 0.3)
          const flame =
            licking * smoothstep(0.5, 0.2, y) * smoothstep(-0.72, 0.1, y + tongue * 0.2) * smoothstep(0.86, 0.4, r)
          mixSample(out, mix(rgb('#ff5a0c'), rgb('#ffd48a'), smoothstep(0.3, 1, flame)), smoothstep(0, 0.35, flame))
          out.glow = 0.3 * heat + 4.6 * flame ** 1.8
          const ember =
            smoothstep(0.3, 0.5, y) *
            smoothstep(0.15, 0.7, noise2(x * 17, y * 22) + fbm2(x * 6, y * 6, 2)) *
            smoothstep(0.92, 0.7, r)
          mixSample(out, rgb('#ff6a1a'), ember)
          out.glow = Math.max(out.glow, ember * 1.8)
          return true
        }
        if (y >= 0.55) {
          // The stone sill in front.
          const fine = fbm2(x * 18, y * 18, 3)
          paintSample(out, rgb('#6f665c'), 1 + fine * 0.25 + n * 0.2)
          mixSample(out, rgb('#2a2420'), smoothstep(0.1, 0.6, n) * 0.5)
          out.height = 0.06 + fine * 0.006 + smoothstep(0.55, 0.57, y) * 0.05
          out.gloss = 0.08
          return true
        }
        const ringShare = (r - 1) / 0.24
        const angle = Math.atan2(dy, dx)
        const arch = ringShare < 1 && dy < 0
        const course = arch ? angle * 9.5 : y * 9.2
        const along = arch ? 0.5 : x * 3.6 + (Math.floor(y * 9.2) % 2 ? 0.5 : 0)
        const inCourse = course - Math.floor(course)
        const inBrick = along - Math.floor(along)
        const joint = Math.min(
          Math.min(inCourse, 1 - inCourse) * 1.6,
          arch ? Math.min(ringShare, 1 - ringShare) * 2.4 + 0.02 : Math.min(inBrick, 1 - inBrick) * 4,
        )
        const id = cellValue(Math.floor(course) + (arch ? 90 : 0), arch ? 3 : Math.floor(along))
        const body = smoothstep(0.05, 0.16, joint + n * 0.04)
        const fine = fbm2(x * 24, y * 24, 3)
        paintSample(out, rgb('#8f8577'), 0.8 + fine * 0.2)
        mixSample(out, mix(rgb('#8f5a44'), rgb('#5f3a2c'), id * 0.5 + 0.5), body)
        const soot = smoothstep(0.75, -0.1, ringShare + n * 0.5) * smoothstep(0.4, -0.6, y)
        mixSample(out, rgb('#17100c'), soot * 0.85)
        out.height = 0.03 + body * (0.045 + id * 0.012) + fine * 0.008 + (arch ? 0.04 : 0)
        out.rough = 0.8
        return true
      })
      const grain = paintWood({ ...woods.olive, plank: 9 })
      for (let log = 0; log < 5; log += 1) {
        relief.stamp(
          { x: -0.32 + log * 0.15, y: 0.34 + (log % 2) * 0.07, rx: 0.3, ry: 0.06, angle: -0.35 + log * 0.2, z: 0.16 },
          (u, v, out) => {
            grain(u, v, out, u * 0.3 + log, v * 0.06)
            mixSample(out, rgb('#120b08'), 0.6 + noise2(u * 9, v * 3 + log) * 0.4)
            out.height = 0.12 * Math.sqrt(Math.max(0, 1 - v * v))
            const hot = smoothstep(0.25, 0.7, noise2(u * 14 + log * 4, v * 4))
            mixSample(out, rgb('#ff5a14'), hot)
            out.glow = hot * 2.2
            return Math.abs(u) < 0.97
          },
        )
      }
      relief.stamp({ x: 0.12, y: 1.02, rx: 0.1, ry: 0.5, z: 0.5 }, (u, v, out, x, y) => {
        grain(u, v, out, y, x)
        out.height = 0.05
        return true
      })
      relief.stamp({ x: 0.12, y: 0.74, rx: 0.5, ry: 0.34, z: 0.5 }, (u, v, out, x, y) => {
        if (Math.abs(u) ** 5 + Math.abs(v) ** 5 > 1) return false
        grain(u, v, out, y, x)
        out.height = 0.035
        return true
      })
      const pie = { x: 0.12, y: 0.74, radius: 0.26, z: 0.53 }
      pizzaBase(relief, random.fork('pizza'), pie, {
        colour: rgb('#b52c12'),
        cloud: rgb('#dd5a22'),
        lumps: 0.004,
        gloss: 0.2,
      })
      for (let piece = 0; piece < 9; piece += 1) {
        const angle = piece * 2.4
        const reach = Math.sqrt(piece / 9) * 0.19
        pool(relief, {
          x: pie.x + Math.cos(angle) * reach,
          y: pie.y + Math.sin(angle) * reach,
          rx: 0.034,
          colour: rgb('#f3ead6'),
          thickness: 0.008,
          ragged: 0.4,
        })
      }
      herbLeaves(relief, random, 'oregano', { x: pie.x, y: pie.y, rx: 0.18, count: 12 })
      for (let jar = 0; jar < 3; jar += 1)
        lump(relief, {
          x: -1.2 + jar * 0.26,
          y: 0.78 + (jar % 2) * 0.06,
          rx: 0.1,
          height: 0.14,
          colour: [rgb('#a52a16'), rgb('#b8401c'), rgb('#8f2412')][jar] ?? rgb('#a52a16'),
          ragged: 0.05,
          bumps: 0.03,
          gloss: 0.3,
          rough: 0.1,
        })
      scatter(relief, random, {
        x: 0.1,
        y: 0.86,
        rx: 1.2,
        ry: 0.14,
        count: 260,
        size: 0.011,
        colours: [rgb('#efe6d6'), rgb('#d9c9ac')],
        gather: -0.1,
      })
      scatter(relief, random, {
        x: 1.05,
        y: 0.78,
        rx: 0.24,
        ry: 0.12,
        count: 16,
        size: 0.065,
        colours: [rgb('#3f6b24'), rgb('#4f7d2c'), rgb('#345c1e')],
        long: 2.2,
        rise: 0.4,
      })
    },
  )
  return { frame, look: { brightness: 0.06, vignette: 0.45, aperture: 0.004 } }
}
