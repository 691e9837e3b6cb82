import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileChange } from '../output/diff.ts'
import { findConfig } from '../project/find-config.ts'
import type { PackageJson } from '../project/read-package-json.ts'
import { addDevDependency } from './add-dev-dependency.ts'
import { addPlugin, type ParseConfig } from './add-plugin.ts'
import { configTemplate } from './config-template.ts'
import { ignoreFolder } from './ignore-folder.ts'

export interface InitFacts {
  /** Absolute path of the app. */
  readonly dir: string
  readonly manifest: { readonly text: string; readonly content: PackageJson }
  readonly parse: ParseConfig
  /** The range of Firstpaint to put into package.json. */
  readonly range: string
}

/**
 * Everything that init would write, nothing written yet. No changes means that the app has Firstpaint already.
 *
 * @throws FP_INIT_CONFIG_SHAPE, FP_INIT_CONFIG_UNPARSABLE
 */
export function planInit({ dir, manifest, parse, range }: InitFacts): FileChange[] {
  return [
    configChange(dir, manifest.content, parse),
    change('package.json', manifest.text, addDevDependency(manifest.text, 'firstpaint', range)),
    ignoreChange(dir),
  ].filter((entry) => entry !== undefined)
}

function configChange(dir: string, manifest: PackageJson, parse: ParseConfig): FileChange | undefined {
  const name = findConfig(dir)
  if (name !== undefined) {
    const before = readFileSync(join(dir, name), 'utf8')
    return change(name, before, addPlugin(name, before, parse))
  }
  const hasReact = Boolean(
    manifest.dependencies?.['@vitejs/plugin-react'] ?? manifest.devDependencies?.['@vitejs/plugin-react'],
  )
  const extension = existsSync(join(dir, 'tsconfig.json')) ? 'ts' : 'js'
  // Without `"type": "module"` a plain .js or .ts would be taken for CommonJS by other tools.
  const module = manifest.type === 'module' ? '' : 'm'
  return change(`vite.config.${module}${extension}`, null, configTemplate(hasReact))
}

function ignoreChange(dir: string): FileChange | undefined {
  const path = join(dir, '.gitignore')
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null
  return change('.gitignore', before, ignoreFolder(before ?? '', '.firstpaint/'))
}

function change(path: string, before: string | null, after: string | undefined): FileChange | undefined {
  return after === undefined ? undefined : { path, before, after }
}
