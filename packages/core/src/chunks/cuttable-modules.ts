import type { PlanInput } from './plan-input.ts'
import type { RouteImports } from './route-imports.ts'

/**
 * Modules of a load point that a person could let go of, in the order they run: only files of the app import them, and neither
 * is the framework among them nor what brings the routes along, for nothing shows without those.
 */
export function cuttableModules({ index, options }: PlanInput, imports: RouteImports): number[] {
  const { starts, saved, importers, hangsOn } = imports
  const routers = routersOf({ index })
  return index.modules.flatMap(({ package: name }, module) => {
    const from = !saved[module] || starts.includes(module) ? [] : importers(module)
    if (from.length === 0 || from.some((importer) => index.modules[importer]!.package !== null)) return []
    if (options.framework.includes(name ?? '') || routers.some((router) => hangsOn(router, module))) return []
    return [module]
  })
}

/** Modules that load the routes' own modules. */
export function routersOf({ index }: Pick<PlanInput, 'index'>): number[] {
  const own = new Set(index.facts.routes.flatMap(({ entries }) => entries))
  return index.modules.flatMap(({ dynamicImports }, at) => (dynamicImports.some((id) => own.has(id)) ? [at] : []))
}
