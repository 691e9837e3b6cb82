import type { AppRoute } from '@firstpaint/core/chunks'
import { RouteModuleUnknown } from './errors.ts'

/**
 * Routes as a person states them: the pattern, and the lazy module or modules a visit loads beyond the static entry.
 * Paths from Vite's root; an empty list for a page that is part of the entry.
 */
export type RouteOverrides = Readonly<Record<string, string | readonly string[]>>

export interface OverrideRoutesOptions {
  readonly found: readonly AppRoute[]
  readonly overrides: RouteOverrides
  /** Ids of every module of the app. */
  readonly moduleIds: readonly string[]
}

/**
 * Puts stated routes over found ones: a stated pattern replaces the found route, or is added at the end. Where no router
 * was found, so that each lazy module stands for a route, a stated route takes the place of its module's.
 *
 * @throws FP_ROUTE_MODULE_UNKNOWN when a module is not part of the app, with the nearest one that is.
 */
export function overrideRoutes({ found, overrides, moduleIds }: OverrideRoutesOptions): AppRoute[] {
  const known = new Set(moduleIds)
  const stated = new Map(
    Object.entries(overrides).map(([pattern, modules]) => {
      const entries = [modules].flat().map((module) => {
        const id = module.replace(/^\.?\//, '')
        if (!known.has(id)) throw RouteModuleUnknown(pattern, module, moduleIds)
        return id
      })
      return [pattern, entries] as const
    }),
  )
  const claimed = new Set([...stated.values()].flat())
  const kept = found.filter(({ pattern }) => !claimed.has(pattern) || stated.has(pattern))
  const patterns = new Set(kept.map(({ pattern }) => pattern))
  const added = [...stated].filter(([pattern]) => !patterns.has(pattern))
  return [
    ...kept.map((route) => ({ ...route, entries: stated.get(route.pattern) ?? route.entries })),
    ...added.map(([pattern, entries]) => ({ pattern, entries, file: 'vite.config', line: 0 })),
  ]
}
