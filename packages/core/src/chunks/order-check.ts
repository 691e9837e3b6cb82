import { Marks } from './marks.ts'
import type { PlanInput } from './plan-input.ts'
import { inImportOrder, type RunChunk, runOrder, type RunOrderOptions } from './run-order.ts'
import { placesOf, type TurnedPair, turnedPair } from './turned-pair.ts'

/** An order of side effects or style sheets that a plan turns round, and where. */
export interface BrokenOrder extends TurnedPair {
  readonly what: 'side-effect' | 'style'
  /** Index of the load point. */
  readonly point: number
}

/** A chunk with those of its modules whose order matters, in the order they run. Modules have the index's numbers. */
export interface OrderedChunk extends RunChunk {
  readonly effects: readonly number[]
}

/** Chunks to be judged, and those that loading starts from at a load point. */
export interface OrderedChunks {
  readonly chunkAt: (chunk: number) => OrderedChunk
  readonly startsAt: (point: number) => readonly number[]
  /** Chunks that need no look at a load point, because they run before all others and in an order that is known to be good. */
  readonly hasRunAt?: (point: number) => ((chunk: number) => boolean) | undefined
}

/**
 * Compares what runs (and which styles come) when at each load point with the exact output.
 *
 * The promise: two modules with side effects that the exact output runs in the order in which they would run unbundled run
 * in that order, and so stand two style sheets. What the exact output itself turns round (Rolldown hoists shared chunks
 * before the code that imports them) may be turned back; for style sheets only when `styleOrder` is `source`. And a pair that
 * one page would run this way and another the other way round is left out: its order depends on where a visit began.
 */
export class OrderCheck {
  readonly #input: PlanInput
  readonly #exact: readonly Places[]
  readonly #source: readonly Places[]
  /** Per load point, the page whose code has run before; −1 for none. */
  readonly #pageBefore: readonly number[]
  readonly #seen = new Marks()
  /** Per page, the chunks it loads by the plan that is being checked. */
  readonly #seenOnPage = new Map<number, Marks>()

