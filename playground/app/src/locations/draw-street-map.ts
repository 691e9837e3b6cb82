/** Width and height of the drawing in its own units. */
export const mapSize = { width: 1600, height: 1200 }

type Point = readonly [x: number, y: number]

const parks = [
  { u: 0.2, v: 0.24, radius: 0.1 },
  { u: 0.78, v: 0.3, radius: 0.075 },
  { u: 0.58, v: 0.84, radius: 0.085 },
]
const districts = [
  { u: 0.46, v: 0.2, name: 'Old Quarter' },
  { u: 0.85, v: 0.52, name: 'Harbour' },
  { u: 0.28, v: 0.86, name: 'Millfields' },
  { u: 0.2, v: 0.24, name: 'Linden Park' },
]

/** Draws a town: a river with bridges, avenues, blocks and parks. The same seed draws the same town; colours are CSS variables. */
export function drawStreetMap(seed: number): string {
  const random = seededRandom(seed)
  const columns = cuts(26, random)
  const rows = cuts(20, random)
  return [
    rect('street'),
    ...drawBlocks(columns, rows, random),
    path(river(), { stroke: 'water', width: 92 }),
    ...avenues(columns, rows),
    `<path id="river-line" d="${toPath(river(12))}" fill="none"/>`,
    `<text fill="var(--map-water-name)" font-size="26" font-style="italic" letter-spacing="6"><textPath href="#river-line" startOffset="38%">River Lamp</textPath></text>`,
    ...districts.map(({ u, v, name }) => districtName(bend(u, v), name)),
  ].join('')
}

/** Where streets run, 0–1 and a little beyond, unevenly spaced. */
function cuts(count: number, random: () => number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, index) => -0.08 + ((index + (random() - 0.5) * 0.5) / count) * 1.16)
}

function drawBlocks(columns: readonly number[], rows: readonly number[], random: () => number): readonly string[] {
  return columns.slice(1).flatMap((right, column) =>
    rows.slice(1).flatMap((bottom, row) => {
      const left = columns[column] ?? 0
      const top = rows[row] ?? 0
      const [u, v] = [(left + right) / 2, (top + bottom) / 2]
      const green = parks.some((park) => Math.hypot(u - park.u, (v - park.v) * 0.8) < park.radius)
      if (green) return [block({ left, right, top, bottom }, 'park', 0)]
      // An alley through the longer side of every other block keeps the town from looking like a chessboard.
      if (random() < 0.5) return [block({ left, right, top, bottom }, random() < 0.06 ? 'square' : 'block', 0.0032)]
      const split = left + (right - left) * (0.35 + random() * 0.3)
      return [
        block({ left, right: split + 0.001, top, bottom }, 'block', 0.0032),
        block({ left: split, right, top, bottom }, 'block', 0.0032),
      ]
    }),
  )
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function block({ left, right, top, bottom }: Box, kind: string, gap: number): string {
  const corners = [
    bend(left + gap, top + gap),
    bend(right - gap, top + gap),
    bend(right - gap, bottom - gap),
    bend(left + gap, bottom - gap),
  ]
  return `<path d="${toPath(corners)}Z" fill="var(--map-${kind})"/>`
}

/** Every fifth street is an avenue; those that cross the river are its bridges. */
function avenues(columns: readonly number[], rows: readonly number[]): readonly string[] {
  const steps = Array.from({ length: 41 }, (_, index) => -0.1 + index * 0.03)
  const down = columns.filter((_, index) => index % 5 === 2).map((u) => steps.map((v) => bend(u, v)))
  const across = rows.filter((_, index) => index % 6 === 2).map((v) => steps.map((u) => bend(u, v)))
  return [...across, ...down].flatMap((line) => [
    path(line, { stroke: 'avenue-edge', width: 17 }),
    path(line, { stroke: 'avenue', width: 13 }),
  ])
}

function river(offset = 0): readonly Point[] {
  return Array.from({ length: 61 }, (_, index) => {
    const u = -0.1 + index * 0.02
    const v = 0.58 + 0.09 * Math.sin(5.2 * u + 0.6) + 0.025 * Math.sin(13 * u)
    return [u * mapSize.width, v * mapSize.height + offset]
  })
}

/** Bends the square grid of streets into something that grew. */
function bend(u: number, v: number): Point {
  const x = u + 0.03 * Math.sin(5.5 * v + 0.8) + 0.011 * Math.sin(14 * u + 6 * v)
  const y = v + 0.035 * Math.sin(4.7 * u + 2.1) + 0.012 * Math.sin(11 * v - 5 * u)
  return [x * mapSize.width, y * mapSize.height]
}

function districtName([x, y]: Point, name: string): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle" fill="var(--map-name)" stroke="var(--map-block)" stroke-width="7" paint-order="stroke" font-size="27" font-weight="600" letter-spacing="1">${name}</text>`
}

function rect(kind: string): string {
  return `<rect width="${mapSize.width}" height="${mapSize.height}" fill="var(--map-${kind})"/>`
}

function path(
  points: readonly Point[],
  { stroke, width }: { readonly stroke: string; readonly width: number },
): string {
  return `<path d="${toPath(points)}" fill="none" stroke="var(--map-${stroke})" stroke-width="${width}"/>`
}

function toPath(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

/** A linear congruential generator with the constants of Numerical Recipes: even enough for a town. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
