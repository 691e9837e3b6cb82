import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../../run-command.ts'
import type { Consumer } from './consumer.ts'

export interface ImportedSubpath {
  readonly specifier: string
  /** Names that exist at run time. */
  readonly names: readonly string[]
  /** What the import threw, on one line. */
  readonly error?: string
}

const IMPORT_ALL = `
const found = []
for (const specifier of process.argv.slice(2)) {
  try {
    found.push({ specifier, names: Object.keys(await import(specifier)) })
  } catch (error) {
    found.push({ specifier, names: [], error: String(error).split('\\n')[0] })
  }
}
process.stdout.write(JSON.stringify(found))
`

/** Imports every subpath under this Node, in one process of the consumer project. */
export async function importSubpaths({ dir, specifiers }: Consumer): Promise<readonly ImportedSubpath[]> {
  writeFileSync(join(dir, 'import-all.js'), IMPORT_ALL)
  const result = await runCommand(process.execPath, ['import-all.js', ...specifiers], { cwd: dir })
  if (result.code !== 0) throw new Error(`Importing the subpaths ended the process:\n${result.stdout}${result.stderr}`)
  return JSON.parse(result.stdout) as readonly ImportedSubpath[]
}

/**
 * Type-checks a file that imports every subpath, the way Node resolves (`nodenext`).
 * @param tsc Path of the compiler's JavaScript launcher.
 * @returns The compiler's complaints about that file or about our declarations; others' declarations are theirs.
 */
export async function typeCheckSubpaths({ dir, specifiers, types }: Consumer, tsc: string): Promise<readonly string[]> {
  const imports = specifiers.map((specifier, index) => `export * as s${index} from '${specifier}'\n`)
  writeFileSync(join(dir, 'use.ts'), imports.join(''))
  const compilerOptions = {
    target: 'es2024',
    module: 'nodenext',
    lib: ['ES2024', 'DOM', 'DOM.Iterable'],
    types,
    strict: true,
    noEmit: true,
    // Our declarations are what is on trial, so they are not skipped.
    skipLibCheck: false,
  }
  writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
  const result = await runCommand(process.execPath, [tsc, '-p', 'tsconfig.json', '--pretty', 'false'], { cwd: dir })
  const lines = result.stdout.split('\n').filter((line) => /error TS\d+/.test(line))
  if (result.code !== 0 && lines.length === 0)
    return [`tsc ended with ${result.code}: ${result.stdout}${result.stderr}`]
  const names = new Set(
    specifiers.map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    ),
  )
  return lines.filter((line) => {
    const path = line.split('(')[0]!.replaceAll('\\', '/')
    const [, inside] = path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? []
    return inside === undefined || names.has(inside)
  })
}
