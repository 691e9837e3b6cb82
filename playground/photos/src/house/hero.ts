import { rgb } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { glazes, layDish } from '../crockery/dish.ts'
import { lump } from '../food/lump.ts'
import { fill } from '../food/sauce.ts'
import { scatter } from '../food/scatter.ts'
import { photographRelief } from '../photograph-relief.ts'
import { createRandom } from '../random.ts'
import type { Relief } from '../relief.ts'
import type { Picture } from '../scene.ts'
import { servePasta } from '../scenes/pasta.ts'
import { servePizza } from '../scenes/pizza.ts'
import { serveSalad } from '../scenes/salad.ts'
import { serveSteak } from '../scenes/steak.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { woodBoard, woods, woodTable } from '../surfaces/wood.ts'
import { candlelight } from './candlelight.ts'

/** A small bowl of something red or green, to fill the table. */
function sideBowl(relief: Relief, x: number, y: number, colour: string): void {
  layDish(relief, { x, y, radius: 0.3, profile: 'bowl', glaze: glazes.sand })
  fill(relief, { x, y, radius: 0.26, z: 0.1, colour: rgb(colour), texture: 0.02 })
}

/** A table laid for an evening: plates in focus in front, candles and the room far out of focus behind. */
export function hero(size: { width: number; height: number }): Picture {
  const random = createRandom('hero')
  const candles = [
    { x: -0.95, y: -1.75, z: 0.5 },
    { x: 0.35, y: -2.1, z: 0.5 },
    { x: 1.55, y: -1.7, z: 0.5 },
  ]
  const frame = photographRelief(
    {
      size,
      detail: 1.3,
      camera: { elevation: 0.66, distance: 4.6, targetY: -0.25, zoom: 0.86 },
      depthOfField: 0.4,
      light: {
        azimuth: -2.5,
        elevation: 0.66,
        key: [1.9, 1.42, 0.95],
        ambient: [0.16, 0.17, 0.24],
        softness: 0.5,
        lamps: candles.map((candle) => ({ ...candle, colour: [4.2, 2.2, 0.85] as const, reach: 0.62 })),
      },
    },
    (relief) => {
      relief.pileHeight = 0.18
      woodTable(relief, { ...woods.walnut, seed: 7, plank: 0.62 })
      napkin(relief, { x: -0.62, y: 0.78, rx: 0.36, ry: 0.3, angle: 0.3 }, linens.natural)
      napkin(relief, { x: 1.98, y: 0.35, rx: 0.34, ry: 0.42, angle: -0.4 }, linens.rust)
      serveSteak(relief, random.fork('steak'), 'bavette-frites', { x: -1.32, y: 0.2, r: 0.78 })
      servePasta(relief, random.fork('pasta'), 'ragu-tagliatelle', { x: 0.2, y: 0.36, r: 0.72 })
      woodBoard(
        relief,
        { x: 1.42, y: -0.52, rx: 0.82, ry: 0.82, round: true, thickness: 0.05 },
        { ...woods.oak, seed: 3 },
      )
      servePizza(relief, random.fork('pizza'), 'margherita', { x: 1.42, y: -0.52, radius: 0.7, z: 0.06 })
      serveSalad(relief, random.fork('salad'), 'beetroot-salad', { x: -0.35, y: -0.92, r: 0.62 })
      sideBowl(relief, -1.85, -0.85, '#8f3a1c')
      sideBowl(relief, 0.52, -0.62, '#5c7a2c')
      layCutlery(relief, 'fork', { x: -0.54, y: 0.72, length: 0.8, angle: -1.45, metal: metals.brass })
      layCutlery(relief, 'knife', { x: 1.06, y: 0.5, length: 0.95, angle: -1.6, metal: metals.brass })
      for (let index = 0; index < 4; index += 1) {
        lump(relief, {
          x: -1.1 + index * 0.13,
          y: -0.92 + (index % 2) * 0.13,
          rx: 0.2,
          ry: 0.13,
          angle: random.range(0, 3),
          height: 0.1,
          colour: rgb('#d9b67c'),
          crest: rgb('#8f5a26'),
          flat: 4,
          bumps: 0.2,
          grain: 7,
        })
      }
      scatter(relief, random.fork('crumbs'), {
        x: 0,
        y: 0,
        rx: 2.2,
        ry: 1.3,
        count: 120,
        size: 0.01,
        colours: [rgb('#e0c492'), rgb('#f0e8d8'), rgb('#4a6f24')],
        gather: -0.2,
      })
    },
  )
  candlelight(frame, random.fork('room'), [
    { x: -1.28, y: 0.68, size: 0.78 },
    { x: 0.2, y: 0.74, size: 0.7 },
    { x: 1.6, y: 0.7, size: 0.78 },
  ])
  return { frame, look: { brightness: 0.062, aperture: 0.013, vignette: 0.5 } }
}
