import type { ModuleNode, RouteInput } from '@firstpaint/core/chunks'
import { seededRandom } from '../seeded-random.ts'

export interface DrawnApp {
  readonly modules: readonly ModuleNode[]
  readonly routes: readonly RouteInput[]
  /** Probability of change per deploy, by module. */
  readonly churn: Readonly<Record<string, number>>
}

export interface DrawAppOptions {
  /** Modules with code in the output, about. */
  readonly modules: number
  readonly seed?: number
}

const page = 'src/main.tsx'

/**
 * A made-up app with the shape of real ones of 800 to 4000 modules: half of the modules from packages with long-tailed sizes;
 * a tenth of the app on every page; routes in areas of five that share components and packages of their own and seldom
 * reach into other areas; a lazy part in every other route; every sixth component with styles; a few modules with side effects.
 */
export function drawApp({ modules: count, seed = 1 }: DrawAppOptions): DrawnApp {
  const random = seededRandom(seed)
  const below = (most: number): number => Math.floor(random() * most)
  const some = <T>(from: readonly T[], most: number): T[] =>
    from.length === 0 ? [] : Array.from({ length: 1 + below(most) }, () => from[below(from.length)]!)
  const modules: ModuleNode[] = []
  const churn: Record<string, number> = {}

  const add = (id: string, given: Partial<ModuleNode>): string => {
    const bytes =
      given.renderedBytes ?? Math.round(Math.min(150_000, 150 * Math.exp(random() * 2.4 + random() ** 2 * 3)))
    const name = /^node_modules\/([^/]+)/.exec(id)?.[1]
    modules.push({
      id,
      package: name === undefined ? null : { name, version: '1.0.0' },
      entry: false,
      imports: [],
      dynamicImports: [],
      sideEffects: false,
      topLevelEffects: false,
      sourceBytes: bytes * 2,
      renderedBytes: bytes * 2,
      outputBytes: bytes,
      chunks: [],
      ...given,
    })
    churn[id] = name === undefined ? Math.min(0.5, random() ** 6 * 0.4) : 0.04
    return id
  }

  /** A package: files that import earlier files; its index imports the last ones, and perhaps another package. */
  const addPackage = (name: string, others: readonly string[]): string => {
    const ids: string[] = []
    const files = Math.min(Math.ceil(count * 0.05), Math.ceil(Math.exp(random() * 4.2)))
    for (let file = 0; file < files; file++) {
      ids.push(add(`node_modules/${name}/${file}.js`, { imports: ids.length === 0 ? [] : some(ids, 2) }))
    }
    const outside = random() < 0.4 ? some(others, 1) : []
    return add(`node_modules/${name}/index.js`, { imports: [...ids.slice(-12), ...outside], renderedBytes: 150 })
  }
  const addPackages = (prefix: string, most: number): string[] => {
    const heads: string[] = []
    const until = modules.length + most
    while (modules.length < until) heads.push(addPackage(`${prefix}-${heads.length}`, heads))
    return heads
  }
  const addComponent = (id: string, imports: readonly string[]): string => {
    const style = random() < 0.16 ? [add(`${id}.css`, { renderedBytes: 0, outputBytes: 900 })] : []
    return add(`${id}.tsx`, { imports: [...new Set([...style, ...imports])], topLevelEffects: random() < 0.02 })
  }

  const react = add('node_modules/react/index.js', { renderedBytes: 8000 })
  const dom = add('node_modules/react-dom/client.js', { renderedBytes: 180_000, imports: [react] })
  const base = addPackages('base', count * 0.15)
  const kit: string[] = []
  for (let at = 0; at < count * 0.06; at++)
    kit.push(addComponent(`src/ui/${at}`, [react, ...some(kit, 2), ...some(base, 1)]))

  const areas = Math.max(1, Math.round(count / 450))
  const routes: RouteInput[] = []
  const pages: string[] = []
  for (let area = 0; area < areas; area++) {
    const packages = addPackages(`area${area}`, (count * 0.35) / areas)
    const shared: string[] = []
    for (let at = 0; at < (count * 0.08) / areas; at++) {
      shared.push(
        addComponent(`src/area${area}/shared/${at}`, [
          react,
          ...some(shared, 2),
          ...some(kit, 2),
          ...some(packages, 1),
        ]),
      )
    }
    for (let route = 0; route < 5; route++) {
      const own: string[] = []
      const folder = `src/area${area}/route${route}`
      const files = (count * 0.33) / (areas * 5)
      for (let at = 0; at < files; at++) {
        own.push(
          addComponent(`${folder}/${at}`, [
            react,
            ...some(own, 2),
            ...some(kit, 2),
            ...some(shared, random() < 0.4 ? 1 : 0),
            ...(random() < 0.1 ? some(packages, 1) : []),
          ]),
        )
      }
      const dialog =
        random() < 0.5
          ? [addComponent(`${folder}/dialog`, [...some(own, 2), ...some(shared, 2), ...some(packages, 1)])]
          : []
      const module = add(`${folder}/page.tsx`, { imports: own, dynamicImports: dialog })
      pages.push(module)
      routes.push({ route: `/area${area}/route${route}`, entries: [page, module] })
    }
  }
  const always = kit.filter((_, at) => at % 2 === 0)
  add(page, {
    entry: true,
    imports: [react, dom, ...base.slice(0, 8), ...always],
    dynamicImports: pages,
    topLevelEffects: true,
  })
  return { modules, routes, churn }
}
