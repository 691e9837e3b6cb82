import { describe, expect, it } from 'vitest'
import { addNoise, blur, drawn, fade, quantise, type Spoil } from './drawn-pairs.fixture.ts'
import { plainSsimulacra2 } from './plain-ssimulacra2.fixture.ts'
import type { Pixels } from './quality-metric.ts'
import { ssimulacra2 } from './ssimulacra2.ts'

const spoils: Readonly<Record<string, Spoil>> = {
  quantised: quantise(8),
  blurred: blur(1),
  faded: fade(1),
}
const pairs = Object.entries(drawn).flatMap(([name, picture]) =>
  Object.entries(spoils).map(([how, spoil]) => [name, how, picture, spoil(picture)] as const),
)

describe('ssimulacra2, against its formula in 64 bits', () => {
  it.each(pairs)('is the same for %s, %s', (_name, _how, reference, candidate) => {
    const prepared = ssimulacra2().prepare(reference)
    expect(Math.abs(prepared.score(candidate) - plainSsimulacra2(reference, candidate))).toBeLessThan(0.02)
  })

  it.each([
    [113, 113],
    [114, 130],
    [115, 121],
    [129, 117],
    [161, 113],
  ])('is the same at %i × %i pixels: no width that SIMD does not divide goes wrong', (width, height) => {
    const [reference, candidate] = [drawn.landscape, addNoise(6)(drawn.landscape)].map((picture) =>
      corner(picture, { width, height }),
    )
    const prepared = ssimulacra2().prepare(reference!)
    expect(Math.abs(prepared.score(candidate!) - plainSsimulacra2(reference!, candidate!))).toBeLessThan(0.02)
  })
})

function corner({ data, width, channels }: Pixels, size: { width: number; height: number }): Pixels {
  const rows = Array.from({ length: size.height }, (_, y) => [
    ...data.subarray(y * width * channels, (y * width + size.width) * channels),
  ])
  return { ...size, channels, data: Uint8Array.from(rows.flat()) }
}
