import { type Rgb, mix, rgb, vary } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { type Glaze, glazes, layDish } from '../crockery/dish.ts'
import { frond, herbLeaves } from '../food/herbs.ts'
import { greens, leaf } from '../food/leaf.ts'
import { lump } from '../food/lump.ts'
import { drizzle, droplets, pool } from '../food/sauce.ts'
import { inDisc, scatter } from '../food/scatter.ts'
import { rootSlice, tomatoSlice } from '../food/slice.ts'
import { strand, wander } from '../food/strand.ts'
import { fbm2, noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { type Setting, tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'

interface Area {
  x: number
  y: number
  r: number
}

/** Half a pointed cabbage, cut face up: packed leaves around a core, charred along the edges. */
function cabbageHalf(relief: Relief, at: { x: number; y: number; angle: number; seed: number }): void {
  relief.stamp(
    { x: at.x, y: at.y, rx: 0.52, ry: 0.23, angle: at.angle, z: relief.restAt(at.x, at.y, 0.2) },
    (u, v, out) => {
      const half = Math.sqrt(Math.max(0, 1 - u * u)) * (1 - 0.45 * smoothstep(-0.2, 1, u))
      const k = Math.abs(v) / Math.max(0.03, half * (1 + noise2(u * 4 + at.seed, Math.sign(v)) * 0.08))
      if (k > 1) return false
      const n = fbm2(u * 3 + at.seed, v * 3, 3)
      const layers = (k * 7 + n * 1.1 + u * 1.3) % 1
      const rim = smoothstep(0.2, 0, Math.abs(layers - 0.5))
      const core = smoothstep(0.3, 0.12, Math.abs(v) + smoothstep(-0.55, 0.35, u) * 0.35)
      paintSample(out, rgb('#cfd592'), 1 + n * 0.14)
      mixSample(out, rgb('#7f9c42'), smoothstep(0.35, 1, k) * 0.8)
      mixSample(out, rgb('#eef0cf'), rim * 0.6 + core * 0.8)
      mixSample(out, rgb('#5f7a2c'), smoothstep(0.08, 0, Math.min(layers, 1 - layers)) * (1 - core) * 0.75)
      const burnt = smoothstep(0.12, 0.6, fbm2(u * 4 + at.seed, v * 5 + 3, 4) + k * 0.35 - 0.1 + rim * 0.12)
      mixSample(out, rgb('#3a2411'), burnt * 0.8)
      mixSample(out, rgb('#140d08'), smoothstep(0.55, 1, burnt + n * 0.3) * 0.7)
      out.height =
        0.13 * (1 - k ** 6) +
        rim * 0.016 * (1 - core) -
        smoothstep(0.1, 0, Math.min(layers, 1 - layers)) * 0.03 * (1 - core)
      out.gloss = 0.22
      out.rough = 0.22
      out.soft = 0.5
      return true
    },
  )
}

/** A whole roast carrot with its stub of green. */
function carrot(
  relief: Relief,
  random: Random,
  at: { x: number; y: number; angle: number; length: number; colour: Rgb },
): void {
  const knots = wander(
    random,
    { x: at.x - (Math.cos(at.angle) * at.length) / 2, y: at.y - (Math.sin(at.angle) * at.length) / 2, angle: at.angle },
    { count: 5, step: at.length / 4, turn: 0.16 },
  )
  strand(relief, knots, {
    radius: 0.072,
    taper: [1, 0.2],
    rise: 0.9,
    colour: at.colour,
    low: mix(at.colour, rgb('#5a2408'), 0.6),
    gloss: 0.36,
    rough: 0.1,
    soft: 0.6,
    streaks: 0.5,
    spots: rgb('#4a1f0a'),
    spotAmount: 0.3,
    seed: at.x * 40,
  })
  const head = knots[0]
  if (!head) return
  for (let index = 0; index < 5; index += 1)
    strand(
      relief,
      wander(random, { ...head, angle: at.angle + Math.PI + random.spread(0.5) }, { count: 4, step: 0.045, turn: 0.3 }),
      { radius: 0.011, colour: vary(rgb('#5b7d31'), random, 0.2), taper: [1, 0.5] },
    )
}

interface Dish {
  setting: Setting
  glaze: Glaze
  profile: 'coupe' | 'bowl' | 'rim'
  linen: keyof typeof linens
  draw: (relief: Relief, random: Random, plate: Area) => void
}

const around = (at: Area, share: number) => ({ x: at.x, y: at.y, rx: at.r * share })

const dishes: Record<string, Dish> = {
  'roast-cauliflower': {
    setting: { table: 'slate', elevation: 58, zoom: 1.24 },
    glaze: glazes.clay,
    profile: 'coupe',
    linen: 'natural',
    draw: (relief, random, plate) => {
      pool(relief, {
        x: plate.x,
        y: plate.y,
        rx: 0.52,
        ry: 0.46,
        colour: rgb('#e8dcbf'),
        cloud: rgb('#d5c39a'),
        thickness: 0.035,
        ragged: 0.22,
        lumps: 0.012,
      })
      for (let index = 0; index < 12; index += 1) {
        const angle = index * 2.4
        const reach = Math.sqrt((index + 0.3) / 12) * 0.5
        const x = plate.x + Math.cos(angle) * reach
        const y = plate.y + Math.sin(angle) * reach * 0.85
        strand(
          relief,
          [
            { x, y },
            { x: x + Math.cos(angle) * 0.13, y: y + Math.sin(angle) * 0.13 },
          ],
          { radius: 0.055, colour: rgb('#e8dcae'), low: rgb('#a9823c') },
        )
        const z = relief.restAt(x, y, 0.1)
        for (let bud = 0; bud < 26; bud += 1) {
          const at = inDisc(random, { x, y, rx: 0.145 }, -0.1)
          const from = Math.hypot(at.x - x, at.y - y) / 0.145
          lump(relief, {
            ...at,
            rx: random.range(0.036, 0.05),
            z: Math.min(z, 0.13) + 0.11 * (1 - from * from),
            height: 0.06,
            colour: vary(rgb('#ecd08c'), random, 0.14),
            low: rgb('#c9983f'),
            crest: rgb('#8a4f1a'),
            crestAmount: random.range(0.1, 0.55),
            bumps: 0.3,
            grain: 4,
            ragged: 0.3,
            gloss: 0.1,
          })
        }
      }
      for (let index = 0; index < 5; index += 1)
        drizzle(
          relief,
          wander(
            random,
            { x: plate.x - 0.5, y: plate.y - 0.3 + index * 0.15, angle: random.spread(0.4) },
            { count: 9, step: 0.12, turn: 0.6 },
          ),
          { radius: 0.015, colour: rgb('#e6d6b0') },
        )
      scatter(relief, random, {
        ...around(plate, 0.6),
        count: 46,
        size: 0.021,
        colours: [rgb('#9c1430'), rgb('#b81f3c')],
        long: 1.15,
        gloss: 0.45,
        rough: 0.06,
        ragged: 0.1,
      })
      herbLeaves(relief, random, 'parsley', { ...around(plate, 0.52), count: 34 })
      scatter(relief, random, {
        ...around(plate, 0.6),
        count: 70,
        size: 0.014,
        colours: [rgb('#c9a468'), rgb('#e8dcc0')],
      })
    },
  },
  'glazed-carrots': {
    setting: { table: 'teal', elevation: 90, zoom: 1.12 },
    glaze: glazes.ink,
    profile: 'coupe',
    linen: 'natural',
    draw: (relief, random, plate) => {
      pool(relief, {
        x: plate.x,
        y: plate.y,
        rx: 0.54,
        ry: 0.46,
        colour: rgb('#efe8da'),
        cloud: rgb('#ddd4c0'),
        thickness: 0.04,
        ragged: 0.25,
        lumps: 0.015,
      })
      for (let index = 0; index < 13; index += 1)
        carrot(relief, random, {
          x: plate.x + random.spread(0.1),
          y: plate.y - 0.42 + index * 0.07,
          angle: random.spread(0.22) + (index % 2 ? Math.PI : 0),
          length: random.range(0.75, 0.98),
          colour: vary(random.pick([rgb('#d96a1a'), rgb('#e07a22'), rgb('#d98a26'), rgb('#8a2e4a')]), random, 0.15),
        })
      scatter(relief, random, {
        ...around(plate, 0.6),
        count: 130,
        size: 0.009,
        colours: [rgb('#6b4420'), rgb('#8a5c2c')],
        long: 3,
      })
      for (let index = 0; index < 10; index += 1)
        frond(relief, random, {
          ...inDisc(random, around(plate, 0.45)),
          length: 0.2,
          angle: random.range(0, 6),
          colour: greens.dill,
        })
      scatter(relief, random, {
        ...around(plate, 0.5),
        count: 36,
        size: 0.026,
        colours: [rgb('#b98a52'), rgb('#d9b37a')],
        ragged: 0.3,
      })
      droplets(relief, random, { ...around(plate, 0.64), count: 70, size: 0.016, colour: rgb('#c9701c') })
    },
  },
  'hispi-cabbage': {
    setting: { table: 'walnut', elevation: 62, zoom: 1.2 },
    glaze: glazes.blue,
    profile: 'coupe',
    linen: 'white',
    draw: (relief, random, plate) => {
      pool(relief, {
        x: plate.x,
        y: plate.y + 0.05,
        rx: 0.58,
        ry: 0.42,
        colour: rgb('#dcd8a6'),
        cloud: rgb('#b9b468'),
        thickness: 0.02,
        ragged: 0.22,
      })
      cabbageHalf(relief, { x: plate.x - 0.04, y: plate.y - 0.22, angle: -0.12, seed: 3 })
      cabbageHalf(relief, { x: plate.x + 0.06, y: plate.y + 0.2, angle: 3.0, seed: 11 })
      for (let index = 0; index < 5; index += 1)
        drizzle(
          relief,
          wander(
            random,
            { x: plate.x - 0.5, y: plate.y - 0.3 + index * 0.15, angle: random.spread(0.5) },
            { count: 9, step: 0.12, turn: 0.7 },
          ),
          { radius: 0.013, colour: rgb('#ece3b8') },
        )
      scatter(relief, random, {
        ...around(plate, 0.52),
        count: 200,
        size: 0.015,
        colours: [rgb('#c98f45'), rgb('#a86c2a'), rgb('#dcb06a')],
        ragged: 0.45,
      })
      for (let index = 0; index < 30; index += 1)
        strand(
          relief,
          wander(
            random,
            { ...inDisc(random, around(plate, 0.45)), angle: random.range(0, 6) },
            { count: 3, step: 0.03, turn: 0.5 },
          ),
          { radius: 0.006, colour: rgb('#5d8a35') },
        )
      scatter(relief, random, { ...around(plate, 0.52), count: 40, size: 0.009, colours: [rgb('#a8301c')] })
    },
  },
  'heritage-tomatoes': {
    setting: { table: 'carrara', elevation: 90, zoom: 1.14 },
    glaze: glazes.sand,
    profile: 'coupe',
    linen: 'rust',
    draw: (relief, random, plate) => {
      const kinds = [rgb('#bb2517'), rgb('#d6861c'), rgb('#6b2440'), rgb('#d9a82a'), rgb('#c4402a'), rgb('#6f7d2c')]
      for (let index = 0; index < 17; index += 1) {
        const angle = index * 2.4
        const reach = Math.sqrt(index / 17) * plate.r * 0.6
        tomatoSlice(relief, {
          x: plate.x + Math.cos(angle) * reach,
          y: plate.y + Math.sin(angle) * reach,
          radius: random.range(0.15, 0.23),
          ry: random.range(0.14, 0.2),
          thickness: 0.04,
          angle: random.range(0, 6),
          lean: random.range(0, 0.12),
          colour: vary(random.pick(kinds), random, 0.14),
          chambers: random.pick([5, 6, 7]),
        })
      }
      for (let index = 0; index < 14; index += 1)
        lump(relief, {
          ...inDisc(random, around(plate, 0.58)),
          rx: 0.07,
          height: 0.08,
          colour: random.pick(kinds),
          ragged: 0.03,
          bumps: 0.02,
          gloss: 0.5,
          rough: 0.05,
          soft: 0.7,
        })
      for (let index = 0; index < 22; index += 1) {
        const at = inDisc(random, around(plate, 0.55))
        const radius = random.range(0.05, 0.085)
        const knots = Array.from({ length: 10 }, (_, knot) => ({
          x: at.x + Math.cos(knot * 0.66) * radius,
          y: at.y + Math.sin(knot * 0.66) * radius * 0.9,
        }))
        strand(relief, knots, {
          radius: 0.011,
          rise: 0.8,
          colour: rgb('#d9b6c4'),
          low: rgb('#8a3f63'),
          gloss: 0.25,
          rough: 0.12,
          soft: 0.9,
        })
      }
      herbLeaves(relief, random, 'basil', { ...around(plate, 0.55), count: 15 })
      droplets(relief, random, { ...around(plate, 0.66), count: 90, size: 0.018, colour: rgb('#b5962c') })
      scatter(relief, random, {
        ...around(plate, 0.6),
        count: 190,
        size: 0.009,
        colours: [rgb('#f6f3ea'), rgb('#f6f3ea'), rgb('#1f1a15')],
        flat: 5,
        gloss: 0.2,
      })
    },
  },
  'green-beans': {
    setting: { table: 'white', elevation: 60, zoom: 1.22 },
    glaze: glazes.white,
    profile: 'rim',
    linen: 'sage',
    draw: (relief, random, plate) => {
      for (let index = 0; index < 130; index += 1) {
        const at = inDisc(random, { x: plate.x, y: plate.y, rx: 0.4, ry: 0.38 })
        const angle = random.spread(0.5) + (index % 3 === 0 ? 0.7 : 0)
        const long = random.range(0.42, 0.6)
        strand(
          relief,
          wander(
            random,
            { x: at.x - (Math.cos(angle) * long) / 2, y: at.y - (Math.sin(angle) * long) / 2, angle },
            { count: 4, step: long / 3, turn: 0.22 },
          ),
          {
            radius: 0.03,
            taper: [0.7, 0.45],
            colour: vary(random.pick([rgb('#4f8030'), rgb('#3f6d24'), rgb('#628f3a')]), random, 0.15),
            gloss: 0.3,
            rough: 0.12,
            soft: 0.5,
            spots: rgb('#2a2410'),
            spotAmount: 0.1,
            seed: index,
          },
        )
      }
      for (let index = 0; index < 60; index += 1)
        lump(relief, {
          ...inDisc(random, around(plate, 0.46)),
          rx: 0.045,
          ry: 0.024,
          angle: random.range(0, 6),
          height: 0.013,
          colour: vary(rgb('#dfbf8a'), random, 0.2),
          crest: rgb('#a0682c'),
          flat: 6,
          ragged: 0.12,
          gloss: 0.12,
        })
      for (let index = 0; index < 24; index += 1)
        lump(relief, {
          ...inDisc(random, around(plate, 0.42)),
          rx: 0.03,
          ry: 0.018,
          angle: random.range(0, 6),
          height: 0.012,
          colour: rgb('#e9cf94'),
          crest: rgb('#a8701f'),
          crestAmount: 0.6,
          flat: 5,
          gloss: 0.16,
        })
      scatter(relief, random, {
        ...around(plate, 0.5),
        count: 120,
        size: 0.009,
        colours: [rgb('#f6f3ea'), rgb('#1f1a15'), rgb('#b83a22')],
        flat: 5,
      })
      droplets(relief, random, { ...around(plate, 0.58), count: 50, size: 0.014, colour: rgb('#a8982c') })
    },
  },
  'triple-cooked-chips': {
    setting: { table: 'blue-linen', elevation: 54, zoom: 1.24 },
    glaze: glazes.enamel,
    profile: 'bowl',
    linen: 'white',
    draw: (relief, random, plate) => {
      leaf(relief, {
        x: plate.x,
        y: plate.y,
        length: 1.3,
        wide: 0.95,
        angle: 0.5,
        colour: rgb('#cdb68c'),
        rib: rgb('#c4ab80'),
        curl: 0.15,
        ruffle: 0.3,
        gloss: 0.02,
      })
      for (let index = 0; index < 44; index += 1) {
        const spot = inDisc(random, around(plate, 0.5 - index * 0.006), 0)
        const lean = random.spread(0.35)
        const angle = random.range(0, 6.283)
        const half = random.range(0.17, 0.25)
        const colour = vary(rgb('#d79a35'), random, 0.2)
        relief.stamp({ x: spot.x, y: spot.y, rx: half, ry: 0.064, angle, z: 0.07 + index * 0.0062 }, (u, v, out) => {
          const n = fbm2(u * 4 + index * 3, v * 2, 3)
          const edge = Math.max(Math.abs(u) ** 8, (Math.abs(v) * (1 + n * 0.12)) ** 5)
          if (edge > 0.92) return false
          const blister = noise2(u * 13 + index, v * 5)
          paintSample(out, colour, 1 + n * 0.14)
          mixSample(out, rgb('#f0cc7c'), smoothstep(0.0, 0.6, n) * 0.6)
          mixSample(
            out,
            rgb('#8a4a12'),
            smoothstep(0.35, 0.95, edge + n * 0.3) * 0.8 + smoothstep(0.45, 0.8, blister) * 0.4,
          )
          out.height = 0.105 * (1 - edge ** 2 * 0.55) + blister * 0.007 + n * 0.01 + lean * u * half
          out.gloss = 0.16
          out.rough = 0.3
          out.soft = 0.45
          return true
        })
      }
      scatter(relief, random, {
        ...around(plate, 0.5),
        count: 170,
        size: 0.011,
        colours: [rgb('#faf8f0')],
        flat: 5,
        gloss: 0.2,
        rough: 0.2,
      })
      herbLeaves(relief, random, 'parsley', { ...around(plate, 0.4), count: 8 })
    },
  },
}

export const vegetables: DrawScene = (brief) => {
  const recipe = dishOf(dishes, brief.slug)
  const { random } = brief
  return tabletop(brief, recipe.setting, (relief) => {
    const props = random.fork('props')
    const at = { x: props.spread(0.05), y: 0.02, r: 0.86 }
    napkin(relief, { x: 1.16, y: 0.35, rx: 0.42, ry: 0.6, angle: -0.25 + props.spread(0.2) }, linens[recipe.linen])
    layCutlery(relief, 'fork', {
      x: 1.1,
      y: 0.12,
      length: 1.05,
      angle: -1.65,
      metal: props.pick([metals.steel, metals.brass]),
    })
    layDish(relief, { x: at.x, y: at.y, radius: at.r, profile: recipe.profile, glaze: recipe.glaze })
    recipe.draw(relief, random.fork('food'), at)
    if (brief.slug === 'heritage-tomatoes')
      rootSlice(relief, {
        x: -1.1,
        y: 0.7,
        radius: 0.12,
        colour: rgb('#e8cdd6'),
        skin: rgb('#8a3f63'),
        rings: rgb('#b9809c'),
      })
    scatter(relief, props, {
      x: 0,
      y: 0,
      rx: 1.4,
      ry: 1.1,
      count: 26,
      size: 0.008,
      colours: [rgb('#efe8da'), greens.parsley],
      gather: -0.3,
    })
  })
}
