import { type Rgb, rgb, vary } from '../colour.ts'
import { herbTip } from '../food/herbs.ts'
import { greens, leaf } from '../food/leaf.ts'
import { lump } from '../food/lump.ts'
import { strand, wander } from '../food/strand.ts'
import { photographRelief } from '../photograph-relief.ts'
import { type Random, createRandom } from '../random.ts'
import type { Relief } from '../relief.ts'
import type { Picture } from '../scene.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { paintWood, woods, woodTable } from '../surfaces/wood.ts'

interface Box {
  x: number
  y: number
  rx: number
  ry: number
}

/** An open crate of slats. */
function crate(relief: Relief, box: Box): void {
  const wood = paintWood({ ...woods.pale, plank: 9, seed: box.x * 3 })
  relief.stamp({ ...box, z: 0 }, (u, v, out, x, y) => {
    const wallX = (1 - Math.abs(u)) * box.rx
    const wallY = (1 - Math.abs(v)) * box.ry
    const wall = Math.min(wallX, wallY) < 0.045
    wood(u, v, out, wallX < wallY ? y : x, wallX < wallY ? x : y)
    out.height += wall ? 0.24 : 0.1
    return true
  })
}

const fillings: ((relief: Relief, random: Random, box: Box) => void)[] = [
  (relief, random, box) =>
    heap(relief, random, box, {
      count: 46,
      size: 0.125,
      colours: [rgb('#b52a18'), rgb('#c23a1c'), rgb('#a31f14'), rgb('#d0641f')],
      gloss: 0.4,
      stalk: true,
    }),
  (relief, random, box) =>
    heap(relief, random, box, {
      count: 44,
      size: 0.115,
      colours: [rgb('#e6bb2c'), rgb('#eecb45'), rgb('#d9a91f')],
      gloss: 0.2,
      long: 1.3,
      bumps: 0.05,
    }),
  (relief, random, box) => {
    for (let index = 0; index < 9; index += 1) {
      const x = box.x + random.spread(box.rx * 0.5)
      const y = box.y + random.spread(box.ry * 0.5)
      for (let petal = 0; petal < 15; petal += 1) {
        const angle = random.range(0, 6.28)
        const reach = 0.14 * (1 - petal / 16)
        leaf(relief, {
          x: x + Math.cos(angle) * reach,
          y: y + Math.sin(angle) * reach,
          length: random.range(0.24, 0.36),
          wide: 0.6,
          angle,
          colour: vary(random.pick([rgb('#7da040'), rgb('#5f8a30'), rgb('#96b452')]), random, 0.2),
          ruffle: 0.8,
          curl: 0.8,
          lift: 0.01,
        })
      }
    }
  },
  (relief, random, box) => {
    for (let index = 0; index < 26; index += 1) {
      const y = box.y + random.spread(box.ry * 0.55)
      strand(
        relief,
        wander(
          random,
          { x: box.x - box.rx * 0.5 + random.spread(0.08), y, angle: random.spread(0.25) },
          { count: 5, step: box.rx * 0.27, turn: 0.12 },
        ),
        {
          radius: 0.065,
          taper: [1, 0.2],
          rise: 0.95,
          colour: vary(random.pick([rgb('#d9691a'), rgb('#e07f2a'), rgb('#cf5a16')]), random, 0.15),
          gloss: 0.16,
          rough: 0.3,
          streaks: 0.6,
          seed: index,
        },
      )
      for (let stalk = 0; stalk < 3; stalk += 1)
        strand(
          relief,
          wander(
            random,
            { x: box.x - box.rx * 0.55, y, angle: Math.PI + random.spread(0.8) },
            { count: 4, step: 0.05, turn: 0.4 },
          ),
          { radius: 0.012, colour: greens.dill },
        )
    }
  },
  (relief, random, box) =>
    heap(relief, random, box, {
      count: 24,
      size: 0.15,
      colours: [rgb('#3a1c3c'), rgb('#2c1530'), rgb('#4a2348')],
      gloss: 0.5,
      long: 1.9,
      stalk: true,
    }),
  (relief, random, box) =>
    heap(relief, random, box, {
      count: 120,
      size: 0.062,
      colours: [rgb('#c9a06a'), rgb('#b5854a'), rgb('#d9ba8a')],
      gloss: 0.06,
      bumps: 0.12,
    }),
]

function heap(
  relief: Relief,
  random: Random,
  box: Box,
  fruit: {
    count: number
    size: number
    colours: readonly Rgb[]
    gloss: number
    long?: number
    bumps?: number
    stalk?: boolean
  },
): void {
  const { count, size, colours, gloss, long = 1.05, bumps = 0.03, stalk = false } = fruit
  for (let index = 0; index < count; index += 1) {
    const x = box.x + random.spread(box.rx * 0.68)
    const y = box.y + random.spread(box.ry * 0.64)
    const own = size * random.range(0.8, 1.05)
    const angle = random.range(0, 6.28)
    lump(relief, {
      x,
      y,
      rx: own * Math.sqrt(long),
      ry: own / Math.sqrt(long),
      angle,
      height: own * 0.95,
      colour: vary(random.pick(colours), random, 0.16),
      ragged: 0.06,
      bumps,
      grain: 3,
      gloss,
      rough: 0.12,
      soft: 0.5,
    })
    if (stalk && index % 2 === 0) herbTip(relief, random, 'parsley', { x, y, size: 0.7 })
  }
}

/** Crates of the morning's market vegetables on a wooden bench. */
export function story(size: { width: number; height: number }): Picture {
  const random = createRandom('story')
  const frame = photographRelief(
    {
      size,
      camera: { elevation: 1.06, distance: 4.8, targetY: -0.1, zoom: 0.98 },
      depthOfField: 0.36,
      solidWalls: true,
      light: { azimuth: -2.5, elevation: 0.62, key: [3.3, 2.6, 1.8], softness: 0.36 },
    },
    (relief) => {
      relief.pileHeight = 0.3
      woodTable(relief, { ...woods.teal, seed: 5 })
      napkin(relief, { x: -1.75, y: 0.85, rx: 0.5, ry: 0.4, angle: 0.4 }, linens.natural)
      const order = [0, 2, 1, 3, 5, 4]
      for (const [index, kind] of order.entries()) {
        const box = { x: -1.22 + (index % 3) * 1.22, y: index < 3 ? 0.36 : -0.72, rx: 0.57, ry: 0.48 }
        crate(relief, box)
        fillings[kind]?.(relief, random.fork(`crate ${index}`), box)
      }
      const back = { x: -1.9, y: -1.75, rx: 0.57, ry: 0.44 }
      for (let index = 0; index < 4; index += 1) {
        const box = { ...back, x: back.x + index * 1.24 }
        crate(relief, box)
        fillings[(index + 1) % 6]?.(relief, random.fork(`back ${index}`), box)
      }
    },
  )
  return { frame, look: { brightness: 0.11, aperture: 0.012 } }
}
