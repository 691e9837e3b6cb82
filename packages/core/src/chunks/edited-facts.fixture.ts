import { applyWhatIf } from './apply-what-if.ts'
import type { ChunkFacts, ModuleFacts } from './chunk-facts.ts'
import type { Draw } from './random-facts.fixture.ts'
import { recutAtoms } from './recut-atoms.ts'

/**
 * An app after one to three structural edits: a module imports another one, as a shared module that begins to use a library; it
 * imports some that are new; or it drops an import.
 */
export function editedFacts(facts: ChunkFacts, draw: Draw): ChunkFacts {
  let modules: readonly ModuleFacts[] = facts.modules
  for (let edit = draw(2); edit >= 0; edit--) {
    const at = draw(modules.length - 1)
    const kind = draw(2)
    if (kind === 0) modules = withImports(modules, at, [modules[draw(modules.length - 1)]!.id])
    else if (kind === 1) {
      const added = Array.from({ length: 1 + draw(3) }, (_, number) => `new-${edit}-${number}.ts`)
      modules = [...withImports(modules, at, added), ...added.map((id) => newModule(id, modules[at]!, draw))]
    } else
      modules = modules.map((module, each) => (each === at ? { ...module, imports: module.imports.slice(1) } : module))
  }
  return applyWhatIf(recutAtoms({ ...facts, modules }), []).facts
}

function withImports(modules: readonly ModuleFacts[], at: number, ids: readonly string[]): ModuleFacts[] {
  return modules.map((module, each) => (each === at ? { ...module, imports: [...ids, ...module.imports] } : module))
}

function newModule(id: string, { order }: ModuleFacts, draw: Draw): ModuleFacts {
  const bytes = 20 + draw(4000)
  return {
    id,
    package: null,
    bytes: bytes * 3,
    compressedBytes: bytes,
    imports: [],
    dynamicImports: [],
    order: order - 0.5,
    entry: null,
    sideEffects: draw(9) === 0,
    css: false,
    churn: 0.02,
    fixed: false,
  }
}
