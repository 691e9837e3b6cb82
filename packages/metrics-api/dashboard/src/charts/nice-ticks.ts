/** Round numbers from 0 up to a limit, about so many. */
export function niceTicks(top: number, about: number): readonly number[] {
  if (!(top > 0)) return [0]
  const rough = top / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= rough)!
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => Number((index * step).toPrecision(10)))
}
