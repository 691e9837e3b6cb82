import { expect, test } from 'vitest'
import { renderBar } from './bar.ts'

test.each([
  [0, ''],
  [1, '████'],
  [0.5, '██'],
  [0.53125, '██▏'],
  [0.25 / 8, '▏'],
  [7, '████'],
  [-1, ''],
])('a share of %d is %j of four characters', (share, bar) => {
  expect(renderBar(share, 4)).toBe(bar)
})
