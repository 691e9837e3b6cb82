import type { ChunkFacts } from './chunk-facts.ts'
import { exactFacts, type ModuleSketch } from './exact-facts.fixture.ts'

/** Chooses a whole number from 0 to `most`: a property test's generator, or a seeded one. */
export type Draw = (most: number) => number

/**
 * Any app a bundler may hand over: circles, self-imports, empty and giant modules, code that only `import()` reaches, side
 * effects and styles in shared code, one or two pages, many routes and lazy parts within them.
 */
export function randomFacts(draw: Draw, mostModules = 40): ChunkFacts {
  // Small numbers are drawn more often than large ones, so the large apps stand first.
  const count = Math.min(mostModules, [40, 30, 24, 36, 20, 12, 6, 2, 1][draw(8)]!)
  const effects = [10, 0, 40, 100][draw(3)]!
  const styles = [20, 0, 0, 8][draw(3)]!
  const back = [5, 0, 0, 15][draw(3)]!
  const pages = 1 + draw(1)
  const name = (at: number): string => `m${String(at).padStart(3, '0')}`
  const imports = Array.from({ length: count }, (): number[] => [])
  const lazy = Array.from({ length: count }, (): number[] => [])
  for (let at = 0; at < count; at++) {
    // Everybody has somebody who asks for it; most have more, and some imports lead back or to the module itself.
    const asking = Math.max(0, at - 1 - draw(5))
    if (at >= pages) (draw(4) === 3 ? lazy : imports)[asking]!.push(at)
    for (let more = draw(3); more > 0; more--) {
      const step = draw(7)
      imports[at]!.push(draw(99) < back ? Math.max(0, at - step) : at + 1 + step)
    }
    if (draw(9) === 9) lazy[at]!.push(draw(count - 1))
  }
  const modules = imports.map((targets, at): ModuleSketch => {
    const packageName = ['react', 'zod', 'date-fns'][draw(6)]
    return {
      id: name(at),
      page: at < pages,
      imports: targets.filter((target) => target < count).map(name),
      lazy: lazy[at]!.map(name),
      bytes: randomSize(draw),
      churn: [0, 0.01, 0.02, 0.2, 1][draw(4)]!,
      sideEffects: draw(99) < effects,
      css: draw(99) < styles,
      ...(packageName !== undefined && { package: packageName }),
    }
  })
  const plain = exactFacts({ modules })
  const asked = plain.modules.filter(({ entry }) => entry === 'lazy').map(({ id }) => id)
  // Every other lazy entry is a route's; the others are lazy parts within routes.
  const starts = [[name(0)], ...asked.filter((_, at) => at % 2 === 0).map((id) => [name(0), id])]
  return {
    ...plain,
    routes: starts.map((entries, at) => ({ route: `/${at}`, entries, visits: draw(100) })),
    transitions: Array.from({ length: draw(8) }, () => ({
      from: `/${draw(starts.length - 1)}`,
      to: `/${draw(starts.length - 1)}`,
      count: draw(50),
    })),
    audience: { ...plain.audience, returningShare: [0, 0.5, 1][draw(2)]! },
  }
}

function randomSize(draw: Draw): number {
  const kind = draw(7)
  if (kind === 0) return 0
  return kind === 1 ? 20_000 + draw(180_000) : 20 + draw(4000)
}
