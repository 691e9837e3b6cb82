import type { PixelArray, PixelStats } from './pixel-stats.ts'

/** Rows looked at, spread evenly: enough for shares of a percent, and 16 megapixels take some 50 milliseconds. */
const sampledRows = 128

const mostColours = 4096
const shadingStep = 3
const edgeStep = 48

/**
 * Counts what {@link classifyContent} judges by. Give it the picture unscaled: scaling blurs the very areas and edges
 * that are counted. Pixels that are fully transparent count as one colour.
 */
export function measurePixels(pixels: PixelArray): PixelStats {
  const { width, height, channels } = pixels
  const rows = Math.min(height, sampledRows)
  const colours = new Set<number>()
  let [equal, smooth, edge] = [0, 0, 0]
  for (let row = 0; row < rows; row++) {
    const y = Math.floor(((row + 0.5) * height) / rows)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * channels
      if (colours.size < mostColours) colours.add(colourAt(pixels, at))
      // Beyond the border the picture goes on as it is there.
      const left = x === 0 ? 0 : difference(pixels, at, at - channels)
      const above = y === 0 ? 0 : difference(pixels, at, at - width * channels)
      const step = Math.max(left, above)
      if (step === 0) equal++
      else if (step > edgeStep) edge++
      else if (
        step <= shadingStep &&
        (x < 2 || goesOn(pixels, at, channels)) &&
        (y < 2 || goesOn(pixels, at, width * channels))
      ) {
        smooth++
      }
    }
  }
  const count = rows * width
  return { colours: colours.size, equal: equal / count, smooth: smooth / count, edge: edge / count }
}

function colourAt({ data, channels }: PixelArray, at: number): number {
  const alpha = channels === 4 ? data[at + 3]! : 255
  // Not shifted: alpha would reach the sign.
  return alpha === 0 ? 0 : data[at]! + data[at + 1]! * 256 + data[at + 2]! * 65536 + alpha * 16777216
}

/** The largest of the channels' differences. */
function difference({ data, channels }: PixelArray, a: number, b: number): number {
  if (channels === 4 && data[a + 3] === 0 && data[b + 3] === 0) return 0
  let largest = 0
  for (let channel = 0; channel < channels; channel++) {
    largest = Math.max(largest, Math.abs(data[a + channel]! - data[b + channel]!))
  }
  return largest
}

/** Whether the step to this pixel is the step before it, give or take one: noise turns back. */
function goesOn({ data, channels }: PixelArray, at: number, stride: number): boolean {
  for (let here = at; here < at + channels; here++) {
    if (Math.abs(data[here]! - 2 * data[here - stride]! + data[here - 2 * stride]!) > 1) return false
  }
  return true
}
