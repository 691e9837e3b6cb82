import { expect, test } from 'vitest'
import { hashedPaths } from './hashed-paths.ts'

test('a hash that looks like a word is told by its neighbours', () => {
  const sure = Array.from({ length: 12 }, (_, index) => `assets/chunk${index}-A1b2C3d${index % 10}.js`)
  expect([...hashedPaths(['assets/checkout-Bhxtkbea.js', ...sure])]).toContain('assets/checkout-Bhxtkbea.js')
  expect([...hashedPaths(['js/index-polyfills.js', 'js/main-location.js', 'js/app.js'])]).toEqual([])
  expect([...hashedPaths(['assets/menu.js', ...sure])]).not.toContain('assets/menu.js')
})
