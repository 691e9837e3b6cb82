import { expect, test } from 'vitest'
import { addToSketch } from './add-to-sketch.ts'
import { compareSketches } from './compare-sketches.ts'
import { quantileInterval } from './quantile-interval.ts'
import { randomTimes } from './random-times.fixture.ts'
import { emptySketch, type Sketch, sketchScale } from './sketch.ts'

const scale = sketchScale.ms
const sketchOf = (values: readonly number[]): Sketch => {
  const sketch = emptySketch()
  for (const value of values) addToSketch(sketch, { value, scale })
  return sketch
}

/** The 75th percentile of what `randomTimes` draws, around a median of 2000 ms. */
const truth = 2000 * Math.exp(0.6 * 0.6745)

test('the interval holds the true percentile about as often as it says', () => {
  const draw = randomTimes(7)
  let held = 0
  for (let run = 0; run < 400; run++) {
    const { low, high } = quantileInterval(sketchOf(draw(300, 2000)), { scale })!
    // A bucket is known to 1 %.
    if (low * 0.99 <= truth && truth <= high * 1.01) held++
  }
  expect(held / 400).toBeGreaterThan(0.94)
})

test('the same twice is rarely a difference, and a shift of 30 % mostly is', () => {
  const draw = randomTimes(11)
  let wrong = 0
  let found = 0
  for (let run = 0; run < 300; run++) {
    const before = sketchOf(draw(1000, 2000))
    if (compareSketches(before, sketchOf(draw(1000, 2000)), { scale })!.verdict !== 'no difference shown') wrong++
    const shift = compareSketches(before, sketchOf(draw(1000, 2600)), { scale })!
    if (shift.verdict === 'slower' && shift.low < 0.3 && shift.high > 0.3) found++
  }
  expect(wrong / 300).toBeLessThan(0.06)
  expect(found / 300).toBeGreaterThan(0.9)
})

test('of few values nothing is said', () => {
  const few = sketchOf([100, 200, 300, 400, 500])
  expect(quantileInterval(few, { scale })).toBeUndefined()
  expect(compareSketches(few, few, { scale })).toBeUndefined()
  expect(quantileInterval(emptySketch(), { scale })).toBeUndefined()
})
