import type { Pixels } from './quality-metric.ts'

// Pictures drawn by integer arithmetic alone, and what spoils them: the same bytes on every machine.

const WIDTH = 192
const HEIGHT = 160

type Draw = (x: number, y: number) => readonly [red: number, green: number, blue: number]

function draw(pixel: Draw): Pixels {
  const data = new Uint8Array(WIDTH * HEIGHT * 3)
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) data.set(pixel(x, y), (y * WIDTH + x) * 3)
  }
  return { data, width: WIDTH, height: HEIGHT, channels: 3 }
}

/** 0 … 2³² − 1, looking random: the finaliser of MurmurHash3. */
function hash(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Noise without steps: hashed corners of cells of 2ⁿ pixels, mixed between. 0–255. */
function softNoise(x: number, y: number, { bits, seed }: { bits: number; seed: number }): number {
  const size = 1 << bits
  const [cellX, cellY, inX, inY] = [x >> bits, y >> bits, x & (size - 1), y & (size - 1)]
  const corner = (dx: number, dy: number): number => hash((cellX + dx) * 7919 + (cellY + dy) * 104_729 + seed) & 255
  const upper = corner(0, 0) * (size - inX) + corner(1, 0) * inX
  const lower = corner(0, 1) * (size - inX) + corner(1, 1) * inX
  return (upper * (size - inY) + lower * inY) >> (2 * bits)
}

const landscape = (x: number, y: number): readonly [number, number, number] => {
  const shape = softNoise(x, y, { bits: 5, seed: 1 }) * 3 + softNoise(x, y, { bits: 3, seed: 2 })
  const grain = softNoise(x, y, { bits: 1, seed: 3 }) >> 3
  const level = (shape >> 2) + grain
  return [Math.min(255, level), Math.min(255, (level * 3 + y) >> 2), Math.min(255, 40 + ((level * 5) >> 3))]
}

/** Rows of strokes like letters on a page. */
const page = (x: number, y: number): readonly [number, number, number] => {
  const [column, row, inX, inY] = [x >> 3, Math.trunc(y / 12), x & 7, y % 12]
  const letter = hash(column * 31 + row * 977)
  const ink = inY > 1 && inY < 9 && inX < 6 && ((letter >> ((inX >> 1) * 4 + (inY >> 1))) & 1) === 1
  const word = (hash(column + row * 41) & 3) !== 0
  return ink && word ? [32, 36, 44] : row % 5 === 0 ? [226, 236, 250] : [255, 255, 255]
}

export const drawn = {
  landscape: draw(landscape),
  page: draw(page),
  gradient: draw((x, y) => [(x * 255) / WIDTH, (y * 200) / HEIGHT + 30, 220 - ((x + y) >> 1)]),
  blocks: draw((x, y) => {
    const tile = hash((x >> 5) * 17 + (y >> 4) * 131)
    return [tile & 255, (tile >>> 8) & 255, (tile >>> 16) & 255]
  }),
  night: draw((x, y) => {
    const [red, green, blue] = landscape(x, y)
    return [red >> 3, green >> 3, (blue >> 2) + 6]
  }),
  noise: draw((x, y) => {
    const value = hash(y * WIDTH + x)
    return [value & 255, (value >>> 8) & 255, (value >>> 16) & 255]
  }),
} as const satisfies Readonly<Record<string, Pixels>>

export type Spoil = (picture: Pixels) => Pixels

/** Each sample computed from the picture it was in. */
function change(sample: (picture: Pixels, x: number, y: number, channel: number) => number): Spoil {
  return (picture) => {
    const { width, height, channels } = picture
    const data = new Uint8Array(picture.data.length)
    for (let index = 0; index < data.length; index++) {
      const [pixel, channel] = [Math.trunc(index / channels), index % channels]
      const value = sample(picture, pixel % width, Math.trunc(pixel / width), channel)
      data[index] = Math.max(0, Math.min(255, value))
    }
    return { data, width, height, channels }
  }
}

/** Pixels beyond an edge are those of the edge. */
function at({ data, width, height, channels }: Pixels, x: number, y: number, channel: number): number {
  const [inX, inY] = [Math.max(0, Math.min(width - 1, x)), Math.max(0, Math.min(height - 1, y))]
  return data[(inY * width + inX) * channels + channel]!
}

/** Fewer levels. */
export const quantise = (step: number): Spoil =>
  change((picture, x, y, channel) => Math.trunc(at(picture, x, y, channel) / step) * step + (step >> 1))

/** The mean of a square, `radius` pixels to each side. */
export const blur = (radius: number): Spoil =>
  change((picture, x, y, channel) => {
    let sum = 0
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) sum += at(picture, x + dx, y + dy, channel)
    }
    return Math.round(sum / (2 * radius + 1) ** 2)
  })

/** Up to `strength` levels up or down. */
export const addNoise = (strength: number): Spoil =>
  change(
    (picture, x, y, channel) =>
      at(picture, x, y, channel) + (hash((y * picture.width + x) * 3 + channel) % (2 * strength + 1)) - strength,
  )

/** Moved sideways. */
export const shift = (pixels: number): Spoil => change((picture, x, y, channel) => at(picture, x + pixels, y, channel))

/** Every block gets closer to its own mean, in 16ths: as a coarse codec does. */
export const flattenBlocks = (sixteenths: number): Spoil =>
  change((picture, x, y, channel) => {
    let sum = 0
    for (let dy = 0; dy < 8; dy++) {
      for (let dx = 0; dx < 8; dx++) sum += at(picture, (x & ~7) + dx, (y & ~7) + dy, channel)
    }
    return (at(picture, x, y, channel) * (16 - sixteenths) + (sum >> 6) * sixteenths) >> 4
  })

/** Less colour, in 16ths: towards the mean of the three channels. */
export const fade = (sixteenths: number): Spoil =>
  change((picture, x, y, channel) => {
    const grey = Math.trunc((at(picture, x, y, 0) + at(picture, x, y, 1) + at(picture, x, y, 2)) / 3)
    return (at(picture, x, y, channel) * (16 - sixteenths) + grey * sixteenths) >> 4
  })
