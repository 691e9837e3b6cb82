import type { PinPatterns, StrategyName } from '@firstpaint/core/chunks'
import * as v from 'valibot'
import { freezeDeeply } from '../freeze-deeply.ts'
import type { ChunkBudgets, ChunksOptions, ResolvedChunksOptions } from './chunks-options.ts'
import { lockfileName } from './lockfile-on-disk.ts'

const strategies: readonly StrategyName[] = ['auto', 'vite-default', 'vendor', 'granular']

const filled = (what: string): v.GenericSchema<string> =>
  v.pipe(v.string(what), v.regex(/\S/, `${what} that is not empty`))
const flag = v.optional(v.boolean('true or false'))
const patternText = 'a path from the root or the name of a package'
const patterns = v.array(filled(patternText), 'a list of paths and package names')
const listsOfPatterns = v.array(v.pipe(patterns, v.nonEmpty('a list of at least one pattern')), 'a list of lists')
const share = v.optional(
  v.pipe(v.number('a share from 0 to 1'), v.minValue(0, 'a share from 0 to 1'), v.maxValue(1, 'a share from 0 to 1')),
)
const bytes = 'a number of bytes from 1'
const ratio = 'a number above 0, or Infinity'

const budgetsSchema = v.strictObject({
  overFetch: share,
  overFetchPerRoute: share,
  editBytes: v.optional(v.pipe(v.number(bytes), v.minValue(1, bytes), v.finite(bytes))),
  firstVisit: v.optional(v.pipe(v.number(ratio), v.gtValue(0, ratio))),
} satisfies Record<keyof ChunkBudgets, unknown>)

const pinsSchema = v.strictObject({
  together: v.optional(listsOfPatterns),
  apart: v.optional(listsOfPatterns),
  neverInInitial: v.optional(patterns),
} satisfies Record<keyof PinPatterns, unknown>)

const routeModule = filled("a module's path from the root")
const profileText = 'a file name, an https URL or false'
const routesText = 'an object of patterns and modules'
const isHttpUrl = /^http:\/\//i

const schema = v.strictObject({
  strategy: v.optional(v.picklist(strategies, `one of ${strategies.map((name) => `'${name}'`).join(', ')}`)),
  lockfile: v.optional(filled('a file name')),
  profile: v.optional(
    v.union(
      [
        v.literal(false),
        v.pipe(
          filled(profileText),
          v.check((text) => !isHttpUrl.test(text), profileText),
        ),
      ],
      profileText,
    ),
  ),
  pins: v.optional(pinsSchema),
  routes: v.optional(
    v.pipe(
      v.custom<object>((routes) => !Array.isArray(routes), routesText),
      v.record(
        filled('a pattern'),
        v.union([routeModule, v.array(routeModule)], "a module's path from the root, or a list of them"),
        routesText,
      ),
    ),
  ),
  replan: flag,
  budgets: v.optional(budgetsSchema),
  preload: flag,
} satisfies Record<keyof ChunksOptions, unknown>)

/** What `chunks: { … }` may hold. */
export const chunksSchema: v.GenericSchema = schema

/** The names allowed in each object of options below `chunks`, by its path. */
export const chunksKeys: Readonly<Record<string, readonly string[]>> = {
  chunks: Object.keys(schema.entries),
  'chunks.pins': Object.keys(pinsSchema.entries),
  'chunks.budgets': Object.keys(budgetsSchema.entries),
}

/** Completes options that were checked. */
export function resolveChunksOptions(user: boolean | ChunksOptions): false | ResolvedChunksOptions {
  if (user === false) return false
  const given = user === true ? {} : user
  const { strategy = 'auto', lockfile = lockfileName, profile = null, replan = false, preload = true } = given
  const { together = [], apart = [], neverInInitial = [] } = given.pins ?? {}
  const budgets: ChunkBudgets = Object.fromEntries(
    Object.entries(given.budgets ?? {}).filter(([, limit]) => limit !== undefined),
  )
  // Copies: what the caller does with his objects afterwards is none of the build's business.
  const { pins, routes } = structuredClone({ pins: { together, apart, neverInInitial }, routes: given.routes ?? {} })
  return freezeDeeply({ strategy, lockfile, profile, pins, routes, replan, budgets, preload })
}
