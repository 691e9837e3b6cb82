import { rgb, vary } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { glazes, layDish } from '../crockery/dish.ts'
import { frond, herbLeaves } from '../food/herbs.ts'
import { lump } from '../food/lump.ts'
import { droplets, pool } from '../food/sauce.ts'
import { inDisc, scatter } from '../food/scatter.ts'
import { citrusSlice, rootSlice } from '../food/slice.ts'
import { strand, wander } from '../food/strand.ts'
import { fbm2, noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { type Setting, tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'

/** A whole fish on its side, head to the left: scales, gill, eye, fins, scored and charred flanks. */
function wholeFish(relief: Relief, at: { x: number; y: number; angle: number }): void {
  relief.stamp({ x: at.x, y: at.y, rx: 0.98, ry: 0.42, angle: at.angle, z: 0.06 }, (u, v, out) => {
    const body =
      0.72 * Math.sqrt(Math.max(0, 1 - ((u + 0.16) / 0.84) ** 2)) * (u > -0.16 ? 1 - 0.32 * smoothstep(0, 0.7, u) : 1)
    const tailShare = smoothstep(0.5, 1, u)
    const tail = u > 0.52 ? 0.1 + tailShare * 0.62 : 0
    const fork = u > 0.72 && Math.abs(v) < (u - 0.72) * 1.3
    const fin =
      u > -0.45 && u < 0.42
        ? 0.17 * smoothstep(-0.45, -0.3, u) * smoothstep(0.42, 0.1, u) * (0.75 + 0.25 * Math.abs(Math.sin(u * 42)))
        : 0
    const half = Math.max(body, tail)
    const inFin = v < -half && v > -half - fin && u < 0.5
    if ((Math.abs(v) > half && !inFin) || fork) return false
    const k = Math.abs(v) / Math.max(0.02, half)
    const n = fbm2(u * 4, v * 3, 4)
    const sx = u * 40
    const sy = v * 17 + (Math.floor(sx) % 2) * 0.5
    const scale = Math.hypot((sx % 1) - 0.2, (((sy % 1) + 1) % 1) - 0.5)
    const head = smoothstep(-0.56, -0.6, u + v * v * 0.3)
    if (inFin || (u > 0.6 && tail > body)) {
      const ray = Math.sin((inFin ? u * 90 : Math.atan2(v, u - 0.35) * 70) + n)
      paintSample(out, rgb('#6f675a'), 1 + ray * 0.3)
      mixSample(out, rgb('#1d1712'), smoothstep(0.75, 1, u) * 0.7 + (inFin ? 0.35 : 0))
      out.height = 0.03 + ray * 0.004
      out.gloss = 0.16
      out.rough = 0.3
      return true
    }
    paintSample(out, rgb('#a9a79c'), 1 + n * 0.16)
    mixSample(out, rgb('#4d5353'), smoothstep(0.1, -0.75, v / 0.72) * 0.8)
    mixSample(out, rgb('#dcd6c4'), smoothstep(0.1, 0.6, v / 0.72) * 0.7)
    mixSample(out, rgb('#c9a23c'), smoothstep(0.16, 0.02, Math.hypot(u + 0.5, v + 0.1)) * 0.6)
    mixSample(out, rgb('#3c3a36'), (1 - head) * smoothstep(0.36, 0.6, scale) * 0.35)
    const skin = smoothstep(0.05, 0.55, n + noise2(u * 9, v * 7) * 0.3)
    mixSample(out, rgb('#b07a34'), skin * 0.6 * (1 - head))
    mixSample(out, rgb('#1f150d'), smoothstep(0.4, 0.75, n + noise2(u * 13, v * 9) * 0.35) * 0.8)
    const cut = Math.abs((((u + v * 0.42 + 0.42) / 0.27) % 1) - 0.5)
    const scored = u > -0.4 && u < 0.42 && k < 0.72 ? smoothstep(0.13, 0.05, cut) : 0
    mixSample(out, rgb('#efe4cf'), scored * 0.9)
    mixSample(
      out,
      rgb('#2c190c'),
      u > -0.42 && u < 0.45 && k < 0.78 ? smoothstep(0.05, 0, Math.abs(cut - 0.14)) * 0.8 : 0,
    )
    out.height =
      0.2 * Math.sqrt(Math.max(0, 1 - k * k)) * (0.5 + 0.5 * Math.min(1, half / 0.6)) -
      scored * 0.026 +
      (1 - head) * smoothstep(0.5, 0.1, scale) * 0.004
    const gill =
      smoothstep(0.02, 0, Math.abs(Math.hypot((u + 0.76) * 1.1, v * 0.75) - 0.26)) * smoothstep(-0.75, -0.6, u)
    out.height -= gill * 0.02
    mixSample(out, rgb('#2e2a26'), gill * 0.7)
    const eye = Math.hypot((u + 0.8) * 2.3, v + 0.1)
    if (eye < 0.11) {
      paintSample(out, eye < 0.055 ? rgb('#15120f') : rgb('#d8d2bf'), 1)
      out.height += 0.016
    }
    const mouth = smoothstep(0.012, 0, Math.abs(v - 0.04 - (u + 0.98) * 0.3)) * smoothstep(-0.86, -0.92, u)
    mixSample(out, rgb('#2e2a26'), mouth * 0.8)
    out.gloss = eye < 0.11 ? 0.5 : 0.34
    out.rough = 0.16
    out.soft = 0.3
    return true
  })
  strand(
    relief,
    [
      { x: at.x - 0.42, y: at.y + 0.02 },
      { x: at.x - 0.3, y: at.y + 0.08 },
      { x: at.x - 0.17, y: at.y + 0.16 },
    ],
    { radius: 0.05, rise: 0.3, taper: [0.5, 1.2], colour: rgb('#7f766a'), streaks: 1, gloss: 0.3 },
  )
}

/** A skinned fillet in broad flakes. */
function salmon(relief: Relief, random: Random, at: { x: number; y: number; angle: number }): void {
  const seed = random.range(0, 60)
  relief.stamp({ x: at.x, y: at.y, rx: 0.46, ry: 0.24, angle: at.angle, z: 0.07 }, (u, v, out) => {
    const r = (Math.abs(u) ** 4.5 + Math.abs(v) ** 3.4) ** (1 / 4) * (1 + noise2(u * 2 + seed, v * 2) * 0.05)
    if (r > 1) return false
    const n = fbm2(u * 3 + seed, v * 3, 3)
    const flake = (u * 5.5 + Math.abs(v + 0.08) * 2.4 + n * 0.35 + 20) % 1
    const seam = smoothstep(0.13, 0.02, Math.min(flake, 1 - flake))
    const fine = noise2(u * 20 + Math.abs(v) * 9, v * 50)
    paintSample(out, rgb('#e07f50'), 1 + n * 0.1 + fine * 0.06)
    mixSample(out, rgb('#f5c09c'), seam * 0.75)
    mixSample(out, rgb('#f0a67c'), smoothstep(0.05, 0.5, n) * 0.4)
    out.height = 0.2 * (1 - r ** 4) ** 0.45 + fine * 0.003 - seam * 0.014 + (flake - 0.5) * 0.01
    out.gloss = 0.34
    out.rough = 0.12
    out.soft = 0.9
    return true
  })
}

interface Dish {
  setting: Setting
  draw: (relief: Relief, random: Random) => void
}

const fishes: Record<string, Dish> = {
  'sea-bream': {
    setting: { table: 'teal', elevation: 66, zoom: 0.92 },
    draw: (relief, random) => {
      napkin(relief, { x: -1.2, y: 0.85, rx: 0.55, ry: 0.35, angle: 0.3 }, linens.natural)
      layDish(relief, { x: 0, y: 0, radius: 1.2, ry: 0.74, profile: 'rim', glaze: glazes.cream })
      for (let index = 0; index < 5; index += 1)
        citrusSlice(relief, {
          x: -0.5 + index * 0.24,
          y: -0.42 + Math.abs(index - 2) * 0.05,
          radius: 0.15,
          thickness: 0.03,
          flesh: rgb('#ecc93c'),
          peel: rgb('#e3b31c'),
          lean: 0.05,
        })
      herbLeaves(relief, random, 'rocket', { x: 0, y: 0.38, rx: 0.7, ry: 0.14, count: 26 })
      wholeFish(relief, { x: 0.02, y: 0.0, angle: -0.06 })
      for (let index = 0; index < 7; index += 1)
        pool(relief, {
          x: -0.3 + index * 0.13 + random.spread(0.04),
          y: 0.02 + random.spread(0.09),
          rx: random.range(0.05, 0.1),
          ry: 0.05,
          colour: rgb('#4f7526'),
          cloud: rgb('#6f9238'),
          thickness: 0.012,
          ragged: 0.6,
          lumps: 0.02,
          gloss: 0.34,
          rough: 0.1,
        })
      scatter(relief, random, {
        x: 0.05,
        y: 0.04,
        rx: 0.6,
        ry: 0.22,
        count: 110,
        size: 0.013,
        colours: [rgb('#4a6f24'), rgb('#698c34')],
        gloss: 0.2,
      })
      scatter(relief, random, {
        x: 0.05,
        y: 0.04,
        rx: 0.55,
        ry: 0.22,
        count: 14,
        size: 0.022,
        colours: [rgb('#6b7434')],
        long: 1.05,
        gloss: 0.24,
      })
      droplets(relief, random, { x: 0, y: 0, rx: 0.85, ry: 0.45, count: 80, size: 0.015, colour: rgb('#a3932a') })
      citrusSlice(relief, {
        x: 0.74,
        y: 0.36,
        radius: 0.16,
        thickness: 0.1,
        flesh: rgb('#ecc93c'),
        peel: rgb('#e3b31c'),
        lean: 0.15,
        angle: 0.4,
      })
    },
  },
  'salmon-dill': {
    setting: { table: 'natural-linen', elevation: 60, zoom: 1.3 },
    draw: (relief, random) => {
      layCutlery(relief, 'fork', { x: -1.08, y: 0.1, length: 1.05, angle: -1.5, metal: metals.brass })
      layDish(relief, { x: 0, y: 0, radius: 0.88, profile: 'coupe', glaze: glazes.ink })
      pool(relief, {
        x: 0.05,
        y: 0.1,
        rx: 0.46,
        ry: 0.34,
        colour: rgb('#f0ead2'),
        cloud: rgb('#dfe2b4'),
        thickness: 0.024,
        ragged: 0.25,
        gloss: 0.2,
      })
      for (let index = 0; index < 30; index += 1)
        pool(relief, {
          ...inDisc(random, { x: 0.05, y: 0.12, rx: 0.5, ry: 0.4 }),
          rx: random.range(0.012, 0.04),
          colour: rgb('#57802a'),
          thickness: 0.004,
          ragged: 0.1,
          rough: 0.05,
        })
      for (let index = 0; index < 13; index += 1) {
        const angle = 0.3 + index * 0.24
        rootSlice(relief, {
          x: Math.cos(angle) * 0.46,
          y: 0.06 + Math.sin(angle) * 0.36,
          radius: 0.115,
          thickness: 0.02,
          colour: rgb('#c9d99c'),
          skin: rgb('#3d6426'),
          lean: 0.12,
          angle,
        })
      }
      salmon(relief, random, { x: -0.02, y: -0.06, angle: -0.25 })
      for (let index = 0; index < 7; index += 1)
        frond(relief, random, {
          x: -0.25 + random.range(0, 0.5),
          y: -0.1 + random.spread(0.13),
          length: random.range(0.16, 0.26),
          angle: random.range(0, 6),
        })
      for (let index = 0; index < 46; index += 1)
        lump(relief, {
          ...inDisc(random, { x: 0.05, y: -0.02, rx: 0.2, ry: 0.1 }),
          rx: 0.016,
          height: 0.018,
          colour: vary(rgb('#e8641c'), random, 0.2),
          ragged: 0.02,
          bumps: 0,
          gloss: 0.5,
          rough: 0.04,
          soft: 0.9,
        })
      for (let index = 0; index < 5; index += 1)
        rootSlice(relief, {
          ...inDisc(random, { x: -0.3, y: 0.34, rx: 0.2, ry: 0.08 }),
          radius: 0.07,
          thickness: 0.012,
          colour: rgb('#f3eee8'),
          skin: rgb('#b9284a'),
          lean: 0.1,
        })
      scatter(relief, random, {
        x: 0,
        y: 0,
        rx: 0.5,
        count: 70,
        size: 0.008,
        colours: [rgb('#f4f1e8'), rgb('#2a241d')],
        flat: 4,
      })
      strand(relief, wander(random, { x: 0.3, y: -0.2, angle: 0.4 }, { count: 4, step: 0.03, turn: 0.5 }), {
        radius: 0.009,
        colour: rgb('#e3c22e'),
      })
    },
  },
}

export const fish: DrawScene = (brief) => {
  const recipe = dishOf(fishes, brief.slug)
  const { random } = brief
  return tabletop(brief, recipe.setting, (relief) => {
    recipe.draw(relief, random.fork('food'))
    scatter(relief, random.fork('props'), {
      x: 0,
      y: 0,
      rx: 1.4,
      ry: 1.1,
      count: 24,
      size: 0.008,
      colours: [rgb('#efe8da'), rgb('#4a6f24')],
      gather: -0.3,
    })
  })
}
