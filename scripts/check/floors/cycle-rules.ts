import type { Violation } from '../violation.ts'
import { type Cycle, type Edge, findCycles } from './find-cycles.ts'
import type { ResolvedImport, SourceModule, SourceTree } from './source-modules.ts'

/** Finds cycles of imports between files, and between packages whose files form none. */
export function checkCycles(tree: SourceTree): readonly Violation[] {
  const edges = fileEdges(tree)
  const cycles = findCycles(edges)
  const inFileCycle = new Set(cycles.flatMap((cycle) => cycle.edges.map(({ from }) => from)))
  const packageEdges = tree.modules
    .filter(({ file }) => !inFileCycle.has(file))
    .flatMap((module) => module.imports.flatMap((found) => packageEdge(module, found)))
  return [
    ...cycles.map((cycle) => violationOf(cycle, 'files')),
    ...findCycles(packageEdges).map((cycle) => violationOf(cycle, 'packages', tree)),
  ]
}

function fileEdges({ modules }: SourceTree): readonly Edge[] {
  return modules.flatMap(({ file, imports }) =>
    imports.flatMap(({ resolution, kind, line }) =>
      (resolution.to === 'path' || resolution.to === 'package') && resolution.file !== undefined
        ? [{ from: file, to: resolution.file, kind, line }]
        : [],
    ),
  )
}

function packageEdge({ owner, shipped }: SourceModule, { resolution, kind, line }: ResolvedImport): readonly Edge[] {
  if (!shipped || resolution.to !== 'package' || resolution.target === owner) return []
  return [{ from: owner.dir, to: resolution.target.dir, kind, line }]
}

function violationOf({ kind, edges, knotSize }: Cycle, between: 'files' | 'packages', tree?: SourceTree): Violation {
  const [first] = edges
  const way = [...edges.map(({ from }) => from), first!.from].join(' → ')
  const knot = knotSize > edges.length ? ` (the knot holds ${knotSize} ${between})` : ''
  const lines = edges.map(({ from, line }) => `${from}:${line}`).join(', ')
  return {
    file: between === 'files' ? first!.from : importer(first!, tree!),
    line: first!.line,
    rule: kind === 'run-time' ? 'no-run-time-cycle' : 'no-type-cycle',
    problem: `${way}${knot}${between === 'files' ? `, closed by ${lines}` : ''}`,
    fix:
      kind === 'run-time'
        ? 'Move what both need into a third file below them, or pass it as an argument.'
        : 'Types tie as tightly as code: move the shared type into a file below both.',
  }
}

/** The file behind the first edge between two packages. */
function importer({ from, to, line }: Edge, { modules }: SourceTree): string {
  const found = modules.find(
    (module) =>
      module.owner.dir === from &&
      module.imports.some(
        ({ resolution, line: at }) => at === line && resolution.to === 'package' && resolution.target.dir === to,
      ),
  )
  return found?.file ?? `${from}/package.json`
}
