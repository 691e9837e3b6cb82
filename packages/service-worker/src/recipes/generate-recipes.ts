import { fileURLToPath } from 'node:url'
import type { WorkerCode } from '../build/worker-code.ts'
import { pathPattern } from '@firstpaint/core/modules'
import { matchCode } from './match-code.ts'
import type { RecipeLimits, RecipeOptions, RecipePattern } from './recipe-options.ts'

const day = 86_400

/**
 * The code that carries recipes out: calls into `worker/recipes`, of which only what is asked for gets into the worker.
 * Undefined when nothing is asked for.
 */
export function generateRecipes(options: RecipeOptions): WorkerCode | undefined {
  const { pages, images, fonts, media } = options
  const calls = [
    ...list(options.queue).map(({ match, method = 'POST', timeout = 10, maxAge = day }) =>
      call('queued', matchCode(match), {
        name: `${method} ${nameOf(match)}`,
        method,
        timeout,
        keep: maxAge,
      }),
    ),
    ...list(options.api).map(({ match, strategy = 'network-first', timeout = 3, ...limits }) => {
      const settings = limitsOf(`api ${nameOf(match)}`, limits, { entries: 100, age: 7 * day })
      if (strategy === 'cache-first') return call('cacheFirst', matchCode(match), settings)
      if (strategy === 'stale-while-revalidate') return call('staleWhileRevalidate', matchCode(match), settings)
      return call('networkFirst', matchCode(match), { ...settings, timeout })
    }),
    ...one(media, (recipe) =>
      call('media', recipe.match ? matchCode(recipe.match) : `own(/\\.(?:mp4|webm|ogg|mp3|wav|m4a|mov)$/i)`, {
        ...limitsOf('media', recipe, { entries: 10, age: 30 * day }),
        bytes: recipe.maxBytes ?? 20_000_000,
      }),
    ),
    ...one(images, (recipe) =>
      call('cacheFirst', recipe.match ? matchCode(recipe.match) : `destination('image')`, {
        ...limitsOf('images', recipe, { entries: 60, age: 30 * day }),
        bytes: recipe.maxBytes ?? 2_000_000,
      }),
    ),
    ...one(fonts, (recipe) =>
      call(
        'cacheFirst',
        recipe.match ? matchCode(recipe.match) : `destination('font')`,
        limitsOf('fonts', recipe, { entries: 30, age: 365 * day }),
      ),
    ),
    ...list(options.thirdParty).map(({ match, ...limits }) =>
      call(
        'thirdParty',
        matchCode(match),
        limitsOf(`third-party ${nameOf(match)}`, limits, { entries: 50, age: 30 * day }),
      ),
    ),
    ...one(pages, (recipe) =>
      call('networkFirst', `own(${String(pathPattern(recipe.match ?? '/**'))}, { navigations: true })`, {
        ...limitsOf('pages', recipe, { entries: 50, age: 30 * day }),
        timeout: recipe.timeout ?? 3,
      }),
    ),
  ]
  if (calls.length === 0) return undefined
  const never = list<RecipePattern>(options.never).map(matchCode)
  const names = ['address', 'anyOf', 'cacheFirst', 'destination', 'media', 'networkFirst', 'own', 'queued']
  const imports = [...names, 'recipeRoutes', 'staleWhileRevalidate', 'thirdParty']
  const from = import.meta.url.endsWith('.ts') ? 'index.ts' : 'index.js'
  const path = fileURLToPath(new URL(`../worker/recipes/${from}`, import.meta.url))
  return {
    imports: `import { ${imports.join(', ')} } from ${JSON.stringify(path)}`,
    routes: `recipeRoutes([${calls.join(', ')}], [${never.join(', ')}])`,
    answersPages: pages !== undefined && pages !== false,
  }
}

function call(name: string, match: string, settings: Readonly<Record<string, unknown>>): string {
  return `${name}(${match}, ${JSON.stringify(settings)})`
}

function limitsOf(
  name: string,
  { maxEntries, maxAge }: RecipeLimits,
  defaults: { readonly entries: number; readonly age: number },
): { readonly name: string; readonly entries: number; readonly age: number } {
  return { name, entries: maxEntries ?? defaults.entries, age: maxAge ?? defaults.age }
}

/** Names caches and queues by what they are for, so that they outlive a change in the order of recipes. */
function nameOf(pattern: RecipePattern): string {
  return String(pattern)
}

function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return []
  return Array.isArray(value) ? (value as readonly T[]) : [value as T]
}

function one<T extends object>(value: boolean | T | undefined, make: (recipe: Partial<T>) => string): string[] {
  if (value === undefined || value === false) return []
  return [make(value === true ? {} : value)]
}
