import { dishIndex } from '@bistro/contract'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { recipes } from './recipes.ts'

const scale = 0.03

describe('recipes', () => {
  it('have one photo for every dish and no two of one name', () => {
    const slugs = recipes.map(({ slug }) => slug)
    expect(new Set(slugs).size).toBe(slugs.length)
    expect(new Set(recipes.map(({ file }) => file)).size).toBe(recipes.length)
    for (const { slug } of dishIndex) expect(recipes.find((recipe) => recipe.slug === slug)?.file).toBe(`${slug}.jpg`)
  })

  it('promise several megapixels for every photo, and describe it', () => {
    for (const { file, width, height, alt } of recipes) {
      expect(alt.length).toBeGreaterThan(5)
      expect(alt).not.toMatch(/[.!]$/)
      if (file.endsWith('.jpg')) expect(width * height, file).toBeGreaterThan(3_500_000)
    }
  })

  it.each(dishIndex.map(({ slug }) => slug))('draw %s, the same each time', async (slug) => {
    const recipe = recipes.find((candidate) => candidate.slug === slug)
    if (!recipe) throw new Error(`${slug} is missing`)
    const [first, second] = [await recipe.draw(scale), await recipe.draw(scale)]
    expect(first.equals(second)).toBe(true)
    const { channels } = await sharp(first).stats()
    // A picture, not a flat area: every channel spreads widely.
    for (const { stdev } of channels) expect(stdev).toBeGreaterThan(12)
  })
})
