import { describe, expect, it } from 'vitest'
import { mirrorSmall } from './mirror-small.ts'
import type { Pixels } from './quality-metric.ts'

const grey = (values: readonly number[], width: number): Pixels => ({
  data: Uint8Array.from(values.flatMap((value) => [value, value, value])),
  width,
  height: values.length / width,
  channels: 3,
})

describe('mirrorSmall', () => {
  it('repeats what is small in either direction, mirrored every other time', () => {
    expect(mirrorSmall(grey([1, 2, 3, 4], 2), 5)).toEqual(
      grey([1, 2, 2, 1, 1, 3, 4, 4, 3, 3, 3, 4, 4, 3, 3, 1, 2, 2, 1, 1, 1, 2, 2, 1, 1], 5),
    )
    expect(mirrorSmall(grey([1, 2, 3], 3), 2)).toEqual(grey([1, 2, 3, 1, 2, 3], 3))
  })

  it('leaves a large picture as it is', () => {
    const picture = grey([1, 2, 3, 4], 2)
    expect(mirrorSmall(picture, 2)).toBe(picture)
  })
})
