import type { FactsSketch, ModuleSketch } from '../../../packages/core/src/chunks/exact-facts.fixture.ts'

export interface DrawAppOptions {
  /** Modules with code in the output, about. */
  readonly modules: number
  readonly seed?: number
}

/**
 * A made-up app with the shape of real ones (measured on four, 800 to 4000 modules): 55 % of the modules from packages,
 * sizes and package sizes with long tails, a tenth of the code on every page, features with layers of their own that share
 * components and hooks, one route per 90 modules, lazy parts within routes, every sixth app module with styles, some with side
 * effects.
 */
export function drawApp({ modules: count, seed = 1 }: DrawAppOptions): FactsSketch {
  const random = mulberry32(seed)
  const below = (most: number): number => Math.floor(random() * most)
  // Skewed to the front: what comes first is what everybody uses.
  const popular = (most: number): number => Math.floor(random() ** 2.5 * most)
  const size = (): number => Math.round(Math.min(60_000, 60 * Math.exp(random() * 2.2 + random() * random() * 3)))
  const sketches: ModuleSketch[] = []
  const add = (sketch: ModuleSketch): string => {
    sketches.push(sketch)
    return sketch.id
  }

  const packages = drawPackages()
  const shared = Array.from({ length: Math.round(count * 0.12) }, (_, at) => drawShared(at))
  const routeCount = Math.max(4, Math.round(count / 90))
  const perRoute = Math.round((count * 0.33) / routeCount)
  const routes = Array.from({ length: routeCount }, (_, route) => drawRoute(route))
  add({
    id: 'src/main.tsx',
    page: true,
    imports: ['node_modules/react-dom/0.js', ...pick(packages, 8), ...pick(shared, 12)],
    lazy: routes.flatMap(({ page }) => page),
    bytes: 900,
    sideEffects: true,
  })
  return {
    modules: sketches,
    routes: Object.fromEntries(routes.map(({ name, page }) => [`/${name}`, ['src/main.tsx', page]])),
  }

  function pick(from: readonly string[], most: number): string[] {
    return Array.from({ length: 1 + below(most) }, () => from[popular(from.length)]!)
  }

  /** Each package: an entry that imports its files, which import earlier ones; packages import earlier packages. */
  function drawPackages(): string[] {
    const heads: string[] = []
    for (const [at, bytes] of [3000, 54_000, 1800].entries()) {
      const name = ['react', 'react-dom', 'scheduler'][at]!
      heads.push(add({ id: `node_modules/${name}/0.js`, package: name, bytes, imports: heads.slice(-1) }))
    }
    for (let number = 0; sketches.length < count * 0.55; number++) {
      const files = Math.min(count * 0.06, Math.ceil(Math.exp(random() * 4.2)))
      const name = `package-${number}`
      const ids: string[] = []
      for (let file = 0; file < files; file++) {
        const imports = ids.length === 0 ? [] : Array.from({ length: below(3) }, () => ids[below(ids.length)]!)
        ids.push(add({ id: `node_modules/${name}/${file}.js`, package: name, bytes: size(), imports }))
      }
      const outside = random() < 0.5 ? [heads[popular(heads.length)]!] : []
      heads.push(
        add({
          id: `node_modules/${name}/index.js`,
          package: name,
          bytes: 120,
          imports: [...ids.slice(-12), ...outside],
        }),
      )
      heads.push(...ids.slice(0, 4))
    }
    return heads
  }

  function drawShared(at: number): string {
    const imports = [
      ...pick(packages, 3),
      ...Array.from({ length: below(4) }, () => `src/shared/${popular(Math.max(1, at))}.tsx`),
    ]
    const style = random() < 0.16 ? [add({ id: `src/shared/${at}.css`, bytes: 40, css: true })] : []
    return add({
      id: `src/shared/${at}.tsx`,
      imports: [...style, ...imports.filter((id) => id !== `src/shared/${at}.tsx`)],
      bytes: size(),
      churn: random() ** 6 * 0.3,
      sideEffects: random() < 0.03,
    })
  }

  function drawRoute(route: number): { readonly name: string; readonly page: string } {
    const folder = `src/route-${route}`
    const ids: string[] = []
    const lazy: string[] = []
    for (let at = 0; at < perRoute; at++) {
      const own = Array.from({ length: below(4) }, () => ids[below(Math.max(1, ids.length))]).filter(
        (id) => id !== undefined,
      )
      const style = random() < 0.16 ? [add({ id: `${folder}/${at}.css`, bytes: 40, css: true })] : []
      const id = add({
        id: `${folder}/${at}.tsx`,
        imports: [...style, ...own, ...pick(shared, 3), ...pick(packages, 2)],
        bytes: size(),
        churn: random() ** 6 * 0.3,
        sideEffects: random() < 0.02,
      })
      if (random() < 0.06) lazy.push(id)
      else ids.push(id)
    }
    return {
      name: `route-${route}`,
      page: add({ id: `${folder}/page.tsx`, imports: ids.slice(-40), lazy, bytes: size() }),
    }
  }
}

/** A small seeded generator: the same seed draws the same app on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
