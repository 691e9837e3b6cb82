export interface Edge {
  readonly from: string
  readonly to: string
  readonly kind: 'run-time' | 'type'
  /** Line of the import in `from`, 1-based. */
  readonly line: number
}

export interface Cycle {
  /** `run-time` when no `import type` is needed to close it. */
  readonly kind: 'run-time' | 'type'
  /** The way round, shortest first found; the last edge ends where the first begins. */
  readonly edges: readonly Edge[]
  /** How many nodes are locked in the same knot (a strongly connected component). */
  readonly knotSize: number
}

/**
 * Finds one shortest cycle per knot: a knot of run-time imports first, then what only types tie together.
 * A knot has many ways round; undoing the shown one and running again is quicker than reading all of them.
 */
export function findCycles(edges: readonly Edge[]): readonly Cycle[] {
  const runTime = knots(edges.filter(({ kind }) => kind === 'run-time')).map((knot) => toCycle(knot, 'run-time'))
  const tied = new Set(runTime.flatMap((cycle) => cycle.edges.map(({ from }) => from)))
  const byTypes = knots(edges)
    .filter((knot) => !knot.nodes.some((node) => tied.has(node)))
    .map((knot) => toCycle(knot, 'type'))
  return [...runTime, ...byTypes]
}

interface Knot {
  /** In the order of their names, so that the report is the same on every machine. */
  readonly nodes: readonly string[]
  readonly edges: readonly Edge[]
}

function toCycle({ nodes, edges }: Knot, kind: Cycle['kind']): Cycle {
  return { kind, edges: shortestWayRound(nodes, edges), knotSize: nodes.length }
}

/** Tarjan's algorithm; components of one node count only when it imports itself. */
function knots(edges: readonly Edge[]): readonly Knot[] {
  const out = Map.groupBy(edges, ({ from }) => from)
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const components: string[][] = []

  const visit = (node: string): void => {
    order.set(node, order.size)
    low.set(node, order.get(node)!)
    stack.push(node)
    for (const { to } of out.get(node) ?? []) {
      if (!order.has(to)) {
        visit(to)
        low.set(node, Math.min(low.get(node)!, low.get(to)!))
      } else if (stack.includes(to)) {
        low.set(node, Math.min(low.get(node)!, order.get(to)!))
      }
    }
    if (low.get(node) === order.get(node)) components.push(stack.splice(stack.indexOf(node)))
  }
  for (const node of [...out.keys()].toSorted()) if (!order.has(node)) visit(node)

  return components
    .map((nodes) => ({
      nodes: nodes.toSorted(),
      edges: edges.filter(({ from, to }) => nodes.includes(from) && nodes.includes(to)),
    }))
    .filter((knot) => knot.edges.length > 0)
    .toSorted((a, b) => (a.nodes[0]! < b.nodes[0]! ? -1 : 1))
}

/** Breadth-first from every node of the knot back to itself. */
function shortestWayRound(nodes: readonly string[], edges: readonly Edge[]): readonly Edge[] {
  const out = Map.groupBy(edges, ({ from }) => from)
  let shortest: readonly Edge[] = []
  for (const start of nodes) {
    const seen = new Set<string>()
    let paths: Edge[][] = [[]]
    while (paths.length > 0 && (shortest.length === 0 || paths[0]!.length + 1 < shortest.length)) {
      const longer = paths.flatMap((path) => (out.get(path.at(-1)?.to ?? start) ?? []).map((edge) => [...path, edge]))
      const closed = longer.find((path) => path.at(-1)!.to === start)
      if (closed) {
        shortest = closed
        break
      }
      paths = longer.filter((path) => {
        const end = path.at(-1)!.to
        return !seen.has(end) && seen.add(end)
      })
    }
  }
  return shortest
}
