import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { PublicPackage } from '../../public-packages.ts'
import type { Violation } from '../violation.ts'
import { checkTypeResolution } from './check-type-resolution.ts'
import { installConsumer } from './consumer.ts'
import { type DeclaredNames, readDeclaredNames } from './declared-names.ts'
import { exportTargets } from './export-targets.ts'
import { packPackages } from './pack-packages.ts'
import { type ImportedSubpath, importSubpaths, typeCheckSubpaths } from './try-consumer.ts'

/** The repository's own compiler, whichever tree is checked. */
const TSC = resolve(import.meta.dirname, '../../../node_modules/typescript/bin/tsc')

export interface SurfaceLine {
  readonly specifier: string
  readonly values: readonly string[]
  readonly types: readonly string[]
  readonly everythingOf: readonly string[]
}

export interface PackedResult {
  readonly violations: readonly Violation[]
  readonly surface: readonly SurfaceLine[]
}

/** Packs the packages, installs them together in a project of their own, and uses every subpath as a user would. */
export async function checkPacked(packages: readonly PublicPackage[], root: string): Promise<PackedResult> {
  const temp = mkdtempSync(join(tmpdir(), 'firstpaint-packed-'))
  try {
    const packed = await packPackages(packages, { root, into: temp })
    const consumer = await installConsumer(packed, join(temp, 'consumer'))
    const imported = await importSubpaths(consumer)
    const typeErrors = await typeCheckSubpaths(consumer, TSC)
    const resolution = await Promise.all(
      packed.map(async ({ dir, tarball }) => ({ dir, problems: await checkTypeResolution(tarball) })),
    )
    const surface = packages.flatMap((one) => surfaceOf(one, imported, consumer.dir))
    return {
      surface: surface.map(({ line }) => line),
      violations: [
        ...surface.flatMap(({ violations }) => violations),
        ...typeErrors.map((error) =>
          violation('package.json', error, 'Correct the declarations; users see exactly this error.'),
        ),
        ...resolution.flatMap(({ dir, problems }) =>
          problems.map((problem) =>
            violation(
              `${dir}/package.json`,
              problem,
              'See https://arethetypeswrong.github.io for the problem by its name.',
            ),
          ),
        ),
      ],
    }
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}

function surfaceOf(
  { dir, manifest }: PublicPackage,
  imported: readonly ImportedSubpath[],
  consumerDir: string,
): readonly { line: SurfaceLine; violations: readonly Violation[] }[] {
  return exportTargets(manifest.exports ?? {})
    .filter(({ path }) => path.endsWith('.d.ts'))
    .map(({ subpath, path }) => {
      const specifier = manifest.name + subpath.slice(1)
      const declared = readDeclaredNames(join(consumerDir, 'node_modules', manifest.name, path))
      const { names: values = [], error } = imported.find((one) => one.specifier === specifier) ?? {}
      const types = declared.names.filter((name) => !values.includes(name))
      return {
        line: { specifier, values, types, everythingOf: declared.everythingOf },
        violations: [...importFailure(dir, specifier, error), ...undeclared(dir, specifier, values, declared)],
      }
    })
}

function importFailure(dir: string, specifier: string, error: string | undefined): readonly Violation[] {
  if (error === undefined) return []
  const fix = 'Importing must work in bare Node: declare what it imports, and touch the platform only when called.'
  return [violation(`${dir}/package.json`, `import('${specifier}') throws ${error}`, fix)]
}

function undeclared(
  dir: string,
  specifier: string,
  values: readonly string[],
  declared: DeclaredNames,
): readonly Violation[] {
  if (declared.everythingOf.length > 0) return []
  return values
    .filter((name) => !declared.names.includes(name))
    .map((name) =>
      violation(
        `${dir}/package.json`,
        `"${specifier}" exports ${name} without declaring it.`,
        'Build again; the declarations are stale.',
      ),
    )
}

function violation(file: string, problem: string, fix: string): Violation {
  return { file, line: 1, rule: 'packed', problem, fix }
}
