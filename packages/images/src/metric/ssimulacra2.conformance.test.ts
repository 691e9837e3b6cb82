import { expect, it } from 'vitest'
import { addNoise, blur, drawn, fade, flattenBlocks, quantise, shift, type Spoil } from './drawn-pairs.fixture.ts'
import { ssimulacra2 } from './ssimulacra2.ts'

/**
 * What the reference says of drawn pairs, written as 8-bit RGB PNG without a colour profile: `ssimulacra2 original.png
 * distorted.png` of SSIMULACRA 2.1, {@link https://github.com/cloudinary/ssimulacra2} at commit
 * 81feacf6a5b0bbd7ec11b4a881a4615033ab0b10, compiled for AVX2 (the first number) and for SSE4 (the second).
 *
 * The reference blurs with a recursive filter in 32 bits, whose rounding errors add up along every row and column, more
 * without the processor's fused multiply-add: hence two numbers. They lower its scores, most in wide flat pictures with
 * high ones. Neither is the formula's own value, which ours keeps to: see `ssimulacra2.formula.test.ts`.
 */
const recorded: readonly (readonly [
  picture: keyof typeof drawn,
  name: string,
  spoil: Spoil,
  withFma: number,
  withoutFma: number,
])[] = [
  ['landscape', 'quantise(8)', quantise(8), 90.059, 89.998],
  ['landscape', 'quantise(32)', quantise(32), 35.3546, 35.3585],
  ['landscape', 'blur(1)', blur(1), 82.5683, 82.566],
  ['landscape', 'blur(2)', blur(2), 65.1638, 65.1711],
  ['landscape', 'addNoise(12)', addNoise(12), 69.7244, 69.7294],
  ['landscape', 'shift(1)', shift(1), 44.5404, 44.5387],
  ['landscape', 'flattenBlocks(8)', flattenBlocks(8), 42.4863, 42.4912],
  ['landscape', 'fade(1)', fade(1), 94.5265, 94.3365],
  ['page', 'quantise(32)', quantise(32), 10.9975, 10.9927],
  ['page', 'flattenBlocks(2)', flattenBlocks(2), 66.7587, 66.7719],
  ['page', 'addNoise(12)', addNoise(12), 78.635, 78.6701],
  ['page', 'quantise(8)', quantise(8), 86.1646, 86.185],
  ['page', 'fade(1)', fade(1), 97.1081, 96.6354],
  ['page', 'blur(1)', blur(1), -7.9483, -7.9406],
  ['gradient', 'quantise(8)', quantise(8), 79.9867, 80.0732],
  ['gradient', 'addNoise(12)', addNoise(12), 56.5992, 56.6375],
  ['gradient', 'flattenBlocks(2)', flattenBlocks(2), 94.1098, 94.0255],
  ['gradient', 'flattenBlocks(8)', flattenBlocks(8), 82.6326, 82.5505],
  ['gradient', 'fade(4)', fade(4), 51.6025, 51.6024],
  ['gradient', 'blur(2)', blur(2), 97.716, 97.2974],
  ['blocks', 'quantise(32)', quantise(32), 15.4638, 15.4688],
  ['blocks', 'blur(1)', blur(1), 42.9061, 42.9092],
  ['blocks', 'blur(2)', blur(2), 7.3427, 7.3453],
  ['blocks', 'fade(1)', fade(1), 76.2806, 76.2627],
  ['blocks', 'shift(1)', shift(1), 20.3508, 20.3531],
  ['blocks', 'fade(4)', fade(4), 2.5998, 2.6098],
  ['night', 'quantise(8)', quantise(8), 62.8767, 62.87],
  ['night', 'quantise(32)', quantise(32), 3.2262, 3.2237],
  ['night', 'addNoise(12)', addNoise(12), 49.6455, 49.639],
  ['night', 'flattenBlocks(2)', flattenBlocks(2), 91.2987, 91.2767],
  ['noise', 'quantise(32)', quantise(32), 67.1076, 67.2033],
  ['noise', 'fade(4)', fade(4), 58.2537, 58.2492],
  ['noise', 'flattenBlocks(2)', flattenBlocks(2), 77.7283, 77.7262],
  ['noise', 'blur(1)', blur(1), -35.721, -35.7196],
]

/** Points that we may be off: below 85, and from there on. */
const [CLOSE, CLOSE_ENOUGH] = [0.1, 1]

it.each(recorded)('scores %s after %s as the reference does', (picture, _name, spoil, withFma, withoutFma) => {
  const reference = ssimulacra2().prepare(drawn[picture])
  const score = reference.score(spoil(drawn[picture]))
  expect(Math.abs(score - withFma)).toBeLessThanOrEqual(withFma < 85 ? CLOSE : CLOSE_ENOUGH)
  // Where the reference's rounding shows at all, it pulls both of its numbers the same way.
  expect(score).toBeGreaterThan(Math.min(withFma, withoutFma) - CLOSE)
})

it('was recorded over the whole scale', () => {
  const scores = recorded.map(([, , , score]) => score)
  for (let from = 0; from < 100; from += 20) {
    expect(scores.filter((score) => score >= from && score < from + 20).length).toBeGreaterThanOrEqual(2)
  }
})
