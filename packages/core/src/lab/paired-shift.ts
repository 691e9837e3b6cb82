/** By how much the second of each pair is larger, as a share of the first, with an interval. */
export interface PairedShift {
  /** Hodges–Lehmann estimate, back on the scale of shares: 0.03 is 3 % more. */
  readonly shift: number
  readonly low: number
  readonly high: number
  readonly pairs: number
}

export interface PairedShiftOptions {
  /** Probability that the interval holds the true shift. Default 0.99. */
  readonly confidence?: number
}

/**
 * Estimates a shift from pairs measured one right after the other, so that both felt the same load. The estimate is the
 * median of all pairwise means of the log ratios; the interval is that of the signed-rank test, whose distribution is
 * known: no resampling, no random numbers, the same answer every time.
 *
 * Undefined when there are too few pairs for an interval of that confidence (8 for 0.99), or values are not above zero.
 *
 * @see https://doi.org/10.1214/aoms/1177704172 (Hodges and Lehmann, 1963)
 */
export function pairedShift(
  pairs: readonly (readonly [base: number, head: number])[],
  { confidence = 0.99 }: PairedShiftOptions = {},
): PairedShift | undefined {
  if (pairs.some(([base, head]) => !(base > 0) || !(head > 0))) return undefined
  const ratios = pairs.map(([base, head]) => Math.log(head / base))
  const cut = signedRankCut(ratios.length, (1 - confidence) / 2)
  if (cut === undefined) return undefined
  const means = walshAverages(ratios)
  const middle = (means.length - 1) / 2
  const shift = (means[Math.floor(middle)]! + means[Math.ceil(middle)]!) / 2
  return {
    shift: Math.expm1(shift),
    low: Math.expm1(means[cut]!),
    high: Math.expm1(means[means.length - 1 - cut]!),
    pairs: pairs.length,
  }
}

function walshAverages(values: readonly number[]): Float64Array {
  const means = new Float64Array((values.length * (values.length + 1)) / 2)
  let next = 0
  for (const [index, first] of values.entries()) {
    for (let other = index; other < values.length; other++) means[next++] = (first + values[other]!) / 2
  }
  return means.toSorted()
}

/**
 * How many of the ordered means lie outside the interval on either side: the largest k for which a signed-rank sum below k
 * is no likelier than `tail`. Undefined when even the whole range is likelier to miss.
 */
function signedRankCut(count: number, tail: number): number | undefined {
  // ways[s]: the share of all choices of signs whose ranks add up to s.
  const most = (count * (count + 1)) / 2
  const ways = new Float64Array(most + 1)
  ways[0] = 1
  for (let rank = 1; rank <= count; rank++) {
    for (let sum = most; sum >= 0; sum--) ways[sum] = (ways[sum]! + (ways[sum - rank] ?? 0)) / 2
  }
  let [below, cut] = [0, -1]
  while (cut < most && below + ways[cut + 1]! <= tail) below += ways[++cut]!
  return cut < 0 ? undefined : cut
}
