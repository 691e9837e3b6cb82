import type { PackageManifest } from '../../public-packages.ts'
import type { Violation } from '../violation.ts'
import { type ExportTarget, exportTargets } from './export-targets.ts'

export interface PackageFiles {
  /** Folder of the package, from the root. */
  readonly dir: string
  readonly manifest: PackageManifest
  /** package.json as text, to find lines in. */
  readonly manifestText: string
  /** Every file of the package, built ones included, from its folder with forward slashes. */
  readonly files: readonly string[]
}

/** Judges a package.json against the files beside it: what it promises exists, and every public folder is promised. */
export function checkManifest({ dir, manifest, manifestText, files }: PackageFiles): readonly Violation[] {
  const existing = new Set(files)
  const complain = (key: string, problem: string, fix: string): Violation => {
    const line = manifestText.split('\n').findIndex((text) => text.includes(`"${key}"`))
    return { file: `${dir}/package.json`, line: Math.max(line, 0) + 1, rule: 'exports', problem, fix }
  }
  const targets = exportTargets(manifest.exports ?? {})
  return [
    ...missingFields(manifest).map(([key, fix]) => complain(key, `"${key}" is missing or wrong.`, fix)),
    ...targets.flatMap((target) =>
      judgeTarget(target, existing).map(([what, fix]) => complain(target.subpath, what, fix)),
    ),
    ...unlistedFolders(targets, files).map(([index, subpath]) =>
      complain(
        'exports',
        `${index} is public by its name, but "${subpath}" is not exported.`,
        'List it, or rename the file.',
      ),
    ),
    ...binTargets(manifest).flatMap((path) =>
      existing.has(path)
        ? []
        : [complain('bin', `The command ${path} does not exist.`, 'Add the file or correct the path.')],
    ),
  ]
}

function missingFields(manifest: PackageManifest): readonly [key: string, fix: string][] {
  const { name, version, description, license, type, files, engines, sideEffects, exports } = manifest
  const rules: [key: string, holds: boolean, fix: string][] = [
    ['name', Boolean(name), 'Name the package.'],
    ['version', Boolean(version), 'Give it a version.'],
    ['description', Boolean(description), 'Say in one sentence what it does.'],
    ['license', license === 'MIT', 'Set "license": "MIT".'],
    ['type', type === 'module', 'Set "type": "module": the packages are ESM only.'],
    ['files', files !== undefined && files.includes('dist'), 'Set "files": ["dist"], so that sources stay at home.'],
    ['engines', Boolean(engines?.['node']), 'Set "engines": { "node": ">=22.18" }.'],
    ['sideEffects', sideEffects !== undefined, 'Set "sideEffects": false, or list the files that have some.'],
    ['exports', exports !== undefined, 'Add a flat "exports" map.'],
    ['./package.json', exports?.['./package.json'] === './package.json', 'Export "./package.json": tools read it.'],
    ...['main', 'module', 'types', 'typesVersions'].map((key): [string, boolean, string] => [
      key,
      manifest[key] === undefined,
      `Remove "${key}": "exports" alone tells where things are.`,
    ]),
  ]
  return rules.filter(([, holds]) => !holds).map(([key, , fix]) => [key, fix])
}

function judgeTarget(target: ExportTarget, existing: ReadonlySet<string>): readonly [problem: string, fix: string][] {
  const { subpath, path, conditions, firstCondition } = target
  if (subpath.includes('*')) {
    return [[`"${subpath}" exports whatever lies there.`, 'List each subpath: what is public is decided, not found.']]
  }
  if (!path.startsWith('./')) return [[`"${subpath}" leads to "${path}".`, 'Start the target with "./".']]
  const file = path.slice(2)
  if (!existing.has(file)) {
    return [
      [
        `"${subpath}" leads to ${path}, which does not exist.`,
        'Run pnpm build; if it is still missing, correct the path.',
      ],
    ]
  }
  if (!/\.m?js$/.test(file) || conditions.includes('types')) return []
  if (!existing.has(file.replace(/js$/, 'd.ts')))
    return [[`"${subpath}" has no types.`, 'Emit declarations beside the file.']]
  if (firstCondition !== 'types') {
    return [[`"${subpath}" does not name its types first.`, 'Write { "types": …, "default": … } in this order.']]
  }
  return []
}

// Each index.ts below src/ is a public subpath by the rule of the house.
function unlistedFolders(targets: readonly ExportTarget[], files: readonly string[]): readonly [string, string][] {
  const listed = new Set(targets.map(({ path }) => path.slice(2)))
  return files
    .filter((file) => /^src\/(.+\/)?index\.tsx?$/.test(file))
    .filter((file) => !listed.has(file.replace(/^src/, 'dist').replace(/\.tsx?$/, '.js')))
    .map((file) => [file, `.${file.replace(/^src/, '').replace(/\/index\.tsx?$/, '')}`])
}

function binTargets({ bin }: PackageManifest): readonly string[] {
  const paths = typeof bin === 'string' ? [bin] : Object.values(bin ?? {})
  return paths.map((path) => path.replace(/^\.\//, ''))
}
