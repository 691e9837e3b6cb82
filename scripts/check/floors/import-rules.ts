import type { Violation } from '../violation.ts'
import { PLAYGROUND, SCRIPTS } from './floor-table.ts'
import type { ResolvedImport, SourceModule, SourceTree } from './source-modules.ts'
import type { Manifest, WorkspacePackage } from './workspace.ts'

type Broken = Pick<Violation, 'rule' | 'problem' | 'fix'>

/** Judges every import of every module: its floor, its way in, and whether the package declares it. */
export function checkImports({ workspace, modules }: SourceTree): readonly Violation[] {
  const rootManifest = workspace.find(({ dir }) => dir === '')?.manifest
  return modules.flatMap((module) =>
    module.imports.flatMap((found) =>
      judge(module, found, rootManifest).map((broken) => ({ file: module.file, line: found.line, ...broken })),
    ),
  )
}

function judge(module: SourceModule, found: ResolvedImport, rootManifest: Manifest | undefined): readonly Broken[] {
  const { resolution } = found
  switch (resolution.to) {
    case 'virtual':
      return []
    case 'nothing':
      return [unresolved(found)]
    case 'builtin':
      return module.shipped ? judgeBuiltin(module.owner, found) : []
    case 'external':
      return judgeDeclared(module, found, resolution.name, rootManifest)
    case 'path':
      return judgePath(module, found, resolution.owner, resolution.file)
    case 'package': {
      const { target, subpath, listed, file } = resolution
      const deep = listed ? [] : [unlisted(found, target, subpath)]
      if (target === module.owner) return [...deep, ...judgeIndexImport(module, found, file)]
      return [
        ...judgeFloor(module.owner, target, found),
        ...deep,
        ...judgeDeclared(module, found, target.name, rootManifest),
      ]
    }
  }
}

function unresolved({ specifier }: ResolvedImport): Broken {
  return specifier.startsWith('#')
    ? {
        rule: 'import-resolves',
        problem: `"${specifier}" hides behind a subpath import, where this check cannot follow it.`,
        fix: 'Import the file by its relative path.',
      }
    : {
        rule: 'import-resolves',
        problem: `"${specifier}" leads to no file.`,
        fix: 'Correct the path; relative imports carry their extension (`./x.ts`).',
      }
}

function judgeBuiltin(owner: WorkspacePackage, { specifier }: ResolvedImport): readonly Broken[] {
  if (owner.floor?.platform === 'pure') {
    return [
      {
        rule: 'core-is-pure',
        problem: `${owner.name} imports the Node module "${specifier}"; floor 1 sees no platform.`,
        fix: 'Take the data as an argument and read it in an engine or host (floor 2 or 3).',
      },
    ]
  }
  if (owner.floor?.platform === 'browser') {
    return [
      {
        rule: 'browser-without-node',
        problem: `${owner.name} runs in browsers and imports the Node module "${specifier}".`,
        fix: 'Use a web API, or move the code to a package for Node.',
      },
    ]
  }
  return []
}

/** An import by path stays in its own package; `scripts/` and the e2e tests may only not reach into packages. */
function judgePath(
  module: SourceModule,
  found: ResolvedImport,
  target: WorkspacePackage | undefined,
  file: string | undefined,
): readonly Broken[] {
  if (target === module.owner) return judgeIndexImport(module, found, file)
  if (module.owner.floor === SCRIPTS && target?.dir.startsWith('playground/')) return []
  const where = target?.name ?? 'a folder outside every package'
  return [
    {
      rule: 'public-exports-only',
      problem: `"${found.specifier}" goes by path into ${where}, past its public exports.`,
      fix:
        target && target.dir !== ''
          ? `Import ${Object.keys(target.manifest.exports ?? {})
              .filter((key) => key !== './package.json')
              .map((key) => `"${target.name}${key.slice(1)}"`)
              .join(' or ')}, or export what is missing.`
          : 'Move the code into a package, or into the one that needs it.',
    },
  ]
}

function judgeIndexImport(module: SourceModule, { specifier }: ResolvedImport, file?: string): readonly Broken[] {
  // A test of the public surface is the one inside reader an index.ts has.
  if (file === undefined || !module.shipped || !/(^|\/)index\.tsx?$/.test(file)) return []
  if (module.owner.floor === SCRIPTS) return []
  return [
    {
      rule: 'no-inner-index',
      problem: `"${specifier}" imports ${file} from inside its own package; that is how knots begin.`,
      fix: 'Import the file that defines the thing.',
    },
  ]
}

function judgeFloor(owner: WorkspacePackage, target: WorkspacePackage, found: ResolvedImport): readonly Broken[] {
  // A package without a floor is reported once, by its manifest.
  if (!owner.floor || !target.floor || owner.floor === SCRIPTS) return []
  if (owner.floor === PLAYGROUND && target.floor === PLAYGROUND) return []
  if (target.floor.floor >= owner.floor.floor) {
    return [
      {
        rule: 'floors',
        problem: `${owner.name} (floor ${owner.floor.floor}) imports ${target.name} (floor ${target.floor.floor}).`,
        fix: 'A floor imports only lower floors: move the shared part down, or take it as an argument.',
      },
    ]
  }
  if (owner.floor.typesOnly?.includes(target.name) && found.kind === 'run-time') {
    return [
      {
        rule: 'types-only',
        problem: `${owner.name} imports code from ${target.name}; it may take types only.`,
        fix: 'Use `import type`, or argue for the weight in scripts/check/floors/floor-table.ts.',
      },
    ]
  }
  return []
}

function unlisted({ specifier }: ResolvedImport, target: WorkspacePackage, subpath: string): Broken {
  return {
    rule: 'public-exports-only',
    problem: `"${specifier}" is a deep import: ${target.name} does not export "${subpath}".`,
    fix: `Import one of ${Object.keys(target.manifest.exports ?? {}).join(', ')}, or add the subpath to its exports.`,
  }
}

function judgeDeclared(
  { owner, shipped }: SourceModule,
  { specifier, kind }: ResolvedImport,
  name: string,
  rootManifest: Manifest | undefined,
): readonly Broken[] {
  const { manifest } = owner
  const installed = { ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies }
  const types = `@types/${name.replace(/^@(.+)\//, '$1__')}`
  const isDeclaredIn = (set: Readonly<Record<string, string>> | undefined): boolean =>
    set !== undefined && (name in set || (kind === 'type' && types in set))
  if (isDeclaredIn(installed)) return []
  // What users install must bring its own imports; types, private packages and tests come from the workspace.
  const needsRuntime = shipped && !manifest.private && kind === 'run-time'
  if (!needsRuntime && isDeclaredIn(manifest.devDependencies)) return []
  if (!shipped && isDeclaredIn(rootManifest?.devDependencies)) return []
  const place = `${owner.dir === '' ? '' : `${owner.dir}/`}package.json`
  return [
    {
      rule: 'declared-dependency',
      problem: `"${specifier}" is not declared: ${name} is missing in the ${needsRuntime ? 'dependencies or peerDependencies' : 'dependencies'} of ${place}.`,
      fix: `Add "${name}" to ${place} (external packages as "catalog:…", ours as "workspace:*").`,
    },
  ]
}
