import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DirMissing, DirNotFolder, PackageJsonInvalid, PackageJsonMissing } from './project-errors.ts'

/** The fields of a package.json that Firstpaint looks at. */
export interface PackageJson {
  readonly name?: string
  readonly version?: string
  readonly type?: string
  readonly packageManager?: string
  readonly browserslist?: unknown
  readonly engines?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/**
 * The package.json of an app, with its text.
 *
 * @param shown the folder as the user named it, for errors
 * @throws FP_DIR_MISSING, FP_DIR_NOT_FOLDER, FP_PACKAGE_JSON_MISSING, FP_PACKAGE_JSON_INVALID
 */
export function readPackageJson(dir: string, shown: string): { readonly text: string; readonly content: PackageJson } {
  const stat = statSync(dir, { throwIfNoEntry: false })
  if (stat === undefined) throw DirMissing(shown)
  if (!stat.isDirectory()) throw DirNotFolder(shown)
  const file = join(shown, 'package.json')
  let text: string
  try {
    text = readFileSync(join(dir, 'package.json'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw PackageJsonMissing(file)
    throw PackageJsonInvalid.because(error, file, (error as Error).message)
  }
  return { text, content: parsePackageJson(text, file) }
}

function parsePackageJson(text: string, file: string): PackageJson {
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw PackageJsonInvalid.because(error, file, (error as Error).message)
  }
  if (!isRecord(content)) throw PackageJsonInvalid(file, 'it is no object')
  for (const field of ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies', 'engines']) {
    const value = content[field]
    if (value !== undefined && !isRecord(value)) throw PackageJsonInvalid(file, `its ${field} is no object`)
  }
  return content
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
