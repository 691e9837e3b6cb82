import { createRandom } from './random.ts'

const random = createRandom('noise')
const permutation = new Uint8Array(512)
const values = new Float32Array(256)

for (let index = 0; index < 256; index += 1) {
  permutation[index] = index
  values[index] = random.next() * 2 - 1
}
for (let index = 255; index > 0; index -= 1) {
  const other = Math.floor(random.next() * (index + 1))
  const kept = permutation[index]
  permutation[index] = permutation[other]
  permutation[other] = kept
}
for (let index = 0; index < 256; index += 1) permutation[index + 256] = permutation[index]

/** A number in [-1, 1] that belongs to the integer cell (x, y). */
export function cellValue(x: number, y: number): number {
  return values[permutation[permutation[x & 255] + (y & 255)]]
}

/** Smooth value noise in the plane, in [-1, 1]; features are about one unit wide. */
export function noise2(x: number, y: number): number {
  const xi = Math.floor(x)
  const yi = Math.floor(y)
  const fx = x - xi
  const fy = y - yi
  const u = fx * fx * (3 - 2 * fx)
  const v = fy * fy * (3 - 2 * fy)
  const left = permutation[xi & 255]
  const right = permutation[(xi + 1) & 255]
  const top = yi & 255
  const bottom = (yi + 1) & 255
  const a = values[permutation[left + top]]
  const b = values[permutation[right + top]]
  const c = values[permutation[left + bottom]]
  const d = values[permutation[right + bottom]]
  const upper = a + (b - a) * u
  return upper + (c + (d - c) * u - upper) * v
}

/** Smooth value noise in space, in [-1, 1]. */
export function noise3(x: number, y: number, z: number): number {
  const zi = Math.floor(z)
  const fz = z - zi
  const w = fz * fz * (3 - 2 * fz)
  const offset = zi * 37.31
  const near = noise2(x + offset, y - offset * 0.71)
  return near + (noise2(x + offset + 37.31, y - (offset + 37.31) * 0.71) - near) * w
}

/** Octaves of `noise2`, each twice as fine and half as strong; roughly in [-1, 1]. */
export function fbm2(x: number, y: number, octaves: number): number {
  let sum = 0
  let amplitude = 0.55
  let px = x
  let py = y
  for (let octave = 0; octave < octaves; octave += 1) {
    sum += noise2(px, py) * amplitude
    amplitude *= 0.5
    const turned = px * 1.61 - py * 1.18 + 17.3
    py = px * 1.18 + py * 1.61 - 9.1
    px = turned
  }
  return sum
}

/** Octaves of `noise3`; roughly in [-1, 1]. */
export function fbm3(x: number, y: number, z: number, octaves: number): number {
  let sum = 0
  let amplitude = 0.55
  let scale = 1
  for (let octave = 0; octave < octaves; octave += 1) {
    sum += noise3(x * scale, y * scale, z * scale) * amplitude
    amplitude *= 0.5
    scale *= 2.03
  }
  return sum
}

/** Sharp crests, as in veins and wrinkles; in [0, 1], 1 on a crest. */
export function ridge2(x: number, y: number, octaves: number): number {
  return Math.max(0, 1 - Math.abs(fbm2(x, y, octaves)) * 2.6)
}

export interface Cell {
  /** Distance to the nearest and second nearest seed point. */
  near: number
  second: number
  /** A number in [-1, 1] that is the same all over the cell. */
  id: number
}

/** Cellular noise: distances to scattered seed points, one per unit square. Writes into `out`, which it returns. */
export function cells2(x: number, y: number, out: Cell): Cell {
  const xi = Math.floor(x)
  const yi = Math.floor(y)
  let near = 9
  let second = 9
  let id = 0
  for (let dy = -1; dy <= 1; dy += 1) {
    for (let dx = -1; dx <= 1; dx += 1) {
      const cx = xi + dx
      const cy = yi + dy
      const a = cellValue(cx, cy)
      const b = cellValue(cx + 91, cy + 47)
      const px = cx + 0.5 + a * 0.45 - x
      const py = cy + 0.5 + b * 0.45 - y
      const distance = px * px + py * py
      if (distance < near) {
        second = near
        near = distance
        id = cellValue(cx + 13, cy + 71)
      } else if (distance < second) second = distance
    }
  }
  out.near = Math.sqrt(near)
  out.second = Math.sqrt(second)
  out.id = id
  return out
}
