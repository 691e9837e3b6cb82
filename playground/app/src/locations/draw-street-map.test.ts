import { expect, test } from 'vitest'
import { drawStreetMap } from './draw-street-map.ts'

test('the same seed draws the same town, another seed another', () => {
  expect(drawStreetMap(7)).toBe(drawStreetMap(7))
  expect(drawStreetMap(7)).not.toBe(drawStreetMap(8))
})

test('draws blocks, a park, the river and avenues, with finite coordinates', () => {
  const town = drawStreetMap(7)
  for (const kind of ['block', 'park', 'water', 'avenue', 'name']) expect(town).toContain(`var(--map-${kind})`)
  expect(town).not.toMatch(/NaN|Infinity|undefined/)
})
