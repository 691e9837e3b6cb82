import type { Violation } from '../violation.ts'
import { checkCycles } from './cycle-rules.ts'
import { checkDrawing } from './drawing-rules.ts'
import { checkFiles } from './file-rules.ts'
import { checkImports } from './import-rules.ts'
import { checkManifests } from './manifest-rules.ts'
import { checkPurity } from './purity-rules.ts'
import { readSourceTree } from './source-modules.ts'

export interface FloorsResult {
  readonly violations: readonly Violation[]
  readonly modules: number
  readonly packages: number
}

/** Applies every rule of the house to the repository at `root`; `write` redraws the graph in ARCHITECTURE.md. */
export function checkFloors(root: string, { write = false }: { readonly write?: boolean } = {}): FloorsResult {
  const tree = readSourceTree(root)
  return {
    violations: [
      ...checkManifests(tree),
      ...checkImports(tree),
      ...checkCycles(tree),
      ...checkPurity(tree),
      ...checkFiles(tree),
      ...checkDrawing(tree, { write }),
    ],
    modules: tree.modules.length,
    packages: tree.workspace.filter(({ dir }) => dir !== '').length,
  }
}
