/**
 * The first of a row of things for which something holds that held for none before: by halving, so that of N things
 * at most log2(N), rounded up, are tried. That it holds for the last is taken for granted.
 */
export async function bisect(count: number, holds: (index: number) => Promise<boolean>): Promise<number> {
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (await holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
