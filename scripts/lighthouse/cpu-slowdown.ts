/** Benchmark index that a phone of the middle should have; Lighthouse's own 4 × is for desktops of 1,500. */
const phoneIndex = 375

/**
 * By how much to slow this machine's processor down, so that it is a phone of the middle: Lighthouse's 4 on a fast desktop,
 * less on a slower one, which would else be measured as a phone nobody has.
 *
 * @see https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#calibrating-the-cpu-slowdown-multiplier
 */
export function cpuSlowdown(index: number): number {
  return Math.round(Math.min(4, Math.max(1, index / phoneIndex)) * 10) / 10
}

/**
 * Lighthouse's benchmark index of this machine just now: the mean of strings made and of numbers copied in a tenth of a
 * second. It takes a second.
 */
export function benchmarkIndex(): number {
  return (perSecond(makeText) / 10 + perSecond(copier()) / 10) / 2
}

function perSecond(work: () => void): number {
  const start = performance.now()
  let times = 0
  do {
    for (let each = 0; each < 10; each++) work()
    times += 10
  } while (performance.now() - start < 500)
  return (times / (performance.now() - start)) * 1000
}

function makeText(): void {
  let text = ''
  for (let index = 0; index < 10_000; index++) text += 'a'
  if (text.length === 1) throw new Error('Never: it keeps the loop from being left out.')
}

function copier(): () => void {
  let [from, to] = [Array.from({ length: 100_000 }, (_, index) => index), Array.from({ length: 100_000 }, () => 0)]
  return () => {
    for (let index = 0; index < from.length; index++) to[index] = from[index]!
    ;[from, to] = [to, from]
  }
}
