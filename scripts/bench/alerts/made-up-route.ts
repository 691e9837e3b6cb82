import { addToSketch, emptySketch, type Sketch, sketchScale } from '@firstpaint/core/vitals'

export interface MadeUpRoute {
  /** Ms. */
  readonly median: number
  /** Standard deviation of the logarithm. */
  readonly spread: number
  /** Page views an hour, at the quietest. */
  readonly rate: number
  /** The values of some minutes, `times` as large as usual. */
  readonly draw: (of: { readonly minute: number; readonly minutes: number; readonly times: number }) => Sketch
}

const minutesOfDay = 1440

/**
 * A route of which nobody knows more than its values: log-normal, slower in the evening and at weekends, with one and a half
 * times to three times as many page views at noon as at night, and each day a little off by itself.
 */
export function madeUpRoute(random: () => number, { rate, spread }: { rate: number; spread?: number }): MadeUpRoute {
  const normal = (): number => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random())
  const median = 1000 + 2500 * random()
  const ownSpread = spread ?? 0.45 + 0.3 * random()
  const evening = 0.05 + 0.1 * random()
  const weekend = 0.05 * random()
  const busy = 0.5 + 1.5 * random()
  const dayNoise = new Map<number, number>()
  return {
    median,
    spread: ownSpread,
    rate,
    draw({ minute, minutes, times }) {
      const day = Math.floor(minute / minutesOfDay)
      if (!dayNoise.has(day)) dayNoise.set(day, Math.exp(0.01 * normal()))
      const phase = (2 * Math.PI * (minute - day * minutesOfDay)) / minutesOfDay
      const level =
        median *
        times *
        dayNoise.get(day)! *
        (1 + evening * 0.5 * (1 - Math.cos(phase + Math.PI / 3))) *
        (1 + (((day % 7) + 7) % 7 >= 5 ? weekend : 0))
      const perMinute = (rate / 60) * (1 + busy * 0.5 * (1 - Math.cos(phase)))
      const sketch = emptySketch()
      for (let left = poisson(random, perMinute * minutes); left > 0; left--)
        addToSketch(sketch, { value: level * Math.exp(ownSpread * normal()), scale: sketchScale.ms })
      return sketch
    },
  }
}

function poisson(random: () => number, mean: number): number {
  // Beyond some hundred the product would be too small to tell from nothing, and the normal one is as good.
  if (mean > 200)
    return Math.round(
      mean + Math.sqrt(mean) * Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random()),
    )
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count += 1
  return count
}
