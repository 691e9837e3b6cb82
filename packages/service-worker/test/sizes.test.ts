import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServiceWorker } from '../src/build/build-service-worker.ts'
import { generateRecipes } from '../src/recipes/generate-recipes.ts'
import type { RecipeOptions } from '../src/recipes/recipe-options.ts'

let dist: string
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'sizes-'))
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>Sizes</title>')
})
afterAll(() => rm(dist, { recursive: true, force: true }))

/** Gzip, of a worker with one page in its plan. */
async function sizeOf(recipes: RecipeOptions): Promise<number> {
  const code = generateRecipes(recipes)
  const { gzip } = await buildServiceWorker({
    dist,
    plan: {
      version: 1,
      release: 'sizes',
      budget: 1000,
      entries: [{ file: 'index.html', bytes: 40, when: 'install', lean: true, reason: 'The page.' }],
    },
    fallback: 'index.html',
    ...(code && { recipes: code }),
  })
  return gzip
}

const each: RecipeOptions = {
  api: [
    { match: '/api/**' },
    { match: '/api/menu', strategy: 'stale-while-revalidate' },
    { match: '/api/icons', strategy: 'cache-first' },
  ],
  images: true,
  fonts: true,
  pages: true,
  media: true,
  thirdParty: { match: 'https://cdn.example.com/**' },
  queue: { match: '/api/orders' },
  never: '/api/beacon',
}

/** Bytes. */
const budgets = { core: 2130, all: 8192 }

test('the worker keeps its budgets, without recipes and with all of them', async () => {
  const core = await sizeOf({})
  const all = await sizeOf(each)
  const single = await Promise.all(
    Object.entries(each).map(async ([name, recipe]) => `${name} ${await sizeOf({ [name]: recipe })}`),
  )
  console.log(`gzip: core ${core}, all recipes ${all}; ${single.join(', ')}`)
  expect(core).toBeLessThanOrEqual(budgets.core)
  expect(all).toBeLessThanOrEqual(budgets.all)
})
