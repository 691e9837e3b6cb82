import { buildModuleMap } from '@firstpaint/core/vitals'
import { expect, test } from 'vitest'
import { BlameTally } from './blame-tally.ts'

const map = buildModuleMap({
  release: 'r1',
  scripts: [
    {
      file: 'assets/menu-1b.js',
      chunk: 'menu',
      code: 'aaaabbbb',
      sources: ['src/menu.tsx', null],
      mappings: [
        [
          [0, 0, 0, 0],
          [4, 1, 0, 0],
        ],
      ],
    },
  ],
})
const url = '/assets/menu-1b.js'

test('what one module took in a page view is added up, and counts once', () => {
  const tally = new BlameTally()
  tally.add(
    [
      [
        { url, char_position: 0, duration: 100 },
        { url, char_position: 3, duration: 50 },
      ],
      [{ url, char_position: 1, duration: 80 }],
      [{ url, char_position: 1, duration: 10 }],
      [{ url, char_position: 4, duration: 20 }],
    ],
    map,
  )
  expect(tally.rows(10)).toEqual([
    { module: 'src/menu.tsx', unknown: null, chunk: 'menu', beacons: 3, share: 0.75, p75: 150 },
    { module: null, unknown: 'no-module', chunk: 'menu', beacons: 1, share: 0.25, p75: 20 },
  ])
  expect(tally.rows(1)).toHaveLength(1)
})

test('modules of two releases are one, what no map knows is told apart by why', () => {
  const tally = new BlameTally()
  const other = { ...map, release: 'r2', files: { 'assets/menu-2c.js': map.files['assets/menu-1b.js']! } }
  tally.add([[{ url, char_position: 0, duration: 40 }]], map)
  tally.add([[{ url: '/assets/menu-2c.js', char_position: 0, duration: 60 }]], other)
  tally.add([[{ url, char_position: 0, duration: 30 }]], undefined)
  tally.add([[{ url: 'https://ads.example/a.js', char_position: 0, duration: 20 }], [{ url, duration: 10 }]], map)
  expect(tally.rows(10)).toEqual([
    { module: 'src/menu.tsx', unknown: null, chunk: 'menu', beacons: 2, share: 0.4, p75: 60 },
    { module: null, unknown: 'no-map', chunk: url, beacons: 1, share: 0.2, p75: 30 },
    { module: null, unknown: 'other-script', chunk: 'https://ads.example/a.js', beacons: 1, share: 0.2, p75: 20 },
    { module: null, unknown: 'no-position', chunk: 'menu', beacons: 1, share: 0.2, p75: 10 },
  ])
})
