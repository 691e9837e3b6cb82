import { type Rgb, mix, rgb, vary } from '../colour.ts'
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
      size: 0.12,
      colours: [rgb('#b52a18'), rgb('#c23a1c'), rgb('#a31f14'), rgb('#d0641f')],
      gloss: 0.3,
      stalk: true,
    }),
  (relief, random, box) =>
    heap(relief, random, box, {
      size: 0.1,
      colours: [rgb('#e6bb2c'), rgb('#eecb45'), rgb('#d9a91f')],
      gloss: 0.14,
      long: 1.3,
      bumps: 0.05,
    }),
  (relief, random, box) => {
    const colours = [rgb('#6f9838'), rgb('#7d5a52'), rgb('#86a844')]
    for (let index = 0; index < 6; index += 1) {
      const at = {
        x: box.x + ((index % 3) - 1) * box.rx * 0.55,
        y: box.y + (index < 3 ? -1 : 1) * box.ry * 0.4,
        r: 0.25,
      }
      head(relief, random, at, colours[index % 3] ?? rgb('#6f9838'))
    }
  },
  (relief, random, box) => {
    for (let index = 0; index < 17; index += 1) {
      const y = box.y - box.ry * 0.72 + (index / 16) * box.ry * 1.44
      const path = wander(
        random,
        { x: box.x - box.rx * 0.46, y, angle: random.spread(0.12) },
        { count: 5, step: box.rx * 0.3, turn: 0.08 },
      )
      strand(
        relief,
        path.map((knot) => ({ ...knot, z: 0.1 + (index % 2) * 0.05 })),
        {
          radius: 0.062,
          taper: [1, 0.18],
          rise: 0.95,
          colour: vary(random.pick([rgb('#d9691a'), rgb('#e07f2a'), rgb('#cf5a16')]), random, 0.15),
          gloss: 0.14,
          rough: 0.3,
          streaks: 0.6,
          seed: index,
        },
      )
      for (let stalk = 0; stalk < 4; stalk += 1) {
        strand(
          relief,
          wander(
            random,
            { x: box.x - box.rx * 0.5, y, angle: Math.PI + random.spread(0.7) },
            { count: 4, step: 0.055, turn: 0.4 },
          ).map((knot) => ({ ...knot, z: 0.18 })),
          { radius: 0.012, colour: vary(greens.dill, random, 0.2) },
        )
      }
    }
  },
  (relief, random, box) =>
    heap(relief, random, box, {
      size: 0.135,
      colours: [rgb('#3a1c3c'), rgb('#2c1530'), rgb('#4a2348')],
      gloss: 0.4,
      long: 1.8,
      stalk: true,
    }),
  (relief, random, box) =>
    heap(relief, random, box, {
      size: 0.062,
      colours: [rgb('#c9a06a'), rgb('#b5854a'), rgb('#d9ba8a')],
      gloss: 0.05,
      bumps: 0.12,
    }),
]

interface Fruit {
  size: number
  colours: readonly Rgb[]
  gloss: number
  long?: number
  bumps?: number
  stalk?: boolean
}

/** Fruit in a crate: two layers in jittered rows, the upper one resting in the gaps of the lower. */
function heap(relief: Relief, random: Random, box: Box, fruit: Fruit): void {
  const { size, colours, gloss, long = 1.05, bumps = 0.03, stalk = false } = fruit
  const step = size * 1.9
  for (let layer = 0; layer < 2; layer += 1) {
    const rx = box.rx - 0.09 - size - layer * size * 0.5
    const ry = box.ry - 0.09 - size - layer * size * 0.5
    const rows = Math.max(1, Math.round((ry * 2) / step)) + 1
    const columns = Math.max(1, Math.round((rx * 2) / (step * long))) + 1
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const shift = row % 2 === 0 ? 0 : 0.25
        const x = box.x - rx + ((column + shift) / Math.max(1, columns - 0.75)) * rx * 2 + random.spread(size * 0.22)
        const y = box.y - ry + (row / Math.max(1, rows - 1)) * ry * 2 + random.spread(size * 0.22)
        const own = size * random.range(0.9, 1.1)
        const angle = long > 1.5 ? random.spread(0.3) : random.range(0, 6.28)
        const place = { x, y, rx: own * Math.sqrt(long), ry: own / Math.sqrt(long), angle, z: 0.1 + layer * size * 0.9 }
        lump(relief, {
          ...place,
          height: own * 1.05,
          colour: vary(random.pick(colours), random, 0.16),
          ragged: 0.05,
          bumps,
          grain: 3,
          gloss,
          rough: 0.12,
          soft: 0.5,
        })
        if (stalk) herbTip(relief, random, 'parsley', { x: x + (long > 1.5 ? own * 1.05 : 0), y, size: 0.62 })
      }
    }
  }
}

/** A head of lettuce: rings of ruffled leaves, paler towards the heart. */
function head(relief: Relief, random: Random, at: { x: number; y: number; r: number }, colour: Rgb): void {
  for (let ring = 0; ring < 5; ring += 1) {
    const count = 11 - ring
    for (let index = 0; index < count; index += 1) {
      const angle = (index / count) * 6.283 + ring * 0.5 + random.spread(0.15)
      const length = at.r * (1.15 - ring * 0.16) * random.range(0.9, 1.1)
      leaf(relief, {
        x: at.x + Math.cos(angle) * length * 0.45,
        y: at.y + Math.sin(angle) * length * 0.45,
        length,
        wide: 0.72,
        angle,
        colour: vary(mix(colour, rgb('#c9d98a'), ring * 0.16), random, 0.14),
        ruffle: 0.55,
        curl: 0.9,
        z: 0.1 + ring * 0.04,
      })
    }
  }
}

/** Crates of the morning's market vegetables on a wooden bench. */
export function story(size: { width: number; height: number }): Picture {
  const random = createRandom('story')
  const frame = photographRelief(
    { size, focusHeight: 0.25, light: { azimuth: -2.4, elevation: 0.6, key: [3.2, 2.6, 1.9] } },
    (relief) => {
      woodTable(relief, { ...woods.teal, seed: 5 })
      napkin(relief, { x: 1.42, y: 0.95, rx: 0.4, ry: 0.3, angle: 0.3 }, linens.natural)
      for (const [index, kind] of [0, 2, 1, 3, 5, 4].entries()) {
        const box = { x: -1.02 + (index % 3) * 1.02, y: index < 3 ? 0.48 : -0.48, rx: 0.49, ry: 0.45 }
        crate(relief, box)
        fillings[kind]?.(relief, random.fork(`crate ${index}`), box)
      }
    },
  )
  return { frame, look: { brightness: 0.1 } }
}
