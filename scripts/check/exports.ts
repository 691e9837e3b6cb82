/**
 * What users will install: every `exports` entry exists with its types, and the packed packages install together,
 * import under Node and type-check. Prints the public surface.
 *
 *   node scripts/check/exports.ts [--root DIR]
 *
 * Needs the packages to be built (`pnpm build`). Exit code 0 when all holds, else 1.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readPublicPackages } from '../public-packages.ts'
import { checkPacked, type SurfaceLine } from './exports/check-packed.ts'
import { checkPromises } from './exports/check-promises.ts'
import { reportViolations, type Violation } from './violation.ts'

const { values } = parseArgs({
  options: { root: { type: 'string', default: resolve(import.meta.dirname, '../..') } },
})
const root = resolve(values.root)
const packages = readPublicPackages(root)

let violations: readonly Violation[] = checkPromises(packages, root)
// A package that breaks its promises cannot be packed in a useful way.
if (violations.length === 0) {
  const packed = await checkPacked(packages, root)
  packed.surface.forEach(printSurface)
  violations = packed.violations
}
process.exitCode = reportViolations(
  'exports',
  violations,
  `${packages.length} packages install, import and type-check.`,
)

function printSurface({ specifier, values: names, types, everythingOf }: SurfaceLine): void {
  console.log(specifier)
  if (names.length > 0) console.log(`    ${names.join(', ')}`)
  if (types.length > 0) console.log(`    type ${types.join(', ')}`)
  if (everythingOf.length > 0) console.log(`    everything of ${everythingOf.join(', ')}`)
}
