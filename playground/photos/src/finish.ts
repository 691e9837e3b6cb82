import { availableParallelism } from 'node:os'
import sharp from 'sharp'
import { boxBlur } from './box-blur.ts'
import type { Frame } from './frame.ts'
import { createRandom } from './random.ts'
import { smoothstep } from './smoothstep.ts'

// The workers already keep every core busy; libvips must not add threads of its own.
sharp.concurrency(availableParallelism() > 4 ? 2 : 1)

export interface Look {
  /** How bright the middle of the picture comes out, linear light. Default 0.13. */
  brightness?: number
  /** How much the corners darken, 0 to 1. Default 0.36. */
  vignette?: number
  /** Radius of a fully blurred point, as a share of the picture's height. Default 0.016. */
  aperture?: number
  /** Strength of the film grain, in 8-bit steps. Default 5. */
  grain?: number
}

export interface Raster {
  data: Buffer
  width: number
  height: number
  channels: 3 | 4
}

/** The tone curve steepens colours; this takes some of it back. */
const saturation = 0.86

const curveSize = 8192
const brightest = 12

/** Filmic tone curve and sRGB encoding in one table over the square root of linear light. */
const curve = Uint8ClampedArray.from({ length: curveSize }, (_, index) => {
  const x = (index / (curveSize - 1)) ** 2 * brightest
  const filmic = (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14)
  const value = Math.min(1, filmic)
  return Math.round((value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055) * 255)
})

const encodeLight = (value: number): number =>
  curve[Math.min(curveSize - 1, (Math.sqrt(Math.max(0, value) / brightest) * (curveSize - 1)) | 0)]

function exposure(frame: Frame, brightness: number): number {
  let sum = 0
  let count = 0
  for (let index = 0; index < frame.light.length; index += 33) {
    const pixel = index - (index % 3)
    if (frame.alpha && frame.alpha[pixel / 3] < 0.5) continue
    const luma = frame.light[pixel] * 0.25 + frame.light[pixel + 1] * 0.65 + frame.light[pixel + 2] * 0.1
    sum += Math.log(luma + 0.004)
    count += 1
  }
  const middle = Math.exp(sum / Math.max(1, count))
  // Half-way to the target keeps a dark table darker than a pale one.
  return Math.min(2, Math.max(0.45, (brightness / middle) ** 0.55))
}

function plane(light: Float32Array, channel: number): Float32Array {
  const result = new Float32Array(light.length / 3)
  for (let index = 0; index < result.length; index += 1) result[index] = light[index * 3 + channel]
  return result
}

/** What a lens does to very bright points: a soft glow around them, added in place. */
function bloom(light: Float32Array, width: number, height: number): void {
  const bright = light.map((value) => Math.min(6, Math.max(0, value - 1.3)))
  const glow = boxBlur(bright, width, height, height * 0.018)
  for (let index = 0; index < light.length; index += 1) light[index] += glow[index] * 0.16
}

/** Takes the stair-steps off edges: a 3 by 3 binomial blur, weighted to keep most of each point. */
function antialias(light: Float32Array, width: number, height: number): Float32Array {
  const result = light.slice()
  for (let row = 1; row < height - 1; row += 1) {
    for (let column = 1; column < width - 1; column += 1) {
      const index = row * width + column
      const sides = light[index - 1] + light[index + 1] + light[index - width] + light[index + width]
      const corners =
        light[index - width - 1] + light[index - width + 1] + light[index + width - 1] + light[index + width + 1]
      result[index] = light[index] * 0.46 + sides * 0.095 + corners * 0.04
    }
  }
  return result
}

