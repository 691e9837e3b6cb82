import { expect, test } from 'vitest'
import { generateRecipes } from './generate-recipes.ts'

test('nothing asked for, no code', () => {
  expect(generateRecipes({})).toBeUndefined()
  expect(generateRecipes({ images: false, api: [] })).toBeUndefined()
})

test('each recipe with its patterns and defaults; what changes something comes first', () => {
  const code = generateRecipes({
    api: [
      { match: '/api/menu/*' },
      { match: /^https:\/\/api\.example\//, strategy: 'stale-while-revalidate', maxAge: 60 },
    ],
    images: { maxEntries: 5 },
    queue: { match: '/api/orders' },
    never: '/api/beacon',
  })!
  expect(code.answersPages).toBe(false)
  expect(code.routes).toBe(
    'recipeRoutes([' +
      [
        String.raw`queued(own(/^\/api\/orders$/), {"name":"POST /api/orders","method":"POST","timeout":10,"keep":86400})`,
        String.raw`networkFirst(own(/^\/api\/menu\/[^/]*$/), {"name":"api /api/menu/*","entries":100,"age":604800,"timeout":3})`,
        String.raw`staleWhileRevalidate(address(/^https:\/\/api\.example\//), {"name":"api /^https:\\/\\/api\\.example\\//","entries":100,"age":60})`,
        `cacheFirst(destination('image'), {"name":"images","entries":5,"age":2592000,"bytes":2000000})`,
      ].join(', ') +
      String.raw`], [own(/^\/api\/beacon$/)])`,
  )
  expect(generateRecipes({ pages: true })!.answersPages).toBe(true)
})
