import type { AppModule, BuildFacts } from '../build-facts.ts'
import { createPrediction, isStyle } from './predict-edit.ts'
import type { RouteStart } from './route-loads.ts'
import { type Spread, spread } from './statistics.ts'

/** What edits cost by prediction: every module of the app and its packages once, every package once. */
export interface PredictedEdits {
  /** Edits of one module each: mean bytes per route of a returning visitor. */
  readonly anyModule: Spread
  readonly appModule: Spread
  readonly packageModule: Spread
  /** New versions of one package each, which change all its modules. */
  readonly packageBump: Spread
  /** The dearest single modules, dearest first. */
  readonly dearest: readonly { readonly module: string; readonly bytes: number }[]
  readonly dearestPackages: readonly { readonly package: string; readonly bytes: number }[]
}

export interface PredictedEditsOptions {
  readonly build: BuildFacts
  readonly routes: readonly RouteStart[]
  /** All that have code or styles in the output. */
  readonly modules: readonly AppModule[]
}

export function predictedEdits({ build, routes, modules }: PredictedEditsOptions): PredictedEdits {
  const predict = createPrediction(build, routes)
  const singles = modules.map((module) => ({ module, bytes: predict([module.id]) }))
  const bumps = [...packagesOf(modules)].map(([name, ids]) => ({ package: name, bytes: predict(ids) }))
  const bytesOf = (list: readonly { readonly bytes: number }[]): number[] => list.map(({ bytes }) => bytes)
  const dearest = <T extends { readonly bytes: number }>(list: readonly T[]): T[] =>
    list.toSorted((a, b) => b.bytes - a.bytes).slice(0, 20)
  return {
    anyModule: spread(bytesOf(singles)),
    appModule: spread(bytesOf(singles.filter(({ module }) => module.package === null))),
    packageModule: spread(bytesOf(singles.filter(({ module }) => module.package !== null))),
    packageBump: spread(bytesOf(bumps)),
    dearest: dearest(singles).map(({ module, bytes }) => ({ module: module.id, bytes: Math.round(bytes) })),
    dearestPackages: dearest(bumps).map(({ bytes, ...each }) => ({ ...each, bytes: Math.round(bytes) })),
  }
}

/** The modules an edit of which reaches the output. */
export function editableModules(modules: readonly AppModule[], build: BuildFacts): AppModule[] {
  const held = new Map(build.chunks.flatMap(({ modules: own }) => Object.entries(own)))
  return modules.filter(
    ({ id, bytes }) => !id.startsWith('virtual:') && held.has(id) && (bytes > 0 || isStyle(id)) && id !== 'index.html',
  )
}

export function packagesOf(modules: readonly AppModule[]): Map<string, string[]> {
  const packages = new Map<string, string[]>()
  for (const { id, package: owner } of modules) {
    if (owner !== null) (packages.get(owner.name) ?? packages.set(owner.name, []).get(owner.name)!).push(id)
  }
  return packages
}
