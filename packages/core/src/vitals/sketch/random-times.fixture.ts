/** Draws log-normal times around a median, as loading times are; the same every time for one seed. */
export function randomTimes(seed: number): (count: number, median: number) => number[] {
  let state = seed
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  // The first ones of a small seed are small, too.
  for (let skipped = 0; skipped < 10; skipped++) random()
  const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
  return (count, median) => Array.from({ length: count }, () => median * Math.exp(0.6 * normal()))
}
