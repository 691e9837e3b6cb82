import { readFileSync } from 'node:fs'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'

/** What an ESM-only package owes nobody: the resolution of TypeScript before `exports`, and `require` without `import`. */
const NOT_OWED = new Set(['node10', 'node16-cjs'])

/** Asks arethetypeswrong about a tarball, with its ESM-only profile. Returns one line per problem. */
export async function checkTypeResolution(tarball: string): Promise<readonly string[]> {
  const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball)))
  if (!result.types) return ['The package has no types at all.']
  return result.problems
    .filter((problem) => !('resolutionKind' in problem && NOT_OWED.has(problem.resolutionKind)))
    .map((problem) => `${problem.kind}: ${JSON.stringify(problem)}`)
}