/** Lens: blurs by distance from focus, then exposes and tone-maps to 8 bits. */
function develop(frame: Frame, look: Look): Uint8Array {
  const { width, height, blur } = frame
  const { brightness = 0.13, vignette = 0.36, aperture = 0.016 } = look
  const gain = exposure(frame, brightness)
  const channels = frame.alpha ? 4 : 3
  const pixels = new Uint8Array(width * height * channels)
  const radius = aperture * height
  // Each point spreads as widely as it is out of focus, so what is sharp does not glow into a blurred background.
  const weight = blur.map((amount) => amount + 0.03)
  const nearRadius = Math.max(1, radius * 0.4)
  const nearWeight = boxBlur(weight, width, height, nearRadius)
  const farWeight = boxBlur(nearWeight, width, height, Math.max(1, radius))
  const planes = [0, 1, 2].map((channel) => {
    const crisp = antialias(plane(frame.light, channel), width, height)
    const half = boxBlur(
      crisp.map((value, index) => value * weight[index]),
      width,
      height,
      nearRadius,
    )
    const full = boxBlur(half, width, height, Math.max(1, radius))
    for (let index = 0; index < crisp.length; index += 1) {
      const amount = blur[index]
      const softened = half[index] / nearWeight[index]
      crisp[index] =
        amount < 0.5
          ? crisp[index] + (softened - crisp[index]) * smoothstep(0.02, 0.5, amount)
          : softened + (full[index] / farWeight[index] - softened) * (amount - 0.5) * 2
    }
    return crisp
  })
  for (const channel of planes) bloom(channel, width, height)
  const [red, green, blue] = planes
  for (let row = 0; row < height; row += 1) {
    const dy = (row / height - 0.5) * 2
    for (let column = 0; column < width; column += 1) {
      const index = row * width + column
      const dx = (column / width - 0.5) * 2
      const corner = gain * (1 - vignette * smoothstep(0.35, 2.1, dx * dx + dy * dy))
      const grey = red[index] * 0.25 + green[index] * 0.65 + blue[index] * 0.1
      for (let channel = 0; channel < 3; channel += 1) {
        pixels[index * channels + channel] = encodeLight((grey + (planes[channel][index] - grey) * saturation) * corner)
      }
    }
  }
  if (frame.alpha)
    for (let index = 0; index < width * height; index += 1) pixels[index * 4 + 3] = frame.alpha[index] * 255
  return pixels
}

const grainSize = 512

/** A tile of film grain: fine noise over slightly coarser clumps, around 0. */
const grainTile = (() => {
  const random = createRandom('grain')
  const fine = Float32Array.from({ length: grainSize * grainSize }, () => random.bell())
  const tile = new Float32Array(grainSize * grainSize)
  const mask = grainSize - 1
  for (let y = 0; y < grainSize; y += 1) {
    for (let x = 0; x < grainSize; x += 1) {
      const at = (dx: number, dy: number): number => fine[((y + dy) & mask) * grainSize + ((x + dx) & mask)]
      tile[y * grainSize + x] = at(0, 0) * 0.55 + (at(1, 0) + at(0, 1) + at(1, 1) + at(-1, 0) + at(0, -1)) * 0.27
    }
  }
  return tile
})()

/** Adds grain at full size, strongest in the middle tones as on film. */
function addGrain(raster: Raster, strength: number): void {
  const { data, width, height, channels } = raster
  const mask = grainSize - 1
  for (let y = 0; y < height; y += 1) {
    // Rows of tiles are shifted, so the tiling shows no seams.
    const row = (y & mask) * grainSize
    const shift = (y >> 9) * 197
    for (let x = 0; x < width; x += 1) {
      const index = (y * width + x) * channels
      const green = data[index + 1]
      const weight = strength * (0.45 + (green * (255 - green)) / 32512)
      const grain = grainTile[row + ((x + shift) & mask)] * weight
      for (let channel = 0; channel < 3; channel += 1) {
        const value = data[index + channel] + grain
        data[index + channel] = value < 0 ? 0 : value > 255 ? 255 : value
      }
    }
  }
}

/** Develops a frame and brings it to its final size, with sharpening and grain that belong to that size. */
export async function finish(frame: Frame, size: { width: number; height: number }, look: Look = {}): Promise<Raster> {
  const channels = frame.alpha ? 4 : 3
  const small = develop(frame, look)
  const { data, info } = await sharp(small, { raw: { width: frame.width, height: frame.height, channels } })
    .resize(size.width, size.height, { kernel: 'lanczos3', fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raster: Raster = { data, width: info.width, height: info.height, channels }
  addGrain(raster, look.grain ?? 5)
  return raster
}
