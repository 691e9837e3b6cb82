import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildImageReport, type MadeImage } from './build-image-report.ts'
import { optimizedImage } from './optimized-image.fixture.ts'

const hero: MadeImage = {
  path: 'src/hero.jpg',
  sourceHash: 'aaa',
  importers: ['src/b.tsx', 'src/a.tsx', 'src/b.tsx'],
  target: 70,
  cached: false,
  image: optimizedImage('avif 400×300 10', 'avif 800×600 30', 'jpeg 800×600 60'),
}
const again: MadeImage = { ...hero, path: 'public/hero.jpg', cached: true }
const other: MadeImage = { ...hero, path: 'src/x.png', sourceHash: 'bbb', image: optimizedImage('png 9×9 900') }

describe('buildImageReport', () => {
  const report = buildImageReport({ made: [other, hero, again], budgets: [{ images: 'src/*.png', maxBytes: 1 }] })

  test('what saved most comes first; before and after are what a visitor loads', () => {
    expect(report.images.map(({ path, before, after }) => [path, before, after])).toEqual([
      ['public/hero.jpg', 1000, 30],
      ['src/hero.jpg', 1000, 30],
      ['src/x.png', 1000, 900],
    ])
    expect(report.images[1]!.importers).toEqual(['src/a.tsx', 'src/b.tsx'])
  })

  test('totals count a shared file once, and encodes only where something was encoded', () => {
    expect(report.totals).toEqual({
      images: 3,
      files: 4,
      before: 3000,
      after: 960,
      bytesByFormat: { avif: 40, jpeg: 60, png: 900 },
      encodes: 8,
      lowestScore: 70,
      meanScore: 70.75,
    })
  })

  test('the same source in two places', () => {
    expect(report.duplicates).toEqual([{ sourceHash: 'aaa', paths: ['public/hero.jpg', 'src/hero.jpg'], bytes: 1000 }])
  })

  test('budgets', () => {
    expect(report.violations.map(({ path, bytes }) => [path, bytes])).toEqual([['src/x.png', 900]])
    expect(buildImageReport({ made: [], budgets: [{ images: '*', maxBytes: 1 }] }).unmatched).toHaveLength(1)
  })

  test('nothing made, nothing reported', () => {
    const { totals, images, duplicates } = buildImageReport({ made: [] })
    expect([images, duplicates]).toEqual([[], []])
    expect(totals).toEqual({ images: 0, files: 0, before: 0, after: 0, bytesByFormat: {}, encodes: 0 })
  })

  test('the order things were made in does not matter', () => {
    const all = [other, hero, again, { ...other, path: 'a.png' }, { ...hero, path: 'b.jpg', sourceHash: 'ccc' }]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (made) => {
        expect(buildImageReport({ made })).toEqual(buildImageReport({ made: all }))
      }),
    )
  })
})