  constructor(input: PlanInput) {
    this.#input = input
    const { index } = input
    const atoms = index.atoms.map((_, atom): OrderedChunk => {
      const members = index.atomModules[atom]!
      return {
        imports: inImportOrder(index.atomImports[atom]!, (target) => index.atomModules[target]![0] ?? noModule),
        effects: members.filter((module) => index.modules[module]!.sideEffects || index.modules[module]!.css),
      }
    })
    const exact: OrderedChunks = {
      chunkAt: (atom) => atoms[atom]!,
      startsAt: (point) => input.points[point]!.starts.map(index.startAtom).filter((atom) => atom !== -1),
    }
    this.#exact = input.points.map((_, point) => toPlaces(this.#ordersAt(point, exact)))
    this.#source = input.points.map(({ starts }) => toPlaces(this.#unbundled(starts)))
    this.#pageBefore = input.points.map(({ kind, starts }) =>
      kind === 'page' ? -1 : (input.pages.find((page) => input.points[page]!.starts[0] === starts[0]) ?? -1),
    )
  }

  /** The first broken order of each kind at each of the load points (all, when not stated). */
  check(plan: OrderedChunks): BrokenOrder[] {
    return this.tryOut(plan, this.#exact.keys()).broken
  }

  /** The same for some load points, with the number of chunks that were gone through for it. */
  tryOut(plan: OrderedChunks, points: Iterable<number>): { readonly broken: BrokenOrder[]; readonly visited: number } {
    const broken: BrokenOrder[] = []
    let visited = 0
    const { styleOrder } = this.#input.options.promises
    const settledPages = new Map<number, Marks>()
    for (const point of points) {
      const exact = this.#exact[point]!
      const isPage = this.#input.points[point]!.kind === 'page'
      if (!isPage && exact.effects.size < 2 && exact.styles.size < 2) continue
      const before = settledPages.get(this.#pageBefore[point]!)
      const seen = isPage ? this.#marksOf(point) : this.#seen
      const hasRun = before === undefined ? plan.hasRunAt?.(point) : (chunk: number) => before.has(chunk)
      const planned = this.#ordersAt(point, plan, { hasRun, seen })
      visited += planned.visited
      if (isPage && isOnly(planned, exact)) settledPages.set(point, seen)
      const source = this.#source[point]!
      const effects = turnedPair({ exact: exact.effects, planned: planned.effects, source: source.effects })
      if (effects !== null) broken.push({ what: 'side-effect', point, ...effects })
      const styles = turnedPair({
        exact: exact.styles,
        planned: planned.styles,
        source: styleOrder === 'source' ? source.styles : null,
      })
      if (styles !== null) broken.push({ what: 'style', point, ...styles })
    }
    return { broken, visited }
  }

  /**
   * Modules with side effects that the exact output runs before or after others of the kind than their source does, at a
   * load point: it hoists what is shared.
   */
  turnedByExact(point: number): Set<number> {
    const source = this.#source[point]!.effects
    const order = [...this.#exact[point]!.effects.keys()].filter((module) => source.has(module))
    const turned = new Set<number>()
    order.forEach((early, at) => {
      for (const late of order.slice(at + 1)) {
        if (source.get(late)! < source.get(early)!) turned.add(early).add(late)
      }
    })
    return turned
  }

  /** Depth first along the import statements, as a browser runs modules that nobody bundled. */
  #unbundled(starts: readonly string[]): Orders {
    const { index } = this.#input
    const order: number[] = []
    const modules = starts.map((entry) => index.moduleAt.get(entry)).filter((module) => module !== undefined)
    const done = new Set<number>()
    const open: { readonly module: number; next: number }[] = []
    for (const start of modules) {
      if (done.has(start)) continue
      done.add(start)
      open.push({ module: start, next: 0 })
      while (open.length > 0) {
        const frame = open.at(-1)!
        const next = index.imports[frame.module]![frame.next++]
        if (next === undefined) {
          order.push(frame.module)
          open.pop()
        } else if (!done.has(next)) {
          done.add(next)
          open.push({ module: next, next: 0 })
        }
      }
    }
    return { ...this.#withOrder(order), visited: order.length }
  }

  #withOrder(order: readonly number[]): Omit<Orders, 'visited'> {
    const { modules } = this.#input.index
    return {
      effects: order.filter((module) => modules[module]!.sideEffects),
      styles: order.filter((module) => modules[module]!.css),
    }
  }

  #marksOf(page: number): Marks {
    const marks = this.#seenOnPage.get(page) ?? new Marks()
    this.#seenOnPage.set(page, marks)
    return marks
  }

  #ordersAt(
    point: number,
    { chunkAt, startsAt }: OrderedChunks,
    options: Pick<RunOrderOptions, 'hasRun' | 'seen'> = {},
  ): Orders {
    const order: number[] = []
    const visited = runOrder({ chunkAt, starts: startsAt(point), ...options }, (chunk) => {
      for (const module of chunkAt(chunk).effects) order.push(module)
    })
    return { ...this.#withOrder(order), visited }
  }
}

interface Places {
  readonly effects: ReadonlyMap<number, number>
  readonly styles: ReadonlyMap<number, number>
}

function toPlaces({ effects, styles }: Orders): Places {
  return { effects: placesOf(effects), styles: placesOf(styles) }
}

/**
 * Whether a plan runs nothing on a page that the exact output does not. Then all that a route adds runs after all of the
 * page in both, and what the page has run needs no look at the page's routes.
 */
function isOnly(planned: Orders, exact: Places): boolean {
  return (
    planned.effects.every((module) => exact.effects.has(module)) &&
    planned.styles.every((module) => exact.styles.has(module))
  )
}

interface Orders {
  readonly visited: number
  readonly effects: readonly number[]
  readonly styles: readonly number[]
}

/** Stands for the first module of a chunk without any: it is imported last. */
export const noModule = 0x7f_ff_ff_ff

/** The chunks that wait, outermost first, when a module runs at a load point; its own chunk last. */
export function pathTo(module: number, point: number, { chunkAt, startsAt }: OrderedChunks): number[] {
  let path: number[] = []
  runOrder({ chunkAt, starts: startsAt(point) }, (chunk, waiting) => {
    if (chunkAt(chunk).effects.includes(module)) path = [...waiting, chunk]
  })
  return path
}
