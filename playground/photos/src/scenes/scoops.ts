import { type Rgb, mix, rgb, vary } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { type Glaze, glazes, layDish } from '../crockery/dish.ts'
import { herbTip } from '../food/herbs.ts'
import { lump } from '../food/lump.ts'
import { droplets, pool } from '../food/sauce.ts'
import { inDisc, scatter } from '../food/scatter.ts'
import { strand } from '../food/strand.ts'
import { fbm2, noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import type { DishBrief, DrawScene } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { type Setting, tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'

interface Ball {
  x: number
  y: number
  r: number
  z: number
  colour: Rgb
  ripple?: Rgb
  flecks?: Rgb
}

/** A scoop: a rough-dragged ball with a torn skirt. */
function scoop(relief: Relief, random: Random, ball: Ball): void {
  const seed = random.range(0, 90)
  relief.stamp({ x: ball.x, y: ball.y, rx: ball.r * 1.22, angle: random.range(0, 6), z: ball.z }, (u, v, out) => {
    const pu = u * 1.22
    const pv = v * 1.22
    const angle = Math.atan2(pv, pu)
    const r = Math.hypot(pu, pv)
    const skirt = 1.1 + noise2(Math.cos(angle) * 3 + seed, Math.sin(angle) * 3) * 0.12
    if (r > skirt) return false
    const drag = fbm2(pu * 3 + seed, pv * 9 + seed, 4)
    const pit = fbm2(pu * 13, pv * 13 + seed, 3)
    const dome = Math.sqrt(Math.max(0, 1 - (r / 1.02) ** 2))
    const fringe = smoothstep(0.92, 1.02, r)
    paintSample(out, ball.colour, 1 + drag * 0.07 + pit * 0.05)
    mixSample(out, mix(ball.colour, [1, 1, 1], 0.3), smoothstep(0.2, 0.6, pit + drag * 0.3) * 0.35)
    if (ball.ripple)
      mixSample(out, ball.ripple, smoothstep(0.13, 0.04, Math.abs(fbm2(pu * 1.6 + seed, pv * 2.2, 3))) * 0.8)
    if (ball.flecks) mixSample(out, ball.flecks, smoothstep(0.55, 0.68, noise2(pu * 22 + seed, pv * 22)) * 0.9)
    out.height = ball.r * 0.95 * dome + drag * 0.022 + pit * 0.014 + fringe * (0.05 + drag * 0.05)
    out.gloss = 0.16
    out.rough = 0.26
    out.soft = 0.85
    return true
  })
}

interface Coupe {
  setting: Setting
  glaze: Glaze
  linen: keyof typeof linens
  draw: (relief: Relief, random: Random, at: { x: number; y: number }, palette: DishBrief['palette']) => void
}

const coupes: Record<string, Coupe> = {
  gelato: {
    setting: { table: 'rose', elevation: 50, zoom: 1.26, targetY: -0.08 },
    glaze: glazes.blue,
    linen: 'white',
    draw: (relief, random, at, palette) => {
      pool(relief, { x: at.x, y: at.y + 0.05, rx: 0.4, colour: rgb('#eee0c4'), thickness: 0.02, ragged: 0.2 })
      scoop(relief, random, {
        x: at.x - 0.26,
        y: at.y - 0.06,
        r: 0.28,
        z: 0.12,
        colour: palette[0],
        flecks: rgb('#3a2a1c'),
      })
      scoop(relief, random, {
        x: at.x + 0.27,
        y: at.y - 0.08,
        r: 0.28,
        z: 0.12,
        colour: palette[1],
        flecks: rgb('#5f6f34'),
      })
      scoop(relief, random, {
        x: at.x + 0.01,
        y: at.y + 0.2,
        r: 0.285,
        z: 0.13,
        colour: palette[2],
        ripple: rgb('#2a150b'),
      })
      scatter(relief, random, {
        x: at.x,
        y: at.y,
        rx: 0.45,
        count: 70,
        size: 0.018,
        colours: [rgb('#86a04a'), rgb('#a8763f'), rgb('#c99a62')],
        ragged: 0.35,
      })
      for (let wafer = 0; wafer < 2; wafer += 1) {
        const x = at.x - 0.42 + wafer * 0.1
        strand(
          relief,
          [
            { x, y: at.y + 0.32 },
            { x: x + 0.26, y: at.y + 0.44 + wafer * 0.02 },
          ],
          { radius: 0.042, colour: rgb('#c58a44'), low: rgb('#8a5320'), streaks: 1, rough: 0.5, gloss: 0.06 },
        )
      }
      herbTip(relief, random, 'mint', { x: at.x - 0.02, y: at.y + 0.02, size: 0.9 })
    },
  },
  'berry-sorbet': {
    setting: { table: 'slate', elevation: 48, zoom: 1.3, targetY: -0.06 },
    glaze: glazes.white,
    linen: 'natural',
    draw: (relief, random, at, palette) => {
      pool(relief, {
        x: at.x,
        y: at.y + 0.05,
        rx: 0.42,
        colour: rgb('#5a1240'),
        cloud: rgb('#8a2a5e'),
        thickness: 0.016,
        ragged: 0.2,
        gloss: 0.3,
        rough: 0.05,
      })
      scoop(relief, random, { x: at.x - 0.2, y: at.y - 0.06, r: 0.3, z: 0.1, colour: palette[0] })
      scoop(relief, random, {
        x: at.x + 0.24,
        y: at.y + 0.04,
        r: 0.31,
        z: 0.11,
        colour: palette[0],
        ripple: palette[1],
      })
      for (let index = 0; index < 26; index += 1) {
        const spot = inDisc(random, { x: at.x, y: at.y + 0.12, rx: 0.5, ry: 0.4 }, -0.2)
        lump(relief, {
          ...spot,
          rx: 0.052,
          height: 0.085,
          colour: vary(random.pick([rgb('#1f0f22'), rgb('#2a1028'), rgb('#a81f3c')]), random, 0.25),
          ragged: 0.03,
          bumps: 0.03,
          gloss: 0.4,
          rough: 0.09,
          soft: 0.6,
        })
      }
      herbTip(relief, random, 'mint', { x: at.x + 0.04, y: at.y - 0.04, size: 1.1 })
      scatter(relief, random, {
        x: at.x,
        y: at.y + 0.1,
        rx: 0.55,
        count: 60,
        size: 0.016,
        colours: [rgb('#efe4ec'), rgb('#d8b6cf')],
        ragged: 0.5,
        flat: 4,
      })
      droplets(relief, random, { x: at.x, y: at.y, rx: 0.55, count: 30, size: 0.018, colour: rgb('#6b1048') })
    },
  },
}

export const scoops: DrawScene = (brief) => {
  const recipe = dishOf(coupes, brief.slug)
  const { random } = brief
  return tabletop(brief, { depthOfField: 0.24, ...recipe.setting }, (relief) => {
    const props = random.fork('props')
    const at = { x: props.spread(0.04), y: 0.04 }
    napkin(relief, { x: 0.95, y: 0.3, rx: 0.45, ry: 0.5, angle: -0.35 }, linens[recipe.linen])
    layDish(relief, { x: at.x, y: at.y, radius: 0.74, profile: 'bowl', glaze: recipe.glaze })
    layCutlery(relief, 'spoon', { x: 0.95, y: 0.24, length: 0.85, angle: -1.2, metal: metals.brass })
    recipe.draw(relief, random.fork('food'), at, brief.palette)
    scatter(relief, props, {
      x: 0,
      y: 0,
      rx: 1.3,
      ry: 1.1,
      count: 30,
      size: 0.011,
      colours: [rgb('#d9b072'), rgb('#8a5a30')],
      gather: -0.3,
    })
  })
}
