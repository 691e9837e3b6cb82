import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeImageBudgets } from './judge-image-budgets.ts'
import { optimizedImage } from './optimized-image.fixture.ts'

const image = optimizedImage('avif 400×300 10', 'avif 800×600 30', 'jpeg 400×300 20', 'jpeg 800×600 60')
const images = [
  { path: 'src/hero.jpg', image },
  { path: 'src/team/anna.jpg', image: optimizedImage('webp 100×100 5') },
]

describe('judgeImageBudgets', () => {
  test('what a visitor loads counts, not the fallback', () => {
    expect(judgeImageBudgets(images, [{ images: 'src/hero.jpg', maxBytes: 30 }])).toEqual({
      violations: [],
      unmatched: [],
    })
    const budget = { images: 'src/**', maxBytes: 29 }
    expect(judgeImageBudgets(images, [budget]).violations).toEqual([
      {
        budget,
        path: 'src/hero.jpg',
        format: 'avif',
        width: 800,
        bytes: 30,
        message: 'At its widest, src/hero.jpg loads 30 bytes (avif, 800 px), 1 over its budget of 29.',
      },
    ])
  })

  test('at a width: the narrowest that is wide enough', () => {
    const at = (width: number) =>
      judgeImageBudgets(images, [{ images: '**/hero.jpg', width, maxBytes: 9 }]).violations[0]
    expect(at(400)?.bytes).toBe(10)
    expect(at(401)?.bytes).toBe(30)
    expect(at(5000)?.message).toContain('Where it is 5000 px wide, src/hero.jpg loads 30 bytes (avif, 800 px)')
  })

  test('a budget for nothing is told', () => {
    const budget = { images: 'src/heroes/*', maxBytes: 1 }
    expect(judgeImageBudgets(images, [budget])).toEqual({ violations: [], unmatched: [budget] })
    expect(judgeImageBudgets([], [budget]).unmatched).toEqual([budget])
  })

  test('a larger budget never has more violations', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.nat(80), fc.integer({ min: 1, max: 900 }), (a, b, width) => {
        const count = (maxBytes: number) =>
          judgeImageBudgets(images, [{ images: '**', width, maxBytes }]).violations.length
        expect(count(Math.max(a, b))).toBeLessThanOrEqual(count(Math.min(a, b)))
      }),
    )
  })
})
