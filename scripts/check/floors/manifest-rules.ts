import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Violation } from '../violation.ts'
import { PLAYGROUND, SCRIPTS } from './floor-table.ts'
import type { SourceTree } from './source-modules.ts'
import type { WorkspacePackage } from './workspace.ts'

/** Judges each package.json: the package has a floor, and declares no package of its own floor or above. */
export function checkManifests({ root, workspace }: SourceTree): readonly Violation[] {
  return workspace.flatMap((owner) => {
    const file = owner.dir === '' ? 'package.json' : `${owner.dir}/package.json`
    if (!owner.floor) {
      return [
        {
          file,
          line: 1,
          rule: 'floors',
          problem: `${owner.name} has no floor.`,
          fix: 'Add its folder to FLOORS in scripts/check/floors/floor-table.ts.',
        },
      ]
    }
    return upwardDependencies(owner, workspace).map((target) => ({
      file,
      line: lineOf(join(root, file), `"${target.name}"`),
      rule: 'floors',
      problem: `${owner.name} (floor ${owner.floor?.floor}) depends on ${target.name} (floor ${target.floor?.floor}).`,
      fix: 'A floor depends only on lower floors: move the shared part down.',
    }))
  })
}

function upwardDependencies(
  owner: WorkspacePackage,
  workspace: readonly WorkspacePackage[],
): readonly WorkspacePackage[] {
  if (owner.floor === SCRIPTS || owner.floor === PLAYGROUND) return []
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = owner.manifest
  const names = new Set(
    Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies, ...optionalDependencies }),
  )
  return workspace.filter(
    ({ name, floor }) => names.has(name) && floor && owner.floor && floor.floor >= owner.floor.floor,
  )
}

/** The last line that has the text as a key: a package's own name comes first in its manifest. */
function lineOf(path: string, key: string): number {
  const lines = readFileSync(path, 'utf8').split('\n')
  return Math.max(1, lines.findLastIndex((line) => line.includes(`${key}:`)) + 1)
}
