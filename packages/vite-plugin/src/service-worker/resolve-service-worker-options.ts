import * as v from 'valibot'
import { freezeDeeply } from '../freeze-deeply.ts'
import { appKeys, appSchema } from './app-schema.ts'
import { recipeKeys, recipeSchema } from './recipe-schema.ts'
import type { ResolvedServiceWorkerOptions, ServiceWorkerOptions } from './service-worker-options.ts'

const bytes = 'a whole number of bytes from 1'
const leanBytes = 'a whole number of bytes from 0'
const updates = "'prompt' or 'quiet'"
const files = 'a list of globs over paths of the site, without a slash in front: assets/*.woff2'
const page = "'auto', a page such as index.html, or false"
const offline = 'a page such as offline.html'
const flag = 'true or false'
const requests = 'a whole number from 1 to 10'
const script = 'a path of a script within the site, such as sw.js'
const source = 'a path of a script from the root, such as src/sw.ts'

/** A glob has `*` and `**` alone; what else means something elsewhere would match nothing, silently. */
const glob = v.pipe(v.string(files), v.regex(/^[^\s/[\]{}()!?][^\s[\]{}()!?]*$/, files))
const globs = v.optional(v.array(glob, files))
const pages = v.pipe(v.string(), v.regex(/^[^\s/].*\.html?$/, page))
const whole = (text: string, from: number) => v.pipe(v.number(text), v.integer(text), v.minValue(from, text))

const schema = v.strictObject({
  file: v.optional(v.pipe(v.string(script), v.regex(/^(?!\/|\.\.)[^\s?#]+\.m?js$/, script))),
  source: v.optional(v.pipe(v.string(source), v.regex(/\.[cm]?[jt]s$/, source))),
  update: v.optional(v.picklist(['prompt', 'quiet'], updates)),
  budget: v.optional(whole(bytes, 1)),
  leanBudget: v.optional(whole(leanBytes, 0)),
  include: globs,
  exclude: globs,
  fallback: v.optional(v.union([v.literal(false), v.literal('auto'), pages], page)),
  fallbackDeny: v.optional(
    v.array(v.instance(RegExp, 'a list of regular expressions'), 'a list of regular expressions'),
  ),
  offline: v.optional(v.pipe(v.string(offline), v.regex(/^[^\s/].*\.html?$/, offline))),
  recipes: v.optional(recipeSchema),
  register: v.optional(v.boolean(flag)),
  parallel: v.optional(v.pipe(whole(requests, 1), v.maxValue(10, requests))),
  staticRoutes: v.optional(v.boolean(flag)),
  kill: v.optional(v.boolean(flag)),
  app: v.optional(appSchema),
  summary: v.optional(v.boolean(flag)),
} satisfies Record<keyof ServiceWorkerOptions, unknown>)

/** What `serviceWorker: { … }` may hold. */
export const serviceWorkerSchema: v.GenericSchema = schema

/** The names allowed in each object of options below `serviceWorker`, by its path. */
export const serviceWorkerKeys: Readonly<Record<string, readonly string[]>> = {
  serviceWorker: Object.keys(schema.entries),
  ...Object.fromEntries(Object.entries(appKeys).map(([path, keys]) => [`serviceWorker.app${path}`, keys])),
  ...Object.fromEntries(
    Object.entries(recipeKeys).flatMap(([path, keys]) => {
      const place = `serviceWorker.recipes${path && `.${path}`}`
      return [
        [place, keys],
        [`${place}.0`, keys],
      ]
    }),
  ),
}

/** Completes options that were checked. */
export function resolveServiceWorkerOptions(
  user: boolean | ServiceWorkerOptions,
): false | ResolvedServiceWorkerOptions {
  if (user === false) return false
  const { file = 'sw.js', source: own, update = 'prompt', budget = 2_000_000, ...given } = user === true ? {} : user
  const { leanBudget = Math.floor(budget / 4), include = [], exclude = [], fallback = 'auto', parallel = 3 } = given
  const { fallbackDeny = [/^\/api\//], recipes = {}, register = true, staticRoutes = true } = given
  return freezeDeeply({
    file,
    source: own,
    update,
    budget,
    leanBudget: Math.min(leanBudget, budget),
    include: [...include],
    exclude: [...exclude],
    fallback,
    fallbackDeny: [...fallbackDeny],
    offline: given.offline,
    recipes,
    register,
    parallel,
    staticRoutes,
    kill: given.kill ?? false,
    app: given.app && structuredClone(given.app),
    summary: given.summary ?? true,
  })
}
