import { canals, coast, districts, mapFrame, parks, piers, river, type LonLat } from './dublin.ts'

/** Width and height of the drawing in its own units: one per 14 metres, so that squares of the town stay square. */
export const mapSize = { width: 1600, height: 1022 }

type Point = readonly [x: number, y: number]

/** Draws the city: real water, coast and parks, streets of our own. The same seed draws the same streets; colours are CSS variables. */
export function drawStreetMap(seed: number): string {
  const random = seededRandom(seed)
  const columns = cuts(52, random)
  const rows = cuts(34, random)
  const sea = [...coast.map(toPoint), [mapSize.width + 60, mapSize.height + 60], [mapSize.width + 60, -60]] as const
  return [
    `<rect width="${mapSize.width}" height="${mapSize.height}" fill="var(--map-street)"/>`,
    ...drawBlocks(columns, rows, random),
    ...canals.map((canal) => line(canal.map(toPoint), { stroke: 'water', width: 5 })),
    line(river.map(toPoint), { stroke: 'water', width: 20 }),
    ...avenues(columns, rows),
    `<path d="${smooth(sea)}Z" fill="var(--map-water)" stroke="var(--map-shore)" stroke-width="5"/>`,
    ...piers.map((pier) => line(pier.map(toPoint), { stroke: 'avenue', width: 6 })),
    ...districts.map(({ at, name }) => label(toPoint(at), { name, size: 17 })),
    label(toPoint([-6.115, 53.337]), { name: 'Dublin Bay', size: 34, kind: 'water-name' }),
    label(toPoint([-6.3, 53.3495]), { name: 'River Liffey', size: 15, kind: 'water-name' }),
  ].join('')
}

function toPoint([lon, lat]: LonLat): Point {
  const { west, east, south, north } = mapFrame
  return [((lon - west) / (east - west)) * mapSize.width, ((north - lat) / (north - south)) * mapSize.height]
}

/** Where streets run, 0–1 and a little beyond, unevenly spaced. */
function cuts(count: number, random: () => number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, index) => -0.08 + ((index + (random() - 0.5) * 0.55) / count) * 1.16)
}

/** One path for each kind of block: two thousand elements would make panning stutter. */
function drawBlocks(columns: readonly number[], rows: readonly number[], random: () => number): readonly string[] {
  const paths = { block: '', square: '', park: '' }
  columns.slice(1).forEach((right, column) => {
    rows.slice(1).forEach((bottom, row) => {
      const [left = 0, top = 0] = [columns[column], rows[row]]
      const [x, y] = bend((left + right) / 2, (top + bottom) / 2)
      if (isPark(x, y)) {
        paths.park += quad({ left, right, top, bottom }, 0)
      } else if (random() < 0.45) {
        paths[random() < 0.04 ? 'square' : 'block'] += quad({ left, right, top, bottom }, 2.6)
      } else {
        // An alley through every other block keeps the town from looking like a chessboard.
        const alley = left + (right - left) * (0.3 + random() * 0.4)
        paths.block +=
          quad({ left, right: alley + 0.0008, top, bottom }, 2.6) + quad({ left: alley, right, top, bottom }, 2.6)
      }
    })
  })
  return Object.entries(paths).map(([kind, d]) => `<path d="${d}" fill="var(--map-${kind})"/>`)
}

function isPark(x: number, y: number): boolean {
  return parks.some(({ at, radius }) => {
    const [parkX, parkY] = toPoint(at)
    const reach = (radius / (mapFrame.east - mapFrame.west)) * mapSize.width
    return Math.hypot(x - parkX, (y - parkY) * 1.5) < reach
  })
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The outline of a block, kept `gap` units away from the middle of the streets around it. */
function quad({ left, right, top, bottom }: Box, gap: number): string {
  const u = gap / mapSize.width
  const v = gap / mapSize.height
  const corners = [
    bend(left + u, top + v),
    bend(right - u, top + v),
    bend(right - u, bottom - v),
    bend(left + u, bottom - v),
  ]
  return `${toPath(corners)}Z`
}

/** Every ninth street is an avenue; those that cross the river are its bridges. */
function avenues(columns: readonly number[], rows: readonly number[]): readonly string[] {
  const steps = Array.from({ length: 61 }, (_, index) => -0.1 + index * 0.02)
  const across = rows.filter((_, index) => index % 8 === 3).map((v) => steps.map((u) => bend(u, v)))
  const down = columns.filter((_, index) => index % 9 === 4).map((u) => steps.map((v) => bend(u, v)))
  const lines = [...across, ...down]
  return [
    ...lines.map((points) => line(points, { stroke: 'avenue-edge', width: 8 })),
    ...lines.map((points) => line(points, { stroke: 'avenue', width: 6 })),
  ]
}

/** Bends the square grid of streets into something that grew. */
function bend(u: number, v: number): Point {
  const x = u + 0.03 * Math.sin(5.5 * v + 0.8) + 0.007 * Math.sin(17 * u + 9 * v)
  const y = v + 0.045 * Math.sin(4.7 * u + 2.1) + 0.01 * Math.sin(15 * v - 8 * u)
  return [x * mapSize.width, y * mapSize.height]
}

interface LabelOptions {
  readonly name: string
  /** Height of the letters in units of the drawing. */
  readonly size: number
  readonly kind?: 'name' | 'water-name'
}

function label([x, y]: Point, { name, size, kind = 'name' }: LabelOptions): string {
  const look = kind === 'name' ? 'font-weight="600"' : 'font-style="italic" letter-spacing="2"'
  const halo = kind === 'name' ? 'block' : 'water'
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle" font-size="${size}" ${look} fill="var(--map-${kind})" stroke="var(--map-${halo})" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${name}</text>`
}

function line(
  points: readonly Point[],
  { stroke, width }: { readonly stroke: string; readonly width: number },
): string {
  return `<path d="${smooth(points)}" fill="none" stroke="var(--map-${stroke})" stroke-width="${width}" stroke-linecap="round"/>`
}

function toPath(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

/** A curve through the points (Catmull–Rom, as cubic Béziers). */
function smooth(points: readonly Point[]): string {
  return points.reduce((path, point, index) => {
    const start = points[index - 1]
    if (!start) return toPath([point])
    const before = points[index - 2] ?? start
    const after = points[index + 1] ?? point
    const one: Point = [start[0] + (point[0] - before[0]) / 6, start[1] + (point[1] - before[1]) / 6]
    const two: Point = [point[0] - (after[0] - start[0]) / 6, point[1] - (after[1] - start[1]) / 6]
    return `${path}C${[one, two, point].map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')}`
  }, '')
}

/** A linear congruential generator with the constants of Numerical Recipes: even enough for a town. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
